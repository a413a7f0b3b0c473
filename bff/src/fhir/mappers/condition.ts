/** FHIR Condition → condition. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { codeableConcept, fhirText, period, reference } from '../fhir-types.ts';
import { defineMapper, requirePatient, NotAFact } from '../mapper.ts';
import { conceptCode, conceptText, instantOrNull, requireText, statusCode } from '../values.ts';

const schema = z.object({
  clinicalStatus: codeableConcept.optional(),
  verificationStatus: codeableConcept.optional(),
  category: z.array(codeableConcept).optional(),
  code: codeableConcept.optional(),
  subject: reference,
  onsetDateTime: fhirText.optional(),
  onsetPeriod: period.optional(),
  abatementDateTime: fhirText.optional(),
  abatementPeriod: period.optional(),
  recordedDate: fhirText.optional(),
});

export const condition = defineMapper({
  type: 'Condition',
  schema,
  map(resource, context) {
    const verificationStatus = statusCode(resource.verificationStatus);
    if (verificationStatus === 'entered-in-error') throw new NotAFact('entered in error');
    const { patientId } = requirePatient(context, resource.subject);
    const row: Prisma.ConditionCreateManyInput = {
      id: context.id,
      patientId,
      ...conceptCode(resource.code),
      name: requireText(conceptText(resource.code), 'code'),
      clinicalStatus: statusCode(resource.clinicalStatus) ?? 'active',
      verificationStatus,
      category: statusCode(resource.category?.[0]),
      onsetAt: instantOrNull(resource.onsetDateTime ?? resource.onsetPeriod?.start),
      abatedAt: instantOrNull(resource.abatementDateTime ?? resource.abatementPeriod?.end),
      recordedAt: instantOrNull(resource.recordedDate),
    };
    return { patientId, row };
  },
  create: (tx, rows) => tx.condition.createMany({ data: rows }),
  update: (tx, row, id) => tx.condition.update({ where: { id }, data: row }),
});
