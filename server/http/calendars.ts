import type { IncomingMessage, ServerResponse } from 'node:http';
import { readCalendarOf } from '../domains/commitments/index.ts';
import { Allowance } from '../kernel/allowance.ts';
import { notFound } from '../kernel/errors.ts';
import type { Services } from '../streams/index.ts';
import { UnreadableBody } from './json-body.ts';
import { answerRefusal } from './refusal.ts';

/** Answers `/calendar/<secret>.ics`: what is due, for a calendar programme that nobody signs in to. */
export function createCalendars(services: Services) {
  const taken = new Allowance(30, 600);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      if (request.method !== 'GET' && request.method !== 'HEAD')
        throw new UnreadableBody(405, 'A calendar is fetched with GET.', 'GET');
      const path = (request.url ?? '').split('?')[0]!;
      const [, id, seal] = /^\/calendar\/([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})\.ics$/.exec(path) ?? [];
      if (!id || !seal) throw notFound('calendar', 'of this address');
      taken.take(id);
      const calendar = await readCalendarOf(services, { id, seal });
      if (calendar === null) throw notFound('calendar', 'of this address');
      response.writeHead(200, {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="trellis.ics"',
        'cache-control': 'private, no-store',
        'content-security-policy': 'sandbox',
      });
      response.end(request.method === 'HEAD' ? undefined : calendar);
    } catch (error) {
      answerRefusal(services.log, { request, response }, error, 'A calendar failed by a fault of ours.');
    }
  };
}
