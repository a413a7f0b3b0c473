/** When a mail is tried again, and when no more. */
import type { MailContent } from './templates.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LONGEST_WAIT = 4 * HOUR;
/** After this long nobody waits for the mail any more, and somebody should look. */
const GIVE_UP = 24 * HOUR;

/**
 * Twice as long after each try, spread by a quarter either way so that a day's
 * mail does not come back all at once; `null` when it is time to give up.
 * @param random from 0 to 1
 */
export function nextTry({ attempts, createdAt }: { attempts: number; createdAt: Date }, now: Date, random = Math.random()): Date | null {
  const wait = Math.min(MINUTE * 2 ** (attempts - 1), LONGEST_WAIT) * (0.75 + random / 2);
  const at = new Date(now.getTime() + wait);
  return at.getTime() - createdAt.getTime() > GIVE_UP ? null : at;
}

/** Whether what the mail brings, a link or a code, no longer works: sending it would only confuse. */
export function isTooLate(content: MailContent, createdAt: Date, now: Date): boolean {
  if (content.kind !== 'reset-password' && content.kind !== 'confirm-email' && content.kind !== 'sign-in-code' && content.kind !== 'phone-code') return false;
  return now.getTime() - createdAt.getTime() >= content.minutes * MINUTE;
}
