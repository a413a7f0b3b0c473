/** FHIR Invoice → statement with its lines, credits and lines below zero included. The lines must add up to the total. */
import { z } from 'zod';
import type { Prisma, StatementStatus } from '../../database/generated/client.ts';
import { codeableConcept, extension, fhirText, identifier, money, reference } from '../fhir-types.ts';
import { defineMapper, freshness, linkInChart, requirePatient } from '../mapper.ts';
import type { MapContext } from '../mapper.ts';
import { paidOf } from '../refresh-paid.ts';
import { serviceCode } from '../service-code.ts';
import { NotAFact, SkipResource } from '../skip-resource.ts';
import { INVOICE_DUE_EXTENSION, INVOICE_PAID_EXTENSION, INVOICE_VISIT_EXTENSION, SERVICE_DATE_EXTENSION } from '../system-urls.ts';
import { centsOrNull, conceptText, dayOrNull, findExtension, requireText } from '../values.ts';

const priceComponent = z.object({ type: fhirText, amount: money.optional() });
const lineItem = z.object({
  sequence: z.number().int().optional(),
  chargeItemCodeableConcept: codeableConcept.optional(),
  chargeItemReference: reference.optional(),
  priceComponent: z.array(priceComponent).optional(),
  extension: z.array(extension).optional(),
});
const schema = z.object({
  identifier: z.array(identifier).optional(),
  status: fhirText,
  subject: reference.optional(),
  account: reference.optional(),
  date: fhirText.optional(),
  lineItem: z.array(lineItem).optional(),
  totalNet: money.optional(),
  totalGross: money.optional(),
  extension: z.array(extension).optional(),
});

const chargeItem = z.object({ code: codeableConcept.optional() });

const STATUSES: ReadonlyMap<string, StatementStatus> = new Map([
  ['issued', 'open'],
  ['balanced', 'paid'],
  ['cancelled', 'cancelled'],
]);

interface Row {
  statement: Prisma.StatementCreateManyInput & { billPaidCents: number };
  lines: Prisma.StatementLineCreateManyInput[];
}

type LineItem = z.output<typeof lineItem>;

/** How a source signs what comes off a charge: R4 leaves it open. */
type Signs = (cents: number) => number;
const COMES_OFF_AS_PLUS: Signs = (cents) => cents;
const COMES_OFF_AS_MINUS: Signs = (cents) => 0 - cents;
const COMES_OFF_AS_EITHER: Signs = Math.abs;

function toLine(item: LineItem, signs: Signs, statementId: string, index: number, context: MapContext): Prisma.StatementLineCreateManyInput {
  const sum = (...types: string[]): number =>
    (item.priceComponent ?? []).filter((part) => types.includes(part.type)).reduce((total, part) => total + (centsOrNull(part.amount) ?? 0), 0);
  const off = (type: string): number =>
    (item.priceComponent ?? []).filter((part) => part.type === type).reduce((total, part) => total + signs(centsOrNull(part.amount) ?? 0), 0);
  const concept = item.chargeItemCodeableConcept ?? chargeItem.safeParse(context.inline(item.chargeItemReference) ?? {}).data?.code;
  const chargeCents = sum('base', 'surcharge', 'tax');
  const insuranceCents = off('deduction');
  const adjustmentCents = off('discount');
  return {
    statementId,
    position: item.sequence ?? index + 1,
    description: requireText(conceptText(concept) ?? item.chargeItemReference?.display, 'description of a line'),
    ...serviceCode(concept),
    serviceOn: dayOrNull(findExtension(item.extension, SERVICE_DATE_EXTENSION)?.valueDate),
    chargeCents,
    insuranceCents,
    adjustmentCents,
    patientCents: chargeCents - insuranceCents - adjustmentCents,
  };
}

const sumOf = (lines: readonly Prisma.StatementLineCreateManyInput[]): number => lines.reduce((total, line) => total + line.patientCents, 0);

/** The lines, read by the signs by which they come to the total. Errors: `SkipResource`. */
function toLines(items: readonly LineItem[], total: number | null, context: MapContext): Prisma.StatementLineCreateManyInput[] {
  const off = items
    .flatMap((item) => item.priceComponent ?? [])
    .flatMap((part) => (part.type === 'deduction' || part.type === 'discount' ? [centsOrNull(part.amount) ?? 0] : []));
  const readings = off.some((cents) => cents > 0) ? [COMES_OFF_AS_PLUS, COMES_OFF_AS_MINUS, COMES_OFF_AS_EITHER] : [COMES_OFF_AS_MINUS, COMES_OFF_AS_PLUS];
  for (const signs of readings) {
    const lines = items.map((item, index) => toLine(item, signs, context.id, index, context));
    if (total === null || lines.length === 0 || sumOf(lines) === total) return lines;
  }
  throw new SkipResource('its lines do not add up to its total');
}

export const invoice = defineMapper({
  type: 'Invoice',
  schema,
  map(resource, context) {
    const status = STATUSES.get(resource.status);
    if (!status) throw new NotAFact('a draft or a mistake, not a bill that was sent');
    const { patientId } = requirePatient(context, resource.subject);
    const issuedOn = dayOrNull(resource.date);
    if (!issuedOn) throw new SkipResource('no date');
    const total = centsOrNull(resource.totalNet);
    // What is not shown of it must be in the same money.
    centsOrNull(resource.totalGross);
    const lines = toLines(resource.lineItem ?? [], total, context);
    const totalCents = total ?? sumOf(lines);
    const paid = centsOrNull(findExtension(resource.extension, INVOICE_PAID_EXTENSION)?.valueMoney) ?? 0;
    const paidCents = status === 'paid' ? totalCents : paid;
    const row: Row = {
      statement: {
        id: context.id,
        patientId,
        number: resource.identifier?.find((one) => one.value)?.value ?? `S-${context.id.slice(0, 8).toUpperCase()}`,
        status,
        issuedOn,
        dueOn: dayOrNull(findExtension(resource.extension, INVOICE_DUE_EXTENSION)?.valueDate),
        totalCents,
        accountId: context.link(resource.account, 'Account')?.localId ?? null,
        encounterId: linkInChart(context, findExtension(resource.extension, INVOICE_VISIT_EXTENSION)?.valueReference, 'Encounter', patientId)?.localId ?? null,
        billPaidCents: paidCents,
        paidCents,
      },
      lines,
    };
    return { patientId, row };
  },
  create: async (tx, rows) => {
    await tx.statement.createMany({ data: rows.map((row) => row.statement) });
    await tx.statementLine.createMany({ data: rows.flatMap((row) => row.lines) });
  },
  update: async (tx, row, id) => {
    // In one go: what moves says what the source has learned of.
    const noticed = await tx.statementPayment.aggregate({ where: { statementId: id }, _sum: { cents: true } });
    const paidCents = paidOf(row.statement.billPaidCents, noticed._sum.cents ?? 0);
    await tx.statement.update({ where: { id }, data: { ...row.statement, paidCents } });
    await tx.statementLine.deleteMany({ where: { statementId: id, position: { notIn: row.lines.map(({ position }) => position) } } });
    for (const { position, ...line } of row.lines) {
      const { statementId: _same, ...data } = line;
      await tx.statementLine.upsert({
        where: { statementId_position: { statementId: id, position } },
        create: { ...line, statementId: id, position },
        update: data,
      });
    }
  },
  news: ({ statement: { status, issuedOn, totalCents } }, id) =>
    status === 'open' && totalCents > 0 ? { topic: 'bills', entityId: id, key: id, ...freshness(new Date(issuedOn), 'day') } : null,
});
