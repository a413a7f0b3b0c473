/** When a mail is tried again, and when no more. */

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

/** Whether what the mail brings, a link or a code, no longer works: sending it would only confuse. @param minutes how long it works; `null` for always */
export function isTooLate(minutes: number | null, createdAt: Date, now: Date): boolean {
  return minutes !== null && now.getTime() - createdAt.getTime() >= minutes * MINUTE;
}
