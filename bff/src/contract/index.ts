/**
 * What the browser side may know of the BFF as a whole: the clients, and the
 * names of live events. The API and the shapes of a feature are an entry of
 * their own, `@portal/bff/contract/<feature>`, which is `contract.ts` in the
 * feature's folder; its schemas, for mocks and tests and never for code that
 * ships, are `@portal/bff/contract/schemas/<feature>`.
 */
export * from './client.ts';
export type { LiveEventName } from '../events/live-events.ts';
