import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { customElementVuejsPlugin } from 'custom-element-vuejs-integration';
import { readFileSync, writeFileSync } from 'node:fs';

const outdir = 'dist/types';
const componentTypePath = () => '../elements/elements.js';

/** The elements' attributes told to one framework, in the words in which it takes them. */
const frameworks = {
  'react.d.ts': `declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
  interface CSSProperties extends CustomCssProperties {}
}`,
  'preact.d.ts': `declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
  interface CSSProperties extends CustomCssProperties {}
}`,
  'solid.d.ts': `declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends CustomElementsSolidJs {}
    interface CSSProperties extends CustomCssProperties {}
  }
}`,
  'svelte.d.ts': `declare module 'svelte/elements' {
  interface SvelteHTMLElements extends CustomElements {}
}`,
};

/**
 * The generated types add themselves to every framework there is, which is an error where that is not installed, or to the global JSX, which
 * is the wrong one elsewhere: cuts that off and writes a file for each framework instead.
 */
const perFramework = {
  name: 'types-per-framework',
  packageLinkPhase() {
    const cutAt = (name, mark) => {
      const text = readFileSync(`${outdir}/${name}`, 'utf8');
      const end = text.indexOf(`\n${mark}`);
      if (end < 0) throw new Error(`${name} is not what it was: ${mark} is missing.`);
      writeFileSync(`${outdir}/${name}`, `${text.slice(0, end).trimEnd()}\n`);
    };
    cutAt('jsx.d.ts', 'declare module');
    cutAt('vue.d.ts', 'declare global');
    for (const [name, declaration] of Object.entries(frameworks)) {
      const types = ['CustomCssProperties', 'CustomElements', 'CustomElementsSolidJs'];
      const used = types.filter((type) => new RegExp(`${type}\\b`).test(declaration));
      const framework = /'([^']+)'/.exec(declaration)[1];
      const imports = `import type {} from '${framework}';\nimport type { ${used.join(', ')} } from './jsx.js';`;
      writeFileSync(`${outdir}/${name}`, `${imports}\n\n${declaration}\n`);
    }
  },
};

export default {
  globs: ['src/elements/**/*.ts'],
  outdir: '.',
  litelement: true,
  plugins: [
    customElementVsCodePlugin({ outdir, htmlFileName: 'html-custom-data.json', cssFileName: 'css-custom-data.json' }),
    customElementJetBrainsPlugin({ outdir, webTypesFileName: 'web-types.json', packageJson: false }),
    jsxTypesPlugin({ outdir, fileName: 'jsx.d.ts', componentTypePath }),
    customElementVuejsPlugin({ outdir, fileName: 'vue.d.ts', componentTypePath }),
    perFramework,
  ],
};
