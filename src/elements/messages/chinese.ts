import { chinese as picture } from '../../scene/words/chinese.js';
import { chineseHouse as house } from '../../draw/house/words/chinese.js';
import { chineseArchives as archives } from './chinese/archives.js';
import { chineseErrors as errors } from './chinese/errors.js';
import { chineseFiles as files } from './chinese/files.js';
import { chineseHouseLegend as houseLegend } from './chinese/house-legend.js';
import { chineseLegend as legend } from './chinese/legend.js';
import { mostNamed } from './spoken-words.js';
import type { Messages } from './messages.js';

/** Names, or how many there are. */
function list(names: readonly string[], noun: string): string {
  return names.length > mostNamed ? `${names.length} 个${noun}` : names.join('、');
}

/** Names after their noun, or how many there are; '' for none. */
function kindOf(names: readonly string[], noun: string): string {
  return names.length === 0 ? '' : names.length > mostNamed ? list(names, noun) : `${noun} ${list(names, noun)}`;
}

function place(container: string, isInVolume: boolean): string {
  return isInVolume ? `${container} 的卷` : `${container} 的可写层`;
}

/** All that a diagram says in Chinese (Simplified). */
export const chinese: Messages = {
  picture,
  house,
  files,
  legend,
  houseLegend,
  errors,
  archives,
  figure: {
    imagesAndContainers: '镜像与容器',
    stepName: (step, steps, title) => `第 ${step} 步，共 ${steps} 步${title ? `：${title}` : ''}`,
    question: '会发生什么变化？',
    errorPlace: (line, column) => `第 ${line} 行第 ${column} 列：`,
  },
  controls: {
    playback: '播放控制',
    play: '播放',
    playAgain: '重新播放',
    pause: '暂停',
    previousStep: '上一步',
    nextStep: '下一步',
    speed: '速度',
    time: '时间',
    fullScreen: '全屏',
    leaveFullScreen: '退出全屏',
    step: '步骤 ',
    of: (step, steps) => `${step} / ${steps}`,
    start: '开始',
    nothingYet: '尚未运行任何命令',
    refused: '被拒绝',
    exit: (exitCode) => `退出码 ${exitCode}`,
    terminal: '终端',
    zoom: '缩放',
    zoomIn: '放大',
    zoomOut: '缩小',
    wholePicture: '显示全图',
    containers: '容器',
    inWritableLayer: (size) => `可写层中有 ${size}`,
    image: (name) => `镜像 ${name}`,
    container: (name) => `容器 ${name}`,
  },
  prompt: {
    label: '命令',
    placeholder: '输入命令',
    how: '按 Enter 运行该行，按 Tab 补全，按上下键浏览之前的命令，按 Control C 清空。在空行按 Tab，或先按 Escape 再按 Tab，可移到页面的下一部分。',
    candidates: '补全项',
    nothing: '没有可补全的内容',
    several: (count) => `${count} 个补全项：再按 Tab 列出`,
    listed: (count) => `${count} 个补全项：Tab 逐个浏览，Enter 选用，Escape 关闭`,
    more: (count) => `……还有 ${count} 个：请继续输入`,
    goesOn: '该行尚未结束：在空行按 Enter 将按原样运行',
    search: (query) => `历史中包含“${query}”的命令：按 Control R 查找更早的一条`,
    notFound: '历史中没有匹配的命令',
    cleared: '已清空',
    waiting: (count) => `正在运行；还有 ${count} 行等待`,
    atEnd: (step) => `将在最后一步（第 ${step} 步）之后运行`,
    takeBack: (count) => `撤回输入的 ${count} 行`,
    takenBack: '已撤回输入的命令',
  },
  spoken: {
    nothingYet: '尚未运行任何命令。',
    nothingChanged: '没有任何变化。',
    exitStatus: (exitCode) => `退出状态 ${exitCode}。`,
    layersBuilt: (built, cached) =>
      built === 0 ? `无需构建：全部 ${cached} 层都来自缓存。` : `构建了 ${built} 层${cached === 0 ? '' : `，${cached} 层来自缓存`}。`,
    imagesAdded: (names) => `${names.length > mostNamed ? '' : '镜像 '}${list(names, '镜像')} 已在磁盘上，只读。`,
    imagesKept: (names) => `${names.length > mostNamed ? '' : '镜像 '}${list(names, '镜像')} 保持不变。`,
    tagged: (names) => `为已有的镜像添加了${names.length > mostNamed ? '' : '标签 '}${list(names, '标签')}；没有复制任何内容。`,
    retagged: (names) => `${names.length > mostNamed ? '' : '标签 '}${list(names, '标签')} 现在指向另一个镜像；没有复制任何内容。`,
    untagged: (names) => `${names.length > mostNamed ? '' : '标签 '}${list(names, '标签')} 已移除。`,
    imagesSaved: (names) => `${list(names, '镜像')} 连同所有层已保存为归档。`,
    imagesDeleted: (number) => `删除了 ${number} 个镜像。`,
    replaced: (names) => `之前名为 ${list(names, '名称')} 的镜像已删除。`,
    layersDeleted: (number) => `从磁盘删除了 ${number} 层。`,
    layersPulled: (number, present) =>
      number === 0 ? `无需拉取：全部 ${present} 层都已存在。` : `拉取了 ${number} 层${present === 0 ? '' : `，${present} 层已存在`}。`,
    layersLoaded: (number, present) =>
      number === 0
        ? `文件中没有新内容：全部 ${present} 层都已存在。`
        : `从文件读入了 ${number} 层${present === 0 ? '' : `，${present} 层已存在`}。`,
    layersPushed: (number, present) =>
      number === 0 ? `无需推送：仓库中已有全部 ${present} 层。` : `推送了 ${number} 层${present === 0 ? '' : `，${present} 层已存在`}。`,
    created: (names) => `已创建 ${list(names, '容器')}：借用镜像的层，${names.length === 1 ? '' : '各自'}在顶部加一个空的可写层。`,
    started: (names) => `${list(names, '容器')} 已启动。`,
    exited: (names) => `${list(names, '容器')} 已退出；可写层保留。`,
    signalled: (container, signal) => `向 ${container} 发送了信号 ${signal}。`,
    paused: (names) => `${list(names, '容器')} 已暂停。`,
    restarted: (names) => `${list(names, '容器')} 重新运行，仍使用同一可写层。`,
    unpaused: (names) => `${list(names, '容器')} 继续运行。`,
    removed: (names) => `${list(names, '容器')} 已删除，可写层及其全部内容也随之删除。`,
    renamed: (from, to) => `${from} 现在名为 ${to}。`,
    committed: (names) => `${list(names, '容器')} 的可写层成为新镜像的只读层。`,
    committedNothing: (names) => `${list(names, '容器')} 的可写层是空的：新镜像的层与原来相同。`,
    fileRead: (path, container, from) =>
      `在 ${container} 中读取了 ${path}，来自${{ volume: '卷', 'writable layer': '它的可写层', image: '镜像的一层' }[from]}。`,
    fileAdded: (path, container, isInVolume) => `${path} 已写入 ${place(container, isInVolume)}。`,
    fileChanged: (path, container, isInVolume) => `${place(container, isInVolume)}中的 ${path} 已修改。`,
    fileCopiedUp: (path, container, isInVolume) => `${path} 已从镜像向上复制到 ${place(container, isInVolume)}，然后在那里修改。`,
    fileDeleted: (path, container, isInVolume) => `${path} 已从 ${place(container, isInVolume)}中删除。`,
    fileHidden: (path, container) => `${path} 在 ${container} 中被 whiteout 隐藏；镜像中仍然保留。`,
    copied: (path, container, direction) =>
      direction === 'in' ? `${path} 已从主机复制到 ${container} 中。` : `${path} 已从 ${container} 复制到主机。`,
    logsRead: (lines, container) => `读取了 ${container} 的 ${lines} 行日志。`,
    volumesCreated: (names) => `${names.length > mostNamed ? '' : '卷 '}${list(names, '卷')} 已创建。`,
    volumesDeleted: (names) => `${names.length > mostNamed ? '' : '卷 '}${list(names, '卷')} 已删除。`,
    networksCreated: (names) => `${names.length > mostNamed ? '' : '网络 '}${list(names, '网络')} 已创建。`,
    networksDeleted: (names) => `${names.length > mostNamed ? '' : '网络 '}${list(names, '网络')} 已删除。`,
    cacheEmptied: '构建缓存已清空。',
    pruned: ({ containers, networks, volumes, images }, freed) => {
      const gone = [kindOf(containers, '容器'), kindOf(networks, '网络'), kindOf(volumes, '卷'), kindOf(images, '镜像')];
      const told = gone.filter((kind) => kind !== '').join('，');
      return told === '' ? `释放了 ${freed}。` : `已清理不再使用的内容：${told}；释放了 ${freed}。`;
    },
    refused: (message) => `被拒绝：${message}`,
    andMore: (number) => `另有 ${number} 项。`,

    noImages: '没有镜像。',
    noContainers: '没有容器。',
    imagesCaption: '镜像，只读，磁盘上只存一份',
    containersCaption: '容器',
    name: '名称',
    layersBaseFirst: '层，从最底层开始',
    size: '大小',
    image: '镜像',
    state: '状态',
    writableLayer: '可写层',
    more: (number) => `另有 ${number} 项`,
    path: (path, kind) => `${{ added: '添加', changed: '修改', deleted: '删除' }[kind]} ${path}`,
    containerWords: (container, state, image, size, files) =>
      `${container}，${state}，来自 ${image}；可写层 ${size}${files.length > 0 ? `：${files.join('，')}` : ''}`,
  },
};
