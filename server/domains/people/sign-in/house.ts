import type { Services } from '../../../streams/index.ts';
import type { Auth } from '../auth.ts';
import type { Sessions } from '../sessions.ts';
import type { Afterwards } from './afterwards.ts';
import type { Attempts } from './attempts.ts';

/** What every way in is given. */
export interface SignInHouse {
  readonly services: Services;
  readonly auth: Auth;
  readonly sessions: Sessions;
  readonly attempts: Attempts;
  /** What another house’s sign-in is called, by which one may come in. */
  readonly oidcName: string | null;
  readonly attemptsPerAddress: number;
  readonly afterwards: Afterwards;
}
