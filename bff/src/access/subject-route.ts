/**
 * Describes a route below one patient or one clinic: its scope stands in the
 * API description, and the router puts the guard on it by that. A test fails for
 * any patient or clinic route made otherwise. Nothing here brings the guard
 * along, since clients are made from these descriptions.
 */
import { createRoute } from '@hono/zod-openapi';
import type { RouteConfig } from '@hono/zod-openapi';
import { ProblemSchema } from '../http/problem-schema.ts';
import type { RequiredScope } from './scopes.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });

/** The refusals every guarded route can answer. */
export const GUARD_RESPONSES = {
  401: problem('No valid session.'),
  403: problem('The grant lacks the scope.'),
  404: problem('Not there, or not for this person.'),
} as const;

/**
 * A route with `'x-self': true` is for the patient alone, one with `'x-staff': true`
 * for staff at work; one with `'x-proof': true`
 * asks for a recent proof of who it is; one with `'x-reads': true` changes nothing,
 * though it is no GET; one with `'x-costly': true` searches or gathers much, and is
 * done for two at once of one person; one with `...ONCE` asks for an `Idempotency-Key`, which
 * the handler hands to `writeAs`.
 */
export function subjectRoute<const R extends Omit<RouteConfig, 'middleware'>>(scope: RequiredScope, config: R) {
  return createRoute({
    ...config,
    'x-scope': scope,
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
