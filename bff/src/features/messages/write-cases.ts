/** One request that works, for every route of messages that writes. */
import { randomUUID } from 'node:crypto';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import type { TestPortal } from '../../testing/portal.ts';
import { atNurseDesk, db, userId, LAKESIDE, ofDana } from '../../testing/write-case.ts';
import type { WriteCases } from '../../testing/write-case.ts';

async function threadOf(opened: TestPortal): Promise<string> {
  const at = opened.portal.now();
  const { id } = await db(opened).messageThread.create({ data: { patientId: PATIENT_IDS.dana, clinicId: LAKESIDE, subject: 'A question', lastMessageAt: at } });
  await db(opened).message.create({ data: { threadId: id, side: 'clinic', authorName: 'Grace', body: 'How are you?', sentAt: at } });
  return id;
}

/** One of Dana's folders. */
async function folderOf(opened: TestPortal): Promise<string> {
  const id = randomUUID();
  const whose = { userId: await userId(opened, PEOPLE.dana.username), patientId: PATIENT_IDS.dana };
  await db(opened).messageFolder.create({ data: { id, ...whose, name: id, createdAt: opened.portal.now() } });
  return id;
}

export const writeCases: WriteCases = {
  'PUT /api/patients/:patientId/messages/places': async (opened) => ({
    ...ofDana,
    body: { threadIds: [await threadOf(opened)], place: 'archive', folderId: null },
  }),
  'PUT /api/patients/:patientId/messages/marks': async (opened) => ({ ...ofDana, body: { threadIds: [await threadOf(opened)], read: true } }),
  'PUT /api/patients/:patientId/messages/folders/:folderId': async () => ({ ...ofDana, ids: { folderId: randomUUID() }, body: { name: randomUUID() } }),
  'DELETE /api/patients/:patientId/messages/folders/:folderId': async (opened) => ({ ...ofDana, ids: { folderId: await folderOf(opened) } }),
  'POST /api/patients/:patientId/messages/threads/:threadId/replies': async (opened) => ({
    ...ofDana,
    ids: { threadId: await threadOf(opened) },
    body: { body: 'Well' },
  }),
  'PUT /api/patients/:patientId/messages/threads/:threadId/read': async (opened) => ({ ...ofDana, ids: { threadId: await threadOf(opened) } }),
  'POST /api/clinics/:clinicId/messages/threads/:threadId/replies': async (opened) => ({
    ...atNurseDesk,
    ids: { threadId: await threadOf(opened) },
    body: { body: 'Well' },
  }),
  'PUT /api/clinics/:clinicId/messages/threads/:threadId/read': async (opened) => ({ ...atNurseDesk, ids: { threadId: await threadOf(opened) } }),
  'PUT /api/clinics/:clinicId/messages/threads/:threadId/owner': async (opened) => ({
    ...atNurseDesk,
    ids: { threadId: await threadOf(opened) },
    body: { ownerId: await userId(opened, PEOPLE.raman.username), was: null },
  }),
  'PUT /api/clinics/:clinicId/messages/threads/:threadId/state': async (opened) => {
    const threadId = await threadOf(opened);
    const { id: lastMessageId } = await db(opened).message.findFirstOrThrow({ where: { threadId } });
    return { ...atNurseDesk, ids: { threadId }, body: { done: true, lastMessageId } };
  },
  'PUT /api/clinics/:clinicId/messages/threads/:threadId/pool': async (opened) => ({
    ...atNurseDesk,
    ids: { threadId: await threadOf(opened) },
    body: { pool: 'billing', was: 'clinical' },
    otherBody: { pool: 'physician', was: 'clinical' },
  }),
};
