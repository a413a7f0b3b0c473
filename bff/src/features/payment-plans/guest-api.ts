/** What `/api/guest-pay` takes and answers: nobody is signed in. */
import { createRoute } from '@hono/zod-openapi';
import { json, jsonBody } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import { GuestBill, GuestBillAsked, GuestEntry, GuestPaid, GuestPayment } from './schema.ts';

const open = { 'x-scope': 'public' } as const;
const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });
const notFound = problem('No bill with these three facts can be paid, or there were too many tries.');

export const entry = createRoute({
  ...open,
  method: 'get',
  path: '/',
  summary: 'What the page for guests needs: the gateway’s fields, and whom to call',
  responses: { 200: json('The facts.', GuestEntry) },
});

export const find = createRoute({
  ...open,
  'x-reads': true,
  method: 'post',
  path: '/bill',
  summary: 'What is left to pay of a bill on paper',
  request: { body: jsonBody(GuestBillAsked) },
  responses: { 200: json('What is left.', GuestBill), 404: notFound },
});

export const pay = createRoute({
  ...open,
  ...ONCE,
  method: 'post',
  path: '/payments',
  summary: 'Pay a bill on paper',
  request: { body: jsonBody(GuestPayment) },
  responses: { 200: json('What became of it.', GuestPaid), 404: notFound, 409: problem('It can’t be paid like this.'), 429: problem('Too many payments.') },
});

export type GuestPayApi = ApiOf<[typeof entry, typeof find, typeof pay]>;
