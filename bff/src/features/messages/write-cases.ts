/** One request that works, for every route of messages that writes. */
import { PATIENT_IDS } from '../../../demo/ids.ts';
import type { TestPortal } from '../../testing/portal.ts';
import { atDesk, db, LAKESIDE, ofDana } from '../../testing/write-case.ts';
import type { WriteCases } from '../../testing/write-case.ts';

async function threadOf(opened: TestPortal): Promise<string> {
  const at = opened.portal.now();
  const { id } = await db(opened).messageThread.create({ data: { patientId: PATIENT_IDS.dana, clinicId: LAKESIDE, subject: 'A question', lastMessageAt: at } });
  await db(opened).message.create({ data: { threadId: id, side: 'clinic', authorName: 'Grace', body: 'How are you?', sentAt: at } });
  return id;
}

export const writeCases: WriteCases = {
  'POST /api/patients/:patientId/messages/threads/:threadId/replies': async (opened) => ({
    ...ofDana,
    ids: { threadId: await threadOf(opened) },
    body: { body: 'Well' },
  }),
  'PUT /api/patients/:patientId/messages/threads/:threadId/read': async (opened) => ({ ...ofDana, ids: { threadId: await threadOf(opened) } }),
  'POST /api/clinics/:clinicId/messages/threads/:threadId/replies': async (opened) => ({
    ...atDesk,
    ids: { threadId: await threadOf(opened) },
    body: { body: 'Well' },
  }),
  'PUT /api/clinics/:clinicId/messages/threads/:threadId/read': async (opened) => ({ ...atDesk, ids: { threadId: await threadOf(opened) } }),
};
