import { describe, expect, it } from 'vitest';
import { plainScriptOf } from '../../src/elements/plain-script.js';
import { readScriptFrom } from '../../src/elements/read-script.js';

const lines = ['# One', "docker run -d --name web alpine sh -c 'a && b'", '', 'for i in 1 2; do', '  echo "<b> $i"', 'done'];
const script = lines.join('\n');
const escaped = script.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What generators make of the same script. */
const carriers: Readonly<Record<string, string>> = {
  'bare text': `\n  ${escaped.replaceAll('\n', '\n  ')}\n`,
  'bare text with its fence': `\n\`\`\`sh\n${escaped}\n\`\`\`\n`,
  'a fence as Markdown makes it': `<pre><code class="language-sh">${escaped}\n</code></pre>`,
  'a pre without code': `<pre>${escaped}</pre>`,
  'highlighted spans': `<pre class="shiki"><code>${lines
    .map((line) => `<span class="line"><span>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</span></span>`)
    .join('\n')}</code></pre>`,
  'a copy button and a language label': `<div class="language-sh"><button title="Copy">Copy</button><span class="lang">sh</span><pre><code>${escaped}</code></pre></div>`,
  'lines that end in br': `<pre><code>${lines
    .map((line) => `<span class="token-line">${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}<br></span>`)
    .join('')}</code></pre>`,
  'lines that are blocks, with a caption': `<figure><figcaption>Terminal</figcaption><pre><code>${lines
    .map(
      (line) =>
        `<div class="ec-line"><div class="code">${line === '' ? '\n' : line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</div></div>`,
    )
    .join('')}</code></pre></figure>`,
  'line numbers in a table': `<table><tr><td><pre><code>1\n2\n3\n</code></pre></td><td><pre><code>${escaped}</code></pre></td></tr></table>`,
  'line numbers before each line': `<pre><code>${lines
    .map(
      (line, at) =>
        `<span class="line"><span class="ln">${at + 1}</span><span class="cl">${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}\n</span></span>`,
    )
    .join('')}</code></pre>`,
  'line numbers in a gutter': `<pre><code>${lines
    .map(
      (line, at) =>
        `<div class="ec-line"><div class="gutter"><div aria-hidden="true">${at + 1}</div></div><div class="code">${line === '' ? '\n' : line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</div></div>`,
    )
    .join('')}</code></pre>`,
  'line numbers in a table within the code': `<pre><code><table><tr><td class="gutter"><pre class="lineno">1\n2\n</pre></td><td class="code"><pre>${escaped}\n</pre></td></tr></table></code></pre>`,
  'a script that no browser runs': `<script type="text/plain">\n${script}\n</script>`,
  'a template': `<template>${escaped}</template>`,
  'a template with a fence': `<template><pre><code>${escaped}</code></pre></template>`,
  'a div around a fence': `<div><pre><code>${escaped}</code></pre></div>`,
  'a fence beside slotted content': `<p slot="caption">Caption <code>x</code></p><pre><code>${escaped}</code></pre><layer-terminal></layer-terminal>`,
};

function elementWith(markup: string): HTMLElement {
  const element = document.createElement('x-carrier');
  element.innerHTML = markup;
  return element;
}

describe('a script in the light DOM', () => {
  for (const [carrier, markup] of Object.entries(carriers)) {
    it(`survives ${carrier}`, () => {
      expect(readScriptFrom(elementWith(markup))).toBe(script);
    });
  }

  it('is read alike where its markup is plain, and left to the reader of all markup where it is not', () => {
    const plain = Object.entries(carriers).filter(([, markup]) => plainScriptOf(elementWith(markup)) !== undefined);
    for (const [, markup] of plain) expect(plainScriptOf(elementWith(markup))).toBe(script);
    expect(plain.map(([carrier]) => carrier)).toEqual([
      'bare text',
      'bare text with its fence',
      'a fence as Markdown makes it',
      'a pre without code',
    ]);
    for (const none of ['', ' \n ']) expect(plainScriptOf(elementWith(none))).toBeNull();
    const others = ['<pre>1\n2</pre>docker ps', '<pre slot="caption">a</pre>', '<pre>a</pre><pre>b</pre>', '<p>docker ps</p>'];
    for (const markup of others) expect(plainScriptOf(elementWith(markup))).toBeUndefined();
  });

  it('is none in an empty element, or one that holds companions alone', () => {
    expect(readScriptFrom(elementWith(' \n '))).toBeNull();
    expect(readScriptFrom(elementWith('<layer-stack image="a">text</layer-stack><p slot="caption">b</p>'))).toBeNull();
  });

  it('is no script that a browser would run', () => {
    expect(readScriptFrom(elementWith('<script type="module">void 0</script>docker ps'))).toBe('docker ps');
  });
});
