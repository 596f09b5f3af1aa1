import { defineConfig, devices } from '@playwright/test';

import { launchOptions } from '../browser.mjs';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  // What is fetched first may take its time on a slow machine.
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  retries: process.env['CI'] ? 1 : 0,
  reporter: process.env['CI'] ? 'line' : 'list',
  use: { baseURL: 'http://127.0.0.1:4179', launchOptions },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
  webServer: {
    command: 'npx vitepress build docs && npx vitepress preview docs --port 4179 --host 127.0.0.1',
    cwd: '../..',
    url: 'http://127.0.0.1:4179/',
    timeout: 180_000,
    reuseExistingServer: !process.env['CI'],
  },
});
