/** How long somebody has waited for the clinic. */
import { msg, str } from '@lit/localize';
import { formatTag } from '../locale.ts';
import type { Locale } from '../locale.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** After so long it is marked, in milliseconds. */
const LONG = DAY;

/** "Waiting 5 hours". In whole units, which count up to the next larger one. */
export function waitingText(since: string, now: number, locale: Locale): string {
  const ms = Math.max(0, now - Date.parse(since));
  const [size, unit] = ms < HOUR ? ([MINUTE, 'minute'] as const) : ms < 2 * DAY ? ([HOUR, 'hour'] as const) : ([DAY, 'day'] as const);
  const time = new Intl.NumberFormat(formatTag(locale), { style: 'unit', unit, unitDisplay: 'long' }).format(Math.floor(ms / size));
  return msg(str`Waiting ${time}`, { id: 'shell.desk.waiting' });
}

/** Whether somebody has waited for a day or more. */
export const isLongWait = (since: string, now: number): boolean => now - Date.parse(since) >= LONG;
