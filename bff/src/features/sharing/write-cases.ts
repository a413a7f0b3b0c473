/** One request that works, for every route of sharing that writes. */
import { randomUUID } from 'node:crypto';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import type { TestPortal } from '../../testing/portal.ts';
import { access, caregiverGrant, db, ofWalter, userId } from '../../testing/write-case.ts';
import type { WriteCases } from '../../testing/write-case.ts';

async function invitation(opened: TestPortal): Promise<string> {
  const at = opened.portal.now();
  const terms = { relationship: 'caregiver', scopes: ['messages:read'], createdAt: at, expiresAt: new Date(at.getTime() + 86_400_000) } as const;
  const row = {
    ...terms,
    scopes: [...terms.scopes],
    patientId: PATIENT_IDS.walter,
    invitedById: await userId(opened, PEOPLE.walter.username),
    email: `${randomUUID()}@example.org`,
    displayName: 'Ruth',
    codeHash: randomUUID(),
  };
  return (await db(opened).proxyInvitation.create({ data: row })).id;
}

export const writeCases: WriteCases = {
  'POST /api/patients/:patientId/sharing/invitations': async () => ({
    ...ofWalter,
    body: { email: `${randomUUID()}@example.org`, displayName: 'Ruth', ...access },
  }),
  'DELETE /api/patients/:patientId/sharing/invitations/:invitationId': async (opened) => ({ ...ofWalter, ids: { invitationId: await invitation(opened) } }),
  'PUT /api/patients/:patientId/sharing/people/:grantId': async (opened) => ({
    ...ofWalter,
    ids: { grantId: await caregiverGrant(opened) },
    body: { permissions: ['billing'], lastDay: null },
  }),
  'DELETE /api/patients/:patientId/sharing/people/:grantId': async (opened) => ({ ...ofWalter, ids: { grantId: await caregiverGrant(opened) } }),
};
