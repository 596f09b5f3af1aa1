import { plainText } from './text-metrics.js';

/**
 * What a slab says of the instruction that made it: `docker history`'s text without the builders' noise (BuildKit's remark, the classic
 * builder's `#(nop)`, the shell, build arguments, debuerreotype's command line, flags that say how and not what). Not cut yet.
 */
export function instructionLabel(createdBy: string): string {
  const text = plainText(createdBy)
    .replace(/\s*# buildkit$/, '')
    .replace(/^(RUN )?(\|\d+ .*?)?\/bin\/(ba|a)?sh (-\w+ )*-\w*c (?!#\(nop\))/, 'RUN ')
    .replace(/^\/bin\/sh -c #\(nop\)\s*/, '');
  const debian = /^(RUN )?# debian\.sh .*?'?(\w+)'? '@\d+'$/.exec(text);
  if (debian) return `debian ${debian[2] ?? ''}`;
  if (text.startsWith('RUN ')) return `RUN ${tellingCommand(text.slice(4))}`;
  return (
    text
      .replace(/^(COPY|ADD) ((--(link|chown|chmod)\S*) )+/, '$1 ')
      .replace(/^(COPY|ADD) (file|dir|multi):[0-9a-f]+ in (\S+)$/, '$1 files $3')
      .replace(/^ADD (\S+?)(-x86_64|-amd64)?\.tar(\.\w+)? \/$/, 'ADD $1') || 'layer'
  );
}

/** Commands that only prepare: assignments, shell keywords, branches of a case. */
const PREPARES =
  /^((set|export|case|for|if|while|do|then|else|done|fi|esac|cd|apt-get update|apk update)\b|\S+\)\s|\w+=\S*(\s+\w+=\S*)*$|\w+="\$\(|\[|\$)/;

/** The first command of a list that does something to files: not the set-up before it, and without flags of habit. */
function tellingCommand(script: string): string {
  const commands = script.replace(/^(--(mount|network|security)\S* )+/, '').split(/\s*(?:;|&&)\s*/);
  const telling = commands.find((command) => command && !PREPARES.test(command)) ?? (commands.length > 1 ? '(script)' : script);
  return telling.replace(/ (-y|-q|-qq|--yes|--no-install-recommends|--no-cache|--no-cache-dir)(?= )/g, '');
}
