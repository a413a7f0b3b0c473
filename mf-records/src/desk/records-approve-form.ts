/** Approving a refill, as it was prescribed or with changes. What is typed is kept until it is sent. */
import '@portal/design-system/button';
import '@portal/design-system/dialog';
import '@portal/design-system/number-field';
import '@portal/design-system/stack';
import '@portal/design-system/text-field';
import '../refills/records-pharmacy-picker.ts';
import { msg, str } from '@lit/localize';
import type { DecidedRefills, DeskRefillDetail, RefillDecision } from '@portal/bff/contract/refills';
import { defineElement, FeatureElement, FormController, readTexts, Resource, TextDraft } from '@portal/shell/contract';
import type { Call, Texts } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { pharmacyChoice } from '../refills/choice.ts';
import type { PharmacyChoice } from '../refills/choice.ts';
import type { PharmacyChooseEvent } from '../refills/records-pharmacy-picker.ts';
import { decideWithProof } from './decide.ts';
import type { DecidedRefill } from './decide.ts';

type Change = NonNullable<Extract<RefillDecision, { decision: 'approve' }>['change']>;

/** `approved`: what came of it. */
export type ApprovedEvent = CustomEvent<DecidedRefill | undefined>;

/**
 * @fires approved - It was answered: done, or undecided with the reason.
 */
export class RecordsApproveForm extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      form {
        max-inline-size: 36rem;
      }

      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-3);
      }

      ds-dialog {
        --ds-dialog-width: 44rem;
      }
    `,
  ];

  @property({ attribute: false }) refill!: DeskRefillDetail;
  /** Sends some decisions to the desk. */
  @property({ attribute: false }) decide!: (items: readonly RefillDecision[], call: Call) => Promise<DecidedRefills>;

  @state() private _isChanging = false;
  @state() private _isPicking = false;
  /** Another pharmacy than the one that was asked for. */
  @state() private _pharmacy: PharmacyChoice | undefined;

  private readonly _draft = new TextDraft(this, { name: () => `records.desk-approve.${this.refill.id}` });
  private readonly _kept = new Resource(this, {
    args: () => [this.api, this.subject, this.refill.id] as const,
    load: (_args, { signal }) => this._draft.load(signal),
    loaded: (text) => {
      if (text) this._isChanging = true;
    },
  });
  private readonly _form = new FormController(this, {
    draft: this._draft,
    summary: 'none',
    values: (form) => this._changeIn(readTexts(form)),
    send: (change, call) => this._send(change, call),
    sent: (answer) => void this.dispatchEvent(new CustomEvent('approved', { detail: answer }) satisfies ApprovedEvent),
  });

  override render() {
    return html`
      ${this._kept.render(msg('Loading the form', { id: 'records.desk.form-loading' }), () => this._renderForm())} ${this._renderDialog()}
    `;
  }

  private _renderForm() {
    return this._form.render(html`<ds-stack>
        ${this._isChanging ? this._renderFields() : nothing}
        <div class="buttons">
          <ds-button type="submit" variant="primary">
            ${this._isChanging ? msg('Approve with these changes', { id: 'records.desk.approve-changed' }) : msg('Approve as prescribed', { id: 'records.desk.approve-as-is' })}
          </ds-button>
          <ds-button expanded=${this._isChanging ? 'true' : 'false'} @click=${this._onToggle}>
            ${this._isChanging ? msg('Change nothing', { id: 'records.desk.change-nothing' }) : msg('Change something', { id: 'records.desk.change' })}
          </ds-button>
        </div>
      </ds-stack>`);
  }

  private _renderDialog() {
    return html`<ds-dialog
        .open=${this._isPicking}
        .heading=${msg('Choose another pharmacy', { id: 'records.answers.other-pharmacy' })}
        @close=${() => (this._isPicking = false)}
      >
        ${
          this._isPicking
            ? html`<records-pharmacy-picker
                .patientId=${this.refill.patient.id}
                .chosenId=${(this._pharmacy ?? this.refill.pharmacy).id}
                @pharmacy-choose=${this._onPharmacy}
              ></records-pharmacy-picker>`
            : nothing
        }
      </ds-dialog>`;
  }

  private _renderFields() {
    const { name } = this._pharmacy ?? this.refill.pharmacy;
    return html`
      <p>${msg('What you leave empty stays as it is prescribed.', { id: 'records.desk.change-hint' })}</p>
      <ds-text-field name="dose" maxlength="300" .value=${this._draft.typed('dose')} .label=${msg('New dose in words', { id: 'records.desk.change-dose' })}></ds-text-field>
      <ds-number-field
        name="quantity"
        min="1"
        max="10000"
        no-buttons
        .label=${msg('Quantity', { id: 'records.desk.fact-quantity' })}
        .unit=${this.refill.unit ?? ''}
        .value=${this._draft.typed('quantity')}
      ></ds-number-field>
      <ds-number-field name="refills" min="0" max="99" no-buttons .value=${this._draft.typed('refills')} .label=${msg('Refills after this one', { id: 'records.desk.change-refills' })}></ds-number-field>
      <div class="buttons">
        <strong>${name}</strong>
        <ds-button @click=${() => (this._isPicking = true)}>${msg('Change pharmacy', { id: 'records.check.change' })}</ds-button>
      </div>
    `;
  }

  private _onToggle(): void {
    this._isChanging = !this._isChanging;
    this._pharmacy = undefined;
  }

  private readonly _onPharmacy = ({ detail: { pharmacy } }: PharmacyChooseEvent): void => {
    this._isPicking = false;
    this._pharmacy = pharmacyChoice(pharmacy);
    this.announcer.announce(msg(str`It goes to ${pharmacy.name} now.`, { id: 'records.refill.pharmacy-changed' }));
  };

  private _changeIn({ dose = '', quantity = '', refills = '' }: Texts): Change {
    return {
      ...(dose ? { dose } : {}),
      ...(quantity ? { quantity: Number(quantity) } : {}),
      ...(refills ? { refills: Number(refills) } : {}),
      ...(this._pharmacy ? { pharmacyId: this._pharmacy.id } : {}),
    };
  }

  /** As it was seen: a decision about what changed since is none. */
  private async _send(change: Change, call: Call): Promise<DecidedRefill | undefined> {
    const { id, version } = this.refill;
    const [answer] = await decideWithProof(this.api, [{ decision: 'approve', refillId: id, version, change }], call, this.decide);
    return answer;
  }
}

// Not a view the shell mounts, so its page brings it along.
defineElement('records-approve-form', RecordsApproveForm);

declare global {
  interface HTMLElementTagNameMap {
    'records-approve-form': RecordsApproveForm;
  }
  interface HTMLElementEventMap {
    approved: ApprovedEvent;
  }
}
