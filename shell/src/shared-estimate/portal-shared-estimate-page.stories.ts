/** An estimate that was shared, in each of its states. */
import { defineElement } from '@portal/design-system/define-element';
import { html } from 'lit';
import { sharedEstimateMocks } from '../mocks/shared-estimate-mocks.ts';
import { PortalSharedEstimatePage } from './portal-shared-estimate-page.ts';

defineElement('portal-shared-estimate-page', PortalSharedEstimatePage);

export default {
  title: 'Shell/Shared estimate',
  render: () => html`<portal-shared-estimate-page token="a-secret-of-a-link-12345"></portal-shared-estimate-page>`,
  parameters: { layout: 'fullscreen' },
};

export const WithInsurance = { parameters: { msw: sharedEstimateMocks.insured } };
export const GoodFaith = { parameters: { msw: sharedEstimateMocks.goodFaith } };
export const Ended = { parameters: { msw: sharedEstimateMocks.ended } };
