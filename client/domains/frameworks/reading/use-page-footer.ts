import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';

/** What stands at the foot of each printed page: what it is, its address, the day of printing and the page's number. */
export function usePageFooter(what: string): void {
  const { t } = useTranslation('frameworks');
  const format = useFormat();
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const write = () => {
      const today = format.days(new Date(), new Date());
      const left = `${what}\n${location.origin}${location.pathname} · ${t('print.on', { day: today })}`;
      // Only a page rule can number pages, and its words can’t come from the page itself.
      sheet.replaceSync(
        `@page { @bottom-left { content: ${cssString(left)}; } @bottom-right { content: counter(page); } }`,
      );
    };
    write();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    window.addEventListener('beforeprint', write);
    return () => {
      window.removeEventListener('beforeprint', write);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [what, t, format]);
}

function cssString(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\A ')}"`;
}
