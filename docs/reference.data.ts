import { readFileSync } from 'node:fs';

interface Member {
  readonly kind: string;
  readonly name: string;
  readonly privacy?: string;
  readonly attribute?: string;
  readonly description?: string;
  readonly readonly?: boolean;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

/** One custom element, as the manifest tells of it. */
export interface ElementReference {
  readonly tagName: string;
  readonly description?: string;
  readonly members?: readonly Member[];
  readonly events?: readonly { readonly name: string; readonly description?: string }[];
  readonly slots?: readonly { readonly name: string; readonly description?: string }[];
  readonly cssParts?: readonly { readonly name: string; readonly description?: string }[];
  readonly cssProperties?: readonly { readonly name: string; readonly description?: string; readonly default?: string }[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly (ElementReference & { readonly customElement?: boolean })[] }[];
}

declare const data: readonly ElementReference[];
export { data };

export default {
  watch: ['../custom-elements.json'],
  load(): readonly ElementReference[] {
    const manifest = JSON.parse(readFileSync(new URL('../custom-elements.json', import.meta.url), 'utf8')) as Manifest;
    return manifest.modules.flatMap((module) => module.declarations ?? []).filter((declaration) => declaration.tagName);
  },
};
