/** All vaccines on paper, as schools, camps and employers ask for them: by what they protect from, oldest first. */
import { msg, str } from '@lit/localize';
import type { ImmunizationEntry, ImmunizationList } from '@portal/bff/contract/records';
import { formatKnownDate } from '@portal/shell/contract';
import { FeatureSheet } from '@portal/shell/contract/print';
import { css, html, nothing } from 'lit';
import { absentTimeText } from '../told-time-text.ts';
import { doseText, vaccineDateText } from '../vaccine-text.ts';
import { groupVaccines } from './vaccine-groups.ts';
import type { VaccineGroup } from './vaccine-groups.ts';

export class RecordsVaccineSheet extends FeatureSheet<ImmunizationList> {
  static override styles = [
    FeatureSheet.styles,
    css`
      tbody {
        break-inside: avoid;
      }

      .group th {
        padding-block-start: var(--ds-space-3);
        border-block-end-color: var(--ds-color-primary);
        font-weight: var(--ds-weight-bold);
      }

      .on {
        inline-size: 20%;
      }

      .dose {
        inline-size: 14%;
      }

      .place {
        inline-size: 30%;
      }

      .sign {
        display: grid;
        grid-template-columns: 2fr 1fr;
        gap: var(--ds-space-6);
        margin-block-start: 4rem;
        break-inside: avoid;
      }

      .sign div {
        padding-block-start: var(--ds-space-1);
        border-block-start: 1px solid var(--ds-color-text);
      }
    `,
  ];

  protected override heading(): string {
    return msg('Vaccine certificate', { id: 'records.sheet.vaccines' });
  }

  protected override renderBody({ items, timeZone }: ImmunizationList) {
    const groups = groupVaccines(items.filter(({ given }) => given));
    const notGiven = items.filter(({ given }) => !given);
    return html`
      ${
        groups.length > 0
          ? html`<table>
            <thead>
              <tr>
                <th scope="col" class="on">${msg('Date given', { id: 'records.sheet.given-on' })}</th>
                <th scope="col">${msg('Vaccine', { id: 'records.sheet.vaccine' })}</th>
                <th scope="col" class="dose">${msg('Dose', { id: 'records.sheet.dose' })}</th>
                <th scope="col" class="place">${msg('Where', { id: 'records.sheet.place' })}</th>
              </tr>
            </thead>
            ${groups.map((group) => this._renderGroup(group, timeZone))}
          </table>`
          : html`<p>${msg('No vaccines on file', { id: 'records.immunizations.none-title' })}</p>`
      }
      ${
        notGiven.length > 0
          ? html`<div class="whole">
            <h2>${msg('Not given', { id: 'records.immunizations.not-given' })}</h2>
            <ul>
              ${notGiven.map((entry) => html`<li>${this._notGivenText(entry, timeZone)}</li>`)}
            </ul>
          </div>`
          : nothing
      }
      <p class="muted">${msg('This lists the vaccines on file with us. Vaccines from other places may be missing.', { id: 'records.sheet.vaccines-note' })}</p>
      <div class="sign">
        <div class="muted">${msg('Signature or stamp of the clinic', { id: 'records.sheet.signature' })}</div>
        <div class="muted">${msg('Date', { id: 'records.sheet.date' })}</div>
      </div>
    `;
  }

  private _renderGroup({ name, entries }: VaccineGroup, timeZone: string) {
    return html`<tbody>
      <tr class="group"><th scope="rowgroup" colspan="4">${name}</th></tr>
      ${entries.map(
        (entry) => html`<tr>
          <td>${this._dateText(entry, timeZone) ?? absentTimeText('unknown')}</td>
          <td>
            ${entry.name}
            ${entry.subpotent ? html`<div class="muted">${msg('May be too weak to count. Ask your clinic.', { id: 'records.immunizations.subpotent' })}</div>` : nothing}
          </td>
          <td>${entry.dose ? doseText(entry.dose) : ''}</td>
          <td>${entry.place ?? ''}</td>
        </tr>`,
      )}
    </tbody>`;
  }

  private _notGivenText(entry: ImmunizationEntry, timeZone: string): string {
    const reason = entry.reason ? msg(str`Reason: ${entry.reason}`, { id: 'records.immunizations.reason' }) : null;
    return [entry.name, this._dateText(entry, timeZone), reason].filter(Boolean).join('. ');
  }

  private _dateText(entry: ImmunizationEntry, timeZone: string): string | null {
    return vaccineDateText(entry, (date) => formatKnownDate(date, timeZone, this.locale.locale));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'records-vaccine-sheet': RecordsVaccineSheet;
  }
}
