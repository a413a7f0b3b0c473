/**
 * Describes a route below one patient or one clinic. Going through here is what
 * puts the guard on a route and its scope into the route table and the API
 * description; a test fails for any patient or clinic route made otherwise.
 */
import { createRoute } from '@hono/zod-openapi';
import type { RouteConfig } from '@hono/zod-openapi';
import { ProblemSchema } from '../http/problem.ts';
import { requireAccess } from './guard.ts';
import type { RequiredScope } from './guard.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });

/** The refusals every guarded route can answer. */
export const GUARD_RESPONSES = {
  401: problem('No valid session.'),
  403: problem('The grant lacks the scope.'),
  404: problem('Not there, or not for this person.'),
} as const;

/** A route with `'x-self': true` is for the patient alone; one with `'x-proof': true` asks for a recent proof of who it is; one with `'x-reads': true` changes nothing, though it is no GET. */
export function subjectRoute<const R extends Omit<RouteConfig, 'middleware'>>(scope: RequiredScope, config: R) {
  return createRoute({
    ...config,
    'x-scope': scope,
    middleware: [
      requireAccess(scope, { onlySelf: config['x-self'] === true, recentProof: config['x-proof'] === true, reads: config['x-reads'] === true }),
    ] as const,
    responses: { ...GUARD_RESPONSES, ...config.responses } as typeof GUARD_RESPONSES & R['responses'],
  });
}

/** One JSON answer of a route. */
export function json<const S>(description: string, schema: S) {
  return { description, content: { 'application/json': { schema } } } as const;
}

/** A required JSON body: without `required`, a request that is not JSON would validate as empty. */
export function jsonBody<const S>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}
