/** One request that works, for every route of imports that writes. */
import { randomUUID } from 'node:crypto';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { bundle, observation, patient } from '../../fhir/fixtures/resources.ts';
import { takeFile } from '../../fhir/fixtures/take.ts';
import type { Portal } from '../../portal.ts';
import { atDesk } from '../../testing/write-case.ts';
import type { WriteCases } from '../../testing/write-case.ts';

export const writeCases: WriteCases = {
  'PUT /api/clinics/:clinicId/imports/conflicts/:conflictId/answer': async ({ portal }) => ({
    ...atDesk,
    ids: { conflictId: (await contradict(portal, PATIENT_IDS.dana)).conflictId },
    body: { isSame: false },
  }),
};

export interface Contradiction {
  readonly conflictId: string;
  /** A result that is held until it is settled. */
  readonly observationId: string;
}

/** Imports somebody else's name and a result under the id that this patient has in their own source. */
export async function contradict({ db }: Pick<Portal, 'db'>, patientId: string): Promise<Contradiction> {
  const { source, resourceId } = await db.prisma.fhirSource.findFirstOrThrow({ where: { resourceType: 'Patient', localId: patientId } });
  const observationId = randomUUID();
  const other = { name: [{ use: 'official', family: 'Okafor', given: ['Emeka'] }], gender: 'unknown', birthDate: '1931-12', identifier: [] };
  await takeFile(db, bundle([patient(resourceId, other), observation(observationId, `Patient/${resourceId}`)]), { source });
  const { id: conflictId } = await db.prisma.identityConflict.findFirstOrThrow({ where: { patientId, isSame: null }, orderBy: { foundAt: 'desc' } });
  return { conflictId, observationId };
}
