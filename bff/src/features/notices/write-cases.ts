/** One request that works, for every route of notices that writes below a clinic. */
import { PEOPLE } from '../../../demo/people.ts';
import type { TestPortal } from '../../testing/portal.ts';
import { atDesk, db, userId } from '../../testing/write-case.ts';
import type { WriteCases } from '../../testing/write-case.ts';

/** A text message to somebody that did not go out. */
export async function failedNotice(opened: TestPortal, recipientId: string, problem = 'ECONNREFUSED'): Promise<string> {
  const at = opened.portal.now();
  const row = { kind: 'news', locale: 'en', sealed: Buffer.from('x'), channel: 'text', topic: 'bills', since: at, createdAt: at, nextTryAt: at } as const;
  const { id } = await db(opened).outboundMail.create({ data: { ...row, recipientId, state: 'failed', attempts: 9, lastProblem: problem, settledAt: at } });
  return id;
}

const danas = async (opened: TestPortal): Promise<string> => failedNotice(opened, await userId(opened, PEOPLE.dana.username));

export const writeCases: WriteCases = {
  'PUT /api/clinics/:clinicId/notices/failed/:noticeId/retry': async (opened) => ({ ...atDesk, ids: { noticeId: await danas(opened) } }),
  'PUT /api/clinics/:clinicId/notices/failed/retry': async (opened) => {
    await danas(opened);
    return { ...atDesk, body: { channel: 'text' }, otherBody: { channel: 'push' } };
  },
  'DELETE /api/clinics/:clinicId/notices/failed/:noticeId': async (opened) => ({ ...atDesk, ids: { noticeId: await danas(opened) } }),
};
