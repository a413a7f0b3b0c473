/** The type of a feature's API, from the descriptions of its routes alone: whoever calls it needs nothing of the code behind it. */
import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi';

declare const router: OpenAPIHono;

type Described<Routes extends readonly RouteConfig[]> = { readonly [Place in keyof Routes]: { readonly route: Routes[Place]; readonly handler: unknown } };

/** What a client is made from: `subjectClient<BillingApi>(…)`. */
export type ApiOf<Routes extends readonly RouteConfig[]> = ReturnType<typeof router.openapiRoutes<Described<Routes>>>;
