/** One request that works, for every route of drafts that writes. */
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { putDraft } from '../../drafts/store.ts';
import type { DraftKey } from '../../drafts/store.ts';
import type { TestPortal } from '../../testing/portal.ts';
import { atDesk, LAKESIDE, ofDana, userId } from '../../testing/write-case.ts';
import type { WriteCases } from '../../testing/write-case.ts';

const drafts = { form: 'account.contact' };
const deskDrafts = { form: 'account.desk-answer.a1' };
const draftOf = ({ portal }: TestPortal, key: DraftKey) => portal.db.transaction((tx) => putDraft(portal, tx, key, 'We'));

export const writeCases: WriteCases = {
  'PUT /api/patients/:patientId/drafts/:form': async () => ({ ...ofDana, ids: drafts, body: { value: '{"city":"Oak' } }),
  'DELETE /api/patients/:patientId/drafts/:form': async (opened) => {
    await draftOf(opened, { userId: await userId(opened, PEOPLE.dana.username), patientId: PATIENT_IDS.dana, ...drafts });
    return { ...ofDana, ids: drafts };
  },
  'PUT /api/clinics/:clinicId/drafts/:form': async () => ({ ...atDesk, ids: deskDrafts, body: { value: '{"answer":"We' } }),
  'DELETE /api/clinics/:clinicId/drafts/:form': async (opened) => {
    await draftOf(opened, { userId: await userId(opened, PEOPLE.nowak.username), clinicId: LAKESIDE, ...deskDrafts });
    return { ...atDesk, ids: deskDrafts };
  },
};
