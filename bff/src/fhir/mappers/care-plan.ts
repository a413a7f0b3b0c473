/** FHIR CarePlan → care plan with its activities. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { codeableConcept, fhirText, period, reference } from '../fhir-types.ts';
import { defineMapper, requirePatient } from '../mapper.ts';
import { refuseNotFacts } from '../not-facts.ts';
import { conceptText, instantOrNull } from '../values.ts';

const schema = z.object({
  status: fhirText,
  intent: fhirText,
  title: fhirText.optional(),
  category: z.array(codeableConcept).optional(),
  subject: reference,
  period: period.optional(),
  activity: z
    .array(
      z.object({
        detail: z
          .object({
            code: codeableConcept.optional(),
            status: fhirText.optional(),
            doNotPerform: z.boolean().optional(),
            description: fhirText.optional(),
          })
          .optional(),
      }),
    )
    .optional(),
});

// HL7's own class codes, which say nothing to a person.
const CLASS_CODES: ReadonlySet<string> = new Set(['assess-plan', 'careteam']);

export const carePlan = defineMapper({
  type: 'CarePlan',
  schema,
  map(resource, context) {
    refuseNotFacts(resource.status, { 'entered-in-error': 'entered in error', draft: 'a draft' });
    refuseNotFacts(resource.intent, { proposal: 'a proposal', option: 'one of several options' });
    const { patientId } = requirePatient(context, resource.subject);
    const categories = (resource.category ?? []).flatMap((one) => conceptText(one) ?? []);
    const activities = (resource.activity ?? []).flatMap(({ detail }) => {
      // What must not be done is no activity of the plan.
      const name = detail?.doNotPerform ? null : detail?.description || conceptText(detail?.code);
      return name ? [{ name, status: detail?.status ?? null }] : [];
    });
    const row: Prisma.CarePlanCreateManyInput = {
      id: context.id,
      patientId,
      title: resource.title || categories.find((name) => !CLASS_CODES.has(name)) || 'Care plan',
      status: resource.status,
      intent: resource.intent,
      startsAt: instantOrNull(resource.period?.start),
      endsAt: instantOrNull(resource.period?.end),
      activities,
    };
    return { patientId, row };
  },
  create: (tx, rows) => tx.carePlan.createMany({ data: rows }),
  update: (tx, row, id) => tx.carePlan.update({ where: { id }, data: row }),
});
