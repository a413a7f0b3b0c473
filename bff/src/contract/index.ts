/**
 * What the browser side may know of the BFF: the types of its routes, and the
 * clients made from them. Nothing here brings a schema or a server library along.
 */
export * from './client.ts';

export type { AccountSecurityApi } from '../features/account-security/routes.ts';
export type { EmailApi } from '../features/account-security/email-routes.ts';
export type { SessionsApi } from '../features/account-security/sessions-routes.ts';
export type { AccountApi } from '../features/account/routes.ts';
export type { ActivityApi } from '../features/activity/routes.ts';
export type { AppointmentsApi } from '../features/appointments/routes.ts';
export type { BillingApi } from '../features/billing/routes.ts';
export type { ClinicMessagesApi } from '../features/messages/clinic-routes.ts';
export type { CommunicationApi } from '../features/communication/routes.ts';
export type { DeskAccessApi } from '../features/desk/access-routes.ts';
export type { DeskLettersApi } from '../features/desk/letters-routes.ts';
export type { DeskApi } from '../features/desk/routes.ts';
export type { PersonDraftsApi } from '../features/drafts/person-routes.ts';
export type { DraftsApi } from '../features/drafts/routes.ts';
export type { HomeApi } from '../features/home/routes.ts';
export type { MessagesApi } from '../features/messages/routes.ts';
export type { RecordsApi } from '../features/records/routes.ts';
export type { ProxyInvitationsApi } from '../features/sharing/invitation-routes.ts';
export type { SharingApi } from '../features/sharing/routes.ts';
export type { CareRequestsApi } from '../features/requests/care-routes.ts';
export type { AccountRequestApi } from '../features/requests/routes.ts';
export type { SessionApi } from '../features/session/routes.ts';
export type { SecondStepApi } from '../features/session/second-step-routes.ts';

// They name live events.
export type { AccountEvents } from '../features/account/events.ts';
export type { AppointmentsEvents } from '../features/appointments/events.ts';
export type { BillingEvents } from '../features/billing/events.ts';
export type { MessagesEvents } from '../features/messages/events.ts';
export type { RequestsEvents } from '../features/requests/events.ts';
export type { SharingEvents } from '../features/sharing/events.ts';
export type { LiveEventName } from '../events/live-events.ts';
export type * from './models.ts';
