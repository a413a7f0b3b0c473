/** One request that works, for every route of the account that writes. */
import { PATIENT_IDS } from '../../../demo/ids.ts';
import type { TestPortal } from '../../testing/portal.ts';
import { db, ofDana } from '../../testing/write-case.ts';
import type { WriteCases } from '../../testing/write-case.ts';

const versionOf = async (opened: TestPortal) => (await db(opened).patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.dana } })).version;

export const writeCases: WriteCases = {
  'PATCH /api/patients/:patientId/account/contact': async (opened) => ({ ...ofDana, body: { version: await versionOf(opened), mobilePhone: '507-555-0146' } }),
  'PATCH /api/patients/:patientId/account/details': async (opened) => ({ ...ofDana, body: { version: await versionOf(opened), pronouns: 'she/her' } }),
};
