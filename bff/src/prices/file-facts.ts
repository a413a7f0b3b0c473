/** What files of all layouts say of themselves. */
import { ChargesUnreadable } from './unreadable.ts';

/** @throws {ChargesUnreadable} when it is a version whose columns mean something else */
export function knownVersion(version: string, line: number): string {
  if (/^v?[23](\.\d+){0,2}$/i.test(version)) return version.replace(/^v/i, '');
  throw new ChargesUnreadable(
    version === ''
      ? `Line ${line}: the file does not say its version.`
      : `Line ${line}: the file is of version ${version.slice(0, 20)}. Versions 2 and 3 are read.`,
  );
}

/** `2026-04-01` of that, or of 4/1/2026; null for what is no day. */
export function isoDay(text: string): string | null {
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : null;
  return at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : null;
}
