/**
 * How this device shows the portal. What was chosen stands in a cookie, which
 * outlives signing out: the server writes it on the next page, and this follows
 * a choice at once. There is nothing in it but what was chosen.
 */
import { cookieOfDisplay, DISPLAY_COOKIE, DISPLAY_VALUES, displayAttributes, displayOfCookies } from '@portal/bff/contract/display';
import type { Display } from '@portal/bff/contract/display';

export type { Display };

const YEAR_S = 365 * 24 * 60 * 60;

/** How the portal looks without a choice. A language has no such value: it stays. */
export const DEFAULT_DISPLAY = {
  textSize: DISPLAY_VALUES.textSize[0],
  density: DISPLAY_VALUES.density[0],
  theme: DISPLAY_VALUES.theme[0],
  contrast: DISPLAY_VALUES.contrast[0],
  motion: DISPLAY_VALUES.motion[0],
} as const satisfies Display;

/** What was chosen on this device. */
export function deviceDisplay(): Display {
  return displayOfCookies(document.cookie);
}

/** Shows what was chosen, and keeps it on this device beside what was chosen before. */
export function showDisplay(chosen: Display): void {
  const kept = cookieOfDisplay({ ...deviceDisplay(), ...chosen });
  const secure = location.protocol === 'https:' ? '; secure' : '';
  // Also for who chose nothing new: the year begins again.
  if (kept !== '') document.cookie = `${DISPLAY_COOKIE}=${kept}; path=/; max-age=${YEAR_S}; samesite=lax${secure}`;
  const { dataset } = document.documentElement;
  for (const [name, value] of displayAttributes(chosen)) {
    if (!(name in chosen)) continue;
    if (value === undefined) delete dataset[name];
    else dataset[name] = value;
  }
}
