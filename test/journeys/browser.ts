import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { chromiumOptions } from '../support/chromium.ts';

export interface Visit {
  /** The address as this visitor reaches it; a line that can be cut may lie before it. */
  url: string;
  isPhone?: boolean;
  isDark?: boolean;
  language?: 'en' | 'vi';
  zone?: string;
}

/** A browser whose visitors share nothing: each has a context, and with it cookies and storage, of their own. */
export async function openBrowser(): Promise<{ visit(how: Visit): Promise<Page>; close(): Promise<void> }> {
  const browser: Browser = await chromium.launch(await chromiumOptions());
  return {
    async visit(how) {
      const context = await browser.newContext(settings(how));
      context.setDefaultTimeout(30_000);
      return context.newPage();
    },
    close: () => browser.close(),
  };
}

function settings({
  url,
  isPhone = false,
  isDark = false,
  language = 'en',
  zone = 'Asia/Seoul',
}: Visit): BrowserContextOptions {
  return {
    baseURL: url,
    locale: language === 'vi' ? 'vi-VN' : 'en-GB',
    timezoneId: zone,
    colorScheme: isDark ? 'dark' : 'light',
    // What is half faded in has half its contrast.
    reducedMotion: 'reduce',
    viewport: isPhone ? { width: 390, height: 844 } : { width: 1440, height: 1000 },
    ...(isPhone ? { hasTouch: true, isMobile: true } : {}),
  };
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds on the page as it stands, a line for each; nothing is what we want. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Our pages have no frames of another origin, for which axe would gather its findings in a page of its own.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(rules);
  const { violations } = await axe.setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}

/** Enters as a demonstration person by the page that a newcomer sees. */
export async function enterAs(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: `Enter as ${name}` }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
