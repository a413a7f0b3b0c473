import { defineElement } from '@portal/design-system/define-element';
import { html } from 'lit';
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
  render: () => html`<portal-home-page .features=${MOCK_FEATURES}></portal-home-page>`,
};

export const Busy = { parameters: { msw: homeMocks.busy } };
export const CaughtUp = { parameters: { msw: homeMocks.quiet } };
export const ServerDown = { parameters: { msw: homeMocks.down } };
export const FeaturesDown = { parameters: { msw: homeMocks.busy }, args: { load: () => Promise.reject(new Error('The release does not answer.')) } };
