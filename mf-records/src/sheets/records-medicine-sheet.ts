/** The list of medicines on paper, to take along to a doctor, a pharmacy or a hospital. */
import { msg, str } from '@lit/localize';
import type { MedicationEntry, MedicationList } from '@portal/bff/contract/records';
import { formatKnownDate } from '@portal/shell/contract';
import { FeatureSheet } from '@portal/shell/contract/print';
import { css, html, nothing } from 'lit';
import { dosageWords } from '../dosage/dosage-text.ts';
import { leftText } from '../refills/left-of.ts';
import type { LeftOf } from '../refills/left-of.ts';

/** The list, and what is left of each medicine where that is known. */
export interface MedicineSheet extends MedicationList {
  readonly left?: LeftOf | undefined;
}

export class RecordsMedicineSheet extends FeatureSheet<MedicineSheet> {
  static override styles = [
    FeatureSheet.styles,
    css`
      .name {
        inline-size: 30%;
      }

      .for {
        inline-size: 18%;
      }

      .by {
        inline-size: 20%;
      }

      .left {
        font-weight: normal;
      }

      .own {
        margin-block-start: var(--ds-space-5);
        break-inside: avoid;
      }

      .own td {
        block-size: 2.2rem;
      }
    `,
  ];

  protected override heading(): string {
    return msg('Medicine list', { id: 'records.sheet.medicines' });
  }

  protected override renderBody({ items, timeZone }: MedicationList) {
    const of = (standing: MedicationEntry['standing']) => items.filter((entry) => entry.standing === standing);
    return html`
      ${this._renderPart(msg('Current', { id: 'records.medications.current' }), of('current'), timeZone)}
      ${this._renderAvoid(of('avoid'))}
      ${this._renderPart(msg('Not clear if you still take it', { id: 'records.medications.unclear' }), of('unclear'), timeZone)}
      ${items.every(({ standing }) => standing === 'past') ? html`<p>${msg('No current medicines on file', { id: 'records.sheet.no-medicines' })}</p>` : nothing}
      <div class="own">
        <h2>${msg('Also taken, such as medicines without a prescription and vitamins', { id: 'records.sheet.also' })}</h2>
        <table>
          <tbody>
            ${[0, 1, 2].map(() => html`<tr><td></td></tr>`)}
          </tbody>
        </table>
      </div>
    `;
  }

  private _renderPart(heading: string, entries: readonly MedicationEntry[], timeZone: string) {
    if (entries.length === 0) return nothing;
    return html`
      <h2>${heading}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col" class="name">${msg('Medicine', { id: 'records.sheet.medicine' })}</th>
            <th scope="col">${msg('How to take it', { id: 'records.sheet.how' })}</th>
            <th scope="col" class="for">${msg('What it is for', { id: 'records.sheet.what-for' })}</th>
            <th scope="col" class="by">${msg('Prescribed', { id: 'records.sheet.prescribed' })}</th>
          </tr>
        </thead>
        <tbody>
          ${entries.map(
            (entry) => html`<tr>
              <th scope="row">
                ${entry.name}
                ${entry.status === 'on-hold' ? html`<div>${msg('Paused', { id: 'records.medications.on-hold' })}</div>` : nothing}
                ${this._renderLeft(entry)}
              </th>
              <td>${this._renderDosage(entry, timeZone)}</td>
              <td>${entry.reason ?? ''}</td>
              <td>
                ${entry.prescribed ? html`<div>${formatKnownDate(entry.prescribed, timeZone, this.locale.locale)}</div>` : nothing}${entry.prescriber ?? ''}
              </td>
            </tr>`,
          )}
        </tbody>
      </table>
    `;
  }

  private _renderLeft({ id }: MedicationEntry) {
    const text = leftText(this.data?.left, id, this.locale.locale);
    return text ? html`<div class="left">${text}</div>` : nothing;
  }

  private _renderDosage({ dosage }: MedicationEntry, timeZone: string) {
    return dosageWords(dosage, { locale: this.locale.locale, timeZone }).map(
      ({ heading, lines }) => html`${heading === null ? nothing : html`<strong>${heading}</strong>`} ${lines.map((line) => html`<div>${line}</div>`)}`,
    );
  }

  private _renderAvoid(entries: readonly MedicationEntry[]) {
    if (entries.length === 0) return nothing;
    return html`<div class="whole">
      <h2>${msg('Do not take', { id: 'records.medications.avoid' })}</h2>
      <ul>
        ${entries.map(({ name, reason }) => html`<li><strong>${name}</strong>${reason ? html`, ${msg(str`For ${reason}`, { id: 'records.medications.reason' })}` : nothing}</li>`)}
      </ul>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'records-medicine-sheet': RecordsMedicineSheet;
  }
}
