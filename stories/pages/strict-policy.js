/* global document, location, parent, window, URLSearchParams, addEventListener */
// Takes the library from where the page around this one has it, in the theme it asks for, and counts what the policy forbids.
const { dataset } = document.documentElement;
const asked = new URLSearchParams(location.search);
dataset.violations = '';
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  dataset.violations += `${violatedDirective} ${blockedURI}\n`;
});
document.querySelector('layer-diagram').setAttribute('theme', asked.get('theme'));
// Under test, the page around this one wraps imports in functions of its own.
for (const name of Object.keys(parent)) if (name.startsWith('__vitest')) window[name] ??= parent[name];
await import(asked.get('library'));
