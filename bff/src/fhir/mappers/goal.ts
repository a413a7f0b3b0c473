/** FHIR Goal → goal. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { codeableConcept, fhirText, reference } from '../fhir-types.ts';
import { goalTargets, targetSchema } from '../goal-target.ts';
import { defineMapper, requirePatient } from '../mapper.ts';
import { refuseNotFacts } from '../not-facts.ts';
import { conceptText, instantOrNull, requireText, statusCode } from '../values.ts';

const schema = z.object({
  lifecycleStatus: fhirText,
  achievementStatus: codeableConcept.optional(),
  description: codeableConcept,
  subject: reference,
  startDate: fhirText.optional(),
  target: z.array(targetSchema).optional(),
});

export const goal = defineMapper({
  type: 'Goal',
  schema,
  map(resource, context) {
    refuseNotFacts(resource.lifecycleStatus, { 'entered-in-error': 'entered in error', proposed: 'a proposal', rejected: 'rejected' });
    const { patientId } = requirePatient(context, resource.subject);
    const row: Prisma.GoalCreateManyInput = {
      id: context.id,
      patientId,
      description: requireText(conceptText(resource.description), 'description'),
      lifecycleStatus: resource.lifecycleStatus,
      achievement: statusCode(resource.achievementStatus),
      startsAt: instantOrNull(resource.startDate),
      dueAt: instantOrNull(resource.target?.find((one) => one.dueDate)?.dueDate),
      targets: goalTargets(resource.target ?? []),
    };
    return { patientId, row };
  },
  create: (tx, rows) => tx.goal.createMany({ data: rows }),
  update: (tx, row, id) => tx.goal.update({ where: { id }, data: row }),
});
