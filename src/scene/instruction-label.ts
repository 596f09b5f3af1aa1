import { tellingCommand } from './telling-command.js';
import { plainText } from './text-metrics.js';

/**
 * What a slab says of the instruction that made it: `docker history`'s text without the builders' noise (BuildKit's remark, the classic
 * builder's `#(nop)`, the shell, build arguments, debuerreotype's command line, flags that say how and not what), of a script the command that
 * tells most. `subject` ("node 22.23.2") stands in where no command tells. Not cut yet.
 */
export function instructionLabel(createdBy: string, subject = ''): string {
  const text = plainText(createdBy)
    .replace(/\s*# buildkit$/, '')
    .replace(/^(RUN )?(\|\d+ .*?)?\/bin\/(ba|a)?sh (-\w+ )*-\w*c (?!#\(nop\))/, 'RUN ')
    .replace(/^\/bin\/sh -c #\(nop\)\s*/, '');
  const debian = /^(RUN )?# debian\.sh .*?'?(\w+)'? '@\d+'$/.exec(text);
  if (debian) return `debian ${debian[2] ?? ''}`;
  if (text.startsWith('RUN ')) {
    const script = text.slice(4);
    // A remark in the place of a command: "BusyBox 1.38.0 (glibc), Debian 13".
    if (/^[A-Z]\w+ \d[\d.]* \(/.test(script)) return script;
    return `RUN ${tellingCommand(script, subject) || 'script'}`;
  }
  return (
    text
      .replace(/^(COPY|ADD) ((--(link|chown|chmod)\S*) )+/, '$1 ')
      .replace(/^(COPY|ADD) (file|dir|multi):[0-9a-f]+ in (\S+)$/, '$1 files $3')
      .replace(/^ADD (\S+?)(-x86_64|-amd64)?(-rootfs)?\.tar(\.\w+)? \/$/, 'ADD $1') || 'layer'
  );
}
