/** FHIR Encounter → encounter. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { codeableConcept, coding, fhirText, period, reference } from '../fhir-types.ts';
import { defineMapper, requirePatient } from '../mapper.ts';
import { SkipResource } from '../skip-resource.ts';
import { refuseNotFacts } from '../not-facts.ts';
import { takingPart } from '../participants.ts';
import { isOfType } from '../references.ts';
import { conceptText, instantOrNull } from '../values.ts';

const schema = z.object({
  status: fhirText,
  class: coding,
  type: z.array(codeableConcept).optional(),
  subject: reference.optional(),
  participant: z.array(z.object({ individual: reference.optional(), type: z.array(codeableConcept).optional() })).optional(),
  period: period.optional(),
  reasonCode: z.array(codeableConcept).optional(),
  location: z.array(z.object({ location: reference })).optional(),
  serviceProvider: reference.optional(),
});

export const encounter = defineMapper({
  type: 'Encounter',
  schema,
  map(resource, context) {
    refuseNotFacts(resource.status, {
      'entered-in-error': 'entered in error',
      planned: 'planned, not a visit that took place',
      arrived: 'not begun yet',
      triaged: 'not begun yet',
      cancelled: 'cancelled',
      unknown: 'its source does not know whether it took place',
    });
    const { patientId } = requirePatient(context, resource.subject);
    const startsAt = instantOrNull(resource.period?.start);
    if (!startsAt) throw new SkipResource('no start');
    const seen = takingPart((resource.participant ?? []).map(({ individual: who, type }) => ({ who, type }))).map(({ who }) => who);
    // Somebody of the family is there too, and is not the one who is seen.
    const individual = seen.find((who) => who && !isOfType(who, 'RelatedPerson'));
    const practitioner = context.link(individual, 'Practitioner');
    const place = resource.location?.[0]?.location;
    const clinic = context.link(place, 'Location');
    const provider = context.link(resource.serviceProvider, 'Organization');
    const row: Prisma.EncounterCreateManyInput = {
      id: context.id,
      patientId,
      clinicId: clinic?.localId ?? null,
      practitionerId: practitioner?.localId ?? null,
      placeName: clinic?.name ?? place?.display ?? provider?.name ?? resource.serviceProvider?.display ?? null,
      clinicianName: practitioner?.name ?? individual?.display ?? null,
      status: resource.status,
      classCode: resource.class.code ?? 'AMB',
      title: conceptText(resource.type?.[0]) ?? 'Visit',
      reason: conceptText(resource.reasonCode?.[0]),
      startsAt,
      endsAt: instantOrNull(resource.period?.end),
    };
    return { patientId, row };
  },
  create: (tx, rows) => tx.encounter.createMany({ data: rows }),
  update: (tx, row, id) => tx.encounter.update({ where: { id }, data: row }),
});
