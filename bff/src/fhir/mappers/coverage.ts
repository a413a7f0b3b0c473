/** FHIR Coverage → coverage. */
import { z } from 'zod';
import type { Prisma, SubscriberRelation } from '../../database/generated/client.ts';
import { coveragesBegunHere } from '../coverages-begun-here.ts';
import { codeableConcept, fhirText, identifier, period, reference } from '../fhir-types.ts';
import { defineMapper, requirePatient } from '../mapper.ts';
import { refuseNotFacts } from '../not-facts.ts';
import { costsOf, costToBeneficiary } from '../plan-benefits.ts';
import { conceptText, instantOrNull, statusCode } from '../values.ts';

const schema = z.object({
  identifier: z.array(identifier).optional(),
  status: fhirText,
  type: codeableConcept.optional(),
  subscriberId: fhirText.optional(),
  subscriber: reference.optional(),
  beneficiary: reference,
  relationship: codeableConcept.optional(),
  order: z.number().int().optional(),
  network: fhirText.optional(),
  costToBeneficiary: z.array(costToBeneficiary).optional(),
  period: period.optional(),
  payor: z.array(reference).optional(),
  class: z.array(z.object({ type: codeableConcept, value: fhirText, name: fhirText.optional() })).optional(),
});

/** HL7's subscriber-relationship; whoever it does not name is somebody else. */
const RELATIONS: Readonly<Record<string, SubscriberRelation>> = { self: 'self', spouse: 'spouse', common: 'spouse', child: 'child' };

/** Coordination of benefits past the ninth payer is a mistake. */
const POSITIONS = 9;

export const coverage = defineMapper({
  type: 'Coverage',
  schema,
  map(resource, context) {
    refuseNotFacts(resource.status, { 'entered-in-error': 'entered in error', draft: 'a draft', cancelled: 'cancelled' });
    const { patientId } = requirePatient(context, resource.beneficiary);
    const payor = resource.payor?.[0];
    const classOf = (code: string) => resource.class?.find((one) => one.type.coding?.some((coding) => coding.code === code));
    const [plan, group] = [classOf('plan'), classOf('group')];
    const relation = statusCode(resource.relationship);
    const { order } = resource;
    const row = {
      id: context.id,
      patientId,
      payerName: context.link(payor, 'Organization')?.name ?? payor?.display ?? conceptText(resource.type) ?? 'Unknown payer',
      memberNumber: resource.subscriberId ?? resource.identifier?.[0]?.value ?? null,
      planName: plan?.name ?? plan?.value ?? null,
      // The number by which payers are asked, as US plans write it into the reference.
      payerId: payor?.identifier?.value ?? null,
      groupNumber: group?.value ?? null,
      network: resource.network ?? null,
      // By what stands there: whoever it leads to is somebody else's chart.
      subscriberName: resource.subscriber?.display ?? null,
      relation: relation === null ? null : (RELATIONS[relation] ?? 'other'),
      position: order !== undefined && order >= 1 && order <= POSITIONS ? order : null,
      benefits: costsOf(resource.costToBeneficiary),
      status: resource.status,
      startsAt: instantOrNull(resource.period?.start),
      endsAt: instantOrNull(resource.period?.end),
    } satisfies Prisma.CoverageCreateManyInput;
    return { patientId, row };
  },
  create: (tx, rows) => tx.coverage.createMany({ data: rows }),
  // One that began here keeps the id that it has.
  update: (tx, row, id) => tx.coverage.update({ where: { id }, data: { ...row, id } }),
  begunHere: (tx, rows) => coveragesBegunHere(tx, rows),
});
