/** One request that works, for every route that changes who works at a clinic. */
import { PEOPLE } from '../../../demo/people.ts';
import type { TestPortal } from '../../testing/portal.ts';
import { inviteMember } from '../../staff/members.ts';
import { LAKESIDE, REASON } from '../../testing/write-case.ts';
import type { WriteCases } from '../../testing/write-case.ts';

const asAdministrator = { who: PEOPLE.quint.username, subject: LAKESIDE } as const;

let made = 0;
/** Somebody new at the clinic. */
async function nurse({ portal }: TestPortal): Promise<string> {
  const email = `nurse.${(made += 1)}@example.org`;
  const invited = { name: 'Nia Nurse', email, role: 'nurse', clinicId: LAKESIDE, byUserId: null } as const;
  return (await portal.db.transaction((tx) => inviteMember(portal, tx, invited, portal.now()))).userId;
}

export const writeCases: WriteCases = {
  'POST /api/clinics/:clinicId/staff': async () => ({
    ...asAdministrator,
    body: { name: 'Ned Nurse', email: `ned.${(made += 1)}@example.org`, role: 'nurse' },
  }),
  'POST /api/clinics/:clinicId/staff/:memberId/invitation': async (opened) => ({ ...asAdministrator, ids: { memberId: await nurse(opened) } }),
  'PUT /api/clinics/:clinicId/staff/:memberId/role': async (opened) => ({
    ...asAdministrator,
    ids: { memberId: await nurse(opened) },
    body: { role: 'scheduler' },
  }),
  'POST /api/clinics/:clinicId/staff/:memberId/end': async (opened) => ({
    ...asAdministrator,
    ids: { memberId: await nurse(opened) },
    body: { reason: REASON },
  }),
};
