/** FHIR MedicationRequest (with its Medication) → medication request, or what became of an order of ours that came back. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { noteDispenses } from '../../refills/note-dispenses.ts';
import { lastDayOf } from '../dates.ts';
import { dosage, readDosages } from '../dosage/read-dosage.ts';
import { codeableConcept, fhirText, identifier, period, quantity, reference } from '../fhir-types.ts';
import { knownDate } from '../known-date.ts';
import { defineMapper, requirePatient } from '../mapper.ts';
import { refuseNoneKnown, refuseNotFacts } from '../not-facts.ts';
import { refillNamedBy } from '../refill-identifier.ts';
import { supplyDaysOf } from '../supply-days.ts';
import { conceptCode, conceptText, dayOrNull, requireText } from '../values.ts';

const schema = z.object({
  identifier: z.array(identifier).optional(),
  status: fhirText,
  intent: fhirText.optional(),
  doNotPerform: z.boolean().optional(),
  medicationCodeableConcept: codeableConcept.optional(),
  medicationReference: reference.optional(),
  subject: reference,
  authoredOn: fhirText.optional(),
  requester: reference.optional(),
  reasonCode: z.array(codeableConcept).optional(),
  reasonReference: z.array(reference).optional(),
  reportedBoolean: z.boolean().optional(),
  reportedReference: reference.optional(),
  priorPrescription: reference.optional(),
  dosageInstruction: z.array(dosage).optional(),
  dispenseRequest: z
    .object({
      validityPeriod: period.optional(),
      numberOfRepeatsAllowed: z.number().int().nonnegative().optional(),
      quantity: quantity.optional(),
      expectedSupplyDuration: quantity.optional(),
    })
    .optional(),
});
const medicationSchema = z.object({ code: codeableConcept.optional() });

const ORDERS: ReadonlySet<string | undefined> = new Set(['order', 'original-order', 'reflex-order', 'filler-order', 'instance-order']);

interface Row {
  /** Null where it is the order of one refill: no prescription of its own. */
  readonly medicine: Prisma.MedicationRequestCreateManyInput | null;
  readonly order: (Prisma.RefillOrderCreateManyInput & { readonly id: string }) | null;
  readonly whose: string;
}

export const medicationRequest = defineMapper({
  type: 'MedicationRequest',
  schema,
  readsModifiersOf: ['dosageInstruction'],
  map(resource, context) {
    refuseNotFacts(resource.status, { 'entered-in-error': 'entered in error', draft: 'a draft' });
    refuseNotFacts(resource.intent, { proposal: 'a proposal', plan: 'a plan, not an order', option: 'one of several options' });
    const { patientId } = requirePatient(context, resource.subject);
    const refillId = refillNamedBy(resource.identifier ?? []);
    // It orders what another prescription allows, and is none itself.
    if (refillId !== null && resource.intent === 'instance-order') {
      return { patientId, row: { medicine: null, order: { id: context.id, refillId, ...context.self }, whose: patientId } satisfies Row };
    }
    const medication = medicationSchema.safeParse(context.inline(resource.medicationReference));
    const code = resource.medicationCodeableConcept ?? medication.data?.code;
    refuseNoneKnown(code);
    const prescriber = context.link(resource.requester, 'Practitioner');
    const reasons = resource.reasonReference?.map((one) => context.link(one, 'Condition')?.name ?? one.display);
    const authored = knownDate(resource.authoredOn);
    const prior = context.keyOf(resource.priorPrescription, 'MedicationRequest');
    const supply = resource.dispenseRequest;
    const medicine: Prisma.MedicationRequestCreateManyInput = {
      id: context.id,
      patientId,
      practitionerId: prescriber?.localId ?? null,
      ...conceptCode(code),
      name: requireText(conceptText(code) ?? resource.medicationReference?.display, 'medication'),
      // Without an intent that orders it, nobody can say that it is taken.
      status: ORDERS.has(resource.intent) ? resource.status : 'unknown',
      doNotPerform: resource.doNotPerform ?? false,
      dosage: readDosages(resource.dosageInstruction),
      reason: conceptText(resource.reasonCode?.[0]) ?? reasons?.find(Boolean) ?? null,
      prescriberName: prescriber?.name ?? resource.requester?.display ?? null,
      authoredAt: authored.at,
      authoredDate: authored.said,
      quantity: supply?.quantity?.value ?? null,
      unit: supply?.quantity?.unit ?? null,
      supplyDays: supplyDaysOf(supply?.expectedSupplyDuration),
      repeatsAllowed: supply?.numberOfRepeatsAllowed ?? null,
      validUntil: dayOrNull(lastDayOf(supply?.validityPeriod?.end)),
      reported: resource.reportedBoolean ?? resource.reportedReference !== undefined,
      priorSource: prior?.source ?? '',
      priorResourceId: prior?.resourceId ?? '',
      refillId,
    };
    return { patientId, row: { medicine, order: null, whose: patientId } satisfies Row };
  },
  create: write,
  update: async (tx, row: Row, id) => {
    // It may be the other of the two now.
    await (row.medicine ? tx.refillOrder.deleteMany({ where: { id } }) : tx.medicationRequest.deleteMany({ where: { id } }));
    if (row.medicine) await tx.medicationRequest.upsert({ where: { id }, create: row.medicine, update: row.medicine });
    else await write(tx, [row]);
  },
});

async function write(tx: Prisma.TransactionClient, rows: readonly Row[]): Promise<void> {
  const medicines = rows.flatMap(({ medicine }) => medicine ?? []);
  if (medicines.length > 0) await tx.medicationRequest.createMany({ data: medicines });
  const ours = rows.filter(({ order, medicine }) => order !== null || medicine?.refillId);
  if (ours.length === 0) return;
  const orders = ours.flatMap(({ order, whose }) => (order ? [{ order, whose }] : []));
  const refills = await tx.refill.findMany({ where: { id: { in: orders.map(({ order }) => order.refillId) } }, select: { id: true, patientId: true } });
  const patients = new Map(refills.map(({ id, patientId }) => [id, patientId]));
  // A refill that nobody knows here was another portal's; one of another patient is not this.
  const known = orders.flatMap(({ order, whose }) => (patients.get(order.refillId) === whose ? [order] : []));
  await tx.refillOrder.createMany({ data: known, skipDuplicates: true });
  await noteDispenses(
    tx,
    ours.map(({ whose }) => whose),
  );
}
