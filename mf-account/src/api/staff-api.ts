/** Who works at a clinic, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { Member, Members, MembersQuery, NewMember, NewRole, StaffApi } from '@portal/bff/contract/staff';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, options?: CallOptions) => subjectClient<StaffApi>(subject, 'staff', fetchThrough(api), options);

/** Whom of the people to show: by role, and by letters of a name or an address. */
export type StaffFilter = Partial<Pick<MembersQuery, 'role' | 'name'>>;

/** A part of the people, who has been here longest first. */
export function listMembers(api: ApiTransport, subject: Subject, filter: StaffFilter, part: ListPart, call: CallOptions): Promise<Members> {
  return readJson(client(api, subject, call).index.$get({ query: { ...filter, ...part } }));
}

/** @throws {ApiError} 409 with a code that says why not */
export function inviteMember(api: ApiTransport, subject: Subject, member: NewMember, call: CallOptions): Promise<Member> {
  return readJson(client(api, subject, call).index.$post({ json: member }));
}

/** Mails the link to set a password again. @throws {ApiError} 409 when they have one */
export function inviteAgain(api: ApiTransport, subject: Subject, memberId: string, call: CallOptions): Promise<void> {
  return readJson(client(api, subject, call)[':memberId'].invitation.$post({ param: { memberId } }));
}

/** @throws {ApiError} 409 with a code that says why not */
export function setRole(api: ApiTransport, subject: Subject, memberId: string, { role }: NewRole): Promise<Member> {
  return readJson(client(api, subject)[':memberId'].role.$put({ param: { memberId }, json: { role } }));
}

/** @throws {ApiError} 409 with a code that says why not */
export function endWork(api: ApiTransport, subject: Subject, memberId: string, reason: string, call: CallOptions): Promise<void> {
  return readJson(client(api, subject, call)[':memberId'].end.$post({ param: { memberId }, json: { reason } }));
}
