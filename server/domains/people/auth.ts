import { betterAuth } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { Kysely } from 'kysely';
import { newId } from '../../kernel/ids.ts';
import type { Log } from '../../kernel/log.ts';
import { accountColumns, sessionColumns, userColumns, verificationColumns } from './auth-columns.ts';
import { cookieAttributes, cookiePrefix } from './session-cookie.ts';
import { enterPlugin } from './sign-in/enter-plugin.ts';

/** Another house's sign-in that known people may use. */
export interface OidcProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
}

export interface AuthOptions {
  // biome-ignore lint/suspicious/noExplicitAny: better-auth asks for a Kysely of whatever tables it then names itself.
  kysely: Kysely<any>;
  secret: string;
  url: string;
  /** A sign-in ends after so many seconds, however much it is used. */
  absoluteSeconds: number;
  oidc?: OidcProvider | undefined;
  isOwnOrigin(origin: string): boolean;
  /** Somebody came in through the other house's sign-in. */
  onOidc(entered: { userId: string; sessionId: string; cookie: string | undefined }): Promise<void>;
  log: Log;
}

export type Auth = ReturnType<typeof createAuth>;

/** The id of the one OpenID Connect provider; its callback is `/api/auth/callback/oidc`. */
export const oidcId = 'oidc';

/**
 * better-auth on the house's own database: it keeps accounts, hashes passwords, makes sessions and their cookies, and
 * speaks OpenID Connect. Which of it is reachable from outside, `http/sign-in` decides.
 */
export function createAuth(options: AuthOptions) {
  return betterAuth({
    database: { db: options.kysely, type: 'postgres' },
    secret: options.secret,
    baseURL: options.url,
    basePath: '/api/auth',
    trustedOrigins: async (request) => {
      const origin = request?.headers.get('origin');
      return origin && options.isOwnOrigin(origin) ? [origin] : [];
    },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => options.log.error({}, `Sign-in: ${message}`) },
    advanced: {
      cookiePrefix: cookiePrefix(options.url),
      // better-auth's own prefix would be the weaker __Secure-.
      useSecureCookies: false,
      defaultCookieAttributes: cookieAttributes(options.url),
      database: { generateId: () => newId() },
      // The address is given by our own front, which counts trusted proxies; no header of a client is believed.
      ipAddress: { ipAddressHeaders: ['x-trellis-address'] },
    },
    // Attempts are counted by us, for all servers together and for each account as well.
    rateLimit: { enabled: false },
    onAPIError: { errorURL: `${options.url}/sign-in` },
    session: {
      // The database's clock ends a sign-in; what this server's clock says comes a day later, so that it may be wrong.
      expiresIn: options.absoluteSeconds + 24 * 3600,
      disableSessionRefresh: true,
      modelName: 'auth_session',
      fields: sessionColumns,
    },
    user: { modelName: 'auth_user', fields: userColumns },
    account: {
      modelName: 'auth_account',
      fields: accountColumns,
      encryptOAuthTokens: true,
      accountLinking: { enabled: true, requireLocalEmailVerified: true, updateUserInfoOnLink: false },
    },
    verification: { modelName: 'auth_verification', fields: verificationColumns, storeIdentifier: 'hashed' },
    hooks: {
      after: createAuthMiddleware(async (ctx) => {
        const entered = ctx.path === '/callback/:id' ? ctx.context.newSession?.session : undefined;
        if (!entered) return;
        const cookie = ctx.headers?.get('cookie') ?? undefined;
        await options.onOidc({ userId: entered.userId, sessionId: entered.id, cookie });
      }),
    },
    plugins: [enterPlugin(), ...(options.oidc ? [oidcPlugin(options.oidc)] : [])],
  });
}

function oidcPlugin({ issuer, clientId, clientSecret, name }: OidcProvider) {
  return genericOAuth({
    config: [
      {
        providerId: oidcId,
        name,
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        requireIdTokenVerification: true,
        // Nobody becomes known here by being known there: one is invited first.
        disableSignUp: true,
        overrideUserInfo: false,
      },
    ],
  });
}
