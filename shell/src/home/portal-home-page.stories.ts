import { defineElement } from '@portal/design-system/define-element';
import { html } from 'lit';
import type { RegisteredFeature } from '../features/feature-registry.ts';
import { PortalFeatureOutlet } from '../features/portal-feature-outlet.ts';
import { MOCK_FEATURES } from '../mocks/mock-features.ts';
import { withFeatures } from '../mocks/portal-test-features.ts';
import { homeMocks } from '../mocks/shell-mocks.ts';
import { PortalHomePage } from './portal-home-page.ts';

defineElement('portal-feature-outlet', PortalFeatureOutlet);
defineElement('portal-home-page', PortalHomePage);

export default {
  title: 'Shell/Home',
  decorators: [withFeatures],
  args: { features: MOCK_FEATURES, hint: false },
  render: ({ features, hint }: { features: readonly RegisteredFeature[]; hint: boolean }) =>
    html`<portal-home-page .features=${features} .hint=${hint}></portal-home-page>`,
};

export const Busy = { parameters: { msw: homeMocks.busy } };
export const CaughtUp = { parameters: { msw: homeMocks.quiet } };
/** For who has no second step yet, until they close it. */
export const HintsAtSecondStep = { args: { hint: true }, parameters: { msw: homeMocks.hinting } };
export const ServerDown = { parameters: { msw: homeMocks.down } };
export const FeaturesDown = { parameters: { msw: homeMocks.busy }, args: { load: () => Promise.reject(new Error('The release does not answer.')) } };
