/** A record at a glance: with much in it, and with nothing. */
import { defineElement } from '@portal/design-system/define-element';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import { panelMocks, PANEL } from '../testing/panel-mocks.ts';
import { TEST_CLINIC, withPortal } from '../testing/index.ts';
import { PortalPatientPanel } from './portal-patient-panel.ts';

defineElement('portal-patient-panel', PortalPatientPanel);

const meta: Meta = { title: 'Shell/Patient panel', component: 'portal-patient-panel' };
export default meta;

const story = {
  render: () => html`<portal-patient-panel patient-id="5f0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5"></portal-patient-panel>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};

export const Full: StoryObj = { ...story, parameters: { msw: panelMocks() } };
export const Empty: StoryObj = {
  ...story,
  parameters: {
    msw: panelMocks({ ...PANEL, allergies: none(), medications: none(), conditions: none(), results: none(), visits: [], speakers: [], contacts: [] }),
  },
};
/** Not of this clinic: there is emergency access for that. */
export const NotThere: StoryObj = {
  ...story,
  parameters: {
    msw: [
      http.get('/api/patients/:patientId/treatment', () =>
        HttpResponse.json(
          { type: 'urn:problem:resource:not-found', title: 'Refused', status: 404, code: 'resource/not-found', requestId: 'r' },
          { status: 404, headers: { 'content-type': 'application/problem+json' } },
        ),
      ),
    ],
  },
};

function none() {
  return { items: [], count: 0, next: null, timeZone: 'America/Chicago' };
}
