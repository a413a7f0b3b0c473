/** What others must know in an emergency, on a card that is cut out, folded once and kept in a wallet. */
import { msg, str } from '@lit/localize';
import type { EmergencyContact } from '@portal/bff/contract/account';
import type { AllergyEntry, ConditionEntry, MedicationEntry } from '@portal/bff/contract/records';
import { formatBirthDate } from '@portal/shell/contract';
import { FeatureSheet } from '@portal/shell/contract/print';
import { css, html, nothing } from 'lit';

export interface WalletData {
  readonly medications: readonly MedicationEntry[];
  readonly allergies: readonly AllergyEntry[];
  readonly conditions: readonly ConditionEntry[];
  /** People to call. */
  readonly contacts: readonly EmergencyContact[];
}

export class RecordsWalletSheet extends FeatureSheet<WalletData> {
  static override styles = [
    FeatureSheet.styles,
    css`
      /* Two bank cards side by side: 85.6 by 54 mm each. What needs more room gets it and is cut off nowhere. */
      .card {
        display: grid;
        grid-template-columns: 85.6mm 85.6mm;
        inline-size: max-content;
        border: 0.4mm dashed #4b5d63;
        font-size: 7.5pt;
        line-height: 1.3;
        break-inside: avoid;
      }

      .half {
        box-sizing: border-box;
        min-block-size: 54mm;
        padding: 3.5mm;
      }

      .half + .half {
        border-inline-start: 0.3mm dotted #4b5d63;
      }

      .card h2 {
        margin: 2mm 0 0.5mm;
        color: var(--ds-color-primary);
        font-size: 7.5pt;
      }

      .card h2:first-child {
        margin-block-start: 0;
      }

      .card p {
        margin: 0;
      }

      .name {
        font-size: 10pt;
        font-weight: var(--ds-weight-bold);
      }

      .line {
        block-size: 4mm;
        border-block-end: 0.2mm solid #4b5d63;
      }

      .card ul {
        margin: 0;
        padding-inline-start: 3.5mm;
      }
    `,
  ];

  protected override heading(): string {
    return msg('Wallet card', { id: 'records.sheet.wallet' });
  }

  protected override renderBody(data: WalletData) {
    return html`
      <p>${msg('Cut along the dashed line, fold in the middle, and keep it in your wallet. Print a new one when something changes.', { id: 'records.sheet.wallet-how' })}</p>
      <div class="card">
        <div class="half">${this._renderWho(data)}</div>
        <div class="half">${this._renderHealth(data)}</div>
      </div>
    `;
  }

  private _renderWho({ contacts, allergies, medications }: WalletData) {
    const person = this.person(this.data);
    const avoid = medications.filter(({ standing }) => standing === 'avoid');
    const known = allergies.filter(({ standing }) => standing !== 'past');
    return html`
      <p class="name">${person?.fullName}</p>
      <p>
        ${msg(str`Born ${formatBirthDate(person?.birthDate ?? null, this.locale.locale)}`, { id: 'records.sheet.born' })}${person?.patientNumber ? html` · ${person.patientNumber}` : nothing}
      </p>
      ${renderList(
        msg('In an emergency, call', { id: 'records.sheet.call' }),
        contacts.map(({ name, phone }) => `${name}, ${phone}`),
        // To be filled in by hand.
        html`<div class="line"></div>`,
      )}
      ${renderList(msg('Allergies', { id: 'records.allergies.title' }), known.map(allergyText), msg('No allergies on file', { id: 'records.allergies.none-title' }))}
      ${
        avoid.length > 0
          ? renderList(
              msg('Do not take', { id: 'records.medications.avoid' }),
              avoid.map(({ name }) => name),
            )
          : nothing
      }
    `;
  }

  private _renderHealth({ medications, conditions }: WalletData) {
    const taken = medications.filter(({ standing }) => standing === 'current' || standing === 'unclear');
    return html`
      ${renderList(msg('Medicines', { id: 'records.medications.title' }), taken.map(medicineText), msg('No medicines on file', { id: 'records.medications.none-title' }))}
      ${renderList(
        msg('Health conditions', { id: 'records.conditions.title' }),
        conditions.filter(({ standing }) => standing === 'current').map(({ name }) => name),
        msg('No health conditions on file', { id: 'records.conditions.none-title' }),
      )}
    `;
  }
}

function renderList(heading: string, items: readonly string[], none: unknown = nothing) {
  return html`<h2>${heading}</h2>
    ${items.length > 0 ? html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>` : none}`;
}

/** What is not certain says so: who reads the card can't ask. */
function allergyText({ name, reaction, severe, standing }: AllergyEntry): string {
  return [
    name,
    reaction,
    severe ? msg('could be serious', { id: 'records.sheet.serious' }) : null,
    standing === 'unconfirmed' ? msg('not confirmed', { id: 'records.sheet.unconfirmed' }) : null,
    standing === 'unclear' ? msg('not clear if it still holds', { id: 'records.sheet.unclear' }) : null,
  ]
    .filter(Boolean)
    .join(', ');
}

function medicineText({ name, status, standing }: MedicationEntry): string {
  if (standing === 'unclear') return msg(str`${name} (not clear if still taken)`, { id: 'records.sheet.maybe-taken' });
  return status === 'on-hold' ? msg(str`${name} (paused)`, { id: 'records.sheet.paused' }) : name;
}

declare global {
  interface HTMLElementTagNameMap {
    'records-wallet-sheet': RecordsWalletSheet;
  }
}
