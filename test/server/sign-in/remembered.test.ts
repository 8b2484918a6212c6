import { createHmac } from 'node:crypto';
import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Sessions } from '../../../server/domains/people/sessions.ts';

const secret = 'a secret of the house';
const signed = `token.${createHmac('sha256', secret).update('token').digest('base64')}`;
const cookie = `trellis.session_token=${encodeURIComponent(signed)}`;
const hours = 3_600;

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

describe('who is behind a cookie', () => {
  it('is remembered for a second', async () => {
    const { sessions, asked } = known();
    await sessions.of(cookie);
    vi.advanceTimersByTime(999);
    await sessions.of(cookie);
    expect(asked()).toBe(1);
    vi.advanceTimersByTime(2);
    await sessions.of(cookie);
    expect(asked()).toBe(2);
  });

  it('is remembered for a second more from when it was found to hold, with nothing changed for the person', async () => {
    const { sessions, asked } = known();
    const { signedIn, sessionId } = await sessions.of(cookie);
    vi.advanceTimersByTime(800);
    sessions.confirm(performance.now(), (id, person) => id === sessionId && person === signedIn!.person);
    vi.advanceTimersByTime(999);
    await sessions.of(cookie);
    expect(asked()).toBe(1);
    sessions.confirm(performance.now(), () => false);
    vi.advanceTimersByTime(2);
    await sessions.of(cookie);
    expect(asked()).toBe(2);
  });

  it('is looked up anew now and then however often it holds, so that its use is written down', async () => {
    const { sessions, asked } = known();
    for (let second = 0; second < 29; second++) {
      await sessions.of(cookie);
      sessions.confirm(performance.now(), () => true);
      vi.advanceTimersByTime(999);
    }
    expect(asked()).toBe(1);
    vi.advanceTimersByTime(2_000);
    await sessions.of(cookie);
    expect(asked()).toBe(2);
  });

  it('is asked again at once after all was forgotten, whatever was found to hold', async () => {
    const { sessions, asked } = known();
    await sessions.of(cookie);
    sessions.forget();
    sessions.confirm(performance.now(), () => true);
    await sessions.of(cookie);
    expect(asked()).toBe(2);
  });
});

/** Sign-ins of a house whose database knows one person. */
function known() {
  let asked = 0;
  const row = {
    ord: 1,
    session_id: 'session',
    is_stale: false,
    id: 'person',
    name: 'Ana',
    email: 'ana@a.example',
    access_version: 1,
    appointments: [],
  };
  const pool = {
    query: async () => {
      asked += 1;
      return { rows: [row] };
    },
  } as unknown as pg.Pool;
  const sessions = new Sessions({
    pool,
    secret,
    url: 'http://localhost',
    idleSeconds: 12 * hours,
    absoluteSeconds: 24 * hours,
    isDemonstration: true,
  });
  return { sessions, asked: () => asked };
}
