// What `npm start`, `npm test` and `npm run bench` run first. It works on Node 20 and with nothing installed:
// it brings node_modules to what package-lock.json says, then hands over to the Node that came with them.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const STATE = join(ROOT, '.state');
const MODULES = join(ROOT, 'node_modules');
/** What the benchmark compares the platform with: a project of its own, since nobody else needs its packages. */
const BENCH_PEERS = join(ROOT, 'infra', 'bench', 'peers');
const PLATFORM_NODE = join(MODULES, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const LOWEST_NODE = 20;
const PLATFORM_NODE_MAJOR = 24;
const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Each command: what it needs beside the installed packages, and the program that it becomes. */
const COMMANDS = {
  start: { built: true, program: 'infra/start/dist/main.js' },
  'rotate-personal-data-key': { built: true, program: 'infra/start/dist/rotation/main.js' },
  bench: { built: true, program: 'infra/bench/dist/main.js', prepare: installBenchPeers },
  test: { built: false, program: 'infra/start/src/checks/main.ts' },
};

/** Ends the run with words for a person instead of a stack. */
class Stop extends Error {}

const [name = '', ...rest] = process.argv.slice(2);
const command = COMMANDS[name];

try {
  if (!command) throw new Stop(`Usage: node infra/start/bootstrap.mjs ${Object.keys(COMMANDS).join('|')}`);
  requireNode();
  await install();
  if (command.built) await build();
  await command.prepare?.(rest);
  process.exitCode = await run(PLATFORM_NODE, [join(ROOT, command.program), ...rest], {
    // Over the channel the program notices when this process is killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}

function requireNode() {
  if (Number(process.versions.node.split('.')[0]) >= LOWEST_NODE) return;
  throw new Stop(
    `需要 Node.js ${LOWEST_NODE} 或更高版本，当前为 ${process.versions.node}。\n` +
      `Node.js ${LOWEST_NODE} or later is needed; this is ${process.versions.node}.`,
  );
}

async function install() {
  if (isInstalled(ROOT) && existsSync(PLATFORM_NODE)) return;
  await alone('install', async () => {
    // Somebody else may have done it while this process waited.
    if (!isInstalled(ROOT)) await installPlatform();
    if (!(await hasPlatformNode())) await installPlatformNode();
  });
}

async function installPlatform() {
  say('安装依赖（首次约一分钟）… / Installing dependencies (about a minute the first time) …');
  const code = await installPackages(ROOT);
  if (code === 0) return;
  throw new Stop(
    `依赖安装失败（npm install，退出码 ${code}），原因见上。检查网络与 npm 源，删除 node_modules 后重试。\n` +
      `Installing failed (npm install, status ${code}); the reason is above. Check the network and the npm registry, delete node_modules and try again.`,
  );
}

/** Only the comparing benchmark needs them; where they cannot be had, it compares with less and says so. */
async function installBenchPeers(args) {
  const { values } = parseArgs({
    args,
    options: { only: { type: 'string', default: 'read' } },
    strict: false,
  });
  if (values.only !== 'read' || isInstalled(BENCH_PEERS)) return;
  await alone('install', async () => {
    if (isInstalled(BENCH_PEERS)) return;
    say('安装基准测试的对照软件（仅首次）… / Installing what the benchmark compares with (the first time) …');
    const code = await installPackages(BENCH_PEERS, ['--fetch-retries=1']);
    if (code === 0) return;
    console.error(
      `  对照软件没有装上（npm install，退出码 ${code}），本次不含 PostGraphile。检查网络与 npm 源后重试。\n` +
        `  What the benchmark compares with did not install (npm install, status ${code}): this run is without PostGraphile. Check the network and the npm registry and try again.`,
    );
  });
}

/** Brings a project's packages to what its lock file says; answers the exit status of npm. */
async function installPackages(project, options = []) {
  // Not `npm ci`: it refuses a lock file made from a registry that lacks some other platforms' binaries.
  const code = await npm(
    ['install', '--no-save', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund', ...options],
    project,
  );
  if (code === 0) writeFileSync(stampOf(project), lockDigest(project));
  return code;
}

/** Whether node_modules is what package-lock.json says: by our stamp, or, after somebody's own `npm install`, by its list. */
function isInstalled(project) {
  const wanted = readLock(join(project, 'package-lock.json'));
  // npm writes this one last: after an interrupted installation it is not there.
  const present = readLock(join(project, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  const stamp = stampOf(project);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockDigest(project)) return true;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/')) return true;
    const found = present[path];
    if (!found) return Boolean(entry.optional);
    return found.version === entry.version && Boolean(found.link) === Boolean(entry.link);
  });
}

/** Says for which package-lock.json the packages of a project were installed. */
function stampOf(project) {
  return join(project, 'node_modules', '.guanjia-installed');
}

function lockDigest(project) {
  return createHash('sha256')
    .update(readFileSync(join(project, 'package-lock.json')))
    .digest('hex');
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** The package `node` fetches its program by an install script, which `ignore-scripts` keeps from running. */
async function installPlatformNode() {
  await run(systemNode(), ['installArchSpecificPackage.js'], { cwd: join(MODULES, 'node'), stdio: 'ignore' });
  if (await hasPlatformNode()) return;
  throw new Stop(
    `没有装上 Node.js ${PLATFORM_NODE_MAJOR}（npm 包 node）。允许其安装脚本后重试：npm rebuild node --ignore-scripts=false\n` +
      `Node.js ${PLATFORM_NODE_MAJOR} (the npm package node) did not install. Let its script run and try again: npm rebuild node --ignore-scripts=false`,
  );
}

async function hasPlatformNode() {
  if (!existsSync(PLATFORM_NODE)) return false;
  const check = `process.exit(process.versions.node.startsWith('${PLATFORM_NODE_MAJOR}.') ? 0 : 1)`;
  return (await run(PLATFORM_NODE, ['-e', check], { stdio: 'ignore' })) === 0;
}

async function build() {
  await alone('build', async () => {
    say('构建有改动的部分… / Building what changed …');
    const log = join(STATE, 'logs', 'build.log');
    mkdirSync(dirname(log), { recursive: true });
    const output = openSync(log, 'w');
    const turbo = join(MODULES, 'turbo', 'bin', 'turbo');
    const code = await run(
      PLATFORM_NODE,
      [turbo, 'run', 'build', '--output-logs=new-only', '--no-update-notifier'],
      { stdio: ['ignore', output, output], env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' } },
    );
    closeSync(output);
    if (code === 0) return;
    console.error(readFileSync(log, 'utf8').trimEnd().split('\n').slice(-60).join('\n'));
    throw new Stop(`构建失败，全部输出见 ${log}。\nThe build failed; all of its output is in ${log}.`);
  });
}

/** One process at a time does `work`; the others wait until it is done or its process is gone. */
async function alone(what, work) {
  mkdirSync(STATE, { recursive: true });
  const lock = join(STATE, `${what}.lock`);
  let told = false;
  while (!takeLock(lock)) {
    if (!told) say('另一个进程正在做同样的事，等待中… / Another process is doing the same, waiting …');
    told = true;
    await pause(300);
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function takeLock(lock) {
  try {
    const file = openSync(lock, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (holderIsGone(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function holderIsGone(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // Just made and not yet written: somebody has it.
    if (pid === 0) return false;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** npm as the one that called us, with its configuration (registry, proxy, CI). */
function npm(args, cwd) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return run(systemNode(), [cli, ...args], { cwd, stdio: 'inherit' });
  return run('npm', args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
}

/** Not the one in node_modules, which the installation deletes under our feet. */
function systemNode() {
  const callers = process.env.npm_node_execpath;
  if (callers && !callers.startsWith(MODULES)) return callers;
  return process.execPath.startsWith(MODULES) ? 'node' : process.execPath;
}

/** Resolves with the exit status; passes signals on and waits for the child's own good end. */
function run(program, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, ...options });
    const pass = (signal) => child.kill(signal);
    // By Ctrl-C the child gets it from the terminal too; it takes a second one within moments as the same.
    for (const signal of PASSED_ON) process.on(signal, pass);
    const caller = process.ppid;
    // npm passes SIGTERM to its shell only, which ends without telling us.
    const watch = setInterval(() => process.ppid !== caller && pass('SIGTERM'), 500);
    child.once('error', (error) => reject(new Stop(`${program}: ${error.message}`)));
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      for (const passed of PASSED_ON) process.off(passed, pass);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

function say(line) {
  console.log(`  ${line}`);
}
