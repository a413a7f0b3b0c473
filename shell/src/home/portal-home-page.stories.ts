import { defineElement } from '@portal/design-system/define-element';
import { html } from 'lit';
import type { RegisteredFeature } from '../features/feature-registry.ts';
import { PortalFeatureOutlet } from '../features/portal-feature-outlet.ts';
import { MOCK_FEATURES } from '../mocks/mock-features.ts';
import { withFeatures } from '../mocks/portal-test-features.ts';
import { TEST_PATIENT } from '../contract/testing/index.ts';
import { ELENA, familyMocks, homeMocks, MIA } from '../mocks/shell-mocks.ts';
import type { SubjectInfo } from '../session/session-info.ts';
import { PortalHomePage } from './portal-home-page.ts';

defineElement('portal-feature-outlet', PortalFeatureOutlet);
defineElement('portal-home-page', PortalHomePage);

const LONG_NAMED: SubjectInfo = {
  ...MIA,
  id: '7b2e3f40-5c6d-4e7f-8a81-92a3b4c5d6e7',
  displayName: 'Maximiliana Wolfeschlegelsteinhausenbergerdorff de la Cruz y Montenegro',
  relationship: 'caregiver',
};

export default {
  title: 'Shell/Home',
  decorators: [withFeatures],
  args: { features: MOCK_FEATURES, people: [], hint: false },
  render: ({ features, people, hint }: { features: readonly RegisteredFeature[]; people: readonly SubjectInfo[]; hint: boolean }) =>
    html`<portal-home-page .features=${features} .people=${people} .hint=${hint}></portal-home-page>`,
};

export const Busy = { parameters: { msw: homeMocks.busy } };
/** For who cares for others: one with news and a visit, one of whom nothing can be told now. */
export const CaringForOthers = {
  args: { people: [{ ...ELENA, id: TEST_PATIENT.id }, MIA, LONG_NAMED] },
  parameters: { msw: [...familyMocks, ...homeMocks.quiet] },
};
export const CaughtUp = { parameters: { msw: homeMocks.quiet } };
/** For who has no second step yet, until they close it. */
export const HintsAtSecondStep = { args: { hint: true }, parameters: { msw: homeMocks.hinting } };
export const ServerDown = { parameters: { msw: homeMocks.down } };
export const FeaturesDown = { parameters: { msw: homeMocks.busy }, args: { load: () => Promise.reject(new Error('The release does not answer.')) } };
