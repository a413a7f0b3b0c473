/**
 * What people of the demo world have paid, and how: by the portal's own gateway, days ago by its clock, so that what the
 * gateway kept, the ledger and the bank's file agree. Done at each start; what is there stays as it is.
 */
import type { Tx } from '../src/database/database.ts';
import { chargeFor } from '../src/features/payments/charge.ts';
import type { ChargeMethod } from '../src/features/payments/charge.ts';
import { compareDays } from '../src/features/payments/day-close.ts';
import { keepMethod } from '../src/features/payments/methods.ts';
import type { Portal } from '../src/portal.ts';
import { addDays, dayIn } from '../src/time/calendar.ts';
import { CLINICS, demoId, PATIENT_IDS } from './ids.ts';
import type { PatientName } from './ids.ts';
import { PEOPLE, SECOND_AT_BILLS } from './people.ts';
import { seedPerson } from './seed.ts';
import type { SeedOptions } from './seed.ts';

const DAY_MS = 86_400_000;
/** What each pays with, as the gateway's fields name it. */
const CARD = { dana: 'ok_visa_4242_122035', luis: 'ok_mastercard_4444_062034', walter: 'ok_visa_4242_092034' };
const BANK = 'bank_6789';
/** Walter pays one of six parts of a larger bill; the next one is due in some weeks. */
const PLAN = { months: 6, cents: 8_000, paidDaysAgo: 10 };

/** A clock that can be some days behind: what is done meanwhile is done as if it were then. */
export interface DemoClock {
  readonly now: () => Date;
  daysAgo<Result>(days: number, work: () => Promise<Result>): Promise<Result>;
}

export function demoClock(now: () => Date): DemoClock {
  let behindMs = 0;
  return {
    now: () => new Date(now().getTime() - behindMs),
    async daysAgo(days, work) {
      behindMs = days * DAY_MS;
      try {
        return await work();
      } finally {
        behindMs = 0;
      }
    },
  };
}

/** A token as the gateway's fields hand it over, of this world alone: what the gateway kept may be of one before, whose database is gone. */
const tokenOf = (method: string, userId: string, number = 1): string => `pm_test_${method}_${userId.replaceAll('-', '').slice(-15)}${number}`;

/** @param portal its gateway goes by the same clock */
export async function seedPayments(portal: Portal, clock: DemoClock, createUser: SeedOptions['createUser']): Promise<void> {
  const { prisma } = portal.db;
  const last = await prisma.refund.count({ where: { id: REFUND_ID } });
  const people = await prisma.user.findMany({ where: { username: { in: [PEOPLE.walter.username, PEOPLE.dana.username, PEOPLE.luis.username] } } });
  // A world of somebody's own has none of them.
  if (last > 0 || people.length < 3 || !portal.payments.gateway) return;
  const idOf = new Map(people.map(({ username, id }) => [username, id]));
  const payer = (name: PatientName): string => idOf.get(name) ?? '';
  const then = { ...portal, now: clock.now };
  await seedPerson(portal.db, SECOND_AT_BILLS, { now: clock.now(), createUser });
  for (const bill of BILLS) await portal.db.transaction((tx) => makeBill(tx, bill, clock.now()));
  await clock.daysAgo(40, async () => {
    const userId = payer('walter');
    await keepMethod(then, userId, { token: tokenOf(CARD.walter, userId), isDefault: true, key: `demo:${userId}:card` });
    await keepMethod(then, userId, { token: tokenOf(BANK, userId), isDefault: false, key: `demo:${userId}:bank` });
  });
  const pay = (bill: Bill, origin: 'person' | 'plan', cents: number, method: ChargeMethod) =>
    chargeFor(then, {
      key: `demo:${payer(bill.of)}:${bill.number}`,
      patientId: PATIENT_IDS[bill.of],
      reduced: false,
      parts: [{ statementId: idOfBill(bill), cents }],
      atMost: true,
      method,
      payerId: payer(bill.of),
      origin,
      present: origin === 'person',
      receiptTo: null,
    });
  await clock.daysAgo(35, () => pay(CHECKUP, 'person', CHECKUP.cents, { kind: 'token', token: tokenOf(CARD.dana, payer('dana')) }));
  await clock.daysAgo(21, () => pay(XRAY, 'person', XRAY.cents, { kind: 'token', token: tokenOf(CARD.luis, payer('luis')) }));
  await clock.daysAgo(PLAN.paidDaysAgo, async () => {
    const userId = payer('walter');
    const { id: methodId } = await prisma.paymentMethod.findFirstOrThrow({ where: { userId, kind: 'card' } });
    const { id: paymentId } = await pay(HEART, 'plan', PLAN.cents, { kind: 'saved', methodId, userId });
    await makePlan(portal, { userId, methodId, paymentId }, clock.now());
  });
  const twice = await clock.daysAgo(3, () => pay(THERAPY, 'person', THERAPY.cents, { kind: 'token', token: tokenOf(CARD.dana, payer('dana'), 2) }));
  await clock.daysAgo(2, async () => {
    await compareDays.run(then, {}, { signal: portal.stopping, attempt: 1, progress: () => Promise.resolve() });
    await closeDays(portal, clock.now());
    await portal.db.transaction((tx) => askForRefund(tx, twice.id, clock.now()));
  });
}

interface Bill {
  readonly of: PatientName;
  readonly number: string;
  readonly clinic: keyof typeof CLINICS;
  readonly service: string;
  readonly code: string;
  readonly daysAgo: number;
  readonly chargeCents: number;
  readonly insuranceCents: number;
  /** What the patient owes of it. */
  readonly cents: number;
}

const CHECKUP: Bill = {
  of: 'dana',
  number: 'NH-S-20371',
  clinic: 'lakeside',
  service: 'Eye exam with pictures of the retina',
  code: '92250',
  daysAgo: 50,
  chargeCents: 14_000,
  insuranceCents: 9_200,
  cents: 4_800,
};
const THERAPY: Bill = {
  of: 'dana',
  number: 'NH-S-20396',
  clinic: 'lakeside',
  service: 'Physical therapy, 4 visits',
  code: '97110',
  daysAgo: 24,
  chargeCents: 48_000,
  insuranceCents: 26_600,
  cents: 21_400,
};
const XRAY: Bill = {
  of: 'luis',
  number: 'NH-S-20388',
  clinic: 'summit',
  service: 'X-ray of the ankle, after the cast',
  code: '73610',
  daysAgo: 30,
  chargeCents: 7_500,
  insuranceCents: 0,
  cents: 7_500,
};
const HEART: Bill = {
  of: 'walter',
  number: 'NH-S-20364',
  clinic: 'summit',
  service: 'Ultrasound of the heart',
  code: '93306',
  daysAgo: 60,
  chargeCents: 168_000,
  insuranceCents: 120_000,
  cents: PLAN.months * PLAN.cents,
};
const BILLS: readonly Bill[] = [CHECKUP, THERAPY, XRAY, HEART];

const REFUND_ID = demoId('Refund', 'dana/therapy');
const idOfBill = ({ of, number }: Bill): string => demoId('Invoice', `${of}/${number}`);
const asDay = (day: string): Date => new Date(`${day}T00:00:00.000Z`);

async function makeBill(tx: Tx, bill: Bill, now: Date): Promise<void> {
  const id = idOfBill(bill);
  if ((await tx.statement.count({ where: { id } })) > 0) return;
  const { number, clinic, service, code, daysAgo, chargeCents, insuranceCents, cents } = bill;
  const on = addDays(dayIn(CLINICS[clinic].timeZone, now), -daysAgo);
  await tx.statement.create({
    data: {
      id,
      patientId: PATIENT_IDS[bill.of],
      number,
      status: 'open',
      issuedOn: asDay(addDays(on, 7)),
      dueOn: asDay(addDays(on, 37)),
      totalCents: cents,
      lines: { create: { position: 0, description: service, code, codeSystem: 'cpt', serviceOn: asDay(on), chargeCents, insuranceCents, patientCents: cents } },
    },
  });
}

/** Its first part is paid; the others come one a month. */
async function makePlan({ db }: Portal, paid: { readonly userId: string; readonly methodId: string; readonly paymentId: string }, at: Date): Promise<void> {
  const id = demoId('PaymentPlan', 'walter/heart');
  if ((await db.prisma.paymentPlan.count({ where: { id } })) > 0) return;
  const { userId, methodId, paymentId } = paid;
  const begun = new Date(at.getTime() - 30 * DAY_MS);
  const first = dayIn(CLINICS[HEART.clinic].timeZone, at);
  await db.prisma.paymentPlan.create({
    data: {
      id,
      patientId: PATIENT_IDS[HEART.of],
      clinicId: CLINICS[HEART.clinic].id,
      userId,
      state: 'active',
      totalCents: HEART.cents,
      methodId,
      proposedAt: begun,
      startedAt: begun,
      bills: { create: { statementId: idOfBill(HEART), cents: HEART.cents, position: 0 } },
      parts: {
        create: Array.from({ length: PLAN.months }, (_, index) => {
          const dueOn = asDay(addDays(first, index * 30));
          const what = { number: index + 1, dueOn, cents: PLAN.cents };
          return index === 0 ? { ...what, state: 'paid' as const, paidCents: PLAN.cents, paidAt: at, paymentId } : { ...what, tryOn: dueOn };
        }),
      },
    },
  });
}

/** Alicia closed what was compared. */
async function closeDays({ db }: Portal, at: Date): Promise<void> {
  const { id: closedById } = await db.prisma.user.findUniqueOrThrow({ where: { username: PEOPLE.fontaine.username } });
  await db.prisma.dayClose.updateMany({ where: { closedAt: null }, data: { closedAt: at, closedById } });
}

/** More than one person gives back alone: it waits for Alicia. */
async function askForRefund(tx: Tx, paymentId: string, askedAt: Date): Promise<void> {
  const { id: askedById } = await tx.user.findUniqueOrThrow({ where: { username: SECOND_AT_BILLS.username } });
  const amountCents = 16_050;
  const reason = 'Her insurance paid for three of the four visits after all.';
  await tx.refund.create({ data: { id: REFUND_ID, paymentId, state: 'asked', amountCents, reason, byTwo: true, askedById, askedAt } });
  await tx.refundPart.create({ data: { refundId: REFUND_ID, statementId: idOfBill(THERAPY), cents: amountCents } });
}
