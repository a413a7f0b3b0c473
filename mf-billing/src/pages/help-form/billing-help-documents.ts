/** Documents that show the income. They can also come later. */
import '@portal/design-system/button';
import '@portal/design-system/file-upload';
import { msg } from '@lit/localize';
import { explainPaper, FormController, PAPER_BYTES, PAPER_KINDS, paperValue } from '@portal/shell/contract';
import type { PaperUploads, Texts } from '@portal/shell/contract';
import { html } from 'lit';
import { applicationPapers, readApplication } from '../../api/help-api.ts';
import { StepElement } from './step-element.ts';

/** As the server has it. */
export const PAPERS_MOST = 10;

export class BillingHelpDocuments extends StepElement {
  private _uploads: PaperUploads | undefined;
  /** As the field gets it, once: a new text would take away what is uploading. */
  private _papers = '';

  private readonly _form = new FormController(this, {
    values: () => this.application.id,
    // Each file was saved as it was chosen.
    send: (id, call) => readApplication(this.api, this.subject, id, call),
    sent: this.tellSaved,
  });

  protected override readonly saved: Texts = {};

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    this._papers = paperValue(this.application.papers);
    this._uploads = applicationPapers(this.api, this.subject, this.application.id);
  }

  override render() {
    return this._form.render(html`
      <p>${msg('Photos or scans of these help us decide faster. Send what you have; we’ll ask if we need more.', { id: 'billing.help.papers-lead' })}</p>
      <ul>
        <li>${msg('Pay slips of the last two months', { id: 'billing.help.papers-pay' })}</li>
        <li>${msg('Your last tax return', { id: 'billing.help.papers-tax' })}</li>
        <li>${msg('Letters about benefits, such as Social Security or unemployment', { id: 'billing.help.papers-benefits' })}</li>
      </ul>
      <ds-file-upload
        name="papers"
        .accept=${PAPER_KINDS}
        .maxSize=${PAPER_BYTES}
        .maxFiles=${PAPERS_MOST}
        .label=${msg('Add your documents', { id: 'billing.help.papers' })}
        .value=${this._papers}
        .upload=${this._uploads?.send}
        .removeUpload=${this._uploads?.remove}
        .explain=${explainPaper}
      >
        <span slot="hint">${msg('Only you and our billing staff can see them.', { id: 'billing.help.papers-hint' })}</span>
      </ds-file-upload>
      <div><ds-button type="submit" variant="primary">${msg('Continue', { id: 'billing.help.continue' })}</ds-button></div>
    `);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-help-documents': BillingHelpDocuments;
  }
}
