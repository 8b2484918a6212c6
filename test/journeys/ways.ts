import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFindings, type Visit } from './browser.ts';

export type Way = { name: string; how: Omit<Visit, 'url'> };

// Width, theme and language are each seen both ways; `npm run test:full` sees every pair of them too.
const ways: Way[] = [
  { name: 'wide and light, in English', how: {} },
  { name: 'on a phone and dark, in Vietnamese', how: { isPhone: true, isDark: true, language: 'vi' } },
];
const otherWays: Way[] = [
  { name: 'wide and dark, in Vietnamese', how: { isDark: true, language: 'vi' } },
  { name: 'on a phone and light, in English', how: { isPhone: true } },
];
/** How a page is looked at: width, theme and language. */
export const everyWay = process.env.TRELLIS_FULL === '1' ? [...ways, ...otherWays] : ways;

/** Opens a page and finds nothing wrong with it: by axe, and nothing wider than the screen. */
export async function expectSound(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('main h1').first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle').catch(() => undefined);
  expect({ path, findings: await axeFindings(page) }).toEqual({ path, findings: [] });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect({ path, overflow }).toEqual({ path, overflow: 0 });
}

/** Enters as a demonstration person, in whichever language the page is. */
export async function enter(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
