import type { Services } from '../../../streams/index.ts';
import { type AuthOptions, createAuth, type OidcProvider } from '../auth.ts';
import { Sessions } from '../sessions.ts';
import { Afterwards } from './afterwards.ts';
import { Attempts } from './attempts.ts';
import { noteEntry } from './enter.ts';
import type { SignInHouse } from './house.ts';

export interface SignInOptions {
  readonly services: Services;
  readonly kysely: AuthOptions['kysely'];
  readonly secret: string;
  readonly oidc?: OidcProvider | undefined;
  readonly idleSeconds: number;
  readonly absoluteSeconds: number;
  readonly attemptsPerAddress: number;
  isOwnOrigin(origin: string): boolean;
}

/** Puts together what every way in is given. */
export function openSignIn({
  services,
  secret,
  oidc,
  idleSeconds,
  absoluteSeconds,
  ...options
}: SignInOptions): SignInHouse {
  const { url, log, isDemonstration } = services;
  const { pool } = services.database;
  const auth = createAuth({
    kysely: options.kysely,
    secret,
    url,
    absoluteSeconds,
    oidc,
    isOwnOrigin: options.isOwnOrigin,
    onOidc: (entered) => noteEntry(house, { ...entered, way: 'oidc' }),
    log,
  });
  const house: SignInHouse = {
    services,
    auth,
    sessions: new Sessions({ pool, secret, url, idleSeconds, absoluteSeconds, isDemonstration }),
    attempts: new Attempts(pool),
    oidcName: oidc?.name ?? null,
    attemptsPerAddress: options.attemptsPerAddress,
    afterwards: new Afterwards(log),
  };
  // Whoever's rights have changed is looked up again, whichever server changed them.
  services.streams.hear('trellis_person', () => house.sessions.forget());
  return house;
}
