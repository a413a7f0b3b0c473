/** The button that saves what a page shows as a PDF, which the server makes. */
import '@portal/design-system/button';
import '@portal/design-system/icon';
import { msg } from '@lit/localize';
import { Action, saveFile } from '@portal/shell/contract';
import type { FeatureElement } from '@portal/shell/contract';
import { html } from 'lit';
import type { nothing, TemplateResult } from 'lit';

interface PdfDownloadOptions {
  /** Fetches it. */
  readonly load: () => Promise<Blob>;
  /** As it is saved, without its ending. */
  readonly name: () => string;
}

/**
 * ```ts
 * private readonly _download = new PdfDownload(this, {
 *   load: () => readReceiptFile(this.api, this.subject, paymentId, this.locale.locale),
 *   name: () => msg('Receipt', …),
 * });
 * html`<ds-page-header …>${this._download.renderButton()}</ds-page-header> ${this._download.renderFailure()}`;
 * ```
 */
export class PdfDownload {
  private readonly _action: Action<void, Blob>;

  constructor(host: FeatureElement, { load, name }: PdfDownloadOptions) {
    this._action = new Action<void, Blob>(host, {
      send: load,
      said: () => msg('The PDF was saved.', { id: 'billing.pdf.saved' }),
      done: (file) => saveFile(file, `${name().replaceAll(/[^\p{L}\p{N}-]+/gu, '-')}.pdf`),
    });
  }

  /** It stands among a page header's actions. */
  renderButton(): TemplateResult {
    return html`<ds-button slot="actions" .busy=${this._action.busy} @click=${() => this._action.run()}>
      <ds-icon slot="start" name="download"></ds-icon>${msg('Download PDF', { id: 'billing.pdf.download' })}
    </ds-button>`;
  }

  /** Why it could not be fetched, where that is so. */
  renderFailure(): TemplateResult | typeof nothing {
    return this._action.renderFailure();
  }
}
