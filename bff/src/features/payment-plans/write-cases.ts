/** One request that works, for every route of payment plans that writes. */
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { gatewayOf, newPayMethod, newPlan, newPlanned } from '../../testing/payment-plans.ts';
import { newStatement } from '../../testing/payments.ts';
import type { TestPortal } from '../../testing/portal.ts';
import { db, LAKESIDE, ofDana } from '../../testing/write-case.ts';
import type { WriteCases } from '../../testing/write-case.ts';
import { addDays, dayIn } from '../../time/calendar.ts';

const DANA = PATIENT_IDS.dana;
const OF = '/api/patients/:patientId';
const DESK = '/api/clinics/:clinicId/payment-plans';
const atBillingDesk = { who: PEOPLE.fontaine.username, subject: LAKESIDE } as const;
const dayAfter = ({ portal }: TestPortal, days: number): string => addDays(dayIn('America/Chicago', portal.now()), days);

const outlined = async (opened: TestPortal) => ({
  statementIds: [(await newStatement(opened, DANA, { totalCents: 30_000 })).id],
  split: { months: 6 },
  firstOn: dayAfter(opened, 10),
});

/** A missed payment that can be tried. */
async function missedPart(opened: TestPortal): Promise<{ planId: string; partId: string }> {
  const { id: planId } = await newPlan(opened, DANA, { state: 'missed' });
  const { id: partId } = await db(opened).paymentPlanPart.findFirstOrThrow({ where: { planId }, orderBy: { number: 'asc' } });
  await db(opened).paymentPlanPart.update({ where: { id: partId }, data: { state: 'missed', tries: 1, reason: 'declined' } });
  return { planId, partId };
}

export const writeCases: WriteCases = {
  [`POST ${OF}/payment-plans`]: async (opened) => {
    const body = { ...(await outlined(opened)), totalCents: 30_000, methodId: (await newPayMethod(opened, 'dana')).id };
    return { ...ofDana, body, otherBody: { ...body, split: { months: 3 } } };
  },
  [`PUT ${OF}/payment-plans/:planId/method`]: async (opened) => ({
    ...ofDana,
    ids: { planId: (await newPlan(opened, DANA)).id },
    body: { methodId: (await newPayMethod(opened, 'dana')).id },
  }),
  [`POST ${OF}/payment-plans/:planId/parts/:partId/pay`]: async (opened) => ({ ...ofDana, ids: await missedPart(opened), body: { tries: 1 } }),
  [`POST ${OF}/payment-plans/:planId/cancel`]: async (opened) => ({ ...ofDana, ids: { planId: (await newPlan(opened, DANA)).id } }),
  [`PUT ${OF}/auto-pay`]: async (opened) => ({ ...ofDana, body: { methodId: (await newPayMethod(opened, 'dana')).id, capCents: 20_000 } }),
  [`DELETE ${OF}/auto-pay`]: async (opened) => {
    gatewayOf(opened);
    return ofDana;
  },
  [`POST ${OF}/planned-payments`]: async (opened) => {
    const { id: statementId } = await newStatement(opened, DANA);
    const body = { statementId, cents: 2_500, chargeOn: dayAfter(opened, 5), methodId: (await newPayMethod(opened, 'dana')).id };
    return { ...ofDana, body, otherBody: { ...body, cents: 2_000 } };
  },
  [`POST ${OF}/planned-payments/:plannedId/cancel`]: async (opened) => ({ ...ofDana, ids: { plannedId: (await newPlanned(opened, DANA)).id } }),
  [`POST ${DESK}/:planId/approve`]: async (opened) => ({
    ...atBillingDesk,
    ids: { planId: (await newPlan(opened, DANA, { state: 'proposed' })).id },
    body: { answer: 'This works for us.', version: 1 },
  }),
  [`POST ${DESK}/:planId/decline`]: async (opened) => ({
    ...atBillingDesk,
    ids: { planId: (await newPlan(opened, DANA, { state: 'proposed' })).id },
    body: { answer: 'Please call us first.', version: 1 },
  }),
};
