/** What the desk has beside conversations: answers, notes, presence, templates, cover and messages to several. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type {
  Absences,
  DeskMessagesApi,
  DeskReply,
  DeskSide,
  MessageBatch,
  MessageBatchDetail,
  MessageBatches,
  MessageTemplate,
  MessageTemplates,
  NewAbsence,
  NewBatch,
  NewConversion,
  NewPresence,
  Presences,
  Recipients,
  TemplateInput,
  ThreadMade,
  ThreadMessage,
  ThreadNote,
} from '@portal/bff/contract/messages';
import type { RecordsApi, ResultList } from '@portal/bff/contract/records';
import type { RefillMedicine, RefillMedicines, RefillsApi } from '@portal/bff/contract/refills';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

const desk = (api: ApiTransport, subject: Subject, options?: CallOptions) => subjectClient<DeskMessagesApi>(subject, 'messages', fetchThrough(api), options);

export function readDeskSide(api: ApiTransport, subject: Subject, threadId: string, call: CallOptions): Promise<DeskSide> {
  return readJson(desk(api, subject, call).threads[':threadId'].desk.$get({ param: { threadId } }));
}

/** @throws {ApiError} 409 `message/newer`, 422 `message/unfilled` */
export function sendAnswer(api: ApiTransport, subject: Subject, threadId: string, answer: DeskReply, call: CallOptions): Promise<ThreadMessage> {
  return readJson(desk(api, subject, call).threads[':threadId'].replies.$post({ param: { threadId }, json: answer }));
}

export function addNote(api: ApiTransport, subject: Subject, threadId: string, note: { body: string }, call: CallOptions): Promise<ThreadNote> {
  return readJson(desk(api, subject, call).threads[':threadId'].notes.$post({ param: { threadId }, json: note }));
}

/** Said again every few seconds; nobody asked for it, so it keeps no session alive. */
export function bePresent(api: ApiTransport, subject: Subject, threadId: string, state: NewPresence['state']): Promise<Presences> {
  const call = { background: true, keepalive: state === 'gone' };
  return readJson(desk(api, subject, call).threads[':threadId'].presence.$put({ param: { threadId }, json: { state } }));
}

/** @throws {ApiError} 422 `message/kept-apart`, 409 `visit-request/too-many` */
export function convertMessage(api: ApiTransport, subject: Subject, threadId: string, made: NewConversion, call: CallOptions): Promise<ThreadMade> {
  return readJson(desk(api, subject, call).threads[':threadId'].conversions.$post({ param: { threadId }, json: made }));
}

/** The newest results of a patient, to choose one. */
export function listResults(api: ApiTransport, patientId: string, call: CallOptions): Promise<ResultList> {
  return readJson(subjectClient<RecordsApi>({ kind: 'patient', id: patientId }, 'records', fetchThrough(api), call).results.$get({ query: { limit: 25 } }));
}

/** What of a patient's medicines can be asked for now, as a refill or a renewal, and has a pharmacy to go to. */
export async function listRefillable(api: ApiTransport, patientId: string, call: CallOptions): Promise<RefillMedicine[]> {
  const client = subjectClient<RefillsApi>({ kind: 'patient', id: patientId }, 'refills', fetchThrough(api), call);
  const { items } = await readJson<RefillMedicines>(client.medicines.$get({ query: { limit: 100 } }));
  return items.filter(({ refusal, pharmacy }) => pharmacy !== null && (refusal === null || refusal.code === 'none-left' || refusal.code === 'expired'));
}

export function listTemplates(api: ApiTransport, subject: Subject, call: CallOptions): Promise<MessageTemplates> {
  return readJson(desk(api, subject, call).templates.$get());
}

/** @throws {ApiError} 412 `resource/changed` */
export function saveTemplate(api: ApiTransport, subject: Subject, templateId: string, template: TemplateInput, call: CallOptions): Promise<MessageTemplate> {
  return readJson(desk(api, subject, call).templates[':templateId'].$put({ param: { templateId }, json: template }));
}

export function listAbsences(api: ApiTransport, subject: Subject, call: CallOptions): Promise<Absences> {
  return readJson(desk(api, subject, call).absences.$get());
}

/** @throws {ApiError} 422 `message/cover-away`, `message/not-for-them` */
export function saveAbsence(api: ApiTransport, subject: Subject, absence: NewAbsence, call: CallOptions): Promise<Absences> {
  return readJson(desk(api, subject, call).absence.$put({ json: absence }));
}

export function endAbsence(api: ApiTransport, subject: Subject, call: CallOptions): Promise<void> {
  return readJson(desk(api, subject, call).absence.$delete());
}

/** Whom the numbers mean, and what each would read of this text; of none where it is empty. */
export function lookAtRecipients(api: ApiTransport, subject: Subject, patientNumbers: string[], body: string, call: CallOptions): Promise<Recipients> {
  return readJson(desk(api, subject, call).recipients.$post({ json: { patientNumbers, ...(body === '' ? {} : { body }) } }));
}

/** @throws {ApiError} 422 `message/no-recipient`, `message/unfilled` */
export function sendBatch(api: ApiTransport, subject: Subject, batchId: string, batch: NewBatch, call: CallOptions): Promise<MessageBatch> {
  return readJson(desk(api, subject, call).batches[':batchId'].$put({ param: { batchId }, json: batch }));
}

export function readBatch(api: ApiTransport, subject: Subject, batchId: string, call: CallOptions): Promise<MessageBatchDetail> {
  return readJson(desk(api, subject, call).batches[':batchId'].$get({ param: { batchId } }));
}

export function listBatches(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<MessageBatches> {
  return readJson(desk(api, subject, call).batches.$get({ query: part }));
}
