/** Finding a patient at the desk of any feature. */
import { defineElement } from '@portal/design-system/define-element';
import { html } from 'lit';
import { chartScenarios } from '../testing/desk-mocks.ts';
import { TEST_CLINIC, withPortal } from '../testing/index.ts';
import { PortalChartSearch } from './portal-chart-search.ts';

defineElement('portal-chart-search', PortalChartSearch);

export default {
  title: 'Shell/Chart search',
  component: 'portal-chart-search',
  render: () => html`<portal-chart-search></portal-chart-search>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
  parameters: { msw: chartScenarios.found },
};

export const Found = {};
export const NobodyFits = { parameters: { msw: chartScenarios.none } };
export const ServerError = { parameters: { msw: chartScenarios.serverError } };
