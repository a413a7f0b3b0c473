/** Help with bills, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient, subjectPath } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type {
  Application,
  ApplicationChange,
  Applications,
  AssistanceApi,
  AssistanceTerms,
  Screening,
  ScreeningAnswer,
  SendApplication,
} from '@portal/bff/contract/assistance';
import { fetchThrough, paperUploads, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, PaperUploads, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, call?: CallOptions) => subjectClient<AssistanceApi>(subject, 'assistance', fetchThrough(api), call);
const one = (api: ApiTransport, subject: Subject, call?: CallOptions) => client(api, subject, call).applications[':applicationId'];

/** By which rules the clinic helps, and what this person has under way. */
export function readTerms(api: ApiTransport, subject: Subject, call: CallOptions): Promise<AssistanceTerms> {
  return readJson(client(api, subject, call).terms.$get());
}

/** A part of this person's applications, newest first. */
export function listApplications(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<Applications> {
  return readJson(client(api, subject, call).applications.$get({ query: part }));
}

/** What four answers would come to; nothing is kept. */
export function screen(api: ApiTransport, subject: Subject, answers: Screening, call: CallOptions): Promise<ScreeningAnswer> {
  return readJson(client(api, subject, call).screening.$post({ json: answers }));
}

/** Begins an application, or brings the draft that is there. @throws {ApiError} 409 `assistance/already-open`, `assistance/not-offered` */
export function beginApplication(api: ApiTransport, subject: Subject, insured: boolean | null, call: CallOptions): Promise<Application> {
  return readJson(client(api, subject, call).applications.$post({ json: { insured } }));
}

export function readApplication(api: ApiTransport, subject: Subject, applicationId: string, call: CallOptions): Promise<Application> {
  return readJson(one(api, subject, call).$get({ param: { applicationId } }));
}

/** Keeps a step. @throws {ApiError} 412 `resource/changed` */
export function changeApplication(
  api: ApiTransport,
  subject: Subject,
  applicationId: string,
  change: ApplicationChange,
  call: CallOptions,
): Promise<Application> {
  return readJson(one(api, subject, call).$patch({ param: { applicationId }, json: change }));
}

export function sendApplication(api: ApiTransport, subject: Subject, applicationId: string, signed: SendApplication, call: CallOptions): Promise<Application> {
  return readJson(one(api, subject, call).send.$post({ param: { applicationId }, json: signed }));
}

/** Sends what the clinic asked for. */
export function sendMore(api: ApiTransport, subject: Subject, applicationId: string, words: string, call: CallOptions): Promise<Application> {
  return readJson(one(api, subject, call).more.$post({ param: { applicationId }, json: { words } }));
}

/** Asks for a second look. */
export function appeal(api: ApiTransport, subject: Subject, applicationId: string, words: string, call: CallOptions): Promise<Application> {
  return readJson(one(api, subject, call).appeal.$post({ param: { applicationId }, json: { words } }));
}

/** Cancels it; of a draft nothing stays. Repeating it changes nothing. */
export function withdraw(api: ApiTransport, subject: Subject, applicationId: string): Promise<void> {
  return readJson(one(api, subject).withdraw.$post({ param: { applicationId } }));
}

/** For the field of documents. */
export const applicationPapers = (api: ApiTransport, subject: Subject, applicationId: string): PaperUploads =>
  paperUploads(api, `${subjectPath(subject, 'assistance', 'applications', applicationId, 'documents') as `/api/${string}`}`);

/** Where a document that somebody sent can be had again. */
export const ownPaperAddress = (subject: Subject, applicationId: string, paperId: string): string =>
  subjectPath(subject, 'assistance', 'applications', applicationId, 'documents', paperId, 'file');
