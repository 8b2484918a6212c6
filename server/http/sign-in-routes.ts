import { z } from 'zod';
import {
  askForLink,
  askForNewPassword,
  type Caller,
  changeAddress,
  changePassword,
  confirmAddress,
  recoverPassword,
  type SignInHouse,
  signInByDemonstration,
  signInByInvitation,
  signInByLink,
  signInByOidc,
  signInByPassword,
} from '../domains/people/index.ts';

export interface Reply {
  readonly body: object;
  readonly cookies?: readonly string[];
}

export interface Route {
  readonly input: z.ZodType;
  run(house: SignInHouse, caller: Caller, input: unknown): Promise<Reply>;
}

const text = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine(
      (value) => !value.includes('\u0000') && value.isWellFormed(),
      'There is a sign in it that can’t be kept.',
    );
const email = text(320);
const password = text(1_000);
const token = text(200);
const next = text(2_000).optional();

/** Every way in, by its address below `/api/auth`; each is asked by POST with a JSON object and answers with one. */
export const signInRoutes: Readonly<Record<string, Route>> = {
  '/sign-in/password': route(z.strictObject({ email, password }), async (house, caller, input) =>
    entered(await signInByPassword(house, caller, input)),
  ),
  '/sign-in/link': route(z.strictObject({ email, next }), async (house, caller, input) => {
    await askForLink(house, caller, input);
    return sent;
  }),
  '/sign-in/link/open': route(z.strictObject({ token }), async (house, caller, input) => {
    const { next, ...person } = await signInByLink(house, caller, input);
    return entered(person, { next });
  }),
  '/sign-in/oidc': route(z.strictObject({ next }), async (house, caller, input) => {
    const { url, cookies } = await signInByOidc(house, caller, input);
    return { body: { url }, cookies };
  }),
  '/sign-in/demonstration': route(z.strictObject({ slug: text(100) }), async (house, caller, input) =>
    entered(await signInByDemonstration(house, caller, input)),
  ),
  '/password/forgotten': route(z.strictObject({ email }), async (house, caller, input) => {
    await askForNewPassword(house, caller, input);
    return sent;
  }),
  '/password/new': route(
    z.strictObject({ token, password, zone: text(64).optional() }),
    async (house, caller, input) => {
      await recoverPassword(house, caller, input);
      return { body: { status: 'changed' } };
    },
  ),
  '/password/change': route(
    z.strictObject({ currentPassword: password.optional(), password }),
    async (house, caller, input) => {
      await changePassword(house, caller, input);
      return { body: { status: 'changed' } };
    },
  ),
  '/address/change': route(
    z.strictObject({ email, currentPassword: password.optional() }),
    async (house, caller, input) => {
      await changeAddress(house, caller, input);
      return sent;
    },
  ),
  '/address/confirm': route(z.strictObject({ token }), async (house, caller, input) => {
    await confirmAddress(house, caller, input);
    return { body: { status: 'changed' } };
  }),
  '/invitation/accept': route(
    z.strictObject({
      token,
      name: text(1_000).optional(),
      password: password.optional(),
      zone: text(64).optional(),
    }),
    async (house, caller, input) => entered(await signInByInvitation(house, caller, input)),
  ),
};

// The same whether or not the address is known here.
const sent: Reply = { body: { status: 'sent' } };

function entered(person: { name: string; cookies: readonly string[] }, more: object = {}): Reply {
  return { body: { name: person.name, ...more }, cookies: person.cookies };
}

function route<Input>(
  input: z.ZodType<Input>,
  run: (house: SignInHouse, caller: Caller, input: Input) => Promise<Reply>,
): Route {
  return { input, run: (house, caller, value) => run(house, caller, value as Input) };
}
