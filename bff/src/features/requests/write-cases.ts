/** One request that works, for every route of requests that writes. */
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import type { TestPortal } from '../../testing/portal.ts';
import { LAKESIDE, ofDana, userId } from '../../testing/write-case.ts';
import type { WriteCases } from '../../testing/write-case.ts';
import { createRequest } from './service.ts';

export async function requestOf(opened: TestPortal, more: { userId: string; patientId: string; clinicId: string }): Promise<string> {
  const content = { locale: 'en', givenName: 'Dana', familyName: 'Whitfield' } as const;
  return (await opened.portal.db.transaction((tx) => createRequest(opened.portal, tx, { kind: 'name_change', content, ...more }))).id;
}

export const writeCases: WriteCases = {
  'POST /api/patients/:patientId/account/requests': async () => ({ ...ofDana, body: { kind: 'deactivation' } }),
  'POST /api/patients/:patientId/account/requests/:requestId/withdraw': async (opened) => ({
    ...ofDana,
    ids: { requestId: await requestOf(opened, { userId: await userId(opened, PEOPLE.dana.username), patientId: PATIENT_IDS.dana, clinicId: LAKESIDE }) },
  }),
};
