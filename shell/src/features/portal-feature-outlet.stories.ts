import { defineElement } from '@portal/design-system/define-element';
import { html } from 'lit';
import { MOCK_FEATURES } from '../mocks/mock-features.ts';
import { withFeatures } from '../mocks/portal-test-features.ts';
import { systemClock } from '../contract/clock.ts';
import type { Clock } from '../contract/clock.ts';
import { PortalFeatureOutlet } from './portal-feature-outlet.ts';

defineElement('portal-feature-outlet', PortalFeatureOutlet);

/** A clock on which no time passes before what waits for it, but for the long waits before another try. */
function hurried(milliseconds: number, callback: () => void): () => void {
  const timer = setTimeout(callback, milliseconds < 10_000 ? 0 : milliseconds);
  return () => clearTimeout(timer);
}

const VIEW = { kind: 'page', page: 'results', params: {} };

export default {
  title: 'Shell/Feature outlet',
  decorators: [withFeatures],
  args: { view: VIEW, clock: systemClock },
  render: ({ view, clock }: { view: unknown; clock: Clock }) =>
    html`<portal-feature-outlet .feature=${MOCK_FEATURES[1]} .view=${view} .clock=${clock} label="Health record"></portal-feature-outlet>`,
};

export const Shown = {};
export const Loading = { args: { load: () => new Promise(() => undefined) } };
/** At once later than usual. */
export const Late = { args: { load: () => new Promise(() => undefined), clock: { now: () => 0, after: hurried } } };
export const Down = { args: { load: () => Promise.reject(new Error('The release does not answer.')) } };
