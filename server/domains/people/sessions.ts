import type pg from 'pg';
import { type Actor, type Person, stranger } from '../../kernel/actor.ts';
import { askTogether } from '../../kernel/ask-together.ts';
import { actingFor, type PersonRow, personSql, type SignedIn, signedInOf } from './actor.ts';
import { cookiePrefix, signedToken } from './session-cookie.ts';

/** A sign-in as it stood when it was looked up: whose it is and which. */
export interface SignInState {
  readonly signedIn: SignedIn | null;
  readonly sessionId: string | null;
}

export interface SessionOptions {
  readonly pool: pg.Pool;
  readonly secret: string;
  readonly url: string;
  readonly idleSeconds: number;
  readonly absoluteSeconds: number;
  /** Where the house is no demonstration, its demonstration people hold no sign-in, however they came by it. */
  readonly isDemonstration: boolean;
}

const nobody: SignInState = { signedIn: null, sessionId: null };
const remembered = 1_000;
const mostRemembered = 10_000;

interface Kept {
  until: number;
  readonly isUse: boolean;
  readonly lookedAt: number;
  readonly state: Promise<SignInState>;
  /** What it came to, once it is known. */
  found?: SignInState;
}

/**
 * Who is behind a cookie. An answer is remembered for a second at most, or for a second after it was found to hold
 * still, so an end of rights is noticed within it.
 */
export class Sessions {
  /** The SQL by which a sign-in still holds: judged by the database's clock, which all servers share. */
  readonly isAlive: (session: string) => string;
  /** The SQL for when it ends, whatever is done, and when it ends unless it is used. */
  readonly ends: (session: string) => { expiresAt: string; idleUntil: string };
  readonly #options: SessionOptions;
  readonly #cookieName: string;
  readonly #cache = new Map<string, Kept>();
  /** However often it is found to hold, somebody who goes on asking is looked up anew: their use of it is written down. */
  readonly #longest: number;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#cookieName = `${cookiePrefix(options.url)}.session_token`;
    this.#longest = this.#grain() * 500;
    const [absolute, idle] = [seconds(options.absoluteSeconds), seconds(options.idleSeconds)];
    const isSomebodys = (session: string) =>
      options.isDemonstration
        ? ''
        : ` and not exists (select from person shown where shown.user_id = ${session}.user_id and shown.is_demonstration)`;
    this.isAlive = (session) =>
      `${session}.expires_at > now() and ${session}.began_at > now() - ${absolute} and ${session}.seen_at > now() - ${idle}${isSomebodys(session)}`;
    this.ends = (session) => ({
      expiresAt: `least(${session}.expires_at, ${session}.began_at + ${absolute})`,
      idleUntil: `${session}.seen_at + ${idle}`,
    });
  }

  /** Who asks, by the cookie of a request; asking counts as use of the sign-in, unless a page asked by itself. */
  of(cookie: string | undefined, isUse = true): Promise<SignInState> {
    const token = this.tokenOf(cookie);
    if (!token) return Promise.resolve(nobody);
    const now = performance.now();
    const known = this.#cache.get(token);
    if (known && known.until > now && (known.isUse || !isUse)) return known.state;
    if (this.#cache.size >= mostRemembered) this.#cache.clear();
    const state = this.#look(token, isUse);
    const kept: Kept = { until: now + remembered, isUse, lookedAt: now, state };
    this.#cache.set(token, kept);
    state.then(
      (found) => {
        kept.found = found;
      },
      () => this.#cache.delete(token),
    );
    return state;
  }

  /** Goes on remembering the sign-ins that hold still, with nothing changed for their people, as of a moment. */
  confirm(asOf: number, holds: (sessionId: string, person: Person) => boolean): void {
    for (const kept of this.#cache.values()) {
      const { sessionId, signedIn } = kept.found ?? nobody;
      if (sessionId === null || !signedIn || !holds(sessionId, signedIn.person)) continue;
      kept.until = Math.max(kept.until, Math.min(asOf + remembered, kept.lookedAt + this.#longest));
    }
  }

  /** Asks the database, whatever is remembered; being asked about does not keep a sign-in from ending. */
  async fresh(cookie: string | undefined): Promise<SignInState> {
    const token = this.tokenOf(cookie);
    return token ? this.#look(token, false) : nobody;
  }

  /** The token in a cookie that we have signed, or null. */
  tokenOf(cookie: string | undefined): string | null {
    return signedToken(cookie, this.#cookieName, this.#options.secret);
  }

  forget(): void {
    this.#cache.clear();
  }

  /** Use is written seldom: what is lost of the idle time is a hundredth of it, or a minute, and half as much again. */
  #grain(): number {
    return Math.min(60, this.#options.idleSeconds / 100);
  }

  async #look(token: string, isUse: boolean): Promise<SignInState> {
    const { pool } = this.#options;
    const grain = seconds(this.#grain());
    const found = await askTogether<PersonRow & { session_id: string; is_stale: boolean }>(
      pool,
      (param) => `select s.id as session_id, s.seen_at < now() - ${grain} as is_stale, whose.*
        from auth_session s left join lateral (${personSql('s.user_id')}) whose on true
        where s.token = ${param(token)} and ${this.isAlive('s')}`,
    );
    if (!found) return nobody;
    if (isUse && found.is_stale) {
      await pool.query({
        name: 'session seen',
        text: 'update auth_session set seen_at = now() where id = $1',
        values: [found.session_id],
      });
    }
    return found.id ? { signedIn: signedInOf(found), sessionId: found.session_id } : nobody;
  }
}

const seconds = (count: number) => `interval '${Number(count)} seconds'`;

/** The actor of a sign-in, acting for the body that the request names. */
export function actorOf(state: SignInState, bodyId: string | undefined | null): Actor {
  return state.signedIn ? actingFor(state.signedIn.person, bodyId) : stranger;
}
