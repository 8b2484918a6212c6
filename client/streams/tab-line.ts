import { lineIsBack } from '../graphql/answered-fetch.ts';
import { actingFor, onIdentityChange } from '../graphql/identity.ts';
import { currentLanguage, i18n } from '../i18n/i18n.ts';
import { createLine, type Line, wakeWithBrowser } from './line.ts';

let line: Line | undefined;

/** This tab's one socket, opened when first needed; it connects anew when the person, body or language changes. */
export function tabLine(): Line {
  if (line) return line;
  const opened = createLine({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    params: () => ({ actingFor: actingFor(), language: currentLanguage() }),
  });
  wakeWithBrowser(opened);
  let wasDown = false;
  opened.onState(({ kind }) => {
    if (kind === 'open' && wasDown) lineIsBack();
    if (kind === 'open' || kind === 'down') wasDown = kind === 'down';
  });
  onIdentityChange(() => opened.renew());
  i18n.on('languageChanged', () => opened.renew());
  line = opened;
  return opened;
}
