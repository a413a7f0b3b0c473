/**
 * The kinds of changes that are recorded, as one union: `<what>.<what happened>`.
 * Each feature adds its own in `features/<name>/recorded.ts`.
 */

// Features fill it: TypeScript makes one interface of all declarations.
export interface ChangeKinds {}

export type ChangeKind = keyof ChangeKinds;
