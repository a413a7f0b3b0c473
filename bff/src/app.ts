/** Puts the HTTP app together: what every request passes, then each feature's routes. */
import type { Hono, Schema } from 'hono';
import { apiDocument, swaggerPage } from './http/api-docs.ts';
import { FEATURES } from './features/index.ts';
import { createCspReportRoutes } from './operations/csp-reports.ts';
import { createPageRoutes } from './http/pages.ts';
import type { StaticFolder } from './http/static-files.ts';
import type { AppEnv } from './http/app-env.ts';
import { handleError } from './http/error-handler.ts';
import { problemResponse } from './http/problem-response.ts';
import { requestContext } from './http/request-context.ts';
import { createRouter } from './http/router.ts';
import { limitedBody, unambiguousQuery } from './http/body.ts';
import { recordedWrites } from './http/recorded-writes.ts';
import { sameOriginWrites, securityHeaders } from './http/security.ts';
import { operationsRoutes } from './operations/routes.ts';
import { createRegistryRoutes } from './registry/routes.ts';
import type { Registry } from './registry/releases.ts';
import { createDevMailRoutes } from './mail/dev-mail.ts';
import { pushWorkerRoutes } from './notifications/push-worker.ts';
import { pageVisitors } from './features/session/page-visitors.ts';
import { createStripeFieldsRoutes } from './payments/stripe-fields.ts';
import type { Portal } from './portal.ts';

/** The portal's HTTP app. `registry` holds the features' releases, `shell` the shell's build; without one there are no pages. */
export function createApp(portal: Portal, registry: Registry, shell?: StaticFolder) {
  const app = createRouter();
  app.use(requestContext(portal), securityHeaders(portal));
  // Browsers send reports without our headers and as a type of their own.
  app.use('/api/csp-reports', limitedBody());
  app.route('/', createCspReportRoutes());
  for (const [path, router] of FEATURES.flatMap(({ callbacks = [] }) => callbacks)) {
    app.use(path, unambiguousQuery(), limitedBody(), recordedWrites());
    app.route(path, router);
  }
  app.use('/api/*', unambiguousQuery());
  // By method, so that a read does not pass what concerns writes alone.
  app.on(['POST', 'PUT', 'PATCH', 'DELETE'], '/api/*', sameOriginWrites(portal.config), limitedBody(), recordedWrites());
  app.onError(handleError);
  app.notFound((c) => problemResponse(c, 'resource/not-found'));

  for (const [, routes] of apiRoutes(registry)) for (const [path, router] of routes) app.route(path, router);
  app.route('/', createDevMailRoutes(portal.config));
  app.route('/', createStripeFieldsRoutes(portal.config));
  app.route('/', pushWorkerRoutes);
  app.route('/', swaggerPage(app));
  if (shell) app.route('/', createPageRoutes(shell, portal.config, pageVisitors));
  return app;
}

/** A folder below `src` with its routers and where they are mounted. */
type FolderRoutes = readonly [folder: string, routes: readonly (readonly [path: string, router: Hono<AppEnv, Schema, string>])[]];

/** The description of routes by the folder below `src` that holds them, made without a database: nothing is asked of `registry`. */
export function describeApi(registry: Registry): Map<string, ReturnType<typeof apiDocument>> {
  const folders: FolderRoutes[] = [
    ['operations', [['/', createCspReportRoutes()]]],
    ...apiRoutes(registry),
    ...FEATURES.map(({ name, callbacks = [] }): FolderRoutes => [`features/${name}`, callbacks]),
  ];
  const apps = new Map(folders.map(([folder]) => [folder, createRouter()]));
  for (const [folder, routes] of folders) for (const [path, router] of routes) apps.get(folder)?.route(path, router);
  return new Map([...apps].map(([folder, app]) => [folder, apiDocument(app)]));
}

function apiRoutes(registry: Registry): FolderRoutes[] {
  return [
    ['operations', [['/', operationsRoutes]]],
    ['registry', [['/', createRegistryRoutes(registry)]]],
    ...FEATURES.map(({ name, routes = [] }): FolderRoutes => [`features/${name}`, routes]),
  ];
}
