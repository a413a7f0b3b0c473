/** FHIR Organization → organization. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { address, contactPoint, fhirText } from '../fhir-types.ts';
import { defineMapper } from '../mapper.ts';
import { addressText, contactValue } from '../people.ts';
import { requireText } from '../values.ts';

const schema = z.object({
  name: fhirText.optional(),
  telecom: z.array(contactPoint).optional(),
  address: z.array(address).optional(),
});

export const organization = defineMapper({
  type: 'Organization',
  schema,
  map(resource, context) {
    const row: Prisma.OrganizationCreateManyInput = {
      id: context.id,
      name: requireText(resource.name, 'name'),
      phone: contactValue(resource.telecom, 'phone'),
      address: addressText(resource.address?.[0]),
    };
    return { patientId: null, row };
  },
  create: (tx, rows) => tx.organization.createMany({ data: rows }),
  update: (tx, row, id) => tx.organization.update({ where: { id }, data: row }),
});
