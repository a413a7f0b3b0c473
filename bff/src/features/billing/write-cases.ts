/** One request that works, for every route of bills that writes. */
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import type { TestPortal } from '../../testing/portal.ts';
import { db, LAKESIDE, ofDana, userId } from '../../testing/write-case.ts';
import type { WriteCases } from '../../testing/write-case.ts';

/** Who answers for bills. */
const atBillingDesk = { who: PEOPLE.fontaine.username, subject: LAKESIDE } as const;

export const writeCases: WriteCases = {
  'PUT /api/patients/:patientId/billing/preferences': async (opened) => {
    const { paperlessBilling } = await db(opened).patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.dana } });
    return { ...ofDana, body: { paperless: !paperlessBilling } };
  },
  'POST /api/patients/:patientId/billing/statements/:statementId/disputes': async (opened) => {
    const { id } = await db(opened).statement.findFirstOrThrow({ where: { patientId: PATIENT_IDS.dana, owedCents: { gt: 0 }, disputedAt: null } });
    return {
      ...ofDana,
      ids: { statementId: id },
      body: { lineId: null, reason: 'wrong_amount', body: 'I was not there' },
      otherBody: { lineId: null, reason: 'wrong_amount', body: 'I was there twice' },
    };
  },
  'POST /api/patients/:patientId/billing/disputes/:disputeId/withdraw': async (opened) => ({ ...ofDana, ids: { disputeId: await openDispute(opened) } }),
  'PUT /api/clinics/:clinicId/billing/disputes/:disputeId/owner': async (opened) => ({
    ...atBillingDesk,
    ids: { disputeId: await openDispute(opened) },
    body: { ownerId: await userId(opened, PEOPLE.fontaine.username), was: null },
  }),
  'POST /api/clinics/:clinicId/billing/disputes/:disputeId/decide': async (opened) => ({
    ...atBillingDesk,
    ids: { disputeId: await openDispute(opened) },
    body: { accepted: true, answer: 'We took it off.', takeOffCents: 100 },
  }),
  'POST /api/clinics/:clinicId/billing/imports': async (opened) => {
    const { patientNumber } = await db(opened).patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.dana } });
    const file = (charge: number) =>
      `number,patient,sent,due,code,service,day,charge,insurance,discount,paid\nB-1,${patientNumber},2026-11-01,,,Visit,,${charge},,,`;
    return { ...atBillingDesk, body: { name: 'bills.csv', content: file(10) }, otherBody: { name: 'bills.csv', content: file(20) } };
  },
};

/** Somebody looks at a bill of Dana's that she says is wrong. */
export async function openDispute(opened: TestPortal, patientId: string = PATIENT_IDS.dana): Promise<string> {
  const include = { patient: true, disputes: true } as const;
  const statement =
    (await db(opened).statement.findFirst({ where: { patientId, owedCents: { gt: 0 } }, include })) ??
    (await db(opened).statement.create({
      data: { patientId, number: `D-${patientId}`, status: 'open', issuedOn: new Date('2026-01-05'), totalCents: 9_000 },
      include,
    }));
  const open = statement.disputes.find(({ state }) => state === 'open');
  if (open) return open.id;
  const at = opened.portal.now();
  await db(opened).statement.update({ where: { id: statement.id }, data: { disputedAt: at } });
  const { id } = await db(opened).statementDispute.create({
    data: {
      patientId,
      clinicId: statement.patient.clinicId ?? LAKESIDE,
      statementId: statement.id,
      amountCents: statement.totalCents,
      userId: await userId(opened, PEOPLE.dana.username),
      reason: 'wrong_amount',
      body: 'This is not what I was told',
      openedAt: at,
      answerBy: new Date(at.getTime() + 30 * 24 * 60 * 60_000),
    },
  });
  return id;
}
