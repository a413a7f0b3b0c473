/**
 * What the browser side may know of the BFF: the types of its routes, and the
 * clients made from them. Nothing here brings a schema or a server library along.
 */
export * from './client.ts';

export type { AccountSecurityApi } from '../features/account-security/api.ts';
export type { EmailApi } from '../features/account-security/email-api.ts';
export type { SessionsApi } from '../features/account-security/sessions-api.ts';
export type { AccountApi } from '../features/account/api.ts';
export type { ActivityApi } from '../features/activity/api.ts';
export type { AppointmentsApi } from '../features/appointments/api.ts';
export type { BillingApi } from '../features/billing/api.ts';
export type { CommunicationApi } from '../features/communication/api.ts';
export type { DeskAccessApi } from '../features/desk/access-api.ts';
export type { DeskLettersApi } from '../features/desk/letters-api.ts';
export type { DeskApi } from '../features/desk/api.ts';
export type { PersonDraftsApi } from '../features/drafts/person-api.ts';
export type { DraftsApi } from '../features/drafts/api.ts';
export type { HomeApi } from '../features/home/api.ts';
export type { MessagesApi } from '../features/messages/api.ts';
export type { RecordsApi } from '../features/records/api.ts';
export type { ProxyInvitationsApi } from '../features/sharing/invitation-api.ts';
export type { SharingApi } from '../features/sharing/api.ts';
export type { CareRequestsApi } from '../features/requests/care-api.ts';
export type { AccountRequestApi } from '../features/requests/api.ts';
export type { SessionApi } from '../features/session/api.ts';
export type { SecondStepApi } from '../features/session/second-step-api.ts';

// They name live events.
export type { AccountEvents } from '../features/account/events.ts';
export type { AppointmentsEvents } from '../features/appointments/events.ts';
export type { BillingEvents } from '../features/billing/events.ts';
export type { MessagesEvents } from '../features/messages/events.ts';
export type { RequestsEvents } from '../features/requests/events.ts';
export type { SharingEvents } from '../features/sharing/events.ts';
export type { LiveEventName } from '../events/live-events.ts';
export type * from './models.ts';
