import { apart, arabic as picture, counted, layerForms } from '../../scene/words/arabic.js';
import type { ArabicForms } from '../../scene/words/arabic.js';
import { arabicHouse as house } from '../../draw/house/words/arabic.js';
import { arabicArchives as archives } from './arabic/archives.js';
import { arabicErrors as errors } from './arabic/errors.js';
import { arabicFiles as files } from './arabic/files.js';
import { arabicHouseLegend as houseLegend } from './arabic/house-legend.js';
import { arabicLegend as legend } from './arabic/legend.js';
import { mostNamed } from './spoken-words.js';
import type { Messages } from './messages.js';

const containers: ArabicForms = ['حاوية واحدة', 'حاويتان', 'حاويات', 'حاوية', 'حاوية'];
const images: ArabicForms = ['صورة واحدة', 'صورتان', 'صور', 'صورة', 'صورة'];
const names: ArabicForms = ['وسم واحد', 'وسمان', 'وسوم', 'وسمًا', 'وسم'];
const networks: ArabicForms = ['شبكة واحدة', 'شبكتان', 'شبكات', 'شبكة', 'شبكة'];
const volumes: ArabicForms = ['وحدة تخزين واحدة', 'وحدتا تخزين', 'وحدات تخزين', 'وحدة تخزين', 'وحدة تخزين'];

/** Names after their noun, or how many there are. */
function list(all: readonly string[], noun: string, forms: ArabicForms): string {
  return all.length > mostNamed ? counted(all.length, forms) : `${noun} ${all.map(apart).join('، ')}`;
}

function container(all: readonly string[]): string {
  return list(all, all.length === 1 ? 'الحاوية' : 'الحاويات', containers);
}

/** As `list`, the noun in the number that the names have; '' for none. */
function kindOf(all: readonly string[], one: string, many: string, forms: ArabicForms): string {
  return all.length === 0 ? '' : list(all, all.length === 1 ? one : many, forms);
}

function place(name: string, isInVolume: boolean): string {
  return `${isInVolume ? 'وحدة تخزين' : 'الطبقة القابلة للكتابة'} للحاوية ${apart(name)}`;
}

function already(present: number): string {
  return present === 0 ? '' : `؛ والموجود بالفعل: ${counted(present, layerForms)}`;
}

/** All that a diagram says in Arabic: phrases put the verb first, so that they stand for one thing as for several. */
export const arabic: Messages = {
  picture,
  house,
  files,
  legend,
  houseLegend,
  errors,
  archives,
  figure: {
    imagesAndContainers: 'الصور والحاويات',
    stepName: (step, steps, title) => `الخطوة ${step} من ${steps}${title ? `: ${title}` : ''}`,
    question: 'ما الذي سيتغير؟',
    errorPlace: (line, column) => `السطر ${line}، العمود ${column}: `,
  },
  controls: {
    playback: 'التشغيل',
    play: 'تشغيل',
    playAgain: 'إعادة التشغيل',
    pause: 'إيقاف مؤقت',
    previousStep: 'الخطوة السابقة',
    nextStep: 'الخطوة التالية',
    speed: 'السرعة',
    time: 'الوقت',
    fullScreen: 'ملء الشاشة',
    leaveFullScreen: 'إنهاء ملء الشاشة',
    step: 'الخطوة ',
    of: (step, steps) => `${step} من ${steps}`,
    start: 'البداية',
    nothingYet: 'لم يُنفَّذ شيء بعد',
    refused: 'مرفوض',
    exit: (exitCode) => `رمز الخروج ${exitCode}`,
    terminal: 'الطرفية',
    zoom: 'التكبير',
    zoomIn: 'تكبير',
    zoomOut: 'تصغير',
    wholePicture: 'الصورة كاملة',
    containers: 'الحاويات',
    inWritableLayer: (size) => `${apart(size)} في طبقتها القابلة للكتابة`,
    image: (name) => `الصورة ${apart(name)}`,
    container: (name) => `الحاوية ${apart(name)}`,
  },
  prompt: {
    label: 'الأمر',
    placeholder: 'اكتب أمرًا',
    how: 'مفتاح Enter ينفّذ السطر، وTab يكمله، والسهمان لأعلى ولأسفل للتنقل بين الأسطر السابقة، وControl C يمسحه. مفتاح Tab في سطر فارغ أو بعد Escape ينتقل إلى الجزء التالي من الصفحة.',
    candidates: 'الإكمالات',
    nothing: 'لا شيء لإكماله',
    several: (count) => `عدد الإكمالات ${count}: اضغط Tab لعرضها`,
    listed: (count) => `عدد الإكمالات ${count}: ينتقل Tab بينها، ويختار Enter، ويغلق Escape`,
    more: (count) => `… وغيرها ${count}: واصل الكتابة`,
    goesOn: 'السطر لم ينته: اضغط Enter في سطر فارغ لتنفيذه كما هو',
    search: (query) => `من السجل ما يحوي «${apart(query)}»: اضغط Control R لسطر أقدم`,
    notFound: 'لا سطر مطابقًا في السجل',
    cleared: 'مُسح',
    waiting: (count) => `قيد التنفيذ؛ الأسطر المنتظرة: ${count}`,
    atEnd: (step) => `يُنفَّذ بعد الخطوة الأخيرة، ${step}`,
    takeBack: (count) => `التراجع عن الأسطر المكتوبة (${count})`,
    takenBack: 'تم التراجع عن الأسطر المكتوبة',
  },
  spoken: {
    nothingYet: 'لم يُنفَّذ شيء بعد.',
    nothingChanged: 'لم يتغير شيء.',
    exitStatus: (exitCode) => `حالة الخروج ${exitCode}.`,
    layersBuilt: (built, cached) =>
      built === 0
        ? 'لم يلزم بناء شيء: كل الطبقات في الذاكرة المؤقتة.'
        : `بُني من الطبقات: ${counted(built, layerForms)}${cached === 0 ? '' : `؛ وأُخذ من الذاكرة المؤقتة: ${counted(cached, layerForms)}`}.`,
    imagesAdded: (all) => `صار على القرص، للقراءة فقط: ${list(all, all.length === 1 ? 'الصورة' : 'الصور', images)}.`,
    imagesKept: (all) => `بقيت كما كانت: ${list(all, all.length === 1 ? 'الصورة' : 'الصور', images)}.`,
    tagged: (all) => `أُضيف إلى صورة موجودة ${list(all, all.length === 1 ? 'الوسم' : 'الوسوم', names)}؛ ولم يُنسخ شيء.`,
    retagged: (all) => `انتقل إلى صورة أخرى ${list(all, all.length === 1 ? 'الوسم' : 'الوسوم', names)}؛ ولم يُنسخ شيء.`,
    untagged: (all) => `أُزيل ${list(all, all.length === 1 ? 'الوسم' : 'الوسوم', names)}.`,
    imagesSaved: (all) => `حُفظ في أرشيف مع كل الطبقات: ${list(all, all.length === 1 ? 'الصورة' : 'الصور', images)}.`,
    imagesDeleted: (number) => `حُذف من الصور: ${counted(number, images)}.`,
    replaced: (all) =>
      all.length === 1
        ? `حُذفت الصورة التي كانت تحمل ${list(all, 'الوسم', names)} من قبل.`
        : `حُذفت الصور التي كانت تحمل ${list(all, 'الوسوم', names)} من قبل.`,
    layersDeleted: (number) => `حُذف من القرص: ${counted(number, layerForms)}.`,
    layersPulled: (number, present) =>
      number === 0 ? 'لم يلزم جلب شيء: كل الطبقات موجودة بالفعل.' : `جُلب من الطبقات: ${counted(number, layerForms)}${already(present)}.`,
    layersLoaded: (number, present) =>
      number === 0
        ? 'لا جديد في الملف: كل الطبقات موجودة بالفعل.'
        : `قُرئ من الملف من الطبقات: ${counted(number, layerForms)}${already(present)}.`,
    layersPushed: (number, present) =>
      number === 0 ? 'لم يلزم رفع شيء: كل الطبقات في السجل بالفعل.' : `رُفع من الطبقات: ${counted(number, layerForms)}${already(present)}.`,
    created: (all) => `أُنشئت ${container(all)}: طبقات الصورة مستعارة، وفوقها طبقة فارغة قابلة للكتابة.`,
    started: (all) => `بدأت ${container(all)}.`,
    exited: (all) => `انتهت ${container(all)}؛ وتبقى الطبقة القابلة للكتابة.`,
    signalled: (name, signal) => `أُرسلت الإشارة ${apart(signal)} إلى ${apart(name)}`,
    paused: (all) => `أُوقفت مؤقتًا ${container(all)}.`,
    restarted: (all) => `عادت إلى العمل ${container(all)}، على الطبقة القابلة للكتابة نفسها.`,
    unpaused: (all) => `استأنفت العمل ${container(all)}.`,
    removed: (all) => `أُزيلت ${container(all)}، ومعها الطبقة القابلة للكتابة بكل ما فيها.`,
    renamed: (from, to) => `صار اسم ${apart(from)} الآن ${apart(to)}.`,
    committed: (all) => `تحولت الطبقة القابلة للكتابة في ${container(all)} إلى طبقة للقراءة فقط في صورة جديدة.`,
    committedNothing: (all) => `لا شيء في الطبقة القابلة للكتابة في ${container(all)}: للصورة الجديدة الطبقات نفسها.`,
    fileRead: (path, name, from) =>
      `قُرئ ${apart(path)} في ${apart(name)} من ${{ volume: 'وحدة تخزين', 'writable layer': 'طبقتها القابلة للكتابة', image: 'إحدى طبقات الصورة' }[from]}`,
    fileAdded: (path, name, isInVolume) => `كُتب ${apart(path)} في ${place(name, isInVolume)}`,
    fileChanged: (path, name, isInVolume) => `تغيّر ${apart(path)} في ${place(name, isInVolume)}`,
    fileCopiedUp: (path, name, isInVolume) => `نُسخ ${apart(path)} من الصورة إلى ${place(name, isInVolume)} ثم عُدِّل هناك`,
    fileDeleted: (path, name, isInVolume) => `حُذف ${apart(path)} من ${place(name, isInVolume)}`,
    fileHidden: (path, name) => `أُخفي ${apart(path)} في ${apart(name)} بعلامة حذف؛ ولا تزال الصورة تحتفظ به`,
    copied: (path, name, direction) =>
      `نُسخ ${apart(path)} ${direction === 'in' ? `من المضيف إلى ${apart(name)}` : `من ${apart(name)} إلى المضيف`}`,
    logsRead: (lines, name) => `قُرئ من سجل ${apart(name)}: ${counted(lines, ['سطر واحد', 'سطران', 'أسطر', 'سطرًا', 'سطر'])}`,
    volumesCreated: (all) => `أُنشئت ${list(all, all.length === 1 ? 'وحدة التخزين' : 'وحدات التخزين', volumes)}.`,
    volumesDeleted: (all) => `حُذفت ${list(all, all.length === 1 ? 'وحدة التخزين' : 'وحدات التخزين', volumes)}.`,
    networksCreated: (all) => `أُنشئت ${list(all, all.length === 1 ? 'الشبكة' : 'الشبكات', networks)}.`,
    networksDeleted: (all) => `حُذفت ${list(all, all.length === 1 ? 'الشبكة' : 'الشبكات', networks)}.`,
    cacheEmptied: 'أُفرغت ذاكرة البناء المؤقتة.',
    pruned: (gone, freed) => {
      const kinds = [
        kindOf(gone.containers, 'الحاوية', 'الحاويات', containers),
        kindOf(gone.networks, 'الشبكة', 'الشبكات', networks),
        kindOf(gone.volumes, 'وحدة التخزين', 'وحدات التخزين', volumes),
        kindOf(gone.images, 'الصورة', 'الصور', images),
      ];
      const told = kinds.filter((kind) => kind !== '').join('، ');
      return told === '' ? `تحرر ${apart(freed)}.` : `أُزيل ما لم يعد مستخدمًا: ${told}؛ تحرر ${apart(freed)}.`;
    },
    refused: (message) => `مرفوض: ${apart(message)}`,
    andMore: (number) => `و${number} غيرها.`,

    noImages: 'لا توجد صور.',
    noContainers: 'لا توجد حاويات.',
    imagesCaption: 'الصور، للقراءة فقط، على القرص مرة واحدة',
    containersCaption: 'الحاويات',
    name: 'الاسم',
    layersBaseFirst: 'الطبقات، من الأساس',
    size: 'الحجم',
    image: 'الصورة',
    state: 'الحالة',
    writableLayer: 'الطبقة القابلة للكتابة',
    more: (number) => `و${number} غيرها`,
    path: (path, kind) => `${{ added: 'أُضيف', changed: 'عُدِّل', deleted: 'حُذف' }[kind]} ${apart(path)}`,
    containerWords: (name, state, image, size, files) =>
      `${apart(name)}، ${state}، من ${apart(image)}؛ الطبقة القابلة للكتابة ${apart(size)}${files.length > 0 ? `: ${files.join('، ')}` : ''}`,
  },
};
