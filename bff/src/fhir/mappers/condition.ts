/** FHIR Condition → condition. */
import { z } from 'zod';
import { Prisma } from '../../database/generated/client.ts';
import { codeableConcept, fhirText, period, quantity, range, reference } from '../fhir-types.ts';
import type { Period } from '../fhir-types.ts';
import { knownDate } from '../known-date.ts';
import { onsetElements, onsetOf, toldTime } from '../read-told-time.ts';
import { defineMapper, requirePatient } from '../mapper.ts';
import { refuseNoneKnown, refuseNotFacts } from '../not-facts.ts';
import { conceptCode, conceptText, requireText, statusCode } from '../values.ts';

const schema = z.object({
  clinicalStatus: codeableConcept.optional(),
  verificationStatus: codeableConcept.optional(),
  category: z.array(codeableConcept).optional(),
  code: codeableConcept.optional(),
  subject: reference,
  ...onsetElements,
  abatementDateTime: fhirText.optional(),
  abatementPeriod: period.optional(),
  abatementAge: quantity.optional(),
  abatementRange: range.optional(),
  abatementString: fhirText.optional(),
  recordedDate: fhirText.optional(),
});

const OPEN: ReadonlySet<string | null> = new Set([null, 'active', 'recurrence', 'relapse']);

/** What has come to an end without a date is over, whatever its status says (R4 con-4); one with a date is over from then on. */
function clinicalStatusOf(resource: z.output<typeof schema>): string {
  const said = statusCode(resource.clinicalStatus);
  const { abatementAge, abatementRange, abatementString, abatementDateTime, abatementPeriod } = resource;
  const ended = abatementAge || abatementRange || abatementString || (said === null && (abatementDateTime || abatementPeriod));
  return ended && OPEN.has(said) ? 'resolved' : (said ?? 'unknown');
}

/** Over by then: within a time, by its end. */
const abatedAt = (within: Period | undefined, at: Date | null): Date | null => (within ? knownDate(within.end).at : at);

export const condition = defineMapper({
  type: 'Condition',
  schema,
  map(resource, context) {
    const verificationStatus = statusCode(resource.verificationStatus);
    refuseNotFacts(verificationStatus, { 'entered-in-error': 'entered in error', refuted: 'refuted' });
    refuseNoneKnown(resource.code);
    const { patientId } = requirePatient(context, resource.subject);
    const onset = onsetOf(resource);
    const abated = toldTime({
      date: resource.abatementDateTime,
      age: resource.abatementAge,
      period: resource.abatementPeriod,
      range: resource.abatementRange,
      text: resource.abatementString,
      // That nobody knows when it ended does not say that it has, so why there is no date is not asked.
    });
    const recorded = knownDate(resource.recordedDate);
    const row: Prisma.ConditionCreateManyInput = {
      id: context.id,
      patientId,
      ...conceptCode(resource.code),
      name: requireText(conceptText(resource.code), 'code'),
      clinicalStatus: clinicalStatusOf(resource),
      verificationStatus,
      category: statusCode(resource.category?.[0]),
      onsetAt: onset.at,
      onsetDate: onset.said,
      onsetTold: onset.told ?? Prisma.DbNull,
      abatedAt: abatedAt(resource.abatementPeriod, abated.at),
      abatedDate: abated.said,
      abatedTold: abated.told ?? Prisma.DbNull,
      recordedAt: recorded.at,
      recordedDate: recorded.said,
    };
    return { patientId, row };
  },
  create: (tx, rows) => tx.condition.createMany({ data: rows }),
  update: (tx, row, id) => tx.condition.update({ where: { id }, data: row }),
});
