import { unwrap } from './elements.ts';

/** What a text of Google Docs needs besides: its wrapper is no bold text, and a break between blocks is none in them. */
export function tidyDocsHtml(body: HTMLElement): void {
  for (const wrapper of body.querySelectorAll('b[id^=docs-internal-guid]')) unwrap(wrapper);
  for (const one of body.querySelectorAll('br.Apple-interchange-newline')) one.remove();
  for (const br of body.querySelectorAll('body > br')) br.remove();
}
