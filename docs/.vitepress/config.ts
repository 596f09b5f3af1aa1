import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';

const built = (file: string) => fileURLToPath(new URL(`../../dist/${file}`, import.meta.url));

export default defineConfig({
  title: 'layer-diagram',
  description: 'Images and containers, drawn from the shell script you would type.',
  cleanUrls: true,
  head: [['link', { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' }]],
  themeConfig: {
    nav: [
      { text: 'The lesson', link: '/lesson' },
      { text: 'Embed it', link: '/embed' },
      { text: 'Reference', link: '/reference' },
    ],
    sidebar: [
      {
        text: 'Learn',
        items: [
          { text: 'Images and containers', link: '/lesson' },
          { text: 'Copy-on-write, up close', link: '/copy-on-write' },
        ],
      },
      {
        text: 'Use',
        items: [
          { text: 'Embed it in five minutes', link: '/embed' },
          { text: 'The demo script', link: '/script' },
          { text: 'Slides, quizzes, paper', link: '/slides' },
          { text: 'Colours and languages', link: '/theming' },
          { text: 'Real images', link: '/real-images' },
          { text: 'On the command line', link: '/command-line' },
          { text: 'Reference', link: '/reference' },
          { text: 'Performance', link: '/performance' },
        ],
      },
    ],
    outline: [2, 3],
    search: { provider: 'local' },
  },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('layer-') } } },
  vite: {
    assetsInclude: ['**/*.sh', '**/*.tar'],
    resolve: { alias: { 'layer-diagram': built('index.js') } },
    server: { fs: { allow: [fileURLToPath(new URL('../..', import.meta.url))] } },
    build: { target: 'es2022', chunkSizeWarningLimit: 1500 },
  },
});
