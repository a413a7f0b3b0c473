/** FHIR AllergyIntolerance → allergy or intolerance. */
import { z } from 'zod';
import { Prisma } from '../../database/generated/client.ts';
import { codeableConcept, fhirText, reference, texts } from '../fhir-types.ts';
import { knownDate } from '../known-date.ts';
import { onsetElements, onsetOf } from '../read-told-time.ts';
import { defineMapper, requirePatient } from '../mapper.ts';
import { refuseNoneKnown, refuseNotFacts } from '../not-facts.ts';
import { conceptCode, conceptText, requireText, statusCode } from '../values.ts';

const schema = z.object({
  clinicalStatus: codeableConcept.optional(),
  verificationStatus: codeableConcept.optional(),
  category: texts.optional(),
  criticality: fhirText.optional(),
  code: codeableConcept.optional(),
  patient: reference,
  ...onsetElements,
  recordedDate: fhirText.optional(),
  lastOccurrence: fhirText.optional(),
  reaction: z
    .array(
      z.object({
        manifestation: z.array(codeableConcept).optional(),
        description: fhirText.optional(),
        severity: fhirText.optional(),
      }),
    )
    .optional(),
});

export const allergyIntolerance = defineMapper({
  type: 'AllergyIntolerance',
  schema,
  map(resource, context) {
    const verificationStatus = statusCode(resource.verificationStatus);
    refuseNotFacts(verificationStatus, { 'entered-in-error': 'entered in error', refuted: 'refuted' });
    refuseNoneKnown(resource.code);
    const { patientId } = requirePatient(context, resource.patient);
    const reactions = (resource.reaction ?? []).flatMap((one) => {
      const words = one.description || one.manifestation?.flatMap((each) => conceptText(each) ?? []).join(', ');
      return words ? [one.severity ? `${words} (${one.severity})` : words] : [];
    });
    const onset = onsetOf(resource);
    const recorded = knownDate(resource.recordedDate);
    const row: Prisma.AllergyIntoleranceCreateManyInput = {
      id: context.id,
      patientId,
      ...conceptCode(resource.code),
      name: requireText(conceptText(resource.code), 'code'),
      clinicalStatus: statusCode(resource.clinicalStatus) ?? 'unknown',
      verificationStatus,
      criticality: resource.criticality ?? null,
      category: resource.category?.[0] ?? null,
      reactionText: reactions.join('; ') || null,
      onsetAt: onset.at,
      onsetDate: onset.said,
      onsetTold: onset.told ?? Prisma.DbNull,
      lastReactionDate: knownDate(resource.lastOccurrence).said,
      recordedAt: recorded.at,
      recordedDate: recorded.said,
    };
    return { patientId, row };
  },
  create: (tx, rows) => tx.allergyIntolerance.createMany({ data: rows }),
  update: (tx, row, id) => tx.allergyIntolerance.update({ where: { id }, data: row }),
});
