import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];

const OUTSIDE_PATH = [
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-cjk'];

/**
 * A Chromium that can show Chinese, for the browser tests: `CHROMIUM_PATH`, or what the system has; as root on
 * Debian the missing packages are installed.
 * @throws Error that says what to install
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string {
  const given = environment['CHROMIUM_PATH'];
  if (given && !isProgram(given)) {
    throw new Error(
      `CHROMIUM_PATH is ${given}, and there is no program. Correct it, or unset it to use the system's.`,
    );
  }
  const found = given || installedChromium(environment);
  if (found && hasChineseFont()) return found;

  const missing = [...(found ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])];
  if (mayInstall()) {
    installPackages(missing);
    const installed = given || installedChromium(environment);
    if (installed && hasChineseFont()) return installed;
  }
  throw new Error(
    `The browser tests need ${missing.includes('chromium') ? 'Chromium' : 'a Chinese font'}. ` +
      `On Debian and Ubuntu: sudo apt-get install ${DEBIAN_PACKAGES.join(' ')}. ` +
      'Elsewhere install Chromium or Chrome and Noto Sans CJK, and set CHROMIUM_PATH if it is not found by itself.',
  );
}

function installedChromium(environment: NodeJS.ProcessEnv): string | undefined {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...OUTSIDE_PATH].find(
    isProgram,
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Without one, Chinese text is boxes, and screenshots and text widths mean nothing. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && isDebian();
}

function isDebian(): boolean {
  try {
    return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function installPackages(packages: string[]): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options: SpawnSyncOptions = { stdio: ['ignore', 'ignore', 'inherit'], env: environment };
  console.error(`Installing ${packages.join(' and ')} from Debian's packages …`);
  spawnSync('apt-get', ['update', '-qq'], options);
  const status = spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages, 'fontconfig'],
    options,
  );
  if (status.status !== 0) console.error('apt-get could not install them; its message is above.');
}
