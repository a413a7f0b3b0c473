/** The one way to make a router, so that no route is without its guard, and none answers a bad request with anything but a problem. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { guardOf } from '../access/route-guard.ts';
import type { AppEnv } from './app-env.ts';
import { problemResponse } from './problem-response.ts';

export function createRouter(): OpenAPIHono<AppEnv> {
  const router = newRouter();
  const { openapi } = router;
  router.openapi = ((route, handler, hook) => openapi({ ...route, middleware: guardOf(route) }, handler, hook)) as typeof openapi;
  return router;
}

function newRouter(): OpenAPIHono<AppEnv> {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result, c) => {
      if (result.success) return;
      // An id in the path that is not an id names nothing; anything else is a field the caller can correct.
      if (result.target === 'param') return problemResponse(c, 'resource/not-found');
      const errors = result.error.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.code }));
      return problemResponse(c, 'request/invalid', { errors });
    },
  });
}
