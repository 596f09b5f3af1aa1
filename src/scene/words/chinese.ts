import type { PictureWords } from '../words.js';

/** The picture in Chinese (Simplified), in the terms of Docker's Chinese documentation. */
export const chinese: PictureWords = {
  registry: '镜像仓库',
  images: '镜像 · 只读',
  containers: '容器',
  volumes: '卷',
  more: (count) => `另有 ${count} 个`,
  imageCount: (count) => `${count} 个镜像`,

  nothingPushed: ['暂无内容', 'docker push 把镜像放到这里，docker pull 取回缺少的部分'],
  noImages: ['没有镜像', 'docker build 或 docker pull 会把锁定的层放到这里，每层只存一份'],
  noContainers: ['没有容器', 'docker run 借用镜像的层，并在上面加一个很薄的可写层'],
  noVolumes: ['没有卷', '写入卷的数据在容器删除后仍然保留'],

  onDisk: (isCompressed, each) => `磁盘上只存一份${isCompressed ? '，压缩后大小' : ''}${each ? `，而非 ${each}` : ''}`,
  storedOnce: (layers, isCompressed) =>
    `共 ${layers} 层，无论多少镜像共享，每层只存一份${isCompressed ? '；来自镜像仓库的层按传输时的压缩大小计算' : ''}`,
  pushed: '已推送，压缩后大小',
  sentIfMissing: '传输时的 blob：只发送缺少的部分',
  inWritableLayers: (count, copies) => `在 ${count} 个可写层中${copies ? `，而非 ${copies} 的副本` : ''}`,
  ifCopied: (copies) => `如果为每个容器都复制一份镜像，副本将占用 ${copies}`,

  states: {
    created: '已创建',
    running: '运行中',
    paused: '已暂停',
    restarting: '重启中',
    removing: '删除中',
    exited: '已退出',
    dead: '已失效',
  },
  exited: (exitCode) => `已退出 (${exitCode})`,
  inState: (status, count) => `${count} 个${chinese.states[status]}`,

  writableLayer: ['可写层'],
  readOnly: '只读',
  writableTitle: (size, container) => `${container} 的可写层中有 ${size}`,
  readOnlyTitle: (container) => `${container} 以 --read-only 创建：不会写入它自己的层`,
  borrowedTitle: (layers, image) => `${image} 的 ${layers} 个只读层，与镜像一起只存一份`,
  containerTitle: (container, state, image) => `${container}：${state}，来自 ${image}`,
  fileTitle: (path, mark) => `${path}：${{ A: '已添加', C: '在此修改；镜像中保持原样', D: '在此删除；镜像中仍然存在' }[mark]}`,

  untagged: (id) => `无标签 ${id}`,
  keptByContainers: '由容器保留',
  moreLayers: (count) => `… 另有 ${count} 层`,
  compressed: (size) => `压缩后 ${size}`,
  layerTitle: (instruction, size) => `${instruction}\n${size}，只读`,
  blobTitle: (digest, size) => `${digest}\n传输时 ${size}`,
  blobsTitle: (count, size) => `${count} 个 blob\n传输时 ${size}`,
  alreadyExists: '已存在',
  cached: '来自缓存',

  unused: '未使用',
  volumeTitle: (volume, size, by) => `卷 ${volume}：${size}，${by ? `由 ${by} 使用` : '没有容器使用'}；容器删除后仍然保留`,
  mountTitle: (container, volume, destination, isReadOnly) =>
    `${container} 将 ${volume} 挂载到 ${destination}${isReadOnly ? '，只读' : ''}`,

  image: '镜像',
  imageNotes: ['锁定，共享', '锁定'],
  noImageYet: '尚无镜像',
  container: '容器',
  containerNotes: ['同样的层，顶层可写', '顶层可写', '可写'],
  noContainerYet: '尚无容器',
};
