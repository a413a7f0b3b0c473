/** FHIR Procedure → procedure. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { codeableConcept, fhirText, period, reference } from '../fhir-types.ts';
import { defineMapper, requirePatient, NotAFact } from '../mapper.ts';
import { conceptCode, conceptText, instantOrNull, requireText } from '../values.ts';

const schema = z.object({
  status: fhirText,
  code: codeableConcept.optional(),
  subject: reference,
  performedDateTime: fhirText.optional(),
  performedPeriod: period.optional(),
  reasonCode: z.array(codeableConcept).optional(),
  reasonReference: z.array(reference).optional(),
});

export const procedure = defineMapper({
  type: 'Procedure',
  schema,
  map(resource, context) {
    if (resource.status === 'entered-in-error') throw new NotAFact('entered in error');
    const { patientId } = requirePatient(context, resource.subject);
    const row: Prisma.ProcedureCreateManyInput = {
      id: context.id,
      patientId,
      ...conceptCode(resource.code),
      name: requireText(conceptText(resource.code), 'code'),
      status: resource.status,
      performedAt: instantOrNull(resource.performedDateTime ?? resource.performedPeriod?.start),
      endedAt: instantOrNull(resource.performedPeriod?.end),
      reason: conceptText(resource.reasonCode?.[0]) ?? resource.reasonReference?.find((one) => one.display)?.display ?? null,
    };
    return { patientId, row };
  },
  create: (tx, rows) => tx.procedure.createMany({ data: rows }),
  update: (tx, row, id) => tx.procedure.update({ where: { id }, data: row }),
});
