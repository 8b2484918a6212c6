import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientFiles } from '../../../server/http/client-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'trellis-client-'));
let server: Server;
let url: string;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), 'the page');
  writeFileSync(join(folder, 'assets/old.js'), 'old');
  server = createServer(clientFiles(folder));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const get = async (path: string) => {
  const response = await fetch(`${url}${path}`);
  return {
    status: response.status,
    cache: response.headers.get('cache-control'),
    text: await response.text(),
  };
};

describe('the built client', () => {
  it('may be built anew under a running server, which goes on with what is there now', async () => {
    expect(await get('/assets/old.js')).toMatchObject({ status: 200, text: 'old' });
    rmSync(join(folder, 'assets/old.js'));
    writeFileSync(join(folder, 'assets/new.js'), 'newer');
    writeFileSync(join(folder, 'index.html'), 'the page, and more of it');

    expect((await get('/assets/old.js')).status).toBe(404);
    expect(await get('/assets/new.js')).toEqual({
      status: 200,
      cache: 'public, max-age=31536000, immutable',
      text: 'newer',
    });
    expect(await get('/network/hanoi')).toEqual({
      status: 200,
      cache: 'no-cache',
      text: 'the page, and more of it',
    });
  });
});
