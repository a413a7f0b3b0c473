/** What `/api/clinics/:clinicId/billing` takes and answers: for those who answer for bills at a clinic. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import {
  DecideDispute,
  DeskDisputeDetail,
  DeskDisputeQuery,
  DeskDisputes,
  DisputeParams,
  NewDisputeOwner,
  StatementFile,
  StatementImport,
  StatementImports,
} from './schema.ts';

const faster = { description: 'Somebody was faster.', content: { 'application/problem+json': { schema: ProblemSchema } } };

export const disputes = subjectRoute('billing:read', {
  method: 'get',
  path: '/disputes',
  summary: 'Disputes of bills: open ones by their deadline, decided ones newest first',
  request: { query: DeskDisputeQuery },
  responses: { 200: json('The disputes.', DeskDisputes) },
});

export const disputed = subjectRoute('billing:read', {
  method: 'get',
  path: '/disputes/{disputeId}',
  summary: 'One dispute',
  request: { params: DisputeParams },
  responses: { 200: json('The dispute.', DeskDisputeDetail) },
});

export const owner = subjectRoute('billing:write', {
  method: 'put',
  path: '/disputes/{disputeId}/owner',
  summary: 'Take a dispute, give it to a colleague or back; safe to repeat',
  request: { params: DisputeParams, body: jsonBody(NewDisputeOwner) },
  responses: { 200: json('The dispute.', DeskDisputeDetail), 409: faster },
});

export const decide = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/disputes/{disputeId}/decide',
  summary: 'Answer a dispute; what is taken off is booked in the ledger',
  request: { params: DisputeParams, body: jsonBody(DecideDispute) },
  responses: { 200: json('The dispute.', DeskDisputeDetail), 409: faster },
});

export const imports = subjectRoute('billing:read', {
  method: 'get',
  path: '/imports',
  summary: 'Bills that were brought in from files, newest first',
  request: { query: PageQuery },
  responses: { 200: json('What was brought in.', StatementImports) },
});

export const importFile = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/imports',
  summary: 'Bring in bills from a file: all of them, or none and the rows that are wrong',
  request: { body: jsonBody(StatementFile) },
  responses: { 201: json('What was brought in.', StatementImport) },
});

export type ClinicBillingApi = ApiOf<[typeof disputes, typeof disputed, typeof owner, typeof decide, typeof imports, typeof importFile]>;
