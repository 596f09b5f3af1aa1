import type { ArchiveWords } from '../../../images/archive-words.js';
import { apart } from '../../../scene/words/arabic.js';

/** Why data is no image that can be read, in Arabic. */
export const arabicArchives: ArchiveWords = {
  archive: 'الأرشيف',
  layer: (path) => `الطبقة ${apart(path)}`,
  inspectOutput: `مخرجات ${apart('inspect')}`,

  noArchive: (found) => `ليس أرشيف صور؛ وُجد ${found}`,
  foundJson: apart('JSON'),
  foundPage: `صفحة ${apart('HTML')}`,
  foundText: (start) => `نص يبدأ بـ ${apart(start)}`,
  foundNothing: 'لا شيء',
  foundBytes: (count) => `محتوى من نوع مجهول، عدد بايتاته ${apart(String(count))}`,
  noImageList: (firstFile) =>
    `ليس أرشيف صور: لا ${apart('index.json')} فيه ولا ${apart('manifest.json')}؛ ${firstFile === null ? 'ولا ملفات فيه' : `وأول ملف فيه ${apart(firstFile)}`}`,
  noImages: 'لا يذكر الأرشيف أي صورة',
  missingFile: (path) => `يذكر الأرشيف ${apart(path)} ولا يحويه`,
  wrongDigest: (path, found) => `بصمة ${apart(path)} غير صحيحة: محتواه ${apart(found)}`,
  uncheckedDigest: (digest) => `بصمة لا يمكن التحقق منها: ${apart(digest)}`,
  wrongSize: (path, bytes, promised) => `حجم ${apart(path)} بالبايت ${apart(String(bytes))}، والمذكور ${apart(String(promised))}`,

  noJson: (what) => `${what}: ليس ${apart('JSON')}`,
  noConfig: (path) => `${apart(path)}: ليس إعدادات صورة`,
  layerCounts: (path, config, manifest) =>
    `عدد الطبقات في ${apart(path)} هو ${apart(String(config))}، وفي البيان ${apart(String(manifest))}`,
  otherContent: (path, found, promised) => `الطبقة ${apart(path)}: محتواها ${apart(found)}، وفي الإعدادات ${apart(promised)}`,
  noManifest: (what) => `${apart(what)} ليس بيان صورة ولا فهرسًا`,
  noPlatform: (what, count) => `${apart(what)}: لا يحوي الأرشيف أيًّا من المنصات المذكورة، وعددها ${apart(String(count))}`,
  noInspect: (index) => `ليست مخرجات ${apart('inspect')}: العنصر ${apart(String(index))} ليس صورة ولا حاوية ولا وحدة تخزين`,

  brokenTar: (what, reason, after) =>
    `${what}: ${{ truncated: 'أرشيف tar مبتور', checksum: 'المجموع الاختباري لترويسة tar غير صحيح', other: 'بيانات tar تالفة' }[reason]}${after === '' ? '' : `، بعد ${apart(after)}`}`,
  brokenEntry: (what, bytes, held) => `${what}: مدخل حجمه ${apart(String(bytes))} بايت يحوي ${apart(String(held))}`,
  brokenPacking: (what, kind) => `${what}: بيانات ${apart(kind)} تالفة`,
  nul: (what, name) => `${what}: اسم فيه محرف ${apart('NUL')}: ${apart(name)}`,
  climbsOut: (what, name) => `${what}: مدخل يقود إلى الخارج: ${apart(name)}`,
  symlinkOut: (what, name, target) => `${what}: الوصلة الرمزية ${apart(name)} تقود إلى الخارج، إلى ${apart(target)}`,
  linkOut: (what, name, target) => `${what}: الوصلة ${apart(name)} تقود إلى الخارج، إلى ${apart(target)}`,
  linkToNothing: (what, name, target) => `${what}: الوصلة الصلبة ${apart(name)} تذكر ${apart(target)}، ولا تحويه الطبقة`,
  whiteoutOfNothing: (what, name) => `${what}: علامة حذف بلا هدف: ${apart(name)}`,

  tooManyBytes: (bytes, most) =>
    bytes === null
      ? `حجم الأرشيف بالبايت أكبر من ${apart(String(most))}`
      : `حجم الأرشيف بالبايت ${apart(String(bytes))}، والحد ${apart(String(most))}`,
  holdsTooMuch: (most, at) => `محتوى الأرشيف بالبايت أكبر من ${apart(String(most))}: توقفت القراءة عند ${apart(at)}`,
  tooManyEntries: (most, at) => `عدد المدخلات أكبر من ${apart(String(most))}: توقفت القراءة عند ${apart(at)}`,
  unpacksTooFar: (most, what) => `حجم الطبقات بعد الفك بالبايت أكبر من ${apart(String(most))}: توقفت القراءة عند ${what}`,
  expandsTooFar: (what, times, bytes) =>
    `${what}: الحجم بعد الفك أكبر من ${apart(String(times))} ضعف الحجم الأصلي بالبايت ${apart(String(bytes))}`,
  tooWideWindow: (what, bytes, most) => `${what}: نافذة ${apart('zstd')} بالبايت ${apart(String(bytes))}، والحد ${apart(String(most))}`,
  tooMuchJson: (what, bytes) => `${what}: حجم ${apart('JSON')} بالبايت ${apart(String(bytes))}`,
  tooManyLayers: (path, count, most) => `${apart(path)}: عدد الطبقات ${apart(String(count))}، والحد ${apart(String(most))}`,
  tooManyImages: (what, count, most) => `${apart(what)}: عدد الصور ${apart(String(count))}، والحد ${apart(String(most))}`,
  tooManyObjects: (count) => `مخرجات ${apart('inspect')} عدد عناصرها ${apart(String(count))}`,
  tooDeep: (what, depth) => `${apart(what)}: فهرس داخل فهرس داخل فهرس، بعمق ${apart(String(depth))}`,
  longPath: (what, characters, path) => `${what}: مسار عدد محارفه ${apart(String(characters))}: ${apart(path)}`,
};
