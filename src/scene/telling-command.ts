/** Commands that put software on the disk: what a layer is about. */
const INSTALLS =
  /^((apt-get|apt|microdnf|dnf|yum|apk|npm|pnpm|yarn|pip3?|gem|cargo|go|make|bundle|composer|dotnet|mvn|gradle)\b.*\b(install|add|ci|restore|build|package|publish)\b|(curl|wget|git clone|make|yarn|docker-php-ext-install)\b)/;
/** Commands that only prepare, check, or clean up after others. */
const PREPARES =
  /^(set|export|unset|cd|case|in|for|esac|fi|done|local|return|exit|true|:|\.|test|\[|grep|command|uname|dpkg|apt-mark|apt-get (update|clean|dist-clean|purge)|apk (update|del)|rm|find|gpgconf|sha256sum|sha512sum|ldconfig|shift|break|continue|printenv|env|arch|mktemp|declare|trap)\b|^[:.[]( |$)|^\W*$/;

/** Parts of a shell script that are run one by one: cut at `;`, `&&`, `||`, `|` and the end of a case's pattern, but not in quotes or `$(…)`. */
function commandsOf(script: string): string[] {
  const commands: string[] = [];
  let [current, quote, depth] = ['', '', 0];
  for (let index = 0; index < script.length; index++) {
    const character = script.charAt(index);
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '(') depth++;
    else if (character === ')' && depth > 0) depth--;
    else if (depth === 0 && ';&|)\n'.includes(character) && script.charAt(index - 1) !== '>') {
      // A pattern of a case is no command.
      commands.push(character === ')' ? '' : current);
      current = '';
      continue;
    }
    current += character;
  }
  return [...commands, current];
}

/** A command without what stands before its name: words of the shell's grammar, assignments. */
function bare(command: string): string {
  let rest = command.trim();
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest
      .replace(/^(then|do|else|if|elif|while|until|time|exec|sudo|!|\{|\()\s+/, '')
      .replace(/^\w+\+?=("[^"]*"?|'[^']*'?|\$\(.*?\)|[^\s"'])*(\s+|$)/, '');
  }
  return rest;
}

/** A command as a slab says it: of an installer what is installed, of a download its file, of others their words; flags of habit left out. */
function brief(command: string, script: string): string {
  const words = command.split(/\s+/);
  const [name = ''] = words;
  const operands = words.filter((word) => !word.startsWith('-') && !/^[<>]/.test(word));
  if (name === 'curl' || name === 'wget') {
    const url = words.find((word) => word.includes('://'));
    const file = url?.replace(/["']/g, '').split('/').filter(Boolean).pop();
    return file ? `${name} ${file}` : '';
  }
  if (INSTALLS.test(command)) return operands.filter((word) => !word.startsWith('.')).join(' ');
  if (/^(user|group)add$|^add(user|group)$/.test(name) && operands.length > 1) return `${name} ${operands[operands.length - 1] ?? ''}`;
  if (name === 'echo' || name === 'printf') {
    const target = /[}"']\s*>>?\s*("[^"]+"|[^\s;&|]+)/.exec(script.slice(script.indexOf(command)))?.[1];
    return `${name} ${target ? `> ${target}` : command.slice(name.length)}`.replace(/["']|\s+(?= )/g, '');
  }
  return /^(mkdir|cp|mv|ln|chmod|chown|touch)$/.test(name) ? operands.join(' ') : command;
}

/**
 * What a script is about: what it installs or fetches, or else the first of its commands that does something to files. `subject` ("node
 * 22.23.2") is said where the script's text was cut before it came to that. What is installed only to be taken away again (a virtual
 * package of apk, packages after a note of those marked manual) tells least; '' where nothing tells.
 */
export function tellingCommand(script: string, subject: string): string {
  const isCut = script.endsWith('…');
  const commands = commandsOf(script.replace(/^(--(mount|network|security)\S* )+/, ''))
    .map(bare)
    .filter((command) => command && !/^\S*…$/.test(command));
  const isPassing = (command: string): boolean =>
    / (-t|--virtual)[ =]/.test(command) || (command.startsWith('apt-get install') && script.includes('apt-mark showmanual'));
  const first = (test: (command: string) => boolean): string => brief(commands.find(test) ?? '', script);
  return (
    first((command) => INSTALLS.test(command) && !isPassing(command)) ||
    (isCut && subject) ||
    first((command) => !PREPARES.test(command) && !INSTALLS.test(command)) ||
    subject ||
    first((command) => INSTALLS.test(command))
  );
}
