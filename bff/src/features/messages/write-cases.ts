/** One request that works, for every route of messages that writes. */
import { randomUUID } from 'node:crypto';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { teamId } from '../../../demo/messaging.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { PATIENT_SCOPES } from '../../access/scopes.ts';
import type { PatientWho } from '../../access/who.ts';
import { beginUpload } from '../../files/begin-upload.ts';
import type { TestPortal } from '../../testing/portal.ts';
import { atNurseDesk, db, userId, LAKESIDE, ofDana } from '../../testing/write-case.ts';
import type { ClinicSearches, WriteCases } from '../../testing/write-case.ts';
import { announced, appended } from '../../testing/uploads.ts';
import { MESSAGE_FILES } from './draft-files.ts';
import { saveDraft } from './drafts.ts';

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

const typed = { threadId: null, teamId: teamId('lakeside', 'nurses'), category: 'question', subject: 'My knee', body: 'It hurts', link: null } as const;

/** A draft of Dana's. */
async function draftOf(opened: TestPortal): Promise<string> {
  const draftId = randomUUID();
  const dana = await opened.signIn(PEOPLE.dana.username);
  await saveDraft(opened.portal, await asDana(opened, dana.userId), { draftId, version: 0, ...typed });
  return draftId;
}

/** As the guard would make her. */
async function asDana(opened: TestPortal, userId: string): Promise<PatientWho> {
  const { id: grantId } = await db(opened).accessGrant.findFirstOrThrow({ where: { userId, patientId: PATIENT_IDS.dana } });
  const via = { requestId: null, sourceIp: null, method: null, route: null };
  return {
    kind: 'patient',
    userId,
    displayName: 'Dana',
    via,
    grantId,
    relationship: 'self',
    scopes: PATIENT_SCOPES,
    patientId: PATIENT_IDS.dana,
    reduced: false,
  };
}

/** A file of a draft, of which nothing has come in. */
async function fileOf(opened: TestPortal): Promise<{ draftId: string; paperId: string }> {
  const draftId = await draftOf(opened);
  const owner = { owner: { unsentId: draftId }, via: { requestId: null, sourceIp: null, method: null, route: null } };
  const { id: paperId } = await beginUpload(opened.portal, MESSAGE_FILES, owner, { clientKey: randomUUID(), length: 100, name: 'knee.pdf' });
  return { draftId, paperId };
}

/** What Dana asked, and the message. */
async function askedIn(opened: TestPortal): Promise<{ threadId: string; messageId: string }> {
  const threadId = await threadOf(opened);
  const dana = { side: 'patient', authorUserId: await userId(opened, PEOPLE.dana.username), authorName: 'Dana', body: 'My knee hurts' } as const;
  const { id: messageId } = await db(opened).message.create({ data: { ...dana, threadId, sentAt: opened.portal.now() } });
  // Only so many can be open.
  const end = { state: 'withdrawn', decidedAt: opened.portal.now() } as const;
  await db(opened).visitRequest.updateMany({ where: { patientId: PATIENT_IDS.dana, state: 'open' }, data: end });
  return { threadId, messageId };
}

const template = { version: 0, pool: 'clinical', name: 'Call us', bodies: { en: 'Hello {first name}, please call us {when}.' }, isRetired: false } as const;

const DESK = '/api/clinics/:clinicId/messages';
const DRAFT = '/api/patients/:patientId/messages/drafts/:draftId';

export const writeCases: WriteCases = {
  [`PUT ${DRAFT}`]: async () => ({ ...ofDana, ids: { draftId: randomUUID() }, body: { version: 0, ...typed } }),
  [`DELETE ${DRAFT}`]: async (opened) => ({ ...ofDana, ids: { draftId: await draftOf(opened) } }),
  [`POST ${DRAFT}/send`]: async (opened) => ({ ...ofDana, ids: { draftId: await draftOf(opened) }, body: { version: 1 }, otherBody: { version: 2 } }),
  [`POST ${DRAFT}/undo`]: async (opened) => {
    const draftId = await draftOf(opened);
    await db(opened).unsentMessage.update({ where: { id: draftId }, data: { releaseAt: opened.portal.now() } });
    return { ...ofDana, ids: { draftId } };
  },
  [`POST ${DRAFT}/documents`]: async (opened) => ({ ...ofDana, ids: { draftId: await draftOf(opened) }, headers: announced(100) }),
  [`PATCH ${DRAFT}/documents/:paperId`]: async (opened) => ({ ...ofDana, ids: await fileOf(opened), headers: appended(0) }),
  [`DELETE ${DRAFT}/documents/:paperId`]: async (opened) => ({ ...ofDana, ids: await fileOf(opened) }),
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
  [`POST ${DESK}/threads/:threadId/notes`]: async (opened) => ({ ...atNurseDesk, ids: { threadId: await threadOf(opened) }, body: { body: 'Call her' } }),
  [`PUT ${DESK}/threads/:threadId/presence`]: async (opened) => ({ ...atNurseDesk, ids: { threadId: await threadOf(opened) }, body: { state: 'writing' } }),
  [`POST ${DESK}/threads/:threadId/conversions`]: async (opened) => {
    const { threadId, messageId } = await askedIn(opened);
    const body = { kind: 'visit_request', messageId, reason: 'Her knee' };
    return { ...atNurseDesk, ids: { threadId }, body, otherBody: { ...body, reason: 'Her other knee' } };
  },
  [`PUT ${DESK}/templates/:templateId`]: async () => ({ ...atNurseDesk, ids: { templateId: randomUUID() }, body: template }),
  [`PUT ${DESK}/absence`]: async (opened) => ({
    ...atNurseDesk,
    body: { from: '2026-12-01', until: '2026-12-04', coverId: await userId(opened, PEOPLE.raman.username) },
  }),
  [`DELETE ${DESK}/absence`]: async (opened) => {
    const [nurse, cover] = [await userId(opened, PEOPLE.lindqvist.username), await userId(opened, PEOPLE.raman.username)];
    const days = { coverId: cover, startsAt: opened.portal.now(), endsAt: new Date(opened.portal.now().getTime() + 86_400_000) };
    const key = { clinicId: LAKESIDE, userId: nurse };
    await db(opened).staffAbsence.upsert({ where: { clinicId_userId: key }, create: { ...key, ...days }, update: days });
    return atNurseDesk;
  },
  [`PUT ${DESK}/batches/:batchId`]: async (opened) => {
    const { patientNumber } = await db(opened).patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.dana } });
    const text = { pool: 'clinical', category: null, subject: 'Flu shots', body: 'They are here.' } as const;
    return { ...atNurseDesk, ids: { batchId: randomUUID() }, body: { ...text, patientNumbers: [patientNumber] } };
  },
};

export const clinicSearches: ClinicSearches = {
  [`POST ${DESK}/recipients`]: async (opened, patientId) => {
    const { patientNumber } = await db(opened).patient.findUniqueOrThrow({ where: { id: patientId } });
    return { patientNumbers: [patientNumber] };
  },
};
