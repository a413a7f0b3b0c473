/** FHIR Invoice → statement with its lines. The lines must add up to the total. */
import { z } from 'zod';
import type { Prisma, StatementStatus } from '../../database/generated/client.ts';
import { codeableConcept, extension, fhirText, identifier, money, reference } from '../fhir-types.ts';
import { defineMapper, freshness, requirePatient } from '../mapper.ts';
import { NotAFact, SkipResource } from '../skip-resource.ts';
import { INVOICE_DUE_EXTENSION, INVOICE_PAID_EXTENSION, SERVICE_DATE_EXTENSION } from '../system-urls.ts';
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
  date: fhirText.optional(),
  lineItem: z.array(lineItem).optional(),
  totalNet: money.optional(),
  extension: z.array(extension).optional(),
});

const STATUSES: ReadonlyMap<string, StatementStatus> = new Map([
  ['issued', 'open'],
  ['balanced', 'paid'],
  ['cancelled', 'cancelled'],
]);

interface Row {
  statement: Prisma.StatementCreateManyInput;
  lines: Prisma.StatementLineCreateManyInput[];
}

function toLine(item: z.output<typeof lineItem>, statementId: string, index: number): Prisma.StatementLineCreateManyInput {
  const sum = (...types: string[]): number =>
    (item.priceComponent ?? []).filter((part) => types.includes(part.type)).reduce((total, part) => total + Math.abs(centsOrNull(part.amount) ?? 0), 0);
  const chargeCents = sum('base', 'surcharge', 'tax');
  const insuranceCents = sum('deduction');
  const adjustmentCents = sum('discount');
  return {
    statementId,
    position: item.sequence ?? index + 1,
    description: requireText(conceptText(item.chargeItemCodeableConcept) ?? item.chargeItemReference?.display, 'description of a line'),
    serviceOn: dayOrNull(findExtension(item.extension, SERVICE_DATE_EXTENSION)?.valueDate),
    chargeCents,
    insuranceCents,
    adjustmentCents,
    patientCents: chargeCents - insuranceCents - adjustmentCents,
  };
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
    const lines = (resource.lineItem ?? []).map((item, index) => toLine(item, context.id, index));
    const sum = lines.reduce((total, line) => total + line.patientCents, 0);
    const totalCents = centsOrNull(resource.totalNet) ?? sum;
    if (lines.length > 0 && sum !== totalCents) throw new SkipResource('its lines do not add up to its total');
    const paid = centsOrNull(findExtension(resource.extension, INVOICE_PAID_EXTENSION)?.valueMoney) ?? 0;
    const row: Row = {
      statement: {
        id: context.id,
        patientId,
        number: resource.identifier?.find((one) => one.value)?.value ?? `S-${context.id.slice(0, 8).toUpperCase()}`,
        status,
        issuedOn,
        dueOn: dayOrNull(findExtension(resource.extension, INVOICE_DUE_EXTENSION)?.valueDate),
        totalCents,
        paidCents: status === 'paid' ? totalCents : paid,
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
    await tx.statement.update({ where: { id }, data: row.statement });
    await tx.statementLine.deleteMany({ where: { statementId: id } });
    await tx.statementLine.createMany({ data: row.lines });
  },
  news: ({ statement: { status, issuedOn } }, id) =>
    status === 'open' ? { topic: 'bills', entityId: id, key: id, ...freshness(new Date(issuedOn), 'day') } : null,
});
