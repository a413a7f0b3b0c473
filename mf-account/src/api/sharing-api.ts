/** Who can see a record. Each function returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type {
  AccessChange,
  EmergencyAccesses,
  NewInvitation,
  OpenInvitation,
  PersonWithAccess,
  Preview,
  Sharing,
  SharingApi,
} from '@portal/bff/contract/sharing';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, options?: CallOptions) => subjectClient<SharingApi>(subject, 'sharing', fetchThrough(api), options);

/** A part of the people with access, and all open invitations. */
export function readSharing(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<Sharing> {
  return readJson(client(api, subject, call).index.$get({ query: part }));
}

/** A part of the emergency access that staff have taken, newest first. */
export function listEmergencies(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<EmergencyAccesses> {
  return readJson(client(api, subject, call).emergencies.$get({ query: part }));
}

/** @throws {ApiError} 404 when they have no access any more */
export function readPerson(api: ApiTransport, subject: Subject, grantId: string, call: CallOptions): Promise<PersonWithAccess> {
  return readJson(client(api, subject, call).people[':grantId'].$get({ param: { grantId } }));
}

export function invite(api: ApiTransport, subject: Subject, invitation: NewInvitation): Promise<OpenInvitation> {
  return readJson(client(api, subject).invitations.$post({ json: invitation }));
}

export function withdraw(api: ApiTransport, subject: Subject, invitationId: string): Promise<void> {
  return readJson(client(api, subject).invitations[':invitationId'].$delete({ param: { invitationId } }));
}

export function changeAccess(api: ApiTransport, subject: Subject, grantId: string, change: AccessChange): Promise<void> {
  return readJson(client(api, subject).people[':grantId'].$put({ param: { grantId }, json: change }));
}

/** What somebody with access sees now. @throws {ApiError} 404 when they have none any more */
export function readPreview(api: ApiTransport, subject: Subject, grantId: string, signal?: AbortSignal): Promise<Preview> {
  return readJson(client(api, subject, { signal }).people[':grantId'].preview.$get({ param: { grantId } }));
}

export function endAccess(api: ApiTransport, subject: Subject, grantId: string): Promise<void> {
  return readJson(client(api, subject).people[':grantId'].$delete({ param: { grantId } }));
}
