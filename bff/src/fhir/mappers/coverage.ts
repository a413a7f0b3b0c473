/** FHIR Coverage → coverage. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { codeableConcept, fhirText, identifier, period, reference } from '../fhir-types.ts';
import { defineMapper, requirePatient } from '../mapper.ts';
import { refuseNotFacts } from '../not-facts.ts';
import { conceptText, instantOrNull } from '../values.ts';

const schema = z.object({
  identifier: z.array(identifier).optional(),
  status: fhirText,
  type: codeableConcept.optional(),
  subscriberId: fhirText.optional(),
  beneficiary: reference,
  period: period.optional(),
  payor: z.array(reference).optional(),
  class: z.array(z.object({ type: codeableConcept, value: fhirText, name: fhirText.optional() })).optional(),
});

export const coverage = defineMapper({
  type: 'Coverage',
  schema,
  map(resource, context) {
    refuseNotFacts(resource.status, { 'entered-in-error': 'entered in error', draft: 'a draft', cancelled: 'cancelled' });
    const { patientId } = requirePatient(context, resource.beneficiary);
    const payor = resource.payor?.[0];
    const plan = resource.class?.find((one) => one.type.coding?.some((coding) => coding.code === 'plan'));
    const row: Prisma.CoverageCreateManyInput = {
      id: context.id,
      patientId,
      payerName: context.link(payor, 'Organization')?.name ?? payor?.display ?? conceptText(resource.type) ?? 'Unknown payer',
      memberNumber: resource.subscriberId ?? resource.identifier?.[0]?.value ?? null,
      planName: plan?.name ?? plan?.value ?? null,
      status: resource.status,
      startsAt: instantOrNull(resource.period?.start),
      endsAt: instantOrNull(resource.period?.end),
    };
    return { patientId, row };
  },
  create: (tx, rows) => tx.coverage.createMany({ data: rows }),
  update: (tx, row, id) => tx.coverage.update({ where: { id }, data: row }),
});
