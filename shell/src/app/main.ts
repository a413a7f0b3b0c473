/** Starts the app of the signed-in portal. */
import { defineElement } from '@portal/design-system/define-element';
import { setUpLocale } from '../common/locale.ts';
import { firstPaint } from '../common/next-task.ts';
import { createFeatureLoader } from '../features/feature-loader.ts';
import type { StartRelease } from '../features/federation.ts';
import { PortalApp } from './portal-app.ts';

let started: Promise<StartRelease> | undefined;

const switchLocale = await setUpLocale();
// The page's own words, with the number for an emergency, are seen before the app takes their place.
await firstPaint();
defineElement('portal-app', PortalApp);

const app = document.querySelector('portal-app');
if (app) {
  app.switchLocale = switchLocale;
  app.loadFeature = createFeatureLoader(async (feature, release) => (await federation())(feature, release));
  // Fetched while the first answers of the server are awaited; one that fails is fetched again when it is needed.
  federation().catch(() => undefined);
}

/** The federation runtime: a script of its own, since no page needs it to draw its frame. */
function federation(): Promise<StartRelease> {
  started ??= import(/* webpackChunkName: "federation" */ '../features/start-federation.ts').then(({ startRelease }) => startRelease);
  started.catch(() => (started = undefined));
  return started;
}
