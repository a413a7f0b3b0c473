/** What `/api/patients/:patientId/drafts` and `/api/clinics/:clinicId/drafts` take and answer. */
import { GUARD_RESPONSES, json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { FormDraft, FormDraftParams, KeptFormDraft } from './schema.ts';

export const read = subjectRoute('any', {
  method: 'get',
  path: '/{form}',
  summary: 'What this person typed into a form and has not sent',
  request: { params: FormDraftParams },
  responses: { 200: json('The draft, or nothing.', KeptFormDraft) },
});

export const keep = subjectRoute('any', {
  method: 'put',
  path: '/{form}',
  summary: 'Keep what was typed, in place of what was kept before',
  request: { params: FormDraftParams, body: jsonBody(FormDraft) },
  responses: { 204: { description: 'Kept.' }, 409: { ...GUARD_RESPONSES[404], description: 'They have too many, or too long ones.' } },
});

export const drop = subjectRoute('any', {
  method: 'delete',
  path: '/{form}',
  summary: 'Drop the draft',
  request: { params: FormDraftParams },
  responses: { 204: { description: 'Dropped, or never there.' } },
});

export type DraftsApi = ApiOf<[typeof read, typeof keep, typeof drop]>;
