import { defineConfig } from 'vite';

export default defineConfig({
  slidev: { vue: { template: { compilerOptions: { isCustomElement: (tag: string) => tag.startsWith('layer-') } } } },
  // Lightning CSS refuses a selector of Slidev's own.
  build: { cssMinify: false, target: 'es2022' },
});
