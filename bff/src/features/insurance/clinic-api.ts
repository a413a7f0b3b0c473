/** What `/api/clinics/:clinicId/insurance` takes and answers: for those who look after bills. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import {
  CoverageDecision,
  DeskCoverageRequestDetail,
  DeskCoverageRequestQuery,
  DeskCoverageRequests,
  NewCoverageRequestOwner,
  PhotoParams,
  RequestParams,
} from './schema.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });
const faster = problem('Somebody was faster.');

export const list = subjectRoute('billing:write', {
  method: 'get',
  path: '/requests',
  summary: 'What people told of their insurance: open ones oldest first, decided ones newest first',
  request: { query: DeskCoverageRequestQuery },
  responses: { 200: json('The requests.', DeskCoverageRequests) },
});

export const read = subjectRoute('billing:write', {
  method: 'get',
  path: '/requests/{coverageRequestId}',
  summary: 'One request, beside what is on file',
  request: { params: RequestParams },
  responses: { 200: json('The request.', DeskCoverageRequestDetail) },
});

export const photo = subjectRoute('billing:write', {
  method: 'get',
  path: '/requests/{coverageRequestId}/photos/{photoId}',
  summary: 'A photo of a card',
  request: { params: RequestParams.extend(PhotoParams.shape) },
  responses: { 200: { description: 'The file.', content: { 'application/octet-stream': {} } }, 409: problem('It is being looked at for malware.') },
});

export const owner = subjectRoute('billing:write', {
  method: 'put',
  path: '/requests/{coverageRequestId}/owner',
  summary: 'Take a request, give it to a colleague or back; safe to repeat',
  request: { params: RequestParams, body: jsonBody(NewCoverageRequestOwner) },
  responses: { 200: json('The request.', DeskCoverageRequestDetail), 409: faster },
});

export const check = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/requests/{coverageRequestId}/check',
  summary: 'Ask the insurer about what was told; the answer comes later',
  request: { params: RequestParams },
  responses: { 200: json('The request.', DeskCoverageRequestDetail), 409: problem('It can’t be asked, or was asked just now.') },
});

export const decide = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/requests/{coverageRequestId}/decide',
  summary: 'Say yes or no; a yes puts it on file',
  request: { params: RequestParams, body: jsonBody(CoverageDecision) },
  responses: { 200: json('The request.', DeskCoverageRequestDetail), 409: faster },
});

export type ClinicInsuranceApi = ApiOf<[typeof list, typeof read, typeof photo, typeof owner, typeof check, typeof decide]>;
