/** What is asked, and what a decision needs to know of it. */
import { msg, str } from '@lit/localize';
import type { DeskRefillDetail } from '@portal/bff/contract/refills';
import { formatDateTime, formatPlainDate, formatTag, personNameText } from '@portal/shell/contract';
import type { LocaleSettings } from '@portal/shell/contract';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { dosageWords } from '../dosage/dosage-text.ts';
import { addressText } from '../refills/pharmacy-text.ts';
import { daysLeftText, refillsLeftText } from '../refills/left-text.ts';
import { refillName } from '../refills/refill-text.ts';
import { controlledText, kindText, patientText } from './desk-text.ts';

interface Fact {
  readonly label: string;
  readonly value: string | TemplateResult;
}

/** "90 tablets"; empty where nobody says. */
const amountText = (quantity: number | null, unit: string | null, { locale }: LocaleSettings): string =>
  quantity === null ? '' : [new Intl.NumberFormat(formatTag(locale)).format(quantity), unit].filter(Boolean).join(' ');

export function askedFacts(refill: DeskRefillDetail, viewer: LocaleSettings): Fact[] {
  const { locale } = viewer;
  const { patient, clinic, askedAt, askedBy, note, pharmacy, controlled } = refill;
  return [
    {
      label: msg('Patient', { id: 'records.desk.fact-patient' }),
      value: html`<bdi>${personNameText(patient.displayName)}</bdi>, ${patientText(refill, locale)}`,
    },
    { label: msg('What is asked', { id: 'records.desk.fact-asked' }), value: `${kindText(refill)}: ${refillName(refill)}` },
    ...(controlled ? [{ label: msg('Rule', { id: 'records.desk.fact-rule' }), value: controlledText(controlled) }] : []),
    { label: msg('Asked on', { id: 'records.desk.fact-when' }), value: formatDateTime(askedAt, clinic.timeZone, viewer) },
    ...(askedBy ? [{ label: msg('Asked by', { id: 'records.desk.fact-by' }), value: askedBy }] : []),
    ...(note ? [{ label: msg('Note of the patient', { id: 'records.desk.fact-note' }), value: html`<span class="text">${note}</span>` }] : []),
    { label: msg('Pharmacy', { id: 'records.pharmacy.name' }), value: html`${pharmacy.name}<div>${addressText(pharmacy)}</div><div>${pharmacy.phone}</div>` },
  ];
}

export function supplyFacts(refill: DeskRefillDetail, viewer: LocaleSettings): Fact[] {
  const { locale } = viewer;
  const { dosage, quantity, unit, refillsLeft, validUntil, prescriber, clinic, fills } = refill;
  const lines = dosageWords(dosage, { locale, timeZone: clinic.timeZone }).flatMap(({ lines: words }) => words);
  const amount = amountText(quantity, unit, viewer);
  const today = new Date().toISOString().slice(0, 10);
  return [
    { label: msg('How to take it', { id: 'records.sheet.how' }), value: html`${lines.map((line) => html`<div>${line}</div>`)}` },
    ...(amount ? [{ label: msg('Quantity', { id: 'records.desk.fact-quantity' }), value: amount }] : []),
    { label: msg('Refills', { id: 'records.refills.title' }), value: refillsLeftText(refillsLeft) || msg('Not known', { id: 'records.desk.unknown' }) },
    ...(validUntil ? [{ label: msg('Prescription holds until', { id: 'records.desk.fact-valid' }), value: formatPlainDate(validUntil, locale) }] : []),
    { label: msg('What is left', { id: 'records.desk.fact-left' }), value: daysLeftText(refill, { today, locale }) },
    ...(prescriber ? [{ label: msg('Prescribed by', { id: 'records.desk.fact-prescriber' }), value: prescriber }] : []),
    {
      label: msg('Last filled', { id: 'records.desk.fact-fills' }),
      value: fills.length === 0 ? msg('Not known', { id: 'records.desk.unknown' }) : html`${fills.map((fill) => html`<div>${fillText(fill, viewer)}</div>`)}`,
    },
  ];
}

function fillText({ on, quantity, unit, supplyDays, pharmacy }: DeskRefillDetail['fills'][number], viewer: LocaleSettings): string {
  return [
    formatPlainDate(on, viewer.locale),
    amountText(quantity, unit, viewer),
    supplyDays === null ? '' : msg(str`for ${supplyDays} days`, { id: 'records.desk.for-days' }),
    pharmacy,
  ]
    .filter(Boolean)
    .join(' · ');
}
