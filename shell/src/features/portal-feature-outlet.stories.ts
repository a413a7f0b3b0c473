import { defineElement } from '@portal/design-system/define-element';
import { html } from 'lit';
import { MOCK_FEATURES } from '../mocks/mock-features.ts';
import { withFeatures } from '../mocks/portal-test-features.ts';
import { PortalFeatureOutlet } from './portal-feature-outlet.ts';

defineElement('portal-feature-outlet', PortalFeatureOutlet);

const VIEW = { kind: 'page', page: 'results', params: {} };

export default {
  title: 'Shell/Feature outlet',
  decorators: [withFeatures],
  args: { view: VIEW },
  render: ({ view }: { view: unknown }) =>
    html`<portal-feature-outlet .feature=${MOCK_FEATURES[1]} .view=${view} label="Health record"></portal-feature-outlet>`,
};

export const Shown = {};
export const Loading = { args: { load: () => new Promise(() => undefined) } };
export const Down = { args: { load: () => Promise.reject(new Error('The release does not answer.')) } };
