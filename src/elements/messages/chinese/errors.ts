import type { ErrorWords } from '../error-words.js';

/** Why a source could not be shown, in Chinese (Simplified). */
export const chineseErrors: ErrorWords = {
  status: (url, status) => `无法读取 ${url}：服务器返回 ${status}`,
  tooLarge: (url) => `无法读取 ${url}：大于 1 GB`,
  brokenOff: (url) => `无法读取 ${url}：连接中断`,
  noUrl: (url) => `无法读取 ${url}：不是有效的网址`,
  noAnswer: (url) => `无法读取 ${url}：没有响应，或本页面无权访问`,
  page: (url) => `${url} 不是演示脚本：那里是一个 HTML 页面`,
  pageHint: '地址正确吗？许多服务器在文件不存在时会返回一个页面。',
  unknown: (url, found) => `${url} 不是演示脚本、镜像归档或 inspect 输出：那里是${found}`,
  emptyFile: '一个空文件',
  otherBytes: (count) => `${count} 字节的其他数据`,
  found: { png: ' PNG 图片', jpeg: ' JPEG 图片', gif: ' GIF 图片', pdf: ' PDF 文档', zip: ' zip 压缩包' },
  unreadable: (url, what) => `无法读取 ${url}：${what}`,
  noJson: (url) => `无法读取 ${url}：开头像 JSON，但并不是`,
  snapshot: '快照',
  hints: {
    singleQuote: '用 \' 结束这段文字，或把撇号写在双引号中："it\'s"。',
    doubleQuote: '用 " 结束这段文字。',
    brackets: "作为普通文字的括号要加引号：'(…)'。",
    loop: '循环的写法：for i in 1 2 3; do …; done。',
    condition: '条件的写法：if …; then …; fi。',
    case: '分支的写法：case $x in a) …;; esac。',
    operator: '把后面的命令写在同一行，或让该行以运算符结尾。',
    lineStart: '每行以命令开头。',
    hereDocument: '用单独一行的结束词结束 here 文档。',
    redirection: '写出文件名：命令 > 文件。',
    group: '结束该组：{ …; }。',
    substitution: '用 ) 结束。',
    split: '请拆分成几个演示。',
  },
};
