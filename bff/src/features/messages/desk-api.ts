/** What the clinic desk can do with conversations beside reading and answering: its list, and who does what of the work. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import type { openFileRoute } from './draft-api.ts';
import type { markReadRoute, readRoute, replyRoute } from './api.ts';
import { DeskThreadList, DeskThreadQuery, NewOwner, NewPool, NewState, ThreadParams, ThreadWork } from './schema.ts';

const faster = { description: 'Somebody was faster.', content: { 'application/problem+json': { schema: ProblemSchema } } };

export const deskListRoute = subjectRoute('messages:read', {
  method: 'get',
  path: '/threads',
  summary: 'Conversations of the pools of one’s role; what waits, longest wait first',
  request: { query: DeskThreadQuery },
  responses: { 200: json('The conversations.', DeskThreadList) },
});

export const ownerRoute = subjectRoute('messages:write', {
  method: 'put',
  path: '/threads/{threadId}/owner',
  summary: 'Take a conversation, give it to a colleague or back; safe to repeat',
  request: { params: ThreadParams, body: jsonBody(NewOwner) },
  responses: { 200: json('How its work stands.', ThreadWork), 409: faster },
});

export const stateRoute = subjectRoute('messages:write', {
  method: 'put',
  path: '/threads/{threadId}/state',
  summary: 'Be through with a conversation, also without an answer, or open it again; safe to repeat',
  request: { params: ThreadParams, body: jsonBody(NewState) },
  responses: { 200: json('How its work stands.', ThreadWork), 409: faster },
});

// Who passes it on may not see it any more: sent again, it can be known by its key alone.
export const poolRoute = subjectRoute('messages:write', {
  ...ONCE,
  method: 'put',
  path: '/threads/{threadId}/pool',
  summary: 'Pass a conversation on to another team, where it waits',
  request: { params: ThreadParams, body: jsonBody(NewPool) },
  responses: { 204: { description: 'Done.' }, 409: faster },
});

export type DeskMessagesApi = ApiOf<
  [
    typeof deskListRoute,
    typeof readRoute,
    typeof replyRoute,
    typeof markReadRoute,
    typeof ownerRoute,
    typeof stateRoute,
    typeof poolRoute,
    typeof openFileRoute,
  ]
>;
