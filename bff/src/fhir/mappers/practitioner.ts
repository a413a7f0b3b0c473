/** FHIR Practitioner (with the specialty of its PractitionerRole) → practitioner. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { codeableConcept, humanName, identifier } from '../fhir-types.ts';
import { defineMapper } from '../mapper.ts';
import { NPI_SYSTEM } from '../system-urls.ts';
import { bestName, nameParts } from '../people.ts';
import { statusCode } from '../values.ts';

const schema = z.object({
  identifier: z.array(identifier).optional(),
  name: z.array(humanName).optional(),
  gender: z.enum(['male', 'female', 'other', 'unknown']).optional(),
  communication: z.array(codeableConcept).optional(),
  qualification: z.array(z.object({ code: codeableConcept })).optional(),
});

type Row = Prisma.PractitionerCreateManyInput & { id: string; npi: string | null };

/** Two sources may know one person: the first keeps the number, which is unique. */
async function withoutTakenNumbers(tx: Prisma.TransactionClient, rows: Row[]): Promise<Row[]> {
  const npis = rows.flatMap((row) => (row.npi ? [row.npi] : []));
  const taken = await tx.practitioner.findMany({ where: { npi: { in: npis } }, select: { id: true, npi: true } });
  const owners = new Map(taken.map((one) => [one.npi, one.id]));
  return rows.map((row) => {
    if (!row.npi) return row;
    const owner = owners.get(row.npi);
    if (owner !== undefined && owner !== row.id) return { ...row, npi: null };
    owners.set(row.npi, row.id);
    return row;
  });
}

export const practitioner = defineMapper({
  type: 'Practitioner',
  schema,
  map(resource, context) {
    const name = bestName(resource.name);
    const row: Row = {
      id: context.id,
      npi: resource.identifier?.find((one) => one.system === NPI_SYSTEM)?.value ?? null,
      ...nameParts(name),
      credential: name?.suffix?.[0] ?? statusCode(resource.qualification?.[0]?.code),
      specialty: context.specialty,
      gender: resource.gender ?? 'unknown',
      languages: (resource.communication ?? []).flatMap((concept) => statusCode(concept) ?? []),
    };
    return { patientId: null, row };
  },
  create: async (tx, rows) => tx.practitioner.createMany({ data: await withoutTakenNumbers(tx, rows) }),
  update: async (tx, row, id) => {
    for (const data of await withoutTakenNumbers(tx, [row])) await tx.practitioner.update({ where: { id }, data });
  },
});
