/** What the clinic desk does with applications for help, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient, subjectPath } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { ClinicAssistanceApi, DecideApplication, DeskApplicationDetail, DeskApplications, NewOwner } from '@portal/bff/contract/assistance';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, call?: CallOptions) => subjectClient<ClinicAssistanceApi>(subject, 'assistance', fetchThrough(api), call);
const one = (api: ApiTransport, subject: Subject, call?: CallOptions) => client(api, subject, call).applications[':applicationId'];

/** `waiting`: the clinic waits for what it asked for. */
export type DeskHelpList = 'open' | 'waiting' | 'decided';

export function listDeskHelp(api: ApiTransport, subject: Subject, state: DeskHelpList, part: ListPart, call: CallOptions): Promise<DeskApplications> {
  return readJson(client(api, subject, call).applications.$get({ query: { state, ...part } }));
}

export function readDeskHelp(api: ApiTransport, subject: Subject, applicationId: string, call: CallOptions): Promise<DeskApplicationDetail> {
  return readJson(one(api, subject, call).$get({ param: { applicationId } }));
}

/** Takes it, gives it to a colleague, or back. */
export function setHelpOwner(api: ApiTransport, subject: Subject, applicationId: string, owner: NewOwner, call: CallOptions): Promise<DeskApplicationDetail> {
  return readJson(one(api, subject, call).owner.$put({ param: { applicationId }, json: owner }));
}

/** Asks for what is missing. */
export function askMore(api: ApiTransport, subject: Subject, applicationId: string, words: string, call: CallOptions): Promise<DeskApplicationDetail> {
  return readJson(one(api, subject, call)['ask-more'].$post({ param: { applicationId }, json: { words } }));
}

/** Says yes with a discount, or no with a reason. */
export function decideHelp(
  api: ApiTransport,
  subject: Subject,
  applicationId: string,
  decision: DecideApplication,
  call: CallOptions,
): Promise<DeskApplicationDetail> {
  return readJson(one(api, subject, call).decide.$post({ param: { applicationId }, json: decision }));
}

/** Where a document of an application is downloaded. */
export const paperAddress = (subject: Subject, applicationId: string, paperId: string): string =>
  subjectPath(subject, 'assistance', 'applications', applicationId, 'documents', paperId);
