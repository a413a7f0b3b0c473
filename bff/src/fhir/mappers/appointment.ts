/** FHIR Appointment → appointment. */
import { z } from 'zod';
import { isAgreed } from '../../booking/visit-status.ts';
import type { AppointmentStatus } from '../../database/generated/client.ts';
import { codeableConcept, fhirText, identifier, period, reference } from '../fhir-types.ts';
import { defineMapper, linkInChart, requirePatient } from '../mapper.ts';
import { NotAFact, SkipResource } from '../skip-resource.ts';
import { numberIn } from '../identifier-keys.ts';
import { takingPart } from '../participants.ts';
import { VISIT_SYSTEM } from '../system-urls.ts';
import { conceptText, instantOrNull } from '../values.ts';
import { visitTypeCodes } from '../visit-kind.ts';
import { modalityOf } from '../visit-modality.ts';
import { visitsBegunHere } from '../visits-begun-here.ts';
import { createVisits, updateVisit, visitsChangedHere } from '../visit-rows.ts';
import type { SentVisit, Unsaid } from '../visit-rows.ts';

const schema = z.object({
  identifier: z.array(identifier).optional(),
  status: fhirText,
  serviceType: z.array(codeableConcept).optional(),
  appointmentType: codeableConcept.optional(),
  reasonCode: z.array(codeableConcept).optional(),
  cancelationReason: codeableConcept.optional(),
  description: fhirText.optional(),
  patientInstruction: fhirText.optional(),
  start: fhirText.optional(),
  end: fhirText.optional(),
  requestedPeriod: z.array(period).optional(),
  slot: z.array(reference).optional(),
  basedOn: z.array(reference).optional(),
  participant: z.array(z.object({ actor: reference.optional(), type: z.array(codeableConcept).optional(), status: fhirText.optional() })),
});

const STATUSES: ReadonlyMap<string, AppointmentStatus> = new Map([
  ['proposed', 'proposed'],
  ['pending', 'pending'],
  ['waitlist', 'waitlist'],
  ['booked', 'booked'],
  ['arrived', 'arrived'],
  ['checked-in', 'checked_in'],
  ['fulfilled', 'fulfilled'],
  ['cancelled', 'cancelled'],
  ['noshow', 'noshow'],
]);

export const appointment = defineMapper({
  type: 'Appointment',
  schema,
  map(resource, context) {
    const status = STATUSES.get(resource.status);
    if (!status) throw new NotAFact('its status is not known');
    const participants = resource.participant.map(({ actor, ...one }) => ({ who: actor, ...one }));
    const patients = participants.flatMap(({ who, status: answer }) => {
      const linked = context.link(who, 'Patient');
      return linked ? [{ ...linked, answer }] : [];
    });
    const actors = takingPart(participants).map(({ who }) => who);
    // A group visit would show one patient's presence to another.
    if (patients.length > 1) throw new SkipResource('it has more than one patient');
    const numbered = participants.find(({ who }) => who && numberIn(who)?.type === 'Patient')?.who;
    const patientId = patients[0]?.localId ?? requirePatient(context, numbered).patientId;
    if (isAgreed(status) && patients[0]?.answer === 'declined') throw new NotAFact('its patient declined it');
    const practitioner = actors.map((actor) => context.link(actor, 'Practitioner')).find((one) => one !== null);
    const clinic = actors.map((actor) => context.link(actor, 'Location')).find((one) => one !== null);
    const clinicId = clinic?.localId ?? patients[0]?.clinicId;
    if (!clinicId) throw new SkipResource('its clinic is not known');
    // A visit that is off needs no time (R4 app-3): there is none to show, and the one that was there is called off.
    if (status === 'cancelled' && !resource.start) throw new NotAFact('canceled, and its time is not told');
    const wished = resource.start || isAgreed(status) ? undefined : resource.requestedPeriod?.[0];
    const startsAt = instantOrNull(resource.start ?? wished?.start);
    const endsAt = instantOrNull(resource.end ?? wished?.end);
    if (!startsAt || !endsAt || endsAt <= startsAt) throw new SkipResource('it does not end after its start');
    const title = resource.description || conceptText(resource.appointmentType) || conceptText(resource.serviceType?.[0]);
    const row: SentVisit['row'] = {
      id: context.id,
      patientId,
      clinicId,
      practitionerId: practitioner?.localId ?? null,
      slotId: context.link(resource.slot?.[0], 'Slot')?.localId ?? null,
      status,
      modality: modalityOf(resource.serviceType),
      title: title || 'Visit',
      reason: conceptText(resource.reasonCode?.[0]),
      instructions: resource.patientInstruction ?? null,
      startsAt,
      endsAt,
      cancelReason: status === 'cancelled' ? conceptText(resource.cancelationReason) : null,
    };
    const orders = (resource.basedOn ?? []).flatMap((one) => linkInChart(context, one, 'ServiceRequest', patientId)?.localId ?? []);
    const numbers = (resource.identifier ?? []).flatMap(({ system, value }) => (system === VISIT_SYSTEM && value ? [value.toLowerCase()] : []));
    const unsaid = new Set<Unsaid>();
    if (!title) unsaid.add('title');
    if (!clinic) unsaid.add('clinicId');
    if (!resource.serviceType?.length) unsaid.add('modality');
    return { patientId, row: { row, orders, kinds: visitTypeCodes(resource.serviceType), numbers, unsaid } };
  },
  create: createVisits,
  update: updateVisit,
  changedHere: visitsChangedHere,
  begunHere: visitsBegunHere,
});
