/** FHIR PaymentNotice → what was paid for a bill; below zero it was given back. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { codeableConcept, fhirText, identifier, money, reference } from '../fhir-types.ts';
import { defineMapper } from '../mapper.ts';
import { acceptOnly } from '../not-facts.ts';
import { refreshPaid } from '../refresh-paid.ts';
import { NotAFact, SkipResource } from '../skip-resource.ts';
import { PAYMENT_SYSTEM } from '../system-urls.ts';
import { centsOrNull, conceptCode, conceptText, dayOrNull } from '../values.ts';

const schema = z.object({
  identifier: z.array(identifier).optional(),
  status: fhirText,
  request: reference.optional(),
  created: fhirText.optional(),
  paymentDate: fhirText.optional(),
  payment: reference.optional(),
  amount: money,
  paymentStatus: codeableConcept.optional(),
});

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** R4 paymentstatus: `paid` is under way, `cleared` is there. What else a source says is not known to be money. */
const PAID: ReadonlySet<string> = new Set(['paid', 'cleared']);

export const paymentNotice = defineMapper({
  type: 'PaymentNotice',
  schema,
  map(resource, context) {
    if (resource.status === 'entered-in-error') throw new NotAFact('entered in error', 'error');
    acceptOnly(resource.status, ['active']);
    const state = conceptCode(resource.paymentStatus).code;
    if (state !== null && !PAID.has(state)) throw new NotAFact('it does not say that something was paid');
    const bill = context.link(resource.request, 'Invoice');
    if (!bill?.patientId) throw new SkipResource('its bill is not known');
    const paidOn = dayOrNull(resource.paymentDate ?? resource.created?.slice(0, 10));
    if (!paidOn) throw new SkipResource('no date');
    const cents = centsOrNull(resource.amount);
    if (cents === null) throw new SkipResource('no amount');
    const own = resource.identifier?.find(({ system }) => system === PAYMENT_SYSTEM)?.value;
    const row: Prisma.StatementPaymentCreateManyInput = {
      id: context.id,
      patientId: bill.patientId,
      statementId: bill.localId,
      paidOn,
      cents,
      method: resource.payment?.display ?? conceptText(resource.paymentStatus),
      portalPaymentId: own && UUID.test(own) ? own : null,
    };
    return { patientId: bill.patientId, row };
  },
  create: async (tx, rows) => {
    await tx.statementPayment.createMany({ data: rows });
    await refreshPaid(
      tx,
      rows.map(({ statementId }) => statementId),
    );
  },
  update: async (tx, row, id) => {
    const before = await tx.statementPayment.findUnique({ where: { id }, select: { statementId: true } });
    await tx.statementPayment.update({ where: { id }, data: row });
    await refreshPaid(tx, [row.statementId, ...(before ? [before.statementId] : [])]);
  },
});
