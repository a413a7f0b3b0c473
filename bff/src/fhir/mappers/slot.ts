/** FHIR Slot (with its Schedule) → slot. One that can't be booked becomes a time that is taken or closed, so that nobody looks for it in vain. */
import { z } from 'zod';
import { codeableConcept, fhirText, reference } from '../fhir-types.ts';
import { defineMapper } from '../mapper.ts';
import { SkipResource } from '../skip-resource.ts';
import { createSlots, updateSlot } from '../slot-rows.ts';
import type { SentSlot } from '../slot-rows.ts';
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
    const row: SentSlot = {
      row: {
        id: context.id,
        practitionerId: practitioner.localId,
        clinicId: clinic.localId,
        modality: modalityOf(resource.serviceType),
        startsAt,
        endsAt,
      },
      isFree: resource.status === 'free' || context.isBookedSlot,
    };
    return { patientId: null, row };
  },
  create: createSlots,
  update: updateSlot,
});
