/** The shapes the API answers with, by feature, as types alone. */
export type * from '../features/appointments/schema.ts';
export type * from '../features/records/schema.ts';
export type * from '../features/messages/schema.ts';
export type * from '../features/home/schema.ts';
// Not its `Subject`: the shell's contract has one of that name.
export type { Proof, ProofNeeds, SecondFactorMethod, SecondFactorNext, SessionInfo } from '../features/session/schema.ts';
export type * from '../features/billing/schema.ts';
export type * from '../features/account/schema.ts';
export type * from '../features/communication/schema.ts';
export type * from '../features/drafts/schema.ts';
export type * from '../features/sharing/schema.ts';
export type * from '../features/activity/schema.ts';
export type { BackupCodes, PasskeyInfo, PasswordChange, SecurityStatus, SessionList, TotpSetup } from '../features/account-security/schema.ts';
export type {
  AccountRequest,
  AccountRequests,
  NewAccountRequest,
  KeptDocument,
  RequestContent,
  RequestKind,
  RequestState,
} from '../features/requests/schema.ts';
export type { CareRequest, CareRequests, NewCareRequest } from '../features/requests/care-schema.ts';
export type {
  Dependent,
  Identity,
  InternationalOffice,
  InternationalRequest,
  RegistrationKind,
  RegistrationProgress,
  TypedSteps,
  UsernameAnswer,
} from '../features/registration/schema.ts';
export type { ChartAccess, EndAccess, GiveAccess, Restrict } from '../features/desk/access-schema.ts';
export type { Letter } from '../features/desk/letters-schema.ts';
export type {
  AccountState,
  ActivationCode,
  ChartMatch,
  ChartSearch,
  Decision,
  DeskAccount,
  DeskRequest,
  DeskRequestSummary,
  EmergencyRequest,
  TakenEmergencyAccess,
  Unlock,
} from '../features/desk/schema.ts';
