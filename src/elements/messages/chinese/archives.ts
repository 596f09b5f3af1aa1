import type { ArchiveWords } from '../../../images/archive-words.js';

/** Why data is no image that can be read, in Chinese (Simplified). */
export const chineseArchives: ArchiveWords = {
  archive: '归档文件',
  layer: (path) => `层 ${path}`,
  inspectOutput: 'inspect 输出',

  noArchive: (found) => `不是镜像归档文件：那里是${found}`,
  foundJson: ' JSON',
  foundPage: '一个 HTML 页面',
  foundText: (start) => `文本，开头为 ${start}`,
  foundNothing: '空内容',
  foundBytes: (count) => ` ${count} 字节的未知数据`,
  noImageList: (firstFile) =>
    `不是镜像归档文件：既没有 index.json 也没有 manifest.json；${firstFile === null ? '其中没有文件' : `第一个文件是 ${firstFile}`}`,
  noImages: '归档文件没有列出任何镜像',
  missingFile: (path) => `归档文件提到 ${path}，但其中没有它`,
  wrongDigest: (path, found) => `${path} 的摘要不符：内容为 ${found}`,
  uncheckedDigest: (digest) => `无法校验的摘要：${digest}`,
  wrongSize: (path, bytes, promised) => `${path} 有 ${bytes} 字节，应为 ${promised} 字节`,

  noJson: (what) => `${what}：不是 JSON`,
  noConfig: (path) => `${path}：不是镜像配置`,
  layerCounts: (path, config, manifest) => `${path} 列出 ${config} 层，清单列出 ${manifest} 层`,
  otherContent: (path, found, promised) => `层 ${path}：内容为 ${found}，配置中为 ${promised}`,
  noManifest: (what) => `${what} 既不是镜像清单也不是索引`,
  noPlatform: (what, count) => `${what} 列出 ${count} 个平台，归档文件中一个也没有`,
  noInspect: (index) => `不是 inspect 输出：对象 ${index} 既不是镜像，也不是容器或卷`,

  brokenTar: (what, reason, after) =>
    `${what}：${{ truncated: 'tar 不完整', checksum: 'tar 头的校验和不符', other: 'tar 数据已损坏' }[reason]}${after === '' ? '' : `，位于 ${after} 之后`}`,
  brokenEntry: (what, bytes, held) => `${what}：${bytes} 字节的条目实际有 ${held} 字节`,
  brokenPacking: (what, kind) => `${what}：${kind} 数据已损坏`,
  nul: (what, name) => `${what}：名称中有 NUL 字符：${name}`,
  climbsOut: (what, name) => `${what}：条目指向外部：${name}`,
  symlinkOut: (what, name, target) => `${what}：符号链接 ${name} 指向外部的 ${target}`,
  linkOut: (what, name, target) => `${what}：链接 ${name} 指向外部的 ${target}`,
  linkToNothing: (what, name, target) => `${what}：硬链接 ${name} 指向 ${target}，而该层中没有它`,
  whiteoutOfNothing: (what, name) => `${what}：没有对象的 whiteout：${name}`,

  tooManyBytes: (bytes, most) => (bytes === null ? `归档文件超过 ${most} 字节` : `归档文件有 ${bytes} 字节：上限为 ${most}`),
  holdsTooMuch: (most, at) => `归档文件的内容超过 ${most} 字节：在 ${at} 处停止`,
  tooManyEntries: (most, at) => `超过 ${most} 个条目：在 ${at} 处停止`,
  unpacksTooFar: (most, what) => `各层解包后超过 ${most} 字节：停止于${what}`,
  expandsTooFar: (what, times, bytes) => `${what}：解包后超过其 ${bytes} 字节的 ${times} 倍`,
  tooWideWindow: (what, bytes, most) => `${what}：zstd 窗口为 ${bytes} 字节，超过上限 ${most}`,
  tooMuchJson: (what, bytes) => `${what}：${bytes} 字节的 JSON`,
  tooManyLayers: (path, count, most) => `${path}：${count} 层，上限为 ${most}`,
  tooManyImages: (what, count, most) => `${what} 列出 ${count} 个镜像：上限为 ${most}`,
  tooManyObjects: (count) => `inspect 输出有 ${count} 个对象`,
  tooDeep: (what, depth) => `${what}：索引层层嵌套，深达 ${depth} 层`,
  longPath: (what, characters, path) => `${what}：路径有 ${characters} 个字符：${path}`,
};
