/** A new plan, or a change of one: what stands on the card, and photos of it. Staff look at it before it counts. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/date-field';
import '@portal/design-system/file-upload';
import '@portal/design-system/page-header';
import '@portal/design-system/radio-group';
import '@portal/design-system/select';
import '@portal/design-system/stack';
import '@portal/design-system/text-area';
import '@portal/design-system/text-field';
import { msg } from '@lit/localize';
import type { CoverageDetail, NewCoverageRequest, PayerChoices } from '@portal/bff/contract/insurance';
import type { DsFileUpload } from '@portal/design-system/classes/file-upload';
import { explainPaper, FeaturePage, FormController, PAPER_BYTES, PAPER_KINDS, readTexts, Resource, TextDraft } from '@portal/shell/contract';
import type { FieldProblem, PaperUploads, Texts } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { cardUploads, readCoverage, readPayers, sendCoverageRequest } from '../../api/insurance-api.ts';
import { describeRequest } from '../../insurance/billing-end-plan.ts';
import { formValues, OTHER_PAYER, PHOTOS_MOST, requestIn } from '../../insurance/coverage-form.ts';
import { relationText } from '../../insurance/insurance-text.ts';

interface Loaded {
  readonly payers: PayerChoices['items'];
  readonly coverage: CoverageDetail | null;
  /** What the fields begin with. */
  readonly values: Texts;
}

export class BillingCoverageEditPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      ds-card {
        max-inline-size: 40rem;
      }

      .camera {
        display: none;
      }

      @media (pointer: coarse) {
        .camera {
          display: block;
        }
      }
    `,
  ];

  @state() private _payer: string | undefined;
  @state() private _relation: string | undefined;
  @query('ds-file-upload') private _photos!: DsFileUpload | null;

  private _uploads: PaperUploads | undefined;
  private readonly _draft = new TextDraft(this, { name: () => `billing.coverage.${this._id || 'new'}` });
  private readonly _loaded = new Resource(this, {
    args: () => [this.api, this.subject, this._id] as const,
    load: async ([api, subject, id], reading): Promise<Loaded> => {
      const [{ items: payers }, coverage] = await Promise.all([
        readPayers(api, subject, reading),
        id ? readCoverage(api, subject, id, reading) : null,
        this._draft.load(reading.signal),
      ]);
      this._uploads = cardUploads(api, subject);
      return { payers, coverage, values: formValues(coverage, payers, (name) => this._draft.typed(name)) };
    },
  });
  private readonly _form = new FormController(this, {
    draft: this._draft,
    values: (form): NewCoverageRequest => requestIn(readTexts(form), this._id, this._loaded.value?.payers ?? []),
    send: (request, call) => sendCoverageRequest(this.api, this.subject, request, call),
    said: () => msg('We have your request. Our staff will look at it.', { id: 'billing.request.told' }),
    sent: () => this.navigation.navigate('/billing/insurance'),
    describe: describeRequest,
    describeField: ({ path }: FieldProblem) =>
      path === 'subscriberName'
        ? msg('Type the name of who holds the plan.', { id: 'billing.edit.holder-missing' })
        : msg('Check this.', { id: 'billing.edit.check' }),
  });

  override render() {
    const isNew = this._id === '';
    return html`
      <ds-page-header
        .heading=${isNew ? msg('Add insurance', { id: 'billing.insurance.add' }) : msg('Change insurance', { id: 'billing.edit.change' })}
        .backHref=${this.navigation.href(isNew ? '/billing/insurance' : `/billing/insurance/${this._id}`)}
        .backLabel=${isNew ? msg('Insurance', { id: 'billing.insurance.title' }) : msg('Your plan', { id: 'billing.coverage.title' })}
      >
        ${msg('Take out your insurance card. Our staff check what you send, and answer within 2 business days.', { id: 'billing.edit.lead' })}
      </ds-page-header>
      ${this._loaded.render(msg('Loading the form', { id: 'billing.edit.loading' }), (loaded) => html`<ds-card>${this._form.render(this._renderFields(loaded))}</ds-card>`)}
    `;
  }

  private get _id(): string {
    return this.params['coverageId'] ?? '';
  }

  private _renderFields({ payers, values }: Loaded) {
    const payer = this._payer ?? values['payerId'] ?? '';
    const relation = this._relation ?? values['relation'] ?? 'self';
    return html`<ds-stack>
      <ds-select
        name="payerId"
        required
        .label=${msg('Insurance company', { id: 'billing.edit.payer' })}
        .placeholder=${msg('Choose a company', { id: 'billing.edit.choose' })}
        .options=${[...payers.map(({ id, name }) => ({ value: id, label: name })), { value: OTHER_PAYER, label: msg('Another company', { id: 'billing.edit.other' }) }]}
        .value=${values['payerId'] ?? ''}
        @change=${(event: Event) => (this._payer = (event.target as HTMLElement & { value: string }).value)}
      ></ds-select>
      ${payer === OTHER_PAYER ? this._text('payerName', msg('Name of the company', { id: 'billing.edit.payer-name' }), values, { required: true, most: 100 }) : nothing}
      ${this._text('memberNumber', msg('Member number', { id: 'billing.insurance.member' }), values, { required: true, most: 40 })}
      ${this._text('groupNumber', msg('Group number', { id: 'billing.edit.group' }), values, { most: 40 })}
      ${this._text('planName', msg('Name of the plan', { id: 'billing.edit.plan' }), values, { most: 100 })}
      <ds-radio-group
        name="relation"
        required
        .label=${msg('Who holds this plan?', { id: 'billing.edit.holder' })}
        .options=${(['self', 'spouse', 'child', 'other'] as const).map((value) => ({ value, label: relationText(value) }))}
        .value=${values['relation'] ?? 'self'}
        @change=${(event: Event) => (this._relation = (event.target as HTMLElement & { value: string }).value)}
      ></ds-radio-group>
      ${relation === 'self' ? nothing : this._renderHolder(values)}
      <ds-radio-group
        name="position"
        required
        .label=${msg('Which plan pays first?', { id: 'billing.edit.position' })}
        .hint=${msg('If you have one plan, it pays first. If you are not sure, ask your insurance.', { id: 'billing.edit.position-hint' })}
        .options=${[
          { value: '1', label: msg('This one', { id: 'billing.edit.first' }) },
          { value: '2', label: msg('Another one. This one pays second.', { id: 'billing.edit.second' }) },
          { value: '3', label: msg('Two others pay before it', { id: 'billing.edit.third' }) },
        ]}
        .value=${values['position'] ?? '1'}
      ></ds-radio-group>
      <ds-date-field name="startsOn" min="1950-01-01" .label=${msg('First day of the plan', { id: 'billing.edit.starts' })}
        .hint=${msg('Leave this blank if you don’t know it.', { id: 'billing.edit.unknown' })} .value=${values['startsOn'] ?? ''}></ds-date-field>
      ${this._renderPhotos(values)}
      <ds-text-area name="note" maxlength="500" .label=${msg('Note for our staff', { id: 'billing.coverage.note' })} .value=${values['note'] ?? ''}></ds-text-area>
      <div><ds-button type="submit" variant="primary">${msg('Send to our staff', { id: 'billing.edit.send' })}</ds-button></div>
    </ds-stack>`;
  }

  private _renderHolder(values: Texts) {
    return html`
      ${this._text('subscriberName', msg('Their name, as on the card', { id: 'billing.edit.holder-name' }), values, { required: true, most: 120 })}
      <ds-date-field name="subscriberBorn" min="1900-01-01" .label=${msg('Their birth date', { id: 'billing.edit.holder-born' })}
        .hint=${msg('Leave this blank if you don’t know it.', { id: 'billing.edit.unknown' })} .value=${values['subscriberBorn'] ?? ''}></ds-date-field>
    `;
  }

  private _renderPhotos(values: Texts) {
    return html`
      <ds-file-upload
        name="photos"
        .accept=${PAPER_KINDS}
        .maxSize=${PAPER_BYTES}
        .maxFiles=${PHOTOS_MOST}
        .label=${msg('Photos of the card, front and back', { id: 'billing.edit.photos' })}
        .value=${values['photos'] ?? ''}
        .upload=${this._uploads?.send}
        .removeUpload=${this._uploads?.remove}
        .explain=${explainPaper}
      >
        <span slot="hint">${msg('With photos, our staff can check your plan faster.', { id: 'billing.edit.photos-hint' })}</span>
      </ds-file-upload>
      <div class="camera"><ds-button @click=${() => this._photos?.takePhoto()}>${msg('Take a photo of the card', { id: 'billing.edit.camera' })}</ds-button></div>
    `;
  }

  private _text(name: string, label: string, values: Texts, { required = false, most }: { readonly required?: boolean; readonly most: number }) {
    return html`<ds-text-field .name=${name} ?required=${required} .maxlength=${most} autocomplete="off" spellcheck="false" .label=${label} .value=${values[name] ?? ''}></ds-text-field>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-coverage-edit-page': BillingCoverageEditPage;
  }
}
