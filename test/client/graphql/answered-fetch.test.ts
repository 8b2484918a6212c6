import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answeredFetch, lineIsBack } from '../../../client/graphql/answered-fetch.ts';
import { until } from '../../support/until.ts';

let server: Server;
let url: string;
let held: ServerResponse[];
let isSilent: boolean;

beforeEach(async () => {
  held = [];
  isSilent = true;
  server = createServer((_, response) => {
    if (isSilent) held.push(response);
    else response.end('an answer');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe('what was asked over a line that fell silent', () => {
  it('is asked again once the line is back, all of it, and answered', async () => {
    const answers = Array.from({ length: 12 }, () => answeredFetch(url));
    await until('twelve were asked', () => held.length === 12);
    isSilent = false;
    lineIsBack();
    const texts = await Promise.all(answers.map(async (answer) => (await answer).text()));
    expect(texts).toEqual(Array(12).fill('an answer'));
  });

  it('is asked again when the line fell silent in the middle of the answer', async () => {
    const answer = answeredFetch(url);
    await until('one was asked', () => held.length === 1);
    held[0]?.writeHead(200, { 'content-length': '100' });
    held[0]?.write('half an ans');
    isSilent = false;
    await new Promise((resolve) => setTimeout(resolve, 50));
    lineIsBack();
    expect(await (await answer).text()).toBe('an answer');
  });

  it('is not asked again by who gave it up', async () => {
    const controller = new AbortController();
    const answer = answeredFetch(url, { signal: controller.signal });
    await until('one was asked', () => held.length === 1);
    controller.abort();
    await expect(answer).rejects.toThrow('abort');
    lineIsBack();
    expect(held.length).toBe(1);
  });
});

it('keeps the status and the headers of an answer', async () => {
  server.removeAllListeners('request');
  server.on('request', (_, response: ServerResponse) => {
    response.writeHead(429, { 'retry-after': '7' });
    response.end('{}');
  });
  const answer = await answeredFetch(url);
  expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([429, '7', '{}']);
});
