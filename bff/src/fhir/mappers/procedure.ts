/** FHIR Procedure → procedure. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { codeableConcept, fhirText, period, reference } from '../fhir-types.ts';
import { knownDate } from '../known-date.ts';
import { defineMapper, requirePatient } from '../mapper.ts';
import { refuseNoneKnown, refuseNotFacts } from '../not-facts.ts';
import { conceptCode, conceptText, requireText } from '../values.ts';

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
    refuseNotFacts(resource.status, { 'entered-in-error': 'entered in error', preparation: 'not begun yet', 'not-done': 'not done' });
    refuseNoneKnown(resource.code);
    const { patientId } = requirePatient(context, resource.subject);
    const performed = knownDate(resource.performedDateTime ?? resource.performedPeriod?.start);
    const row: Prisma.ProcedureCreateManyInput = {
      id: context.id,
      patientId,
      ...conceptCode(resource.code),
      name: requireText(conceptText(resource.code), 'code'),
      status: resource.status,
      performedAt: performed.at,
      performedDate: performed.said,
      endedAt: knownDate(resource.performedPeriod?.end).at,
      reason: conceptText(resource.reasonCode?.[0]) ?? resource.reasonReference?.find((one) => one.display)?.display ?? null,
    };
    return { patientId, row };
  },
  create: (tx, rows) => tx.procedure.createMany({ data: rows }),
  update: (tx, row, id) => tx.procedure.update({ where: { id }, data: row }),
});
