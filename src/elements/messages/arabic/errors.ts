import { apart } from '../../../scene/words/arabic.js';
import type { ErrorWords } from '../error-words.js';

const unread = (url: string, why: string): string => `تعذّرت قراءة ${apart(url)}: ${why}`;

/** Why a source could not be shown, in Arabic. */
export const arabicErrors: ErrorWords = {
  status: (url, status) => unread(url, `أجاب الخادم ${apart(status)}`),
  tooLarge: (url) => unread(url, `أكبر من ${apart('1 GB')}`),
  brokenOff: (url) => unread(url, 'انقطع الاتصال'),
  noUrl: (url) => unread(url, 'ليس عنوانًا صالحًا'),
  noAnswer: (url) => unread(url, 'لا جواب، أو لا يُسمح للصفحة بالطلب من هناك'),
  page: (url) => `${apart(url)} ليس نص عرض: وُجدت هناك صفحة ${apart('HTML')}`,
  pageHint: 'هل العنوان صحيح؟ كثير من الخوادم ترسل صفحة عندما لا يوجد الملف.',
  unknown: (url, found) => `${apart(url)} ليس نص عرض ولا أرشيف صور ولا ناتج ${apart('inspect')}: وُجد هناك ${found}`,
  emptyFile: 'ملف فارغ',
  otherBytes: (count) => `شيء آخر حجمه بالبايت ${count}`,
  found: {
    png: `صورة ${apart('PNG')}`,
    jpeg: `صورة ${apart('JPEG')}`,
    gif: `صورة ${apart('GIF')}`,
    pdf: `مستند ${apart('PDF')}`,
    zip: `أرشيف ${apart('zip')}`,
  },
  unreadable: (url, what) => unread(url, apart(what)),
  noJson: (url) => unread(url, `يبدأ مثل ${apart('JSON')} وليس كذلك`),
  partMissing: 'يتعذّر العرض: لم يمكن تنزيل جزء من الرسم',
  snapshot: 'اللقطة',
  hints: {
    singleQuote: `أغلق النص بعلامة ${apart("'")}، أو اكتب الفاصلة العليا بين علامتي اقتباس مزدوجتين: ${apart('"it\'s"')}.`,
    doubleQuote: `أغلق النص بعلامة ${apart('"')}.`,
    brackets: `ضع الأقواس التي هي نص عادي بين علامتي اقتباس: ${apart("'(…)'")}.`,
    loop: `تُكتب الحلقة هكذا: ${apart('for i in 1 2 3; do …; done')}.`,
    condition: `يُكتب الشرط هكذا: ${apart('if …; then …; fi')}.`,
    case: `يُكتب التفريع هكذا: ${apart('case $x in a) …;; esac')}.`,
    operator: 'اكتب الأمر التالي في السطر نفسه، أو أنهِ السطر بالعامل.',
    lineStart: 'يبدأ السطر بأمر.',
    hereDocument: `أنهِ نص ${apart('here-document')} بكلمته في سطر مستقل.`,
    redirection: `اذكر اسم الملف بعد ${apart('>')}.`,
    group: `أغلق المجموعة: ${apart('{ …; }')}.`,
    substitution: `أغلقه بالقوس ${apart(')')}.`,
    split: 'قسّمه إلى عدة عروض.',
  },
};
