/** What the clinic asked for, and the way to send it: words, and documents. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/file-upload';
import '@portal/design-system/text-area';
import { msg } from '@lit/localize';
import type { Application } from '@portal/bff/contract/assistance';
import {
  ApiError,
  describeError,
  explainPaper,
  FeatureElement,
  FormController,
  PAPER_BYTES,
  PAPER_KINDS,
  paperValue,
  readTexts,
  TextDraft,
} from '@portal/shell/contract';
import type { PaperUploads } from '@portal/shell/contract';
import { css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { applicationPapers, sendMore } from '../../api/help-api.ts';
import { draftName } from '../../help/steps.ts';

/** As the server has it. */
const PAPERS_MOST = 10;

/**
 * @fires help-changed - It was sent.
 */
export class BillingHelpMore extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: block;
      }

      form {
        display: grid;
        gap: var(--ds-space-5);
        max-inline-size: 36rem;
      }

      blockquote {
        margin: 0 0 var(--ds-space-5);
        padding-inline-start: var(--ds-space-4);
        border-inline-start: 4px solid var(--ds-color-warning-mark);
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) application!: Application;
  /** What was typed before and not sent. */
  @property({ attribute: false }) kept = '';

  private _uploads: PaperUploads | undefined;
  /** As the field gets it, once: a new text would take away what is uploading. */
  private _papers = '';

  private readonly _draft = new TextDraft(this, { name: () => draftName('more', this.application.id) });
  private readonly _form = new FormController(this, {
    draft: this._draft,
    values: (form) => readTexts(form)['words'] ?? '',
    send: (words, call) => sendMore(this.api, this.subject, this.application.id, words, call),
    said: () => msg('We have it. Thank you.', { id: 'billing.help.more-sent' }),
    sent: () => void this.dispatchEvent(new Event('help-changed')),
    failed: (error) => {
      // Somebody was faster: the page shows how it stands now.
      if (error instanceof ApiError && error.code === 'assistance/not-asked') this.dispatchEvent(new Event('help-changed'));
    },
    describe: describeError,
  });

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    this._draft.begin(this.kept);
    this._papers = paperValue(this.application.papers);
    this._uploads = applicationPapers(this.api, this.subject, this.application.id);
  }

  override render() {
    return html`<ds-card .heading=${msg('Send what we asked for', { id: 'billing.help.more' })}>
      <blockquote>${this.application.moreAsked}</blockquote>
      ${this._form.render(html`
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
        <ds-text-area
          name="words"
          required
          maxlength="2000"
          .label=${msg('What would you like to tell us?', { id: 'billing.help.more-words' })}
          .hint=${msg('For example: what you added, or why you don’t have something.', { id: 'billing.help.more-hint' })}
          .value=${this._draft.typed('words')}
        ></ds-text-area>
        <div><ds-button type="submit" variant="primary">${msg('Send it', { id: 'billing.help.more-send' })}</ds-button></div>
      `)}
    </ds-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-help-more': BillingHelpMore;
  }
}
