/**
 * The names of live events, as one union that both ends know. Each feature adds
 * its own in `features/<name>/events.ts`, so that nothing is told that nobody
 * listens for by that name, and nobody waits for what is never told.
 */
import type { Scope } from '../access/scopes.ts';

/** What somebody needs to hear of an event; `session` of what is one person's alone and of no patient. */
export type EventScope = Scope | 'session';

/** By name, `<feature>.<what happened>`, the scope that somebody needs to hear of it. */
// Features fill it: TypeScript makes one interface of all declarations.
export interface LiveEventScopes {}

export type LiveEventName = keyof LiveEventScopes;

/** What a feature adds. */
export type FeatureEvents = Readonly<Record<`${string}.${string}`, EventScope>>;
