import { apart, counted } from '../../../scene/words/arabic.js';
import type { ArabicForms } from '../../../scene/words/arabic.js';
import type { HouseWords } from '../house-words.js';

const plans: ArabicForms = ['مخطط واحد', 'مخططان', 'مخططات', 'مخططًا', 'مخطط'];
const sheets: ArabicForms = ['لوحة واحدة', 'لوحتين', 'لوحات', 'لوحة', 'لوحة'];

/** The houses in Arabic. */
export const arabicHouse: HouseWords = {
  registry: 'الأرشيف · سجل الصور',
  images: 'المخططات · الصور، للقراءة فقط',
  containers: 'البيوت · الحاويات',
  volumes: 'المخازن · وحدات التخزين',
  imageCount: (count) => counted(count, plans),

  nothingPushed: ['لم يُحفظ شيء بعد', `يحفظ ${apart('docker push')} مخططًا هنا، ويجلب ${apart('docker pull')} اللوحات الناقصة`],
  noImages: [
    'لا توجد مخططات',
    `يرسم ${apart('docker build')} مخططًا، ويجلب ${apart('docker pull')} مخططًا لوحةً لوحة؛ واللوحة المشتركة تُحفظ مرة واحدة`,
  ],
  noContainers: ['لا توجد بيوت', `يبني ${apart('docker run')} بيتًا وفق مخطط ويسلّم معه الطلاء`],
  noVolumes: ['لا توجد مخازن', 'ما يوضع فيها يبقى بعد هدم البيت'],

  inWritableLayers: (count, copies) =>
    `من الطلاء في ${counted(count, ['طبقة واحدة قابلة', 'طبقتين قابلتين', 'طبقات قابلة', 'طبقة قابلة', 'طبقة قابلة'])} للكتابة${copies ? `، لا ${apart(copies)} من النسخ` : ''}`,
  ifCopied: (copies) => `لو نُسخت المخططات لكل بيت لشغلت النسخ ${apart(copies)}`,

  writableLayer: ['طبقة قابلة للكتابة · طلاء', 'قابلة للكتابة · طلاء', 'قابلة للكتابة', 'طلاء'],
  writableTitle: (size, container) => `${apart(size)} من الطلاء: الطبقة القابلة للكتابة للحاوية ${apart(container)}`,
  borrowedTitle: (layers, image) =>
    `مبني وفق ${counted(layers, sheets)} من ${apart(image)} تبقى في الدرج: طبقات للقراءة فقط، مخزَّنة مرة واحدة`,
  containerTitle: (container, state, image) => `البيت ${apart(container)}: ${state}، مبني وفق ${apart(image)}`,
  fileTitle: (path, mark) =>
    `${apart(path)}: ${{ A: 'طُلي هنا؛ وليس في المخطط', C: 'أُعيد طلاؤه هنا؛ وهو في المخطط كما كان', D: 'طُمس هنا؛ ولا يزال في المخطط' }[mark]}`,

  image: 'مخطط · صورة',
  imageNotes: ['مقفل، تشترك فيه كل البيوت', 'مقفل، مشترك', 'مقفل'],
  noImageYet: 'لا مخطط بعد',
  container: 'بيت · حاوية',
  containerNotes: ['مبني كما رُسم، ومطلي كما يشاء ساكنه', 'مطلي كما يشاء ساكنه', 'مطلي'],
  noContainerYet: 'لا بيت بعد',
};
