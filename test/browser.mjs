// Which Chromium the tests drive: $CHROMIUM_PATH, else a system one, else Playwright's own.
// Run as a program (npm's pretest) it sees to it that there is one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const findSystem = () => places.find((path) => path && existsSync(path));
const isRoot = process.getuid?.() === 0;

const args = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const executablePath = findSystem();

/** @type {import('playwright').LaunchOptions} */
export const launchOptions = executablePath ? { executablePath, args } : { args };

/** Runs a command in the open; true if it succeeded. */
const run = (command, ...rest) => spawnSync(command, rest, { stdio: 'inherit' }).status === 0;

function ensureBrowser() {
  if (findSystem()) return findSystem();
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  console.log("No Chromium found: fetching Playwright's own.");
  if (
    !process.env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD &&
    run(process.execPath, 'node_modules/playwright/cli.js', 'install', '--only-shell', 'chromium')
  ) {
    return chromium.executablePath();
  }
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.log("That failed: installing the system's.");
    run('apt-get', 'update', '-qq');
    if (run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core')) return findSystem();
  }
  return undefined;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const found = ensureBrowser();
  if (!found) {
    console.error('No browser for the tests. Install Chromium or Chrome, or name one in CHROMIUM_PATH.');
    process.exit(1);
  }
  console.log(`browser: ${found}`);
}
