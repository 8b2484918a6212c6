// What a newcomer does, timed: an empty folder, an empty home, an empty npm cache, npm start, again, npm test.
// node test/setup/fresh-clone.mjs [--no-test]   As root it goes through it twice: as root under a closed home, and as nobody.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const registry = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();
const isRoot = process.getuid() === 0;
const withTest = !process.argv.includes('--no-test');

const walks = isRoot
  ? [{ who: 'root, home closed to others' }, { who: 'nobody', uid: idOf('-u'), gid: idOf('-g') }]
  : [{ who: 'this account' }];

let failures = 0;
for (const walk of walks) {
  const folder = mkdtempSync(join(tmpdir(), 'trellis-fresh-'));
  try {
    await walkThrough(walk, folder);
  } catch (error) {
    failures += 1;
    console.error(`✗ ${walk.who}: ${error.message}`);
  } finally {
    removeAll(folder);
  }
}
process.exit(failures === 0 ? 0 : 1);

async function walkThrough({ who, uid, gid }, folder) {
  console.log(`\n${who}`);
  const home = join(folder, 'home');
  const clone = join(home, 'trellis');
  mkdirSync(home, { mode: 0o700 });
  execFileSync('git', ['clone', '--quiet', `file://${repository}`, clone]);
  if (uid) {
    chmodSync(folder, 0o755);
    execFileSync('chown', ['-R', `${uid}:${gid}`, home]);
  }
  const port = await freePort();
  const path = process.env.PATH.split(':').filter((entry) => !entry.includes('node_modules'));
  const env = {
    HOME: home,
    PATH: path.join(':'),
    LANG: 'C.UTF-8',
    PORT: port,
    npm_config_registry: registry,
  };
  const npm = (...args) =>
    spawn('npm', args, { cwd: clone, env, uid, gid, stdio: ['ignore', 'pipe', 'pipe'] });

  for (const temperature of ['cold', 'warm']) {
    const started = Date.now();
    const trellis = watch(npm('start'));
    await trellis.says(`Trellis is ready at http://localhost:${port}`);
    await answers(port, '/readyz', '');
    await answers(port, '/', '<div id="root"');
    console.log(`  ${temperature} start: ${seconds(started)}`);
    trellis.child.kill('SIGINT');
    const code = await trellis.ended;
    if (code !== 0) throw new Error(`npm start ended with ${code} on Ctrl-C:\n${trellis.said()}`);
  }
  if (!withTest) return;
  const started = Date.now();
  const test = watch(npm('test'));
  const code = await test.ended;
  const counts = /^\d+ passed, \d+ failed$/m.exec(test.said());
  console.log(`  npm test: ${counts?.[0] ?? 'no counts'}, ${seconds(started)}`);
  if (code !== 0) throw new Error(`npm test ended with ${code}:\n${test.said()}`);
}

function watch(child) {
  let text = '';
  const ended = once(child, 'close').then(([code]) => code);
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
  const says = async (words) => {
    let code;
    void ended.then((value) => {
      code = value;
    });
    while (!text.includes(words)) {
      if (code !== undefined) throw new Error(`ended with ${code} before it said “${words}”:\n${text}`);
      await new Promise((settle) => setTimeout(settle, 50));
    }
  };
  return { child, ended, says, said: () => text };
}

async function answers(port, path, words) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  const body = await answer.text();
  if (!answer.ok || !body.includes(words))
    throw new Error(`${path} answered ${answer.status}: ${body.slice(0, 300)}`);
}

function removeAll(folder) {
  const note = join(folder, 'home/trellis/.trellis/postgres-is-elsewhere');
  if (existsSync(note)) rmSync(readFileSync(note, 'utf8').trim(), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return String(port);
}

function idOf(flag) {
  return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
