/** What `/api/visit-reminders` takes and answers. */
import { createRoute } from '@hono/zod-openapi';
import { GUARD_RESPONSES, json, jsonBody } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ReminderChoice } from './reminder-schema.ts';

const guarded = { path: '/', 'x-scope': 'session' } as const;

export const readReminders = createRoute({
  ...guarded,
  method: 'get',
  summary: 'On which days before a visit this person is reminded',
  responses: { 200: json('The days.', ReminderChoice), 401: GUARD_RESPONSES[401] },
});

export const chooseReminders = createRoute({
  ...guarded,
  method: 'put',
  summary: 'Choose them',
  request: { body: jsonBody(ReminderChoice) },
  responses: { 200: json('The days as they are now.', ReminderChoice), 401: GUARD_RESPONSES[401] },
});

export type RemindersApi = ApiOf<[typeof readReminders, typeof chooseReminders]>;
