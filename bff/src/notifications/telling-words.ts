/** The names of what can be chosen about being told, and of why something is not sent. */

/** How soon a topic is told. */
export const RHYTHMS = ['at-once', 'daily', 'weekly'] as const;

/** How somebody hears of one person they look after: as they hear of themselves, as chosen for this person, only what can't wait, or nothing. */
export const MODES = ['own', 'matrix', 'urgent', 'none'] as const;

/** Why something is not needed any more when it would go out. */
export const SKIP_REASONS = ['read', 'not-chosen', 'no-address', 'dropped'] as const;

/** Why something has not gone out yet. */
export const WAIT_REASONS = ['soon', 'quiet-hours', 'digest', 'letter', 'trying-again', 'no-way'] as const;

/** What kept something from going out, in so few kinds that there is a sentence for each. */
export const CAUSES = ['address', 'provider', 'unknown-whether-sent', 'too-late', 'unreadable', 'other'] as const;

export type Rhythm = (typeof RHYTHMS)[number];
export type Mode = (typeof MODES)[number];
export type SkipReason = (typeof SKIP_REASONS)[number];
export type WaitReason = (typeof WAIT_REASONS)[number];
export type Cause = (typeof CAUSES)[number];
