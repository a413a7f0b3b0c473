/** What the portal promises about being told, as data. */

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** Hours after which something unread goes to another way. */
export const FOLLOW_UP_HOURS = 3;
export const FOLLOW_UP_MS = FOLLOW_UP_HOURS * HOUR_MS;

/** Days for which a person's notices, and what was sent to them, are kept. */
export const KEEP_NOTICES_DAYS = 365;
export const KEEP_NOTICES_MS = KEEP_NOTICES_DAYS * DAY_MS;

/** So many of a person's newest notices are looked at, however many there are: a list of more helps nobody. */
export const MOST_NOTICES = 1000;

/** After so long without anything going out on a way, though something should, it is down and staff hear of it. */
export const DOWN_AFTER_MS = 15 * 60_000;

/** When a digest comes for who did not say when. */
export const DIGEST_AT = { atMin: 18 * 60, weekday: 1 } as const;

/** Which way is tried first, for who did not say. A letter is none: it takes days. */
export const FOLLOW_UP_WAYS = ['push', 'email', 'text'] as const;
export type FollowUpWay = (typeof FOLLOW_UP_WAYS)[number];
