/** The form that asks for access to somebody else's record. What is typed is kept until it is sent. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/checkbox-group';
import '@portal/design-system/date-field';
import '@portal/design-system/date-picker';
import '@portal/design-system/file-upload';
import '@portal/design-system/radio-group';
import '@portal/design-system/text-area';
import '@portal/design-system/text-field';
import { msg } from '@lit/localize';
import type { KeptDocument } from '@portal/bff/contract/requests';
import {
  ApiError,
  explainPaper,
  FeatureElement,
  FormController,
  PAPER_BYTES,
  PAPER_COUNT,
  PAPER_KINDS,
  paperValue,
  readTexts,
  TextDraft,
} from '@portal/shell/contract';
import type { FieldProblem, PaperUploads } from '@portal/shell/contract';
import { css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { askForCare, carePapers } from '../../api/care-api.ts';
import { permissionsIn, staffPermissionOptions } from '../desk/permission-text.ts';
import { CARE_FORM, requestIn } from './care-draft.ts';
import { describeRequestError } from '../requests/request-error.ts';

/**
 * @fires care-asked - The request was sent.
 */
export class AccountCareForm extends FeatureElement {
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

      p {
        margin: 0;
      }
    `,
  ];

  /** What was typed before. It counts until the form is there. */
  @property({ attribute: false }) kept = '';
  /** Papers that the server has already. */
  @property({ attribute: false }) papers: readonly KeptDocument[] = [];

  private _uploads: PaperUploads | undefined;
  /** As the field gets it, once: a new text would take away what is uploading. */
  private _papers = '';

  private readonly _draft = new TextDraft(this, { name: CARE_FORM, ofPerson: true });
  private readonly _form = new FormController(this, {
    draft: this._draft,
    summary: { level: 3 },
    values: (form) => ({ ...requestIn(readTexts(form)), locale: this.locale.locale }),
    send: (request, call) => askForCare(this.api, request, call),
    said: () => msg('We have your request.', { id: 'account.requests.sent' }),
    sent: () => void this.dispatchEvent(new Event('care-asked')),
    describe,
    describeField: wrongFieldText,
  });

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    this._draft.begin(this.kept);
    this._papers = paperValue(this.papers);
    this._uploads = carePapers(this.api);
  }

  override render() {
    return html`<ds-card .heading=${msg('Ask for access', { id: 'account.care.ask' })}>
      ${this._form.render(html`
        <p>${msg('We’ll check that you may see their record and write to you within 2 business days.', { id: 'account.care.how' })}</p>
        ${this._renderPerson()} ${this._renderNeeds()} ${this._renderPapers()}
        <div><ds-button type="submit" variant="primary">${msg('Send request', { id: 'account.requests.send' })}</ds-button></div>
      `)}
    </ds-card>`;
  }

  private _renderPerson() {
    return html`
      <ds-radio-group
        name="who"
        required
        .label=${msg('Who do you care for?', { id: 'account.care.who' })}
        .options=${[
          { value: 'child', label: msg('A child under 18', { id: 'account.care.who-child' }) },
          { value: 'adult', label: msg('An adult', { id: 'account.care.who-adult' }) },
        ]}
        .value=${this._draft.typed('who')}
      ></ds-radio-group>
      <ds-text-field name="otherGivenName" required maxlength="100" autocomplete="off" .label=${msg('Their first name', { id: 'account.care.given-name' })} .value=${this._draft.typed('otherGivenName')}></ds-text-field>
      <ds-text-field name="otherFamilyName" required maxlength="100" autocomplete="off" .label=${msg('Their last name', { id: 'account.care.family-name' })} .value=${this._draft.typed('otherFamilyName')}></ds-text-field>
      <ds-date-field name="otherBirthDate" required min="1900-01-01" .label=${msg('Their birth date', { id: 'account.care.birth-date' })} .value=${this._draft.typed('otherBirthDate')}></ds-date-field>
      <ds-text-field
        name="otherPatientNumber"
        maxlength="40"
        autocomplete="off"
        .label=${msg('Their patient number, if you know it', { id: 'account.care.number' })}
        .noun=${msg('Their patient number', { id: 'account.care.number-noun' })}
        .hint=${msg('It’s on letters and bills from us.', { id: 'account.care.number-hint' })}
        .value=${this._draft.typed('otherPatientNumber')}
      ></ds-text-field>
      <ds-text-field
        name="relationship"
        required
        maxlength="100"
        autocomplete="off"
        .label=${msg('How are you related to them?', { id: 'account.care.relationship' })}
        .hint=${msg('For example: mother, legal guardian, son.', { id: 'account.care.relationship-hint' })}
        .value=${this._draft.typed('relationship')}
      ></ds-text-field>
    `;
  }

  private _renderNeeds() {
    return html`
      <ds-checkbox-group
        name="permissions"
        required
        .label=${msg('What do you need to do for them?', { id: 'account.care.permissions' })}
        .hint=${msg('Our staff decide. For a child, you will see less as they grow up.', { id: 'account.care.permissions-hint' })}
        .options=${staffPermissionOptions()}
        .value=${permissionsIn(this._draft.typed('permissions')).join(',')}
      ></ds-checkbox-group>
      <ds-date-picker
        name="lastDay"
        .label=${msg('Last day you need access', { id: 'account.care.last-day' })}
        .hint=${msg('Leave this blank if there is no end date.', { id: 'account.invite.last-day-hint' })}
        .value=${this._draft.typed('lastDay')}
      ></ds-date-picker>
    `;
  }

  private _renderPapers() {
    return html`
      <ds-text-area
        name="documents"
        maxlength="500"
        .label=${msg('What documents can you show us?', { id: 'account.requests.documents' })}
        .hint=${msg('For example: birth certificate, court order, power of attorney.', { id: 'account.care.documents-hint' })}
        .value=${this._draft.typed('documents')}
      ></ds-text-area>
      <ds-file-upload
        name="papers"
        .accept=${PAPER_KINDS}
        .maxSize=${PAPER_BYTES}
        .maxFiles=${PAPER_COUNT}
        .label=${msg('Add photos or scans of them', { id: 'account.care.papers' })}
        .value=${this._papers}
        .upload=${this._uploads?.send}
        .removeUpload=${this._uploads?.remove}
        .explain=${explainPaper}
      >
        <span slot="hint">${msg('Only our staff can see them. We delete them some time after we decide.', { id: 'account.care.papers-hint' })}</span>
      </ds-file-upload>
    `;
  }
}

function describe(error: unknown): string {
  if (error instanceof ApiError && error.status === 429)
    return msg('You’ve sent a lot of requests today. Try again tomorrow, or call us.', { id: 'account.care.too-many' });
  return describeRequestError(error);
}

function wrongFieldText({ path }: FieldProblem): string {
  if (path === 'lastDay') return msg('Choose today or a later day.', { id: 'account.care.day-wrong' });
  return msg('Check their birth date.', { id: 'account.care.birth-wrong' });
}

declare global {
  interface HTMLElementTagNameMap {
    'account-care-form': AccountCareForm;
  }
}
