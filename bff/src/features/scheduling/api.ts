/** What `/api/patients/:patientId/scheduling` takes and answers. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import { BookedVisit, Choices, ConfirmHold, FindOpenings, FindSlots, Hold, HoldParams, NewHold, Openings, OwnHold, SlotTaken, SlotWeek } from './schema.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });
const taken = { description: 'Somebody was faster; other times near it.', content: { 'application/problem+json': { schema: SlotTaken } } };

export const choices = subjectRoute('appointments:write', {
  method: 'get',
  path: '/choices',
  summary: 'What can be booked, where and with whom, what was ordered, and the questions that help to choose',
  responses: { 200: json('The choices.', Choices) },
});

// Not in the address: what somebody needs, and where they live, are their own business.
export const openings = subjectRoute('appointments:write', {
  'x-costly': true,
  method: 'post',
  path: '/openings',
  'x-reads': true,
  summary: 'Clinicians with their next free times',
  request: { body: jsonBody(FindOpenings) },
  responses: { 200: json('Those that have any.', Openings) },
});

export const slots = subjectRoute('appointments:write', {
  method: 'post',
  path: '/slots',
  'x-reads': true,
  summary: 'Free times of some days',
  request: { body: jsonBody(FindSlots) },
  responses: { 200: json('The times.', SlotWeek) },
});

export const ownHold = subjectRoute('appointments:write', {
  method: 'get',
  path: '/holds',
  summary: 'The time that this person holds for this patient',
  responses: { 200: json('The hold, if one lives.', OwnHold) },
});

export const hold = subjectRoute('appointments:write', {
  ...ONCE,
  method: 'post',
  path: '/holds',
  summary: 'Hold a time for ten minutes; what this person held for this patient before is given up',
  request: { body: jsonBody(NewHold) },
  responses: { 201: json('The hold.', Hold), 409: taken, 429: problem('Too many.') },
});

export const extend = subjectRoute('appointments:write', {
  method: 'post',
  path: '/holds/{holdId}/extend',
  summary: 'Hold it ten minutes longer, once; safe to repeat',
  request: { params: HoldParams },
  responses: { 200: json('The hold.', Hold), 409: taken },
});

export const confirm = subjectRoute('appointments:write', {
  method: 'post',
  path: '/holds/{holdId}/confirm',
  summary: 'Book what is held, or move the visit there; safe to repeat',
  request: { params: HoldParams, body: jsonBody(ConfirmHold) },
  responses: { 200: json('The visit.', BookedVisit), 409: taken },
});

export const release = subjectRoute('appointments:write', {
  method: 'delete',
  path: '/holds/{holdId}',
  summary: 'Give a held time up; safe to repeat',
  request: { params: HoldParams },
  responses: { 204: { description: 'It is not held.' } },
});

export type SchedulingApi = ApiOf<[typeof choices, typeof openings, typeof slots, typeof ownHold, typeof hold, typeof extend, typeof confirm, typeof release]>;
