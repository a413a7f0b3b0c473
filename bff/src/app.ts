/** Puts the HTTP app together: what every request passes, then each feature's routes. */
import { swaggerPage } from './http/api-docs.ts';
import { createCspReportRoutes } from './features/operations/csp-reports.ts';
import { createPageRoutes } from './http/pages.ts';
import type { StaticFolder } from './http/static-files.ts';
import { handleError } from './http/error-handler.ts';
import { problemResponse } from './http/problem.ts';
import { requestContext } from './http/request-context.ts';
import { createRouter } from './http/router.ts';
import { limitedBody, sameOriginWrites, securityHeaders } from './http/security.ts';
import { accountRoutes } from './features/account/routes.ts';
import { activationRoutes } from './features/account/activation-routes.ts';
import { appointmentsRoutes } from './features/appointments/routes.ts';
import { billingRoutes } from './features/billing/routes.ts';
import { clinicMessagesRoutes } from './features/messages/clinic-routes.ts';
import { draftsRoutes } from './features/drafts/routes.ts';
import { eventsRoutes } from './features/events/routes.ts';
import { homeRoutes } from './features/home/routes.ts';
import { messagesRoutes } from './features/messages/routes.ts';
import { operationsRoutes } from './features/operations/routes.ts';
import { recordsRoutes } from './features/records/routes.ts';
import { createRegistryRoutes } from './features/registry/routes.ts';
import type { Registry } from './features/registry/releases.ts';
import { pageVisitors } from './features/session/page-visitors.ts';
import { sessionRoutes } from './features/session/routes.ts';
import type { Portal } from './portal.ts';

/** The portal's HTTP app. `registry` holds the features' releases, `shell` the shell's build; without one there are no pages. */
export function createApp(portal: Portal, registry: Registry, shell?: StaticFolder) {
  const app = createRouter();
  app.use(requestContext(portal), securityHeaders(portal.config));
  // Browsers send reports without our headers and as a type of their own.
  app.use('/api/csp-reports', limitedBody());
  app.route('/', createCspReportRoutes());
  app.use('/api/*', sameOriginWrites(portal.config), limitedBody());
  app.onError(handleError);
  app.notFound((c) => problemResponse(c, 'resource/not-found'));

  app.route('/', operationsRoutes);
  app.route('/', createRegistryRoutes(registry));
  app.route('/api/session', sessionRoutes);
  app.route('/api/activation', activationRoutes);
  app.route('/api/events', eventsRoutes);
  app.route('/api/patients/:patientId/home', homeRoutes);
  app.route('/api/patients/:patientId/appointments', appointmentsRoutes);
  app.route('/api/patients/:patientId/records', recordsRoutes);
  app.route('/api/patients/:patientId/messages', messagesRoutes);
  app.route('/api/clinics/:clinicId/messages', clinicMessagesRoutes);
  app.route('/api/patients/:patientId/billing', billingRoutes);
  app.route('/api/patients/:patientId/account', accountRoutes);
  app.route('/api/patients/:patientId/drafts', draftsRoutes);
  app.route('/', swaggerPage(app));
  if (shell) app.route('/', createPageRoutes(shell, portal.config, pageVisitors));
  return app;
}
