import type { HouseWords } from '../house-words.js';

/** The houses in Chinese (Simplified). */
export const chineseHouse: HouseWords = {
  registry: '档案库 · 镜像仓库',
  images: '蓝图 · 镜像，只读',
  containers: '房屋 · 容器',
  volumes: '棚屋 · 卷',
  imageCount: (count) => `${count} 份蓝图`,

  nothingPushed: ['尚未存档', 'docker push 把蓝图存到这里，docker pull 取回缺少的图纸'],
  noImages: ['没有蓝图', 'docker build 绘制蓝图，docker pull 取回蓝图，一张一张来；共用的图纸只保存一份'],
  noContainers: ['没有房屋', 'docker run 按蓝图盖一栋房子，并附上油漆'],
  noVolumes: ['没有棚屋', '放进棚屋的东西，房子拆了也还在'],

  inWritableLayers: (count, copies) => `的油漆，在 ${count} 个可写层中${copies ? `，而非 ${copies} 的副本` : ''}`,
  ifCopied: (copies) => `如果为每栋房子都复制一份蓝图，副本将占用 ${copies}`,

  writableLayer: ['可写层 · 油漆', '可写层', '油漆'],
  writableTitle: (size, container) => `${size} 的油漆：${container} 的可写层`,
  borrowedTitle: (layers, image) => `按 ${image} 的 ${layers} 张图纸建造，图纸留在抽屉里：只读层，只存一份`,
  containerTitle: (container, state, image) => `房屋 ${container}：${state}，按 ${image} 建造`,
  fileTitle: (path, mark) =>
    `${path}：${{ A: '在此刷上；蓝图上没有', C: '在此重新粉刷；蓝图上保持原样', D: '在此涂掉；蓝图上仍然存在' }[mark]}`,

  image: '蓝图 · 镜像',
  imageNotes: ['锁定，所有房屋共用', '锁定，共用', '锁定'],
  noImageYet: '尚无蓝图',
  container: '房屋 · 容器',
  containerNotes: ['按图建造，自行粉刷', '自行粉刷', '粉刷'],
  noContainerYet: '尚无房屋',
};
