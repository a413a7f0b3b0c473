/** What `/api/patients/:patientId/estimates` takes and answers. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import { documentAnswer } from '../../documents/answer.ts';
import { DocumentQuery } from '../../documents/schema.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import {
  ChosenBill,
  Estimate,
  EstimateInput,
  EstimateLink,
  EstimateList,
  EstimateParams,
  EstimateTerms,
  FoundServices,
  GoodFaithInput,
  ServiceSearch,
  WorkedOut,
} from './schema.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });
const noPrice = problem('The clinic’s prices hold no amount for it.');

export const readTerms = subjectRoute('billing:read', {
  method: 'get',
  path: '/terms',
  summary: 'What is known before somebody asks what care costs',
  responses: { 200: json('The terms.', EstimateTerms) },
});

/** In a body: what somebody looks for can tell what they have. */
export const searchServices = subjectRoute('billing:read', {
  'x-reads': true,
  method: 'post',
  path: '/services/search',
  summary: 'Services with a price, by plain words in English or Spanish, or by code',
  request: { body: jsonBody(ServiceSearch) },
  responses: { 200: json('The services.', FoundServices) },
});

export const calculate = subjectRoute('billing:read', {
  'x-reads': true,
  method: 'post',
  path: '/calculate',
  summary: 'What a service may cost, with each step; keeps nothing',
  request: { body: jsonBody(EstimateInput) },
  responses: { 200: json('The estimate.', WorkedOut), 422: noPrice },
});

export const save = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/',
  summary: 'Keep an estimate, with the prices of now',
  request: { body: jsonBody(EstimateInput) },
  responses: { 201: json('The estimate.', Estimate), 422: noPrice },
});

export const askGoodFaith = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/good-faith',
  summary: 'Ask a clinic for a good-faith estimate',
  request: { body: jsonBody(GoodFaithInput) },
  responses: { 201: json('The request, with the day by which it is owed.', Estimate), 409: problem('Too many are open.') },
});

export const list = subjectRoute('billing:read', {
  method: 'get',
  path: '/',
  summary: 'Estimates that were kept or asked for, newest first',
  request: { query: PageQuery },
  responses: { 200: json('The estimates.', EstimateList) },
});

export const read = subjectRoute('billing:read', {
  method: 'get',
  path: '/{estimateId}',
  summary: 'One estimate, and beside it the bill it is held against',
  request: { params: EstimateParams },
  responses: { 200: json('The estimate.', Estimate) },
});

export const readDocument = subjectRoute('billing:read', {
  method: 'get',
  path: '/{estimateId}/document',
  summary: 'A good-faith estimate that the clinic made, as a PDF',
  request: { params: EstimateParams, query: DocumentQuery },
  responses: documentAnswer,
});

export const remove = subjectRoute('billing:write', {
  method: 'delete',
  path: '/{estimateId}',
  summary: 'Take a kept estimate away, or cancel a request; safe to repeat',
  request: { params: EstimateParams },
  responses: { 204: { description: 'It is gone.' }, 409: problem('The clinic has made it.') },
});

export const chooseBill = subjectRoute('billing:write', {
  method: 'put',
  path: '/{estimateId}/bill',
  summary: 'Hold an estimate against a bill, or against none; safe to repeat',
  request: { params: EstimateParams, body: jsonBody(ChosenBill) },
  responses: { 200: json('The estimate.', Estimate) },
});

export const share = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/{estimateId}/link',
  summary: 'Make a link that shows the estimate to whoever has it, in place of the one there was',
  request: { params: EstimateParams },
  responses: { 200: json('The link, told once.', EstimateLink), 409: problem('There is no amount to show yet.') },
});

export const endLink = subjectRoute('billing:write', {
  method: 'delete',
  path: '/{estimateId}/link',
  summary: 'End the link; safe to repeat',
  request: { params: EstimateParams },
  responses: { 204: { description: 'It works no longer.' } },
});

export type EstimatesApi = ApiOf<
  [
    typeof readTerms,
    typeof searchServices,
    typeof calculate,
    typeof save,
    typeof askGoodFaith,
    typeof list,
    typeof read,
    typeof readDocument,
    typeof remove,
    typeof chooseBill,
    typeof share,
    typeof endLink,
  ]
>;
