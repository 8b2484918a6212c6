import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { emptyFolder, holdPostgres, lives, postmasterOf, startNode, until } from './support/processes.ts';

const isRoot = process.getuid?.() === 0;
const READY = /^ready (\S+)/m;

describe('the embedded PostgreSQL', () => {
  it('writes to disk before it answers, opens no port, and knows the letters of every language', async () => {
    const held = holdPostgres(emptyFolder());
    const row = await query(
      await held.says(READY),
      `create extension pg_trgm;
       select current_setting('fsync') as fsync, current_setting('listen_addresses') as addresses,
              current_setting('server_encoding') as encoding, lower('ĐÀ LẠT') as lower,
              cardinality(show_trgm('대구')) > 0 as trigrams, 'Đà' < 'E' collate "vi-x-icu" as vietnamese`,
    );
    expect(row).toEqual({
      fsync: 'on',
      addresses: '',
      encoding: 'UTF8',
      lower: 'đà lạt',
      trigrams: true,
      vietnamese: true,
    });
    expect(await held.end()).toBe(0);
  });

  it('keeps its files and its socket to its own account', async () => {
    const dataDir = emptyFolder();
    await holdPostgres(dataDir).says(READY);
    for (const name of ['cluster', 'socket']) {
      expect(lstatSync(join(dataDir, 'postgres', name)).mode & 0o077).toBe(0);
    }
    expect(lstatSync(join(dataDir, 'postgres/cluster/trellis.password')).mode & 0o777).toBe(0o600);
  });

  it('leaves no process behind when it is stopped', async () => {
    const dataDir = emptyFolder();
    const held = holdPostgres(dataDir);
    await held.says(READY);
    const postmaster = postmasterOf(dataDir);
    expect(await held.end()).toBe(0);
    expect(lives(postmaster)).toBe(false);
    expect(existsSync(join(dataDir, 'running.json'))).toBe(false);
  });

  it('runs again by itself after PostgreSQL was killed, with everything that was committed', async () => {
    const dataDir = emptyFolder();
    const held = holdPostgres(dataDir);
    const ready = await held.says(READY);
    await query(ready, 'create table kept (n int); insert into kept select generate_series(1, 1000)');
    process.kill(postmasterOf(dataDir), 'SIGKILL');
    await held.says(/runs again/);
    expect(await query(ready, 'select count(*)::int as n from kept')).toEqual({ n: 1000 });
    expect(await held.end()).toBe(0);
  });

  it('runs again by itself after PostgreSQL was asked to end while somebody is connected', async () => {
    const dataDir = emptyFolder();
    const held = holdPostgres(dataDir);
    const ready = await held.says(READY);
    await query(ready, 'create table kept (n int); insert into kept values (42)');
    const connected = new Client({ connectionString: ready[1] });
    await connected.connect();
    const ended = new Promise<Error>((settle) => connected.on('error', settle));
    process.kill(postmasterOf(dataDir), 'SIGTERM');
    await held.says(/runs again/);
    expect(await ended).toMatchObject({ code: '57P01' });
    expect(await query(ready, 'select n from kept')).toEqual({ n: 42 });
    expect(await held.end()).toBe(0);
  });

  it.each(['the server', 'the server and PostgreSQL'])(
    'starts unaided after kill -9 of %s',
    async (killed) => {
      const dataDir = emptyFolder();
      const held = holdPostgres(dataDir);
      await query(await held.says(READY), 'create table kept (n int); insert into kept values (42)');
      if (killed.endsWith('PostgreSQL')) process.kill(postmasterOf(dataDir), 'SIGKILL');
      held.child.kill('SIGKILL');
      const next = holdPostgres(dataDir);
      expect(await query(await next.says(READY), 'select n from kept')).toEqual({ n: 42 });
    },
  );

  it('stops a PostgreSQL that outlived its server, then starts', async () => {
    const dataDir = emptyFolder();
    const held = holdPostgres(dataDir, { PATH: '/nowhere' });
    await held.says(READY);
    const orphan = postmasterOf(dataDir);
    await held.end('SIGKILL');
    expect(lives(orphan)).toBe(true);
    const next = holdPostgres(dataDir);
    await next.says(READY);
    expect(next.said()).toContain('outlived an earlier Trellis');
    expect(lives(orphan)).toBe(false);
  });

  it('sees through a stale postmaster.pid whose number now belongs to somebody else', async () => {
    const dataDir = emptyFolder();
    const first = holdPostgres(dataDir, { PATH: '/nowhere' });
    await first.says(READY);
    await first.end('SIGKILL');
    const orphan = postmasterOf(dataDir);
    process.kill(orphan, 'SIGKILL');
    await until(() => !lives(orphan));
    const cluster = join(dataDir, 'postgres/cluster');
    const { uid } = lstatSync(cluster);
    const stranger = startNode([
      '-e',
      `process.getuid() === 0 && process.setuid(${uid}); setInterval(() => {}, 1e6)`,
    ]);
    const file = join(cluster, 'postmaster.pid');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(stranger.pid)));
    await holdPostgres(dataDir).says(READY);
    expect(lives(stranger.pid)).toBe(true);
  });

  it('throws away a database that was killed while it was being made, and makes it anew', async () => {
    const dataDir = emptyFolder();
    const home = join(dataDir, 'postgres');
    const held = holdPostgres(dataDir);
    await until(() => existsSync(home) && readdirSync(home).some((name) => /^cluster\.new\.\d+$/.test(name)));
    await held.end('SIGKILL');
    expect(existsSync(join(home, 'cluster'))).toBe(false);
    await holdPostgres(dataDir).says(READY);
    expect(readdirSync(home).sort()).toEqual(['cluster', 'socket']);
  });

  it('loses nothing and starts unaided after kills at any moment of a start', async () => {
    const dataDir = emptyFolder();
    const rounds = process.env.TRELLIS_FULL === '1' ? 60 : 8;
    let written = 0;
    for (let round = 0; round < rounds; round += 1) {
      // From the first look at the folder, through initdb in the first rounds, to a running database.
      const patience = (900 * round) / rounds;
      const held = holdPostgres(dataDir, round % 3 === 2 ? { PATH: '/nowhere' } : {});
      const isReady = await Promise.race([
        held.says(READY),
        new Promise<null>((go) => setTimeout(go, patience, null)),
      ]);
      if (isReady) {
        await query(isReady, 'create table if not exists kept (n int); insert into kept values (1)');
        written += 1;
      }
      await held.end('SIGKILL');
    }
    const last = holdPostgres(dataDir);
    const row = await query(
      await last.says(READY),
      'create table if not exists kept (n int); select count(*)::int as n from kept',
    );
    expect(row).toEqual({ n: written });
    expect(await last.end()).toBe(0);
  });

  it('tells a second start where the first one is, and lets the first one be', async () => {
    const dataDir = emptyFolder();
    const first = holdPostgres(dataDir);
    const ready = await first.says(READY);
    const second = holdPostgres(dataDir);
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(
      `refused Trellis is already running here: http://localhost:4000 (process ${first.pid}).`,
    );
    expect(await query(ready, 'select 1 as one')).toEqual({ one: 1 });
  });

  it('lets one of ten starts at once have the folder, also where a dead one holds it', async () => {
    const dataDir = emptyFolder();
    const dead = holdPostgres(dataDir);
    await dead.says(READY);
    await dead.end('SIGKILL');
    const starts = Array.from({ length: 10 }, () => holdPostgres(dataDir));
    await Promise.all(starts.map((start) => start.says(/^ready|^refused/m)));
    expect(starts.filter((start) => READY.test(start.said()))).toHaveLength(1);
  });

  it('works in a folder that is too deep for the path of a socket', async () => {
    const dataDir = join(emptyFolder(), 'a'.repeat(60), 'b'.repeat(60));
    mkdirSync(dataDir, { recursive: true });
    const held = holdPostgres(dataDir);
    expect(await query(await held.says(READY), 'select 1 as one')).toEqual({ one: 1 });
  });

  it('works in a folder whose name has spaces, quotes and accents', async () => {
    const held = holdPostgres(join(emptyFolder(), `Đà Lạt's "data", 2`));
    expect(await query(await held.says(READY), 'select 1 as one')).toEqual({ one: 1 });
  });

  it('says in one sentence that the folder cannot be written to', async () => {
    const folder = emptyFolder();
    chmodSync(folder, 0o555);
    const held = holdPostgres(join(folder, 'data'), {}, isRoot ? '65534' : '');
    await held.ended;
    expect(held.said()).toBe(
      `refused ${folder}/data cannot be written to by this account: give it the right to, or set TRELLIS_DATA_DIR to a folder that can be.\n`,
    );
  });

  it('says in one sentence that there are no programs for this machine', async () => {
    const held = holdPostgres(emptyFolder(), { FAKE_ARCH: 'riscv64' });
    await held.ended;
    expect(held.said()).toMatch(
      /^refused There is no embedded PostgreSQL for this machine \(linux-riscv64\): .*DATABASE_URL.*\n$/,
    );
  });

  it('says PostgreSQL’s own words when the database cannot be used', async () => {
    const dataDir = emptyFolder();
    const held = holdPostgres(dataDir);
    await held.says(READY);
    await held.end();
    writeFileSync(join(dataDir, 'postgres/cluster/global/pg_control'), '');
    const next = holdPostgres(dataDir);
    await next.ended;
    expect(next.said()).toMatch(
      /refused PostgreSQL could not start on .* PostgreSQL says: (FATAL|PANIC): .*pg_control/,
    );
  });
});

describe.runIf(isRoot)('the embedded PostgreSQL of root', () => {
  it('runs as an existing account that is not root', async () => {
    const dataDir = emptyFolder();
    await holdPostgres(dataDir).says(READY);
    expect(readFileSync(`/proc/${postmasterOf(dataDir)}/status`, 'utf8')).not.toMatch(/^Uid:\t0/m);
  });

  it('runs as the account that made the database', async () => {
    const dataDir = emptyFolder();
    chownSync(dataDir, 1, 1);
    const held = holdPostgres(join(dataDir, 'data'), {}, '1');
    await held.says(READY);
    await held.end();
    await holdPostgres(join(dataDir, 'data')).says(READY);
    expect(readFileSync(`/proc/${postmasterOf(join(dataDir, 'data'))}/status`, 'utf8')).toMatch(
      /^Uid:\t1\t/m,
    );
  });

  it('keeps the database outside of a folder that is closed to its account, and finds it again', async () => {
    const closed = emptyFolder();
    chmodSync(closed, 0o700);
    const first = holdPostgres(join(closed, 'data'));
    await query(await first.says(READY), 'create table kept (n int); insert into kept values (7)');
    const outside = readFileSync(join(closed, 'data/postgres-is-elsewhere'), 'utf8').trim();
    onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
    expect(first.said()).toContain(`the database is kept in ${outside}`);
    await first.end();
    const second = holdPostgres(join(closed, 'data'));
    expect(await query(await second.says(READY), 'select n from kept')).toEqual({ n: 7 });
    await second.end();
  });

  it('says in one sentence that the disk is full', async () => {
    const disk = emptyFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=20m,mode=711', 'tmpfs', disk]);
    onTestFinished(() => {
      execFileSync('umount', [disk]);
    });
    const held = holdPostgres(join(disk, 'data'));
    await held.ended;
    expect(held.said()).toMatch(
      /^refused The disk that holds .* is full: free some space there and start again\.\n$/,
    );
  });
});

async function query([, url]: RegExpExecArray, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    const results = await client.query(sql);
    return (Array.isArray(results) ? results.at(-1) : results).rows[0];
  } finally {
    await client.end();
  }
}
