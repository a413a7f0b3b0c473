/**
 * FHIR Slot (with its Schedule from the same file) → slot. Only times that can
 * be booked, or are booked by an appointment we know, become slots: a slot
 * without an appointment counts as open.
 */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { codeableConcept, fhirText, reference } from '../fhir-types.ts';
import { defineMapper } from '../mapper.ts';
import { SkipResource } from '../skip-resource.ts';
import { instantOrNull } from '../values.ts';
import { modalityOf } from '../visit-modality.ts';

const schema = z.object({
  schedule: reference,
  status: fhirText,
  start: fhirText,
  end: fhirText,
  serviceType: z.array(codeableConcept).optional(),
});
const scheduleSchema = z.object({ actor: z.array(reference) });

export const slot = defineMapper({
  type: 'Slot',
  schema,
  map(resource, context) {
    if (resource.status !== 'free' && !context.isBookedSlot) throw new SkipResource('not open for booking');
    const schedule = scheduleSchema.safeParse(context.inline(resource.schedule));
    if (!schedule.success) throw new SkipResource('its schedule is not in the same file');
    const actors = schedule.data.actor;
    const practitioner = actors.map((actor) => context.link(actor, 'Practitioner')).find((one) => one !== null);
    const clinic = actors.map((actor) => context.link(actor, 'Location')).find((one) => one !== null);
    if (!practitioner) throw new SkipResource('its practitioner is not known');
    if (!clinic) throw new SkipResource('its clinic is not known');
    const startsAt = instantOrNull(resource.start);
    const endsAt = instantOrNull(resource.end);
    if (!startsAt || !endsAt || endsAt <= startsAt) throw new SkipResource('it does not end after its start');
    const row: Prisma.SlotCreateManyInput = {
      id: context.id,
      practitionerId: practitioner.localId,
      clinicId: clinic.localId,
      modality: modalityOf(resource.serviceType),
      startsAt,
      endsAt,
    };
    return { patientId: null, row };
  },
  create: (tx, rows) => tx.slot.createMany({ data: rows }),
  update: (tx, row, id) => tx.slot.update({ where: { id }, data: row }),
});
