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
    // `@stepchange` in a template is the attribute `onStepchange`, and events that carry nothing are no CustomEvents.
    const vue = readFileSync(`${outdir}/vue.d.ts`, 'utf8')
      .replace(/^ {2}on([a-z])(?=\w*\?: \(e: CustomEvent)/gm, (_, letter) => `  on${letter.toUpperCase()}`)
      .replace(/CustomEvent<(CustomEvent<.*>)>/g, '$1')
      .replaceAll('CustomEvent<never>', 'Event');
    writeFileSync(`${outdir}/vue.d.ts`, vue);
    for (const [name, declaration] of Object.entries(frameworks)) {
      const types = ['CustomCssProperties', 'CustomElements', 'CustomElementsSolidJs'];
      const used = types.filter((type) => new RegExp(`${type}\\b`).test(declaration));
      const framework = /'([^']+)'/.exec(declaration)[1];
      const imports = `import type {} from '${framework}';\nimport type { ${used.join(', ')} } from './jsx.js';`;
      writeFileSync(`${outdir}/${name}`, `${imports}\n\n${declaration}\n`);
    }
  },
};

/** What nobody outside can reach is nobody's to read of: private and protected members, Lit's own switches. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of customElementsManifest.modules.flatMap(({ declarations }) => declarations ?? []))
      declaration.members = declaration.members?.filter(
        ({ name, privacy, static: isStatic }) => !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected' && !isStatic,
      );
  },
};

/** Adds the colours of pictures to the diagram's custom properties, as the palettes of `src/draw` list them, documented where they are kept. */
const paletteProperties = {
  name: 'palette-properties',
  packageLinkPhase({ customElementsManifest }) {
    const diagram = customElementsManifest.modules
      .flatMap(({ declarations }) => declarations ?? [])
      .find(({ tagName }) => tagName === 'layer-diagram');
    const known = new Set(diagram.cssProperties.map(({ name }) => name));
    let about = '';
    const lines = ['resting-palette', 'palette'].flatMap((name) => readFileSync(`src/draw/${name}.ts`, 'utf8').split('\n'));
    for (const line of lines) {
      about = /^ {2}\/\*\* (.*?)\.? \*\/$/.exec(line)?.[1] ?? about;
      const [, role, light, dark] = /^ {2}'?([\w-]+)'?: \['(#\w+)', '(#\w+)'\],$/.exec(line) ?? [];
      const name = `--layer-${role}`;
      if (!role || known.has(name)) continue;
      const what = role.endsWith('-line') ? ': outline' : /-(ink|number|muted)$/.test(role) ? ': text and marks' : '';
      diagram.cssProperties.push({ name, default: `light-dark(${light}, ${dark})`, description: `${about}${what}.` });
    }
    if (diagram.cssProperties.length < 30) throw new Error('The palette is not written as it was: its colours were not found.');
  },
};

export default {
  globs: ['src/elements/**/*.ts'],
  outdir: '.',
  litelement: true,
  plugins: [
    publicOnly,
    paletteProperties,
    customElementVsCodePlugin({ outdir, htmlFileName: 'html-custom-data.json', cssFileName: 'css-custom-data.json' }),
    customElementJetBrainsPlugin({ outdir, webTypesFileName: 'web-types.json', packageJson: false }),
    jsxTypesPlugin({ outdir, fileName: 'jsx.d.ts', componentTypePath }),
    customElementVuejsPlugin({ outdir, fileName: 'vue.d.ts', componentTypePath }),
    perFramework,
  ],
};
