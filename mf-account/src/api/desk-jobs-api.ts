/** Work that failed, at the account desk, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { DeskJobsApi, FailedJobs } from '@portal/bff/contract/desk';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, options?: CallOptions) => subjectClient<DeskJobsApi>(subject, 'desk', fetchThrough(api), options);

/** A part of the work, longest waiting first. */
export function listFailedJobs(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<FailedJobs> {
  return readJson(client(api, subject, call).jobs.$get({ query: part }));
}

/** Has one tried again. @throws {ApiError} 404 when it is not there */
export function retryJob(api: ApiTransport, subject: Subject, jobId: string): Promise<void> {
  return readJson(client(api, subject).jobs[':jobId'].retry.$put({ param: { jobId } }));
}

/** Has all of one kind tried again. */
export function retryJobs(api: ApiTransport, subject: Subject, kind: string): Promise<void> {
  return readJson(client(api, subject).jobs.retry.$put({ json: { kind } }));
}

/** Drops one. @throws {ApiError} 404 when it is not there */
export function dropJob(api: ApiTransport, subject: Subject, jobId: string): Promise<void> {
  return readJson(client(api, subject).jobs[':jobId'].$delete({ param: { jobId } }));
}
