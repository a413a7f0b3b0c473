/** What `/api/clinics/:clinicId/schedules` takes and answers. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import { BookedVisit } from '../scheduling/schema.ts';
import {
  ChangedSlot,
  ChangedTemplate,
  ClosureMade,
  ClosureParams,
  MarkVisit,
  NewClosure,
  NewSlot,
  NewTemplate,
  PhoneBooking,
  Schedule,
  ScheduledSlot,
  ScheduledVisit,
  ScheduleQuery,
  SlotParams,
  Template,
  TemplateParams,
  Templates,
  VisitParams,
} from './schema.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });

export const schedule = subjectRoute('appointments:read', {
  method: 'get',
  path: '/',
  summary: 'Times, visits and closed time of some days',
  request: { query: ScheduleQuery },
  responses: { 200: json('The days.', Schedule) },
});

export const markVisit = subjectRoute('appointments:write', {
  method: 'put',
  path: '/visits/{visitId}/mark',
  summary: 'Note that somebody is here, is late, is being seen, was seen, or did not come; safe to repeat',
  request: { params: VisitParams, body: jsonBody(MarkVisit) },
  responses: { 200: json('The visit.', ScheduledVisit), 409: problem('It is canceled, or not that day.') },
});

export const bookByPhone = subjectRoute('appointments:write', {
  ...ONCE,
  method: 'post',
  path: '/bookings',
  summary: 'Book a time for a patient of the clinic who calls',
  request: { body: jsonBody(PhoneBooking) },
  responses: { 201: json('The visit.', BookedVisit), 409: problem('Somebody has the time.') },
});

export const templates = subjectRoute('appointments:read', {
  method: 'get',
  path: '/templates',
  summary: 'From what times are made',
  responses: { 200: json('The templates.', Templates) },
});

export const addTemplate = subjectRoute('appointments:write', {
  ...ONCE,
  method: 'post',
  path: '/templates',
  summary: 'Open times week after week',
  request: { body: jsonBody(NewTemplate) },
  responses: { 201: json('The template.', Template), 422: problem('Some of it is not valid.') },
});

export const changeTemplate = subjectRoute('appointments:write', {
  method: 'put',
  path: '/templates/{templateId}',
  summary: 'Change a template: its free times from now on are made anew, those that are taken stay',
  request: { params: TemplateParams, body: jsonBody(ChangedTemplate) },
  responses: { 200: json('The template.', Template), 412: problem('Somebody changed it.'), 422: problem('Some of it is not valid.') },
});

export const close = subjectRoute('appointments:write', {
  ...ONCE,
  method: 'post',
  path: '/closures',
  summary: 'Close time, and propose another one to patients who have a visit in it',
  request: { body: jsonBody(NewClosure) },
  responses: { 201: json('What was done.', ClosureMade), 422: problem('Some of it is not valid.') },
});

export const reopen = subjectRoute('appointments:write', {
  method: 'delete',
  path: '/closures/{closureId}',
  summary: 'Open closed time again; what was proposed meanwhile stands. Safe to repeat',
  request: { params: ClosureParams },
  responses: { 204: { description: 'It is open.' } },
});

export const addSlot = subjectRoute('appointments:write', {
  ...ONCE,
  method: 'post',
  path: '/slots',
  summary: 'Open one more time',
  request: { body: jsonBody(NewSlot) },
  responses: { 201: json('The time.', ScheduledSlot), 409: problem('The clinician has another time then.') },
});

export const changeSlot = subjectRoute('appointments:write', {
  method: 'put',
  path: '/slots/{slotId}',
  summary: 'Close a free time, or open it again; safe to repeat',
  request: { params: SlotParams, body: jsonBody(ChangedSlot) },
  responses: { 200: json('The time.', ScheduledSlot), 409: problem('Somebody has it.') },
});

export type SchedulesApi = ApiOf<
  [
    typeof schedule,
    typeof markVisit,
    typeof bookByPhone,
    typeof templates,
    typeof addTemplate,
    typeof changeTemplate,
    typeof close,
    typeof reopen,
    typeof addSlot,
    typeof changeSlot,
  ]
>;
