/** FHIR Claim → claim with its charges in cents. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { codeableConcept, fhirText, money, period, reference } from '../fhir-types.ts';
import { defineMapper, requirePatient } from '../mapper.ts';
import { refuseNotFacts } from '../not-facts.ts';
import { centsOrNull, conceptText, instantOrNull } from '../values.ts';

const schema = z.object({
  status: fhirText,
  type: codeableConcept.optional(),
  use: fhirText,
  patient: reference,
  billablePeriod: period.optional(),
  created: fhirText.optional(),
  insurer: reference.optional(),
  insurance: z.array(z.object({ coverage: reference.optional() })).optional(),
  item: z
    .array(
      z.object({
        sequence: z.number().int(),
        productOrService: codeableConcept.optional(),
        net: money.optional(),
        unitPrice: money.optional(),
      }),
    )
    .optional(),
  total: money.optional(),
});

export const claim = defineMapper({
  type: 'Claim',
  schema,
  map(resource, context) {
    refuseNotFacts(resource.status, { 'entered-in-error': 'entered in error', draft: 'a draft', cancelled: 'cancelled' });
    refuseNotFacts(resource.use, { preauthorization: 'a request for approval, not a claim', predetermination: 'an estimate, not a claim' });
    const { patientId } = requirePatient(context, resource.patient);
    const row: Prisma.ClaimCreateManyInput = {
      id: context.id,
      patientId,
      status: resource.status,
      use: resource.use,
      type: conceptText(resource.type) ?? 'unknown',
      payerName: resource.insurer?.display ?? resource.insurance?.[0]?.coverage?.display ?? null,
      totalCents: centsOrNull(resource.total),
      createdAt: instantOrNull(resource.created),
      startsAt: instantOrNull(resource.billablePeriod?.start),
      endsAt: instantOrNull(resource.billablePeriod?.end),
      items: (resource.item ?? []).map((item) => ({
        sequence: item.sequence,
        name: conceptText(item.productOrService),
        chargeCents: centsOrNull(item.net ?? item.unitPrice),
      })),
    };
    return { patientId, row };
  },
  create: (tx, rows) => tx.claim.createMany({ data: rows }),
  update: (tx, row, id) => tx.claim.update({ where: { id }, data: row }),
});
