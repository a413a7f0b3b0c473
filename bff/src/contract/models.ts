/** The shapes the API answers with, by feature, as types alone. */
export type * from '../features/appointments/schema.ts';
export type * from '../features/records/schema.ts';
export type * from '../features/messages/schema.ts';
export type * from '../features/home/schema.ts';
// Not its `Subject`: the shell's contract has one of that name.
export type { SessionInfo } from '../features/session/schema.ts';
export type * from '../features/billing/schema.ts';
export type * from '../features/account/schema.ts';
export type * from '../features/drafts/schema.ts';
