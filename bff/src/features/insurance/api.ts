/** What `/api/patients/:patientId/insurance` takes and answers. */
import { GUARD_RESPONSES, json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import { PaperParams } from '../../files/upload-schema.ts';
import { UPLOAD_ROUTES } from '../../files/upload-routes.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import {
  ClaimDetail,
  ClaimList,
  ClaimParams,
  CoverageDetail,
  CoverageParams,
  CoverageRequest,
  EligibilityResult,
  InsuranceOverview,
  NewCoverageRequest,
  PayerChoices,
  PhotoParams,
  RequestParams,
} from './schema.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });

export const readOverview = subjectRoute('billing:read', {
  method: 'get',
  path: '/overview',
  summary: 'What this patient is insured by, and what was asked of staff about it',
  responses: { 200: json('Plans and requests.', InsuranceOverview) },
});

export const listPayers = subjectRoute('billing:write', {
  method: 'get',
  path: '/payers',
  summary: 'Insurers that can be chosen, by name',
  responses: { 200: json('The insurers.', PayerChoices) },
});

export const readCoverage = subjectRoute('billing:read', {
  method: 'get',
  path: '/coverages/{coverageId}',
  summary: 'One plan, with what its members pay and what the insurer said last',
  request: { params: CoverageParams },
  responses: { 200: json('The plan.', CoverageDetail) },
});

export const checkCoverage = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/coverages/{coverageId}/check',
  summary: 'Ask the insurer whether it holds; the answer comes later',
  request: { params: CoverageParams },
  responses: { 202: json('The question.', EligibilityResult), 409: problem('It can’t be asked, or was asked just now.') },
});

export const sendRequest = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/requests',
  summary: 'Tell of a plan that is new, changed or over; staff look at it',
  request: { body: jsonBody(NewCoverageRequest) },
  responses: { 201: json('The request.', CoverageRequest), 409: problem('Too many are open, or one about this plan is.') },
});

export const withdrawRequest = subjectRoute('billing:write', {
  method: 'post',
  path: '/requests/{coverageRequestId}/withdraw',
  summary: 'Cancel an open request; safe to repeat',
  request: { params: RequestParams },
  responses: { 200: json('The request.', CoverageRequest), 409: problem('It is answered.') },
});

export const readPhoto = subjectRoute('billing:read', {
  method: 'get',
  path: '/photos/{photoId}',
  summary: 'A photo of a card that was sent',
  request: { params: PhotoParams },
  responses: { 200: { description: 'The file.', content: { 'application/octet-stream': {} } }, 409: problem('It is being looked at for malware.') },
});

export const beginPhoto = subjectRoute('billing:write', UPLOAD_ROUTES.begin);

export const photoState = subjectRoute('billing:write', {
  ...UPLOAD_ROUTES.state,
  responses: { 200: UPLOAD_ROUTES.state.responses[200], 404: GUARD_RESPONSES[404] },
});

export const appendPhoto = subjectRoute('billing:write', UPLOAD_ROUTES.append);

export const dropPhoto = subjectRoute('billing:write', {
  method: 'delete',
  path: '/documents/{paperId}',
  summary: 'Remove a photo before it is sent; safe to repeat',
  request: { params: PaperParams },
  responses: { 204: { description: 'It is not there.' } },
});

export const listClaims = subjectRoute('billing:read', {
  method: 'get',
  path: '/claims',
  summary: 'Claims and explanations of benefits, newest first',
  request: { query: PageQuery },
  responses: { 200: json('The claims.', ClaimList) },
});

export const readClaim = subjectRoute('billing:read', {
  method: 'get',
  path: '/claims/{claimId}',
  summary: 'One claim, with what the insurer explained and the bill for the same services',
  request: { params: ClaimParams },
  responses: { 200: json('The claim.', ClaimDetail) },
});

export type InsuranceApi = ApiOf<
  [
    typeof readOverview,
    typeof listPayers,
    typeof readCoverage,
    typeof checkCoverage,
    typeof sendRequest,
    typeof withdrawRequest,
    typeof readPhoto,
    typeof beginPhoto,
    typeof photoState,
    typeof appendPhoto,
    typeof dropPhoto,
    typeof listClaims,
    typeof readClaim,
  ]
>;
