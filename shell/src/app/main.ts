/** Starts the app of the signed-in portal. */
import { defineElement } from '@portal/design-system/define-element';
import { setUpLocale } from '../common/locale.ts';
import { nextTask } from '../common/next-task.ts';
import { createFederation } from '../features/federation.ts';
import { createFeatureLoader } from '../features/feature-loader.ts';
import { SHARED_MODULES } from '../features/shared-elements.ts';
import { PortalApp } from './portal-app.ts';

const switchLocale = await setUpLocale();
await nextTask();
defineElement('portal-app', PortalApp);

const app = document.querySelector('portal-app');
if (app) {
  app.switchLocale = switchLocale;
  app.loadFeature = createFeatureLoader(createFederation(SHARED_MODULES));
}
