/** The BFF's own schemas, for mocks and tests on the browser side; never for code that ships. */
export * as appointments from '../features/appointments/schema.ts';
export * as records from '../features/records/schema.ts';
export * as messages from '../features/messages/schema.ts';
export * as home from '../features/home/schema.ts';
export * as session from '../features/session/schema.ts';
export * as billing from '../features/billing/schema.ts';
export * as account from '../features/account/schema.ts';
export * as accountSecurity from '../features/account-security/schema.ts';
export * as communication from '../features/communication/schema.ts';
export * as drafts from '../features/drafts/schema.ts';
export * as sharing from '../features/sharing/schema.ts';
export * as activity from '../features/activity/schema.ts';
export * as requests from '../features/requests/schema.ts';
export * as registration from '../features/registration/schema.ts';
export * as desk from '../features/desk/schema.ts';
