/**
 * FHIR Location → clinic. Only a place with a time zone can be one of our
 * clinics: without it no visit there could be shown at the right hour.
 */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { address, contactPoint, extension, fhirText, reference } from '../fhir-types.ts';
import { defineMapper } from '../mapper.ts';
import { SkipResource } from '../skip-resource.ts';
import { TIME_ZONE_EXTENSION } from '../system-urls.ts';
import { contactValue } from '../people.ts';
import { findExtension, requireText } from '../values.ts';

const schema = z.object({
  name: fhirText.optional(),
  telecom: z.array(contactPoint).optional(),
  address: address.optional(),
  managingOrganization: reference.optional(),
  extension: z.array(extension).optional(),
  position: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
});

const TIME_ZONES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('timeZone'));

export const location = defineMapper({
  type: 'Location',
  schema,
  map(resource, context) {
    const timeZone = findExtension(resource.extension, TIME_ZONE_EXTENSION)?.valueCode;
    if (!timeZone) throw new SkipResource('no time zone, which a clinic needs');
    if (!TIME_ZONES.has(timeZone)) throw new SkipResource('its time zone is not an IANA name');
    const row: Prisma.ClinicCreateManyInput = {
      id: context.id,
      organizationId: context.link(resource.managingOrganization, 'Organization')?.localId ?? null,
      name: requireText(resource.name, 'name'),
      phone: contactValue(resource.telecom, 'phone'),
      addressLine: resource.address?.line?.join(', ') || null,
      city: resource.address?.city ?? null,
      state: resource.address?.state ?? null,
      postalCode: resource.address?.postalCode ?? null,
      timeZone,
      // Without one, what the clinic has on file itself stays.
      ...(resource.position ? { latitude: resource.position.latitude, longitude: resource.position.longitude } : {}),
    };
    return { patientId: null, row };
  },
  create: (tx, rows) => tx.clinic.createMany({ data: rows }),
  update: (tx, row, id) => tx.clinic.update({ where: { id }, data: row }),
});
