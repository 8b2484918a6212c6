import { chmodSync, cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import {
  emptyFolder,
  freePort,
  holdPostgres,
  lives,
  postmasterOf,
  removeFolder,
  type Started,
  startNode,
  until,
} from './support/processes.ts';

const READY = /Trellis is ready at (\S+)/;

let kept: string;
beforeAll(() => {
  kept = mkdtempSync(join(tmpdir(), 'trellis-start-'));
  chmodSync(kept, 0o711);
});
afterAll(() => removeFolder(kept));

describe('npm start', () => {
  it('serves, says where, and leaves nothing running after Ctrl-C', async () => {
    const place = await samePlace();
    const trellis = start(place);
    const [, address] = await trellis.says(READY);
    expect(address).toBe(`http://localhost:${place.PORT}`);
    expect((await fetch(`http://127.0.0.1:${place.PORT}/readyz`)).status).toBe(200);
    const postmaster = postmasterOf(place.TRELLIS_DATA_DIR);
    // npm and the terminal both send it, so it arrives more than once.
    trellis.child.kill('SIGINT');
    expect(await trellis.end('SIGINT')).toBe(0);
    expect(lives(postmaster)).toBe(false);
  });

  it('stops in order on SIGTERM', async () => {
    const place = await samePlace();
    const trellis = start(place);
    await trellis.says(READY);
    const postmaster = postmasterOf(place.TRELLIS_DATA_DIR);
    expect(await trellis.end('SIGTERM')).toBe(0);
    expect(lives(postmaster)).toBe(false);
  });

  it('says that one is already running, and where', async () => {
    const place = await samePlace();
    const first = start(place);
    await first.says(READY);
    const second = start(place);
    expect(await second.ended).toBe(1);
    expect(sentence(second)).toMatch(
      new RegExp(
        `^Trellis is already running here: http://localhost:${place.PORT} \\(process ${first.pid}\\)\\. `,
      ),
    );
    expect((await fetch(`http://127.0.0.1:${place.PORT}/readyz`)).status).toBe(200);
  });

  it.each(['server', 'PostgreSQL', 'server and PostgreSQL'])(
    'works unaided after kill -9 of %s',
    async (killed) => {
      const place = await samePlace();
      const first = start(place);
      await first.says(READY);
      if (killed.includes('PostgreSQL')) process.kill(postmasterOf(place.TRELLIS_DATA_DIR), 'SIGKILL');
      if (killed.includes('server')) await first.end('SIGKILL');
      const running = killed.includes('server') ? start(place) : first;
      await running.says(READY);
      await untilReady(place.PORT);
      expect(await running.end('SIGTERM')).toBe(0);
    },
  );

  it('ends with the process that started it', async () => {
    const place = await samePlace();
    const script = `const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, ['server/setup/commands/start.ts'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      console.log('inner', child.pid);`;
    const outer = startNode(['-e', script], place);
    const inner = Number((await outer.says(/inner (\d+)/))[1]);
    await outer.says(READY);
    const postmaster = postmasterOf(place.TRELLIS_DATA_DIR);
    outer.child.kill('SIGKILL');
    await until(() => !lives(inner) && !lives(postmaster));
  });

  it('says that the port is taken, and how to choose another', async () => {
    const place = await samePlace();
    const other = createServer().listen(Number(place.PORT), '127.0.0.1');
    onTestFinished(() => void other.close());
    const trellis = start(place);
    expect(await trellis.ended).toBe(1);
    expect(sentence(trellis)).toBe(
      `Port ${place.PORT} is taken by another program: stop it, or choose another, for example PORT=${Number(place.PORT) + 1} npm start.`,
    );
  });

  it.each([
    ['PORT', 'many', /^PORT="many" is not usable: .+\.$/],
    [
      'DATABASE_URL',
      'mysql://localhost/trellis',
      /^DATABASE_URL="mysql:\/\/localhost\/trellis" is not usable: .+\.$/,
    ],
    ['TRELLIS_DEMO', 'maybe', /^TRELLIS_DEMO="maybe" is not usable: .+\.$/],
    ['TRELLIS_SECRET', 'short', /^TRELLIS_SECRET=.* is not usable: .+\.$/],
    ['HOST', '203.0.113.9', /^HOST=203\.0\.113\.9 is no address of this machine: .+\.$/],
  ])('refuses %s=%s in one sentence', async (name, value, expected) => {
    const trellis = start({ ...(await newPlace()), [name]: value });
    expect(await trellis.ended).toBe(1);
    expect(sentence(trellis)).toMatch(expected);
  });

  it.each([
    [
      'postgresql://a:secret@127.0.0.1:1/x',
      'No PostgreSQL answers at DATABASE_URL=postgresql://a:…@127.0.0.1:1/x: ',
    ],
    ['postgresql://a:secret@no-such-host.invalid/x', 'No PostgreSQL answers at DATABASE_URL='],
  ])('says that no PostgreSQL answers at %s, without the password', async (url, words) => {
    const trellis = start({ ...(await newPlace()), DATABASE_URL: url });
    expect(await trellis.ended).toBe(1);
    expect(sentence(trellis).startsWith(words)).toBe(true);
    expect(trellis.said()).not.toContain('secret');
  });

  it('works on a PostgreSQL of one’s own, with a data directory that is not there yet', async () => {
    const held = holdPostgres(emptyFolder());
    const [, url = ''] = await held.says(/^ready (\S+)/m);
    const wrong = start({ ...(await newPlace()), DATABASE_URL: url.replace(/:[^:@]*@/, ':wrong@') });
    expect(await wrong.ended).toBe(1);
    expect(sentence(wrong)).toContain('refuses the user or the password');
    const trellis = start({ ...(await newPlace()), DATABASE_URL: url });
    await trellis.says(/Demonstration people are off/);
    expect(await trellis.end('SIGTERM')).toBe(0);
  });

  it('says that the data directory is none', async () => {
    const trellis = start({ ...(await newPlace()), TRELLIS_DATA_DIR: 'package.json/data' });
    expect(await trellis.ended).toBe(1);
    expect(sentence(trellis)).toMatch(
      /package\.json\/data cannot be made into a folder: set TRELLIS_DATA_DIR to one that can be\.$/,
    );
  });
});

describe('npm start, before anything is installed', () => {
  it('says that Node is too old', async () => {
    const old =
      'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"18.19.0"}})';
    const trellis = startNode(['--import', old, 'server/setup/start.mjs']);
    expect(await trellis.ended).toBe(1);
    expect(sentence(trellis)).toBe(
      'Trellis needs Node 20 or newer and this is 18.19.0: install a newer one from https://nodejs.org.',
    );
  });

  it('says that npm cannot reach its registry', async () => {
    const clone = emptyFolder();
    mkdirSync(join(clone, 'server'));
    for (const path of ['package.json', 'package-lock.json', '.npmrc', 'server/setup']) {
      cpSync(path, join(clone, path), { recursive: true });
    }
    const trellis = startNode([join(clone, 'server/setup/start.mjs')], {
      npm_config_registry: 'http://127.0.0.1:9',
      npm_config_cache: join(clone, 'cache'),
      npm_config_fetch_retries: '0',
    });
    expect(await trellis.ended).toBe(1);
    expect(sentence(trellis)).toMatch(/^npm cannot reach its registry: .+, and start again\.$/);
  });
});

type Place = { PORT: string; TRELLIS_DATA_DIR: string } & Record<string, string>;

async function newPlace(): Promise<Place> {
  return { PORT: await freePort(), TRELLIS_DATA_DIR: join(emptyFolder(), 'data') };
}

/** A place that earlier tests have left, as a person's is: made at the first start and found at every later one. */
async function samePlace(): Promise<Place> {
  return { PORT: await freePort(), TRELLIS_DATA_DIR: join(kept, 'data') };
}

function start(place: Record<string, string>): Started {
  const none = {
    DATABASE_URL: undefined,
    TRELLIS_URL: undefined,
    TRELLIS_SECRET: undefined,
    TRELLIS_DEMO: undefined,
  };
  return startNode(['server/setup/start.mjs'], { ...none, ...place });
}

/** All that was said, without the steps that were done first; a refusal leaves nothing but its sentence. */
function sentence(trellis: Started): string {
  return trellis
    .said()
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('  ✓'))
    .join('\n');
}

async function untilReady(port: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((settle) => setTimeout(settle, 50));
  }
}
