// Runs on any Node from 18 on and imports nothing of npm's: it is what brings npm's packages and the right Node.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Installs what is missing, then runs `script` (a path from the root) under the Node that Trellis needs. */
export async function launch(script) {
  process.chdir(root);
  if (!isAtLeast(process.versions.node, 20)) {
    refuse(
      `Trellis needs Node 20 or newer and this is ${process.versions.node}: install a newer one from https://nodejs.org.`,
    );
  }
  const wasInstalled = isInstalled();
  if (!wasInstalled) await install();
  const node = packagedNode();
  // A process that was running the packaged Node while it was replaced goes on in a new one.
  if (wasInstalled && (node === process.execPath || (!node && runsTrellis(process.versions.node)))) {
    await import(pathToFileURL(join(root, script)).href);
  } else if (node || runsTrellis(process.versions.node)) {
    hand(node ?? process.execPath, script);
  } else {
    refuse(
      `Trellis needs Node 22.18 or newer, and there is no packaged one for ${process.platform}-${process.arch}: ` +
        'install Node 24 from https://nodejs.org and start again.',
    );
  }
}

/** Ends with one sentence and no stack. */
export function refuse(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const there = packagesOf('node_modules/.package-lock.json');
  if (!there) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    return path === '' || (path in there ? there[path].version === version : optional === true);
  });
}

// npm writes its list of what is installed last, so a killed install has none.
function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(join(root, lockfile), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

async function install() {
  const started = Date.now();
  const isRoomy = process.stdout.isTTY;
  const text = 'Installing packages (about a minute)';
  process.stdout.write(isRoomy ? `  …  ${text}` : '');
  const npm = process.env.npm_execpath;
  const args = [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--fetch-retry-mintimeout=2000',
  ];
  const [command, before] = npm ? [process.env.npm_node_execpath ?? process.execPath, [npm]] : ['npm', []];
  const child = spawn(command, [...before, ...args, '--fetch-retry-maxtimeout=10000'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    said += chunk;
  });
  const code = await new Promise((settle) => {
    child.once('error', (error) => {
      said += error.message;
      settle(1);
    });
    child.once('close', settle);
  });
  if (isRoomy) process.stdout.write('\r\x1b[K');
  if (code !== 0) refuse(whyNpmFailed(said));
  console.log(`  ✓  Installed packages ${seconds(started)}`);
}

function whyNpmFailed(said) {
  if (/ENOSPC|EDQUOT/.test(said))
    return `The disk that holds ${root} is full: free some space and start again.`;
  if (/EACCES|EROFS|EPERM/.test(said)) {
    return `npm may not write where it has to (${root}, or its cache): give this account the right to, and start again.`;
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network/i.test(said)) {
    return 'npm cannot reach its registry: check the network, or npm’s registry and proxy settings, and start again.';
  }
  const lines = said.split('\n').filter((line) => line.trim() && !line.includes('complete log'));
  return `npm could not install the packages. npm says:\n${lines.slice(-8).join('\n')}`;
}

function packagedNode() {
  const path = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (!existsSync(path)) return undefined;
  if (realpathSync(path) === process.execPath) return process.execPath;
  return spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0 ? path : undefined;
}

function hand(node, script) {
  const PATH = `${dirname(node)}:${process.env.PATH}`;
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
  const child = spawn(node, [join(root, script), ...process.argv.slice(2)], {
    stdio,
    env: { ...process.env, PATH },
  });
  // A terminal's Ctrl-C reaches the child twice, by itself and from here: whoever stops on it stops once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('close', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

// From 22.18 on Node reads TypeScript by itself, which our commands are written in.
function runsTrellis(version) {
  return isAtLeast(version, 22, 18) && !version.startsWith('23.');
}

function isAtLeast(version, major, minor = 0) {
  const [a = 0, b = 0] = version.split('.').map(Number);
  return a > major || (a === major && b >= minor);
}

function seconds(since) {
  return `(${((Date.now() - since) / 1000).toFixed(1)} s)`;
}
