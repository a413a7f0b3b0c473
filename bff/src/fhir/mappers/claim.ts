/** FHIR Claim → claim with its charges in cents. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { codeableConcept, fhirText, identifier, money, period, reference } from '../fhir-types.ts';
import { defineMapper, linkInChart, requirePatient } from '../mapper.ts';
import { refuseNotFacts } from '../not-facts.ts';
import { centsOrNull, conceptCode, conceptText, instantOrNull } from '../values.ts';
import { providerOf } from './explanation-of-benefit.ts';

const schema = z.object({
  identifier: z.array(identifier).optional(),
  status: fhirText,
  type: codeableConcept.optional(),
  use: fhirText,
  patient: reference,
  billablePeriod: period.optional(),
  created: fhirText.optional(),
  insurer: reference.optional(),
  provider: reference.optional(),
  insurance: z.array(z.object({ coverage: reference.optional() })).optional(),
  item: z
    .array(
      z.object({
        sequence: z.number().int(),
        productOrService: codeableConcept.optional(),
        servicedDate: fhirText.optional(),
        servicedPeriod: period.optional(),
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
      number: resource.identifier?.find((one) => one.value)?.value ?? null,
      payerName: context.link(resource.insurer, 'Organization')?.name ?? resource.insurer?.display ?? resource.insurance?.[0]?.coverage?.display ?? null,
      providerName: providerOf(context, resource.provider),
      coverageId: linkInChart(context, resource.insurance?.[0]?.coverage, 'Coverage', patientId)?.localId ?? null,
      totalCents: centsOrNull(resource.total),
      createdAt: instantOrNull(resource.created),
      startsAt: instantOrNull(resource.billablePeriod?.start),
      endsAt: instantOrNull(resource.billablePeriod?.end),
      items: (resource.item ?? []).map((item) => ({
        sequence: item.sequence,
        code: conceptCode(item.productOrService).code,
        name: conceptText(item.productOrService),
        serviceDate: instantOrNull(item.servicedDate ?? item.servicedPeriod?.start)?.toISOString() ?? null,
        chargeCents: centsOrNull(item.net ?? item.unitPrice),
      })),
    };
    return { patientId, row };
  },
  create: (tx, rows) => tx.claim.createMany({ data: rows }),
  update: (tx, row, id) => tx.claim.update({ where: { id }, data: row }),
});
