import { trimScript } from './trim-script.js';

/**
 * The demo script that an element's light DOM carries, whatever a generator made of it: a `<pre>` dressed up with spans, labels and
 * copy buttons, `<script type="text/plain">`, `<template>` or bare text. null where there is none. Children with a `slot` of their own and
 * companions are no script.
 */
export function readScriptFrom(element: ParentNode): string | null {
  const text = fromPre(element) ?? fromScript(element) ?? fromTemplate(element) ?? textOf(element);
  const script = trimScript(text);
  return script === '' ? null : script;
}

/** Line numbers in a table beside the code are a `<pre>` too, in some generators. */
const onlyNumbers = /^[\s\d]*$/;

function fromPre(element: ParentNode): string | null {
  for (const pre of element.querySelectorAll('pre')) {
    if (belongsElsewhere(pre, element)) continue;
    const text = textOf(pre.querySelector('code') ?? pre);
    if (!onlyNumbers.test(text)) return text;
  }
  return null;
}

/** Scripts of a type that no browser runs. */
function fromScript(element: ParentNode): string | null {
  const script = [...element.querySelectorAll('script[type]')].find(
    (candidate) =>
      !/^(module|importmap|speculationrules|(text|application)\/(java|ecma)script)?$/i.test(candidate.getAttribute('type') ?? ''),
  );
  return script?.textContent ?? null;
}

function fromTemplate(element: ParentNode): string | null {
  const template = element.querySelector('template');
  return template === null ? null : (readScriptFrom(template.content) ?? '');
}

/** Line numbers within the code; what is hidden from those who listen is no text either. */
const notText = '.ln,.lnt,.gutter,[class*=lineno],[aria-hidden=true]';
const skipped = new Set(['BUTTON', 'STYLE', 'SCRIPT', 'FIGCAPTION', 'TEMPLATE', 'NOSCRIPT']);
const blocks = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE DD DIV DL DT FIGURE H1 H2 H3 H4 H5 H6 HR LI OL P PRE SECTION TABLE TBODY TR UL'.split(' '),
);

/** Text with its lines: `<br>` and the edges of block elements end one. */
function textOf(root: Node): string {
  let text = '';
  const endLine = (): void => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) text += child.nodeValue ?? '';
      if (!(child instanceof Element) || skipped.has(child.tagName) || child.matches(notText) || isCompanion(child)) continue;
      if (child.tagName === 'BR') text += '\n';
      else if (blocks.has(child.tagName)) {
        endLine();
        const { length } = text;
        walk(child);
        if (text.length === length) text += '\n';
        else endLine();
      } else walk(child);
    }
  };
  walk(root);
  return text;
}

function isCompanion(element: Element): boolean {
  return element.hasAttribute('slot') || element.localName.startsWith('layer-');
}

function belongsElsewhere(node: Element, root: ParentNode): boolean {
  for (let at: Element | null = node; at !== null && at !== root; at = at.parentElement) if (isCompanion(at)) return true;
  return false;
}
