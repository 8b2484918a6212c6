import { betterAuth } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { newId } from '../../kernel/ids.ts';
import type { Log } from '../../kernel/log.ts';

export interface AuthOptions {
  // biome-ignore lint/suspicious/noExplicitAny: better-auth asks for a Kysely of whatever tables it then names itself.
  kysely: Kysely<any>;
  secret: string;
  url: string;
  isOwnOrigin(origin: string): boolean;
  isDemonstration: boolean;
  log: Log;
}

export type Auth = ReturnType<typeof createAuth>;

/** Sign-in by better-auth on the house's own database: it makes sessions and their cookies, we say who they are. */
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
      cookiePrefix: 'trellis',
      useSecureCookies: options.url.startsWith('https:'),
      database: { generateId: () => newId() },
      // The address is given by our own front, which counts trusted proxies; no header of a client is believed.
      ipAddress: { ipAddressHeaders: ['x-trellis-address'] },
    },
    rateLimit: { enabled: false },
    session: {
      expiresIn: 60 * 60 * 24 * 7,
      updateAge: 60 * 60,
      modelName: 'auth_session',
      fields: sessionColumns,
    },
    user: { modelName: 'auth_user', fields: userColumns },
    account: { modelName: 'auth_account', fields: accountColumns },
    verification: { modelName: 'auth_verification', fields: verificationColumns },
    plugins: options.isDemonstration ? [demonstrationSignIn(options.kysely)] : [],
  });
}

const userColumns = { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' };
const sessionColumns = {
  userId: 'user_id',
  expiresAt: 'expires_at',
  ipAddress: 'ip_address',
  userAgent: 'user_agent',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
};
const accountColumns = {
  userId: 'user_id',
  accountId: 'account_id',
  providerId: 'provider_id',
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  idToken: 'id_token',
  accessTokenExpiresAt: 'access_token_expires_at',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
};
const verificationColumns = { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' };

/** One click as a demonstration person: only people marked as such can be entered this way. */
function demonstrationSignIn(kysely: AuthOptions['kysely']) {
  return {
    id: 'demonstration',
    endpoints: {
      signInDemonstration: createAuthEndpoint(
        '/sign-in/demonstration',
        { method: 'POST', body: z.object({ slug: z.string().max(100) }) },
        async (ctx) => {
          const person = await kysely
            .selectFrom('person')
            .select('user_id')
            .where('slug', '=', ctx.body.slug)
            .where('is_demonstration', '=', true)
            .executeTakeFirst();
          const user = person && (await ctx.context.internalAdapter.findUserById(person.user_id));
          if (!user)
            throw new APIError('NOT_FOUND', {
              code: 'NOT_FOUND',
              message: 'There is no such demonstration person.',
            });
          const session = await ctx.context.internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ name: user.name });
        },
      ),
    },
  };
}
