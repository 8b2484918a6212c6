import type pg from 'pg';
import { type Actor, stranger } from '../../kernel/actor.ts';
import { actingFor, personOfUser, type SignedIn } from './actor.ts';
import type { Auth } from './auth.ts';

/** A sign-in as it stood when it was looked up: whose it is and until when. */
export interface SignInState {
  readonly signedIn: SignedIn | null;
  readonly sessionId: string | null;
}

const nobody: SignInState = { signedIn: null, sessionId: null };
const remembered = 1_000;
const mostRemembered = 10_000;

/** Who is behind a cookie. An answer is remembered for a second at most, so an end of rights is noticed within it. */
export class Sessions {
  readonly #auth: Auth;
  readonly #pool: pg.Pool;
  readonly #cache = new Map<string, { until: number; state: Promise<SignInState> }>();

  constructor(auth: Auth, pool: pg.Pool) {
    this.#auth = auth;
    this.#pool = pool;
  }

  of(cookie: string | undefined): Promise<SignInState> {
    if (!cookie?.includes('trellis.session_token=')) return Promise.resolve(nobody);
    const now = performance.now();
    const known = this.#cache.get(cookie);
    if (known && known.until > now) return known.state;
    if (this.#cache.size >= mostRemembered) this.#cache.clear();
    const state = this.fresh(cookie);
    this.#cache.set(cookie, { until: now + remembered, state });
    state.catch(() => this.#cache.delete(cookie));
    return state;
  }

  /** Asks the database, whatever is remembered. */
  async fresh(cookie: string | undefined): Promise<SignInState> {
    if (!cookie?.includes('trellis.session_token=')) return nobody;
    const found = await this.#auth.api.getSession({
      headers: new Headers({ cookie }),
      query: { disableRefresh: true },
    });
    if (!found) return nobody;
    const signedIn = await personOfUser(this.#pool, found.user.id);
    return { signedIn, sessionId: found.session.id };
  }

  forget(): void {
    this.#cache.clear();
  }
}

/** The actor of a sign-in, acting for the body that the request names. */
export function actorOf(state: SignInState, bodyId: string | undefined | null): Actor {
  return state.signedIn ? actingFor(state.signedIn.person, bodyId) : stranger;
}
