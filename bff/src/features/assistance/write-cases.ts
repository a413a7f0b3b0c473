/** One request that works, for every route of help with bills that writes. */
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import type { AssistanceApplication, Prisma } from '../../database/generated/client.ts';
import type { TestPortal } from '../../testing/portal.ts';
import { announced, appended, uploadRequest } from '../../testing/uploads.ts';
import { db, LAKESIDE, ofDana, userId } from '../../testing/write-case.ts';
import type { WriteCases } from '../../testing/write-case.ts';

const DAY_MS = 86_400_000;
const BASE = '/api/patients/:patientId/assistance/applications';
const ONE = `${BASE}/:applicationId`;
const DESK = '/api/clinics/:clinicId/assistance/applications/:applicationId';
const atBillingDesk = { who: PEOPLE.fontaine.username, subject: LAKESIDE } as const;
const SIGNATURE = JSON.stringify({ kind: 'typed', text: 'Dana Whitfield' });

/** An application that could be decided; others of the same person are out of its way. */
export async function applicationOf(opened: TestPortal, more: Partial<Prisma.AssistanceApplicationUncheckedCreateInput> = {}): Promise<AssistanceApplication> {
  const at = opened.portal.now();
  const applicant = { patientId: more.patientId ?? PATIENT_IDS.dana, userId: more.userId ?? (await userId(opened, PEOPLE.dana.username)) };
  await db(opened).assistanceApplication.updateMany({
    where: { ...applicant, state: { in: ['sent', 'needs_more'] } },
    data: { state: 'ended', endedAt: at, endReason: 'withdrawn' },
  });
  await db(opened).assistanceApplication.deleteMany({ where: { ...applicant, state: 'draft' } });
  return db(opened).assistanceApplication.create({
    data: {
      clinicId: LAKESIDE,
      state: 'draft',
      area: 'contiguous',
      members: [{ relation: 'child', age: 9 }],
      incomes: [{ source: 'wages', cents: 2_000_00, every: 'month' }],
      insured: false,
      reasons: ['bills'],
      createdAt: at,
      changedAt: at,
      ...(more.state === undefined || more.state === 'draft' ? {} : { sentAt: at, answerBy: new Date(at.getTime() + 14 * DAY_MS), signature: SIGNATURE }),
      ...more,
      ...applicant,
    },
  });
}

const draftOf = async (opened: TestPortal) => ({ applicationId: (await applicationOf(opened)).id });
const sentOf = async (opened: TestPortal) => ({ applicationId: (await applicationOf(opened, { state: 'sent' })).id });

async function waitingOf(opened: TestPortal): Promise<{ applicationId: string }> {
  const moreBy = new Date(opened.portal.now().getTime() + 30 * DAY_MS);
  return { applicationId: (await applicationOf(opened, { state: 'needs_more', moreAsked: 'Your last two pay slips, please', moreBy })).id };
}

async function refusedOf(opened: TestPortal): Promise<{ applicationId: string }> {
  const at = opened.portal.now();
  const refused = { refusal: 'income', answer: 'Your income is above our limit.', decidedAt: at, appealBy: new Date(at.getTime() + 30 * DAY_MS) };
  return { applicationId: (await applicationOf(opened, { state: 'refused', ...refused })).id };
}

/** A document that is coming in. */
async function paperOf(opened: TestPortal): Promise<{ applicationId: string; paperId: string }> {
  const ids = await draftOf(opened);
  const { cookie } = await opened.signIn(ofDana.who);
  const path = `/api/patients/${ofDana.subject}/assistance/applications/${ids.applicationId}/documents`;
  const begun = await uploadRequest(opened, cookie, path, { method: 'POST', headers: announced(100) });
  return { ...ids, paperId: begun.headers.get('location')?.split('/').at(-1) ?? '' };
}

export const writeCases: WriteCases = {
  [`POST ${BASE}`]: async (opened) => {
    await draftOf(opened);
    await db(opened).assistanceApplication.deleteMany({ where: { patientId: PATIENT_IDS.dana, state: 'draft' } });
    return { ...ofDana, body: { insured: true }, otherBody: { insured: false } };
  },
  [`PATCH ${ONE}`]: async (opened) => ({ ...ofDana, ids: await draftOf(opened), body: { version: 1, reasonText: 'My hours were cut' } }),
  [`POST ${ONE}/send`]: async (opened) => ({
    ...ofDana,
    ids: await draftOf(opened),
    body: { version: 1, signature: SIGNATURE },
    otherBody: { version: 2, signature: SIGNATURE },
  }),
  [`POST ${ONE}/more`]: async (opened) => ({ ...ofDana, ids: await waitingOf(opened), body: { words: 'Here they are' } }),
  [`POST ${ONE}/appeal`]: async (opened) => ({ ...ofDana, ids: await refusedOf(opened), body: { words: 'I lost my job since' } }),
  [`POST ${ONE}/withdraw`]: async (opened) => ({ ...ofDana, ids: await sentOf(opened) }),
  [`POST ${ONE}/documents`]: async (opened) => ({ ...ofDana, ids: await draftOf(opened), headers: announced(100) }),
  [`PATCH ${ONE}/documents/:paperId`]: async (opened) => ({ ...ofDana, ids: await paperOf(opened), headers: appended(0) }),
  [`DELETE ${ONE}/documents/:paperId`]: async (opened) => ({ ...ofDana, ids: await paperOf(opened) }),
  [`PUT ${DESK}/owner`]: async (opened) => ({
    ...atBillingDesk,
    ids: await sentOf(opened),
    body: { ownerId: await userId(opened, PEOPLE.fontaine.username), was: null },
  }),
  [`POST ${DESK}/ask-more`]: async (opened) => ({ ...atBillingDesk, ids: await sentOf(opened), body: { words: 'Your last two pay slips, please' } }),
  [`POST ${DESK}/decide`]: async (opened) => ({
    ...atBillingDesk,
    ids: await sentOf(opened),
    body: { decision: 'approve', discount: 50, helpMonths: 6, answer: 'We can help', because: 'As the rules say' },
    otherBody: { decision: 'approve', discount: 60, helpMonths: 6, answer: 'We can help', because: 'As the rules say' },
  }),
};
