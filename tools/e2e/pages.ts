/** What end-to-end tests do with pages: open one and note its faults, sign in, move by keyboard, check it with axe. */
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../bff/demo/people.ts';

/** More steps than any page has places to stop at. */
const MAX_TABS = 80;
/** Longer than anything of the portal moves to get somewhere. */
const LONGEST_MOVE_MS = 10_000;

export type Role = Parameters<Page['getByRole']>[0];

/** What has the focus. */
export interface Focused {
  readonly tag: string;
  readonly name: string;
}

export interface OpenedPage {
  readonly page: Page;
  /** What went wrong on it so far. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** A page of a browser of its own, with what went wrong on it. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, timezoneId: 'America/Chicago', ...options });
  const page = await context.newPage();
  return { page, faults: noteFaults(page), close: () => context.close() };
}

/** What goes wrong on a page from now on. */
export function noteFaults(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Trusted|Refused/.test(message.text())) faults.push(message.text());
  });
  return faults;
}

/** The page passes axe, once what moves has come to rest: a color that is half way to the next one is nobody's. */
export async function assertAccessible(page: Page): Promise<void> {
  await untilInPage(page, isAtRest, LONGEST_MOVE_MS);
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    [],
  );
}

/** Nothing moves that ends within this time; what goes round for ever, as what says that something loads, may. Runs in the page. */
function isAtRest(longestMs: number): boolean {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  return roots
    .flatMap((root) => root.getAnimations())
    .every(({ playState, effect }) => playState !== 'running' || Number(effect?.getComputedTiming().endTime) > longestMs);
}

/** Signs in with the keyboard alone. */
export async function signInByKeyboard(page: Page, url: string, username: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.locator('portal-sign-in-page input').first().focus();
  await page.keyboard.type(username);
  await page.keyboard.press('Tab');
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/(patients|clinics)\//);
}

/** Waits until something holds in the page. Looked at by time and not by frame: a window that is not drawn gets none. */
export async function untilInPage<A = undefined>(page: Page, holds: (arg: A) => boolean, arg?: A): Promise<void> {
  await page.waitForFunction(holds as (arg: unknown) => boolean, arg, { polling: 100 });
}

/** Live events never come to the pages of this window: what is not to be seen before the next click is not told by them. */
export async function withoutLiveEvents(page: Page): Promise<void> {
  // Never answered: a refused stream makes the page look at its session.
  await page.context().route('**/api/events', () => undefined);
}

/** What has the focus, through every shadow tree: its role or tag, and its name. */
export function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const text = (node: Node): string =>
      node instanceof HTMLSlotElement && node.assignedNodes().length > 0
        ? node.assignedNodes().map(text).join(' ')
        : node.nodeType === Node.TEXT_NODE
          ? (node.textContent ?? '')
          : [...((node instanceof Element && node.shadowRoot) || node).childNodes].map(text).join(' ');
    const name = element?.getAttribute('aria-label') ?? (element ? text(element) : '');
    return { tag: element?.localName ?? '', name: name.replaceAll(/\s+/g, ' ').trim() };
  });
}

/** Presses Tab until what has the focus fits. Throws when nothing does. */
export async function tabTo(page: Page, fits: (focused: Focused) => boolean): Promise<Focused> {
  const passed: string[] = [];
  for (let step = 0; step < MAX_TABS; step += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (fits(now)) return now;
    passed.push(`${now.tag} ${now.name}`);
  }
  throw new Error(`The keyboard did not get there. It passed: ${passed.join(' | ')}`);
}

/** Goes with Tab to the first control of this role and name that can be used, once it is there. */
export async function tabToRole(page: Page, role: Role, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name, disabled: false }).first();
  await wanted.waitFor();
  for (let step = 0; step < MAX_TABS; step += 1) {
    if (await wanted.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not get to ${name}`);
}

/** Opens the account menu and chooses an entry, with the keyboard alone. */
export async function chooseInAccountMenu(page: Page, entry: string): Promise<void> {
  await tabTo(page, ({ tag, name }) => tag === 'button' && name.endsWith('’s account'));
  await page.keyboard.press('Enter');
  const entries = page.getByRole('menuitem');
  await entries.first().waitFor();
  for (let step = await entries.count(); step > 0; step -= 1) {
    if ((await focused(page)).name === entry) return page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The account menu has no ${entry}`);
}

/** The newest mail whose subject fits, read where the demo keeps it. */
export async function readMail(page: Page, url: string, subject: string | RegExp): Promise<Locator> {
  const mail = page.getByRole('article', { name: subject }).first();
  // Mail goes out by a job; the page shows what has.
  for (let look = 0; look < 60; look += 1) {
    await page.goto(`${url}/dev/mail`);
    if ((await mail.count()) > 0) return mail;
  }
  throw new Error(`There is no mail ${subject}`);
}

/** The address of a mail's first link, on the portal that runs at `url`. */
export async function linkIn(mail: Locator, url: string): Promise<string> {
  const href = await mail.getByRole('link').first().getAttribute('href');
  if (href === null) throw new Error('The mail has no link.');
  return href.replace(/^https?:\/\/[^/]+/, url);
}
