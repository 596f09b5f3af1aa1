import type { PictureWords } from '../words.js';

/** The forms that a counted noun takes: one, two, three to ten, eleven to ninety-nine, hundreds. */
export type ArabicForms = readonly [one: string, two: string, few: string, many: string, hundreds: string];

/** A counted noun; one and two are said without a number. */
export function counted(count: number, [one, two, few, many, hundreds]: ArabicForms): string {
  const rest = count % 100;
  if (count === 1) return one;
  if (count === 2) return two;
  return `${count} ${rest >= 3 && rest <= 10 ? few : rest >= 11 ? many : hundreds}`;
}

export const layerForms: ArabicForms = ['طبقة واحدة', 'طبقتان', 'طبقات', 'طبقة', 'طبقة'];
const imageForms: ArabicForms = ['صورة واحدة', 'صورتان', 'صور', 'صورة', 'صورة'];

/** Names, paths and sizes keep their own direction in the middle of a sentence. */
export function apart(text: string): string {
  return `\u2066${text}\u2069`;
}

/** The picture in Arabic. */
export const arabic: PictureWords = {
  registry: 'سجل الصور',
  images: 'الصور · للقراءة فقط',
  containers: 'الحاويات',
  volumes: 'وحدات التخزين',
  more: (count) => `و${count} أخرى`,
  imageCount: (count) => counted(count, imageForms),

  nothingPushed: ['لا شيء بعد', `يضع ${apart('docker push')} صورة هنا، ويجلب ${apart('docker pull')} ما ينقص`],
  noImages: ['لا توجد صور', `يضع ${apart('docker build')} أو ${apart('docker pull')} طبقات مقفلة هنا، تُخزَّن كل منها مرة واحدة`],
  noContainers: ['لا توجد حاويات', `يستعير ${apart('docker run')} طبقات الصورة ويضع فوقها طبقة رقيقة قابلة للكتابة`],
  noVolumes: ['لا توجد وحدات تخزين', 'ما يُكتب فيها يبقى بعد زوال الحاويات'],

  onDisk: (isCompressed, each) => `على القرص مرة واحدة${isCompressed ? '، مضغوطة' : ''}${each ? `، لا ${apart(each)}` : ''}`,
  storedOnce: (layers, isCompressed) =>
    `${counted(layers, layerForms)}، تُخزَّن كل طبقة مرة واحدة مهما كثرت الصور التي تشترك فيها${isCompressed ? '؛ طبقات السجل تُحسب مضغوطة كما تُنقل' : ''}`,
  pushed: 'مرفوعة، مضغوطة',
  sentIfMissing: 'الكتل كما تُنقل: لا يُرسل إلا ما ينقص',
  inWritableLayers: (count, copies) =>
    `في ${counted(count, ['طبقة واحدة قابلة', 'طبقتين قابلتين', 'طبقات قابلة', 'طبقة قابلة', 'طبقة قابلة'])} للكتابة${copies ? `، لا ${apart(copies)} من النسخ` : ''}`,
  ifCopied: (copies) => `لو نُسخت الصور لكل حاوية لشغلت النسخ ${apart(copies)}`,

  states: {
    created: 'مُنشأة',
    running: 'تعمل',
    paused: 'موقوفة مؤقتًا',
    restarting: 'يُعاد تشغيلها',
    removing: 'قيد الحذف',
    exited: 'منتهية',
    dead: 'معطلة',
  },
  exited: (exitCode) => `منتهية (${exitCode})`,
  inState: (status, count) => `${count} ${arabic.states[status]}`,

  writableLayer: ['طبقة قابلة للكتابة', 'قابلة للكتابة', 'للكتابة'],
  readOnly: 'للقراءة فقط',
  writableTitle: (size, container) => `${apart(size)} في الطبقة القابلة للكتابة للحاوية ${apart(container)}`,
  readOnlyTitle: (container) => `أُنشئت ${apart(container)} بالخيار ${apart('--read-only')}: لا يُكتب شيء في طبقتها`,
  borrowedTitle: (layers, image) => `${counted(layers, layerForms)} للقراءة فقط من ${apart(image)}، مخزَّنة مرة واحدة مع الصورة`,
  containerTitle: (container, state, image) => `${apart(container)}: ${state}، من ${apart(image)}`,
  fileTitle: (path, mark) =>
    `${apart(path)}: ${{ A: 'أُضيف', C: 'عُدِّل هنا؛ وهو في الصورة كما كان', D: 'حُذف هنا؛ ولا يزال في الصورة' }[mark]}`,

  untagged: (id) => `بلا وسم ${apart(id)}`,
  keptByContainers: 'تبقيها الحاويات',
  moreLayers: (count) => `… ${counted(count, ['طبقة أخرى', 'طبقتان أخريان', 'طبقات أخرى', 'طبقة أخرى', 'طبقة أخرى'])}`,
  compressed: (size) => `${apart(size)} مضغوطة`,
  layerTitle: (instruction, size) => `${apart(instruction)}\n${apart(size)}، للقراءة فقط`,
  blobTitle: (digest, size) => `${apart(digest)}\n${apart(size)} عند النقل`,
  blobsTitle: (count, size) => `${counted(count, ['كتلة واحدة', 'كتلتان', 'كتل', 'كتلة', 'كتلة'])}\n${apart(size)} عند النقل`,
  alreadyExists: 'موجودة بالفعل',
  cached: 'من الذاكرة المؤقتة',

  unused: 'غير مستخدمة',
  volumeTitle: (volume, size, by) =>
    `وحدة التخزين ${apart(volume)}: ${apart(size)}، ${by ? `تستخدمها ${apart(by)}` : 'لا تستخدمها أي حاوية'}؛ وتبقى بعد الحاويات`,
  mountTitle: (container, volume, destination, isReadOnly) =>
    `تصل ${apart(container)} وحدة التخزين ${apart(volume)} عند ${apart(destination)}${isReadOnly ? '، للقراءة فقط' : ''}`,

  image: 'صورة',
  imageNotes: ['مقفلة، مشتركة', 'مقفلة'],
  noImageYet: 'لا صورة بعد',
  container: 'حاوية',
  containerNotes: ['الطبقات نفسها وفوقها طبقة للكتابة', 'طبقة للكتابة في الأعلى', 'قابلة للكتابة'],
  noContainerYet: 'لا حاوية بعد',
};
