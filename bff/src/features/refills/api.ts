/** What `/api/patients/:patientId/refills` takes and answers. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import {
  AskedRefills,
  AskRefills,
  NewPreferredPharmacy,
  NewRefillPharmacy,
  PharmacyList,
  PharmacySearch,
  PreferredPharmacy,
  Refill,
  RefillList,
  RefillMedicines,
  RefillParams,
  RefillQuery,
} from './schema.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });
const decided = problem('The clinic has it already, or it is over.');

export const listMedicines = subjectRoute('records:read', {
  method: 'get',
  path: '/medicines',
  summary: 'Medicines that are taken, with what is left of each and from when it can be asked for',
  request: { query: PageQuery },
  responses: { 200: json('The medicines.', RefillMedicines) },
});

export const listRefills = subjectRoute('records:read', {
  method: 'get',
  path: '/requests',
  summary: 'Refills that were asked for, newest first',
  request: { query: RefillQuery },
  responses: { 200: json('The refills.', RefillList) },
});

export const readRefill = subjectRoute('records:read', {
  method: 'get',
  path: '/requests/{refillId}',
  summary: 'One refill, with what became of it',
  request: { params: RefillParams },
  responses: { 200: json('The refill.', Refill) },
});

export const ask = subjectRoute('records:write', {
  ...ONCE,
  method: 'post',
  path: '/requests',
  summary: 'Ask for refills of several medicines at once; each is answered for itself',
  request: { body: jsonBody(AskRefills) },
  responses: { 200: json('What became of each.', AskedRefills) },
});

export const cancel = subjectRoute('records:write', {
  method: 'post',
  path: '/requests/{refillId}/cancel',
  summary: 'Cancel a refill that nobody at the clinic has taken; safe to repeat',
  request: { params: RefillParams },
  responses: { 200: json('The refill.', Refill), 409: decided },
});

export const changePharmacy = subjectRoute('records:write', {
  method: 'put',
  path: '/requests/{refillId}/pharmacy',
  summary: 'Send this one refill to another pharmacy, until it is approved; safe to repeat',
  request: { params: RefillParams, body: jsonBody(NewRefillPharmacy) },
  responses: { 200: json('The refill.', Refill), 409: decided, 412: problem('It changed since.') },
});

export const searchPharmacies = subjectRoute('records:read', {
  'x-reads': true,
  method: 'post',
  path: '/pharmacies/search',
  summary: 'Pharmacies by town or ZIP code, and name',
  request: { body: jsonBody(PharmacySearch) },
  responses: { 200: json('One page of pharmacies.', PharmacyList) },
});

export const readPreferred = subjectRoute('records:read', {
  method: 'get',
  path: '/pharmacy',
  summary: 'The pharmacy that refills go to where nothing else is said',
  responses: { 200: json('The pharmacy.', PreferredPharmacy) },
});

export const setPreferred = subjectRoute('records:write', {
  method: 'put',
  path: '/pharmacy',
  summary: 'Keep a pharmacy for this patient, or none; safe to repeat',
  request: { body: jsonBody(NewPreferredPharmacy) },
  responses: { 200: json('The pharmacy.', PreferredPharmacy) },
});

export type RefillsApi = ApiOf<
  [
    typeof listMedicines,
    typeof listRefills,
    typeof readRefill,
    typeof ask,
    typeof cancel,
    typeof changePharmacy,
    typeof searchPharmacies,
    typeof readPreferred,
    typeof setPreferred,
  ]
>;
