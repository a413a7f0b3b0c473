/** What clients know of how somebody signs in: types alone, nothing of the server. */
export type { AccountSecurityApi } from './api.ts';
export type { EmailApi } from './email-api.ts';
export type { SessionsApi } from './sessions-api.ts';
export type * from './schema.ts';
