import type { IncomingMessage, ServerResponse } from 'node:http';
import { readerOfStop, stopMail } from '../domains/notifications/index.ts';
import type { Language } from '../kernel/localised-text.ts';
import type { Services } from '../streams/index.ts';

const words: Record<Language, Record<'title' | 'ask' | 'stop' | 'done' | 'wrong', string>> = {
  en: {
    title: 'Mail from Trellis',
    ask: 'Stop mail about what happens on Trellis? Your inbox there goes on, and you can change this in your profile.',
    stop: 'Stop this mail',
    done: 'This mail has been stopped. You can have it again at any time, in your profile.',
    wrong: 'This address can’t be used. Sign in and choose in your profile which mail you get.',
  },
  vi: {
    title: 'Thư từ Trellis',
    ask: 'Ngừng nhận thư báo về những gì diễn ra trên Trellis? Hộp thông báo vẫn hoạt động và quý vị có thể đổi lại trong hồ sơ.',
    stop: 'Ngừng nhận thư',
    done: 'Đã ngừng gửi thư báo. Quý vị có thể nhận lại bất cứ lúc nào trong hồ sơ của mình.',
    wrong: 'Không dùng được địa chỉ này. Xin đăng nhập và chọn loại thư muốn nhận trong hồ sơ.',
  },
};

/**
 * Answers `/mail/stop/…`: a GET only asks, since scanners of mail open every address; the press of its button, or the mail
 * programme's own POST (RFC 8058), stops.
 */
export function createStopMail(services: Services) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const token = decodeURIComponent((request.url ?? '').split('?')[0]!.slice('/mail/stop/'.length));
      if (!['GET', 'HEAD', 'POST'].includes(request.method ?? '')) return page(response, 405, 'en', 'wrong');
      const reader = await readerOfStop(services, token);
      if (!reader) return page(response, 404, 'en', 'wrong');
      if (request.method !== 'POST') return page(response, 200, reader.language, 'ask');
      // What is sent along says nothing that the address does not say.
      request.resume();
      await stopMail(services, reader.personId);
      page(response, 200, reader.language, 'done');
    } catch (error) {
      services.log.warn({ err: error }, 'Mail could not be stopped.');
      if (response.headersSent) response.destroy();
      else page(response, 503, 'en', 'wrong');
    }
  };
}

function page(
  response: ServerResponse,
  status: number,
  language: Language,
  what: 'ask' | 'done' | 'wrong',
): void {
  const said = words[language];
  const button = what === 'ask' ? `<form method="post"><button>${said.stop}</button></form>` : '';
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  });
  response.end(
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${said.title}</title><style>body{font:1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:4rem auto;padding:0 1rem;color-scheme:light dark}button{font:inherit;padding:.5rem 1rem}</style><h1>${said.title}</h1><p>${said[what]}</p>${button}</html>`,
  );
}
