// Takes the library from where the page around this one has it, in the theme it asks for, and counts what the policy forbids.
const { dataset } = document.documentElement;
const asked = new URLSearchParams(location.search);
dataset.violations = '';
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  dataset.violations += `${violatedDirective} ${blockedURI}\n`;
});
document.querySelector('layer-diagram').setAttribute('theme', asked.get('theme'));
await import(asked.get('library'));
