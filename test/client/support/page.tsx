import { act, cleanup, configure, render } from '@testing-library/react';
import { createMemoryRouter } from 'react-router';
import { vi } from 'vitest';
import { App } from '../../../client/app/app.tsx';
import { announceArrivals, routes } from '../../../client/app/routes.tsx';
import { createClient } from '../../../client/graphql/client.ts';
import { becomeSomeone } from '../../../client/graphql/identity.ts';
import { setSessionLost } from '../../../client/graphql/session-loss.ts';
import { i18n, startI18n } from '../../../client/i18n/i18n.ts';
import { takeArrival } from '../../../client/ui/arrival.ts';
import { browserParts } from './browser.ts';

// A screen's code is fetched when somebody goes there; on a busy machine that takes its time.
configure({ asyncUtilTimeout: 10_000 });

type Variables = Record<string, unknown>;

/** What the server says to an operation: data, or a whole answer with errors, or a failure of the line. */
export type Answer = (variables: Variables, headers: Headers) => object | Error;

/** A page of the client before a server that says what the test wants. */
export interface OpenPage {
  router: ReturnType<typeof createMemoryRouter>;
  /** Everything that was asked for: the names of operations, and the paths of other requests. */
  asked: string[];
  /** Changes what the server says from now on. */
  answer(more: Record<string, Answer>): void;
}

/** Opens the client at an address, as the browser would, with a server made of answers. */
export async function openPage(
  path: string,
  answers: Record<string, Answer>,
  { width, language = 'en' }: { width?: number; language?: 'en' | 'vi' } = {},
): Promise<OpenPage> {
  browserParts({ width });
  localStorage.setItem('trellis.language', language);
  const said: Record<string, Answer> = { Viewer: () => ({ viewer: null }), ...answers };
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string, request: RequestInit) => {
    const body = JSON.parse(String(request.body ?? '{}')) as {
      operationName?: string;
      variables?: Variables;
    };
    const name = body.operationName ?? String(address);
    asked.push(name);
    const answer = said[name]?.(body.variables ?? (body as Variables), new Headers(request.headers));
    if (answer === undefined) throw new Error(`The test's server knows no ${name}`);
    if (answer instanceof Error) throw answer;
    // Beside /graphql a refusal is the answer itself, and its status.
    if (name.startsWith('/') && 'code' in answer)
      return new Response(JSON.stringify(answer), { status: 400 });
    const whole = 'data' in answer || 'errors' in answer ? answer : { data: answer };
    return new Response(JSON.stringify(whole), { headers: { 'content-type': 'application/json' } });
  });
  if (!i18n.isInitialized) await startI18n();
  if (i18n.language !== language) await i18n.changeLanguage(language);
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  announceArrivals(router);
  await act(async () => {
    render(<App client={createClient()} router={router} />);
  });
  return { router, asked, answer: (more) => Object.assign(said, more) };
}

/** Leaves no page, choice or stub behind. */
export function closePage(): void {
  cleanup();
  takeArrival();
  setSessionLost(false);
  becomeSomeone(null);
  localStorage.clear();
  sessionStorage.clear();
  vi.unstubAllGlobals();
}
