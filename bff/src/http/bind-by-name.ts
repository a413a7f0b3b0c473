/**
 * Binds descriptions of routes to the functions that do the work, by name: the
 * route `readSummary` of a feature's `api.ts` is done by `readSummary` of its
 * `service.ts`, which gets the portal, who asks, and what the request brought.
 */
import type { OpenAPIHono, RouteConfig, z } from '@hono/zod-openapi';
import type { ZodType } from 'zod';
import { askingPatient } from '../access/asking.ts';
import type { PatientWho } from '../access/who.ts';
import type { Portal } from '../portal.ts';
import type { AppEnv } from './app-env.ts';

type Read<Schema> = Schema extends ZodType ? z.output<Schema> : unknown;
type Body<Request> = Request extends { body: { content: { 'application/json': { schema: infer Schema } } } } ? Read<Schema> : unknown;

/** What a request brings: what its path names, its query and its body, in one. */
type Input<Route> = Route extends { request: infer Request }
  ? Read<Request extends { params: infer Params } ? Params : unknown> & Read<Request extends { query: infer Query } ? Query : unknown> & Body<Request>
  : unknown;

/** What a route answers: its JSON, or nothing. */
type Output<Route> = Route extends { responses: { 200: { content: { 'application/json': { schema: infer Schema } } } } }
  ? Schema extends ZodType
    ? z.input<Schema>
    : never
  : void;

type Work<Route> = (portal: Portal, who: PatientWho, input: Input<Route>) => Promise<Output<Route>>;

/** Of all that a service exports, what is named as a route must do its work. */
type Service<Api, Exported> = {
  readonly [Name in keyof Exported]: Name extends keyof Api ? (Api[Name] extends RouteConfig ? Work<Api[Name]> : unknown) : unknown;
};

type AnyWork = (portal: Portal, who: PatientWho, input: object) => Promise<object | undefined>;

/** Adds each route below a patient that has a function of its name. Those without stay for the caller to add. */
export function bindByName<Api extends object, Exported extends Service<Api, Exported>>(router: OpenAPIHono<AppEnv>, api: Api, service: Exported) {
  const works = new Map<string, unknown>(Object.entries(service));
  for (const [name, route] of Object.entries(api) as [string, RouteConfig][]) {
    const work = works.get(name) as AnyWork | undefined;
    if (work) addRoute(router, route, work);
  }
  return router;
}

function addRoute(router: OpenAPIHono<AppEnv>, route: RouteConfig, work: AnyWork): void {
  router.openapi(route, async (c) => {
    const valid = (part: 'param' | 'query' | 'json'): object => (c.req.valid as (part: string) => object | undefined)(part) ?? {};
    // What the path names comes last: nothing in a body takes its place.
    const answer = await work(c.var.portal, askingPatient(c), { ...valid('json'), ...valid('query'), ...valid('param') });
    return answer === undefined ? c.body(null, 204) : c.json(answer, 200);
  });
}
