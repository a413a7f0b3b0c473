/** A bill as a document: what is owed and by when, where the money went, what each service cost, and what was paid. */
import type { PatientWho } from '../../access/who.ts';
import { headOf } from '../../documents/about.ts';
import type { MadeDocument } from '../../documents/answer.ts';
import { writeDocument } from '../../documents/document.ts';
import type { DocumentBody, Panel } from '../../documents/document.ts';
import { formatsOf } from '../../documents/formats.ts';
import type { Formats } from '../../documents/formats.ts';
import type { DocumentQuery } from '../../documents/schema.ts';
import type { Row } from '../../documents/table.ts';
import type { Portal } from '../../portal.ts';
import { inLanguage } from '../../words.ts';
import { billWords } from './document-words.ts';
import { serviceWords } from './service-words.ts';
import type { Statement, StatementParams } from './schema.ts';
import { readStatement } from './service.ts';

type Words = (typeof billWords)['en'];

/** @throws {ApiProblem} resource/not-found */
export async function billDocument(portal: Portal, who: PatientWho, params: StatementParams, { language }: DocumentQuery): Promise<MadeDocument> {
  const statement = await readStatement(portal, who, params);
  const [words, formats] = [inLanguage(billWords, language), formatsOf(language)];
  const title = words.bill(statement.number);
  const head = await headOf(portal, who, title, language);
  return { name: title, bytes: () => writeDocument(head, (body) => fill(body, statement, words, formats, inLanguage(serviceWords, language))) };
}

async function fill(body: DocumentBody, statement: Statement, words: Words, formats: Formats, services: (typeof serviceWords)['en']): Promise<void> {
  const { lines, payments } = statement;
  body.panel(panelOf(statement, words, formats));
  await drawSums(body, statement, words, formats);
  if (lines.length > 0) {
    const [service, day, ...amounts] = words.columns;
    body.heading(words.lines);
    await body.table({
      columns: [{ label: service }, { label: day, fit: true }, ...amounts.map((label) => ({ label, fit: true, align: 'right' as const }))],
      rows: lines.map((line) => ({
        cells: [
          { text: line.description, note: [services[line.kind], line.code ? words.code(line.code) : ''].filter(Boolean).join(' · ') },
          line.serviceOn ? formats.day(line.serviceOn) : '',
          ...[line.chargeCents, 0 - line.insuranceCents, 0 - line.adjustmentCents, line.patientCents].map(formats.money),
        ],
      })),
    });
  }
  if (payments.length > 0) {
    const [on, how, amount] = words.paymentColumns;
    body.heading(words.payments);
    await body.table({
      share: 0.62,
      columns: [{ label: on }, { label: how }, { label: amount, fit: true, align: 'right' }],
      rows: payments.map((paid) => ({ cells: [formats.day(paid.on), paid.method ?? '', formats.money(paid.cents)] })),
    });
  }
}

function panelOf({ status, owedCents, creditCents, dueOn, issuedOn, billingPhone: phone }: Statement, words: Words, formats: Formats): Panel {
  const why = status === 'unsure' ? words.unsure : owedCents > 0 ? words.toPay : words.questions;
  return {
    label: creditCents > 0 ? words.credit : words.owed,
    amount: formats.money(creditCents > 0 ? creditCents : owedCents),
    beside: [
      { text: words.sent(formats.day(issuedOn)), strong: stateOf(status, dueOn && formats.day(dueOn), words) },
      ...(phone ? [{ text: why, strong: phone }] : []),
    ],
  };
}

/** What is to be paid says by when. */
function stateOf(status: Statement['status'], day: string | null, words: Words): string {
  if (day && status === 'overdue') return words.lateSince(day);
  return day && status === 'open' ? words.due(day) : words.states[status];
}

/** From the charges to what is owed. Nothing of a bill that may be somebody else's. */
async function drawSums(body: DocumentBody, statement: Statement, words: Words, { money }: Formats): Promise<void> {
  const { status, totals, totalCents, paidCents, owedCents, creditCents } = statement;
  if (status === 'unsure') return;
  const row = (label: string, cents: number, more: Omit<Row, 'cells'> = {}): Row => ({ cells: [label, money(cents)], ...more });
  body.heading(totals ? words.flow : words.summary);
  if (totals) {
    const parts = [
      { label: words.insurance, cents: totals.insuranceCents, shade: 'first' },
      { label: words.discounts, cents: totals.adjustmentCents, shade: 'second' },
      { label: words.paid, cents: totalCents - owedCents + creditCents, shade: 'third' },
      { label: words.owed, cents: owedCents, shade: 'last' },
    ] as const;
    const seen = parts.filter(({ cents }) => cents > 0);
    body.shares({ alt: words.flowAlt(seen.map(({ label, cents }) => `${label} ${money(cents)}`).join(', ')), parts });
  }
  await body.table({
    share: 0.62,
    columns: [{ label: '' }, { label: '', fit: true, align: 'right' }],
    rows: [
      ...(totals
        ? [
            row(words.charges, totals.chargeCents),
            row(words.insurance, 0 - totals.insuranceCents, { key: 'first' }),
            row(words.discounts, 0 - totals.adjustmentCents, { key: 'second' }),
          ]
        : []),
      row(words.part, totalCents, { total: true }),
      row(words.paid, 0 - paidCents, totals ? { key: 'third' } : {}),
      row(words.owed, owedCents, { total: true, ...(totals ? { key: 'last' } : {}) }),
    ],
  });
}
