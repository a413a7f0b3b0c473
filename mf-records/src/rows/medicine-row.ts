/** A prescribed medicine as a row of a list: what it is, how to take it, and whether it still counts. */
import '@portal/design-system/badge';
import '@portal/design-system/list-item';
import { msg, str } from '@lit/localize';
import type { MedicationEntry } from '@portal/bff/contract/records';
import type { Locale } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { dosageWords } from '../dosage/dosage-text.ts';
import type { Badge } from '../result-text.ts';

interface Place {
  readonly locale: Locale;
  readonly timeZone: string;
}

/** What a list knows of a medicine beside its prescription. */
export interface MedicineMore {
  /** How long it lasts and how often it can be refilled. */
  readonly left: string;
  /** A way on, as a button. */
  readonly way: TemplateResult | typeof nothing;
}

/** `day` writes a date as exact as it is known. */
export function renderMedicine(entry: MedicationEntry, day: (date: string) => string, place: Place, more?: MedicineMore) {
  const noted = entry.prescribed ? datedText(entry, day(entry.prescribed)) : null;
  return html`
    <ds-list-item>
      ${entry.name} ${renderDosage(entry, place)}
      ${more?.left ? html`<div slot="meta"><strong>${more.left}</strong></div>` : nothing}
      ${entry.reason ? html`<div slot="meta">${msg(str`For ${entry.reason}`, { id: 'records.medications.reason' })}</div>` : nothing}
      <div slot="meta">${[noted, entry.prescriber].filter(Boolean).join(' · ')}</div>
      ${renderBadge(entry)} ${more?.way ?? nothing}
    </ds-list-item>
  `;
}

function datedText({ notToTake }: MedicationEntry, date: string): string {
  return notToTake ? msg(str`Written ${date}`, { id: 'records.medications.written' }) : msg(str`Prescribed ${date}`, { id: 'records.medications.prescribed' });
}

function renderDosage({ standing, notToTake, dosage }: MedicationEntry, place: Place) {
  // What is not to be taken has no dose, and how to take what is over is asked by nobody.
  if (notToTake || (standing === 'past' && dosage.length === 0)) return nothing;
  return dosageWords(dosage, place).map(
    ({ heading, lines }) => html`
      <div slot="meta">
        ${heading === null ? nothing : html`<strong>${heading}</strong>`} ${lines.map((line) => html`<div>${line}</div>`)}
      </div>
    `,
  );
}

function renderBadge({ status, notToTake, standing }: MedicationEntry) {
  const badge = notToTake ? avoidBadge(standing) : statusBadge(status);
  return badge ? html`<ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>` : nothing;
}

function avoidBadge(standing: MedicationEntry['standing']): Badge {
  return standing === 'past'
    ? { tone: 'neutral', text: msg('Earlier advice not to take it', { id: 'records.medications.avoided' }) }
    : { tone: 'danger', text: msg('Do not take', { id: 'records.medications.avoid' }) };
}

/** FHIR's status of a request, where it says more than current. */
function statusBadge(status: string): Badge | null {
  switch (status) {
    case 'active':
      return null;
    case 'on-hold':
      return { tone: 'warning', text: msg('Paused', { id: 'records.medications.on-hold' }) };
    case 'completed':
      return { tone: 'neutral', text: msg('Finished', { id: 'records.medications.completed' }) };
    case 'stopped':
      return { tone: 'neutral', text: msg('Stopped', { id: 'records.medications.stopped' }) };
    case 'cancelled':
      return { tone: 'neutral', text: msg('Canceled', { id: 'records.medications.cancelled' }) };
    default:
      return { tone: 'warning', text: msg('Ask your clinic', { id: 'records.medications.unknown' }) };
  }
}
