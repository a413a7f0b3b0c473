/** The few words about a browser by which people know their own devices again. */
import Bowser from 'bowser';

export interface BrowserName {
  readonly browser: string | null;
  readonly system: string | null;
}

/** What is longer than any browser's own words is not read. */
const MOST_LETTERS = 1_000;

/** What people call it, where the parser has a longer or another name. */
const NAMES: Readonly<Record<string, string>> = {
  'Microsoft Edge': 'Edge',
  'Samsung Internet for Android': 'Samsung Internet',
  macOS: 'Mac',
  'Chrome OS': 'Chromebook',
};

/** Each is `null` where the header does not say it. */
export function describeUserAgent(userAgent: string | null): BrowserName {
  if (!userAgent) return { browser: null, system: null };
  const { browser, os, platform } = Bowser.parse(userAgent.slice(0, MOST_LETTERS));
  // People have an iPhone or an iPad, not an iOS.
  return { browser: nameOf(browser.name), system: nameOf(os.name === 'iOS' ? platform.model : os.name) };
}

function nameOf(found: string | undefined): string | null {
  return found ? (NAMES[found] ?? found) : null;
}
