import type { IncomingMessage, ServerResponse } from 'node:http';
import { toNodeHandler } from 'better-auth/node';
import type { z } from 'zod';
import type { Reason } from '../../schema/reasons.ts';
import { type Caller, type SignInHouse, signOut } from '../domains/people/index.ts';
import { type DomainError, type Facts, invalid } from '../kernel/errors.ts';
import { languageOf } from '../kernel/localised-text.ts';
import { jsonBody, UnreadableBody } from './json-body.ts';
import { answerRefusal, sendJson } from './refusal.ts';
import { type Reply, signInRoutes } from './sign-in-routes.ts';

const limits = { bytes: 64 * 1024, milliseconds: 10_000 };
const callback = '/api/auth/callback/oidc';

/** Answers `/api/auth/*`: our own ways in by POST, and the one page to which another house's sign-in comes back. */
export function signInHandler(house: SignInHouse) {
  const betterAuth = toNodeHandler(house.auth);
  const { host } = new URL(house.services.url);
  return async (request: IncomingMessage, response: ServerResponse, address: string): Promise<void> => {
    const path = (request.url ?? '/').split('?')[0]!;
    try {
      if (path === callback && request.method === 'GET') {
        // better-auth makes an address of what the request calls us; ours is configured.
        request.headers.host = host;
        request.headers['x-trellis-address'] = address;
        response.setHeader('cache-control', 'no-store');
        return await betterAuth(request, response);
      }
      const caller = callerOf(request, address);
      const reply = await answer(house, request, path, caller);
      sendJson(response, 200, reply.body, { 'set-cookie': [...(reply.cookies ?? [])] });
    } catch (error) {
      answerRefusal(house.services.log, { request, response }, error, 'A sign-in failed by a fault of ours.');
    }
  };
}

async function answer(
  house: SignInHouse,
  request: IncomingMessage,
  path: string,
  caller: Caller,
): Promise<Reply> {
  const name = path.slice('/api/auth'.length);
  const route = signInRoutes[name];
  if (!route && name !== '/sign-out') throw new UnreadableBody(404, 'There is nothing here.');
  if (request.method !== 'POST') throw new UnreadableBody(405, 'This is asked by POST.', 'POST');
  // A browser always names the page's origin with a POST; what comes with a cookie and without one is no page of ours.
  if (request.headers.cookie !== undefined && request.headers.origin === undefined) {
    throw new UnreadableBody(403, 'The request does not say from which page it comes.');
  }
  if (!route) return { body: { status: 'signed out' }, cookies: await signOut(house, caller) };
  const input = route.input.safeParse(await jsonBody(request, limits));
  if (!input.success) throw misfit(input.error);
  return route.run(house, caller, input.data);
}

function misfit({ issues }: z.ZodError): DomainError {
  const [first] = issues;
  const field = first?.code === 'unrecognized_keys' ? first.keys[0] : first?.path[0];
  const why = whyOf(first);
  return invalid(
    String(field ?? 'body'),
    first?.message ?? 'This is not what is asked for.',
    why?.reason,
    why?.facts,
  );
}

function whyOf(issue: z.core.$ZodIssue | undefined): { reason: Reason; facts?: Facts } | undefined {
  if (issue?.code === 'too_small') return { reason: 'EMPTY' };
  if (issue?.code === 'too_big') return { reason: 'TOO_LONG', facts: { max: Number(issue.maximum) } };
  return issue?.code === 'custom' ? { reason: 'STRANGE_SIGN' } : undefined;
}

function callerOf(request: IncomingMessage, address: string): Caller {
  const { cookie, 'user-agent': userAgent, 'accept-language': accepted } = request.headers;
  return { cookie, userAgent, address, language: languageOf(accepted) };
}
