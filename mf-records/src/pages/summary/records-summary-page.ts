/** Where staff begin in a record they opened, as by emergency access: what could harm the patient first. */
import '@portal/design-system/cluster';
import '@portal/design-system/button';
import '@portal/design-system/page-header';
import { msg } from '@lit/localize';
import { defineElement, FeaturePage } from '@portal/shell/contract';
import { PortalPatientPanel } from '@portal/shell/contract/desk';
import { html } from 'lit';

defineElement('portal-patient-panel', PortalPatientPanel);

export class RecordsSummaryPage extends FeaturePage {
  override render() {
    const lists = [
      { path: '/records/allergies', label: msg('Allergies', { id: 'records.allergies.title' }) },
      { path: '/records/medications', label: msg('Medicines', { id: 'records.medications.title' }) },
      { path: '/records/refills', label: msg('Refills', { id: 'records.refills.title' }) },
      { path: '/records', label: msg('Test results', { id: 'records.results.title' }) },
    ];
    return html`
      <ds-page-header .heading=${msg('Summary', { id: 'records.summary.title' })}></ds-page-header>
      <portal-patient-panel .patientId=${this.subject.id}></portal-patient-panel>
      <ds-cluster>
        ${lists.map(({ path, label }) => html`<ds-button .href=${this.navigation.href(path)}>${label}</ds-button>`)}
      </ds-cluster>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'records-summary-page': RecordsSummaryPage;
  }
}
