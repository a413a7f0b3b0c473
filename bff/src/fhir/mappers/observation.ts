/** FHIR Observation → observation. */
import { z } from 'zod';
import { Prisma } from '../../database/generated/client.ts';
import { annotation, codeableConcept, fhirText, period, reference } from '../fhir-types.ts';
import { defineMapper, linkInChart, requirePatient, NotAFact } from '../mapper.ts';
import { interpretationOf, observedValue, referenceRange, valueSchema } from '../observed-value.ts';
import { conceptCode, conceptText, instantOrNull, requireText, statusCode } from '../values.ts';

const measured = { code: codeableConcept, ...valueSchema.shape };
const schema = z.object({
  status: fhirText,
  category: z.array(codeableConcept).optional(),
  subject: reference.optional(),
  encounter: reference.optional(),
  effectiveDateTime: fhirText.optional(),
  effectivePeriod: period.optional(),
  effectiveInstant: fhirText.optional(),
  issued: fhirText.optional(),
  interpretation: z.array(codeableConcept).optional(),
  referenceRange: z.array(referenceRange).optional(),
  note: z.array(annotation).optional(),
  component: z.array(z.object(measured)).optional(),
  ...measured,
});

// Seen in the field for vital-signs.
const CATEGORY_SPELLINGS: ReadonlyMap<string, string> = new Map([['vital-sign', 'vital-signs']]);

export const observation = defineMapper({
  type: 'Observation',
  schema,
  map(resource, context) {
    if (resource.status === 'entered-in-error') throw new NotAFact('entered in error');
    const { patientId } = requirePatient(context, resource.subject);
    const category = statusCode(resource.category?.[0]) ?? 'other';
    const value = observedValue(resource);
    const limits = resource.referenceRange?.[0];
    const components = resource.component?.map((part) => {
      const { comparator: _comparator, ...parts } = observedValue(part);
      return { code: conceptCode(part.code).code, name: conceptText(part.code), ...parts };
    });
    const row: Prisma.ObservationCreateManyInput = {
      id: context.id,
      patientId,
      encounterId: linkInChart(context, resource.encounter, 'Encounter', patientId)?.localId ?? null,
      category: CATEGORY_SPELLINGS.get(category) ?? category,
      ...conceptCode(resource.code),
      name: requireText(conceptText(resource.code), 'code'),
      status: resource.status,
      effectiveAt: instantOrNull(resource.effectiveDateTime ?? resource.effectiveInstant ?? resource.effectivePeriod?.start),
      issuedAt: instantOrNull(resource.issued),
      ...value,
      referenceLow: limits?.low?.value ?? null,
      referenceHigh: limits?.high?.value ?? null,
      referenceText: limits?.text ?? null,
      interpretation: statusCode(resource.interpretation?.[0]) ?? interpretationOf(value, limits),
      note: resource.note?.flatMap((one) => one.text || []).join('\n') || null,
      components: components && components.length > 0 ? components : Prisma.DbNull,
    };
    return { patientId, row };
  },
  create: (tx, rows) => tx.observation.createMany({ data: rows }),
  update: (tx, row, id) => tx.observation.update({ where: { id }, data: row }),
});
