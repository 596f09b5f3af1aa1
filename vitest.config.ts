import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

import { launchOptions } from './test/browser.mjs';

/** A new object for each project: what one is given, it names as its own. */
const browser = () => ({
  enabled: true,
  headless: true,
  provider: playwright({ launchOptions }),
  viewport: { width: 1200, height: 900 },
  instances: [{ browser: 'chromium' as const }],
  screenshotFailures: false,
});

/** On a machine that others share a browser may stall once; what passes only when tried again is named at the end of the run. */
const retry = process.env['CI'] ? 1 : 0;

export default defineConfig({
  test: {
    reporters: ['default', './test/plain-reporter.mjs'],
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text', 'lcov'] },
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          testTimeout: 60_000,
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/e2e/**'],
        },
      },
      {
        optimizeDeps: {
          include: [
            '@lit/reactive-element',
            'lit',
            'lit/directive.js',
            'lit/directives/*.js',
            'd3',
            'unbash',
            'dockerfile-ast',
            'fzstd',
            'modern-tar',
          ],
        },
        // What is fetched first may take its time on a slow machine.
        test: {
          name: 'browser',
          testTimeout: 60_000,
          retry,
          expect: { poll: { timeout: 20_000 } },
          include: ['test/browser/**/*.test.ts'],
          browser: browser(),
        },
      },
      {
        plugins: [storybookTest({ configDir: '.storybook' })],
        test: { name: 'stories', testTimeout: 60_000, retry, expect: { poll: { timeout: 20_000 } }, browser: browser() },
      },
    ],
  },
});
