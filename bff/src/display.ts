/**
 * How somebody wants the portal to look: what can be chosen, and where a choice
 * stands in a cookie and on the page. The server writes it on the page it sends,
 * so that the first drawing is right; the browser follows each later choice.
 */
import { LANGUAGES } from './words.ts';

/** What can be chosen. The first of each is how the portal is without a choice, and has no attribute; `language` has none at all. */
export const DISPLAY_VALUES = {
  textSize: ['normal', 'large', 'x-large'],
  density: ['comfortable', 'compact'],
  theme: ['device', 'light', 'dark'],
  contrast: ['device', 'more'],
  motion: ['device', 'less'],
  language: LANGUAGES,
} as const;

export type DisplayKey = keyof typeof DISPLAY_VALUES;

/** What was chosen; what is not there nobody chose. */
export type Display = { readonly [Key in DisplayKey]?: (typeof DISPLAY_VALUES)[Key][number] | undefined };

/** The cookie of this device: scripts of the page read and write it. */
export const DISPLAY_COOKIE = 'portal-display';

const KEYS = Object.keys(DISPLAY_VALUES) as DisplayKey[];

/** What of an object, as it was kept, can be chosen today. The rest is left out, piece by piece. */
export function readDisplay(kept: unknown): Display {
  if (typeof kept !== 'object' || kept === null) return {};
  const pieces = new Map<string, unknown>(Object.entries(kept));
  return Object.fromEntries(KEYS.flatMap((key) => DISPLAY_VALUES[key].filter((value) => value === pieces.get(key)).map((value) => [key, value])));
}

/** What this device was told, from all of its cookies as one text. */
export function displayOfCookies(cookies: string): Display {
  const start = `${DISPLAY_COOKIE}=`;
  const kept = cookies.split('; ').find((cookie) => cookie.startsWith(start));
  return readDisplay(Object.fromEntries(new URLSearchParams(kept?.slice(start.length))));
}

/** The value of the cookie: what was chosen and nothing else. */
export function cookieOfDisplay(display: Display): string {
  return new URLSearchParams(Object.entries(display).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as [string, string]]))).toString();
}

/** The attributes of `<html>` that the stylesheet knows, by the name they have in `dataset`; `undefined` for those it has not. */
export function displayAttributes(display: Display): ReadonlyMap<string, string | undefined> {
  const looks = KEYS.filter((key) => key !== 'language');
  return new Map(looks.map((key) => [key, display[key] === DISPLAY_VALUES[key][0] ? undefined : display[key]]));
}
