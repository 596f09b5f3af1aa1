/** What busybox's tools take, as their usage lines say. */
const usages: Readonly<Record<string, string>> = {
  cat: '[-nbvteA] [FILE]...',
  chmod: '[-Rcvf] MODE[,MODE]... FILE...',
  chown: '[-RhLHPcvf]... USER[:[GRP]] FILE...',
  cp: '[-arPLHpfinlsTu] SOURCE DEST',
  grep: '[-HhnlLoqvsrRiwFEz] [-m N] [-A|B|C N] { PATTERN | -e PATTERN... | -f FILE... } [FILE]...',
  ln: '[-sfnbtv] [-S SUF] TARGET... LINK|DIR',
  ls: '[-1AaCxdLHRFplinshrSXvctu] [-w WIDTH] [FILE]...',
  mkdir: '[-m MODE] [-p] DIRECTORY...',
  mv: '[-finT] SOURCE DEST',
  rm: '[-irf] FILE...',
  rmdir: '[-p] DIRECTORY...',
  sleep: '[N]...',
  touch: '[-cham] [-d DATE] [-t DATE] [-r FILE] FILE...',
};

/** The first lines of the help that busybox prints when it is called wrongly. */
export function busyboxUsage(tool: string): string {
  const usage = Object.hasOwn(usages, tool) ? usages[tool] : undefined;
  return `BusyBox v1.37.0 multi-call binary.\n\nUsage: ${tool} ${usage ?? '[OPTIONS] FILE...'}\n`;
}
