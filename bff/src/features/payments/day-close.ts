/** The close of each day: compared by a job once it is over, and closed by a person who looked at it. */
import { z } from 'zod';
import type { ClinicWho } from '../../access/who.ts';
import { write, writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import type { DayClose } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import { defineJob, jobKind, JobProblem } from '../../jobs/job.ts';
import type { Once } from '../../once/once.ts';
import { BankFileProblem, readBankFile } from '../../payments/bank-file.ts';
import type { BankDeposit } from '../../payments/gateway-objects.ts';
import { GatewayUnreachable } from '../../payments/gateway.ts';
import type { PaymentGateway } from '../../payments/gateway.ts';
import type { Portal } from '../../portal.ts';
import { addDays } from '../../time/calendar.ts';
import { compareDay, spanOf } from './compare-day.ts';
import { namesOf } from './desk.ts';
import { Difference } from './desk-schema.ts';
import type { Day, Days } from './desk-schema.ts';
import { bookPayouts } from './payouts.ts';

/** The desk looks back a fortnight. */
const SHOWN_DAYS = 14;
/** The job goes back so far: what a bank tells can come some days late. */
const JOB_DAYS = 4;

const Deposits = z.array(z.object({ on: z.string(), reference: z.string(), amountCents: z.number().int() }));

export const COMPARE_DAYS = jobKind({ name: 'payments.compare-days', data: z.object({}), every: 60 * 60_000 });

/** @throws {JobProblem} while the gateway can't be reached */
export const compareDays = defineJob(
  COMPARE_DAYS,
  async (portal) => {
    const { gateway } = portal.payments;
    if (!gateway) return;
    try {
      for (let back = JOB_DAYS; back >= 1; back -= 1) await compareOne(portal, gateway, addDays(today(portal), -back));
    } catch (error) {
      if (error instanceof GatewayUnreachable) throw new JobProblem('unreachable');
      throw error;
    }
  },
  { canRun: ({ payments }) => payments.gateway !== undefined },
);

export async function readDays(portal: Portal, _who: ClinicWho): Promise<Days> {
  const { db, payments } = portal;
  const gateway = payments.gateway?.name ?? '';
  const [rows, balances] = await Promise.all([
    db.prisma.dayClose.findMany({ where: { gateway, day: { gte: asDate(addDays(today(portal), -SHOWN_DAYS)) } }, orderBy: { day: 'desc' } }),
    db.prisma.ledgerPosting.groupBy({ by: ['account'], _sum: { cents: true }, orderBy: { account: 'asc' } }),
  ]);
  const names = await namesOf(
    db.prisma,
    rows.map(({ closedById }) => closedById),
  );
  return {
    days: rows.map((row) => shown(row, names)),
    balances: balances.map(({ account, _sum }) => ({ account, cents: _sum.cents ?? 0 })),
    bringsFile: gateway === 'stripe',
  };
}

/** @throws {ApiProblem} day/not-over, day/closed, payment/off, payment/gateway-away */
export async function compareAgain(portal: Portal, who: ClinicWho, day: string): Promise<Day> {
  const gateway = whileOpen(portal, day);
  await assertAccess(portal, who);
  await reaching(() => compareOne(portal, gateway, day));
  return readDay(portal, gateway, day);
}

/** @throws {ApiProblem} day/not-over, day/closed, day/bank-file, payment/off, payment/gateway-away */
export async function bringBankFile(portal: Portal, who: ClinicWho, day: string, text: string): Promise<Day> {
  const gateway = whileOpen(portal, day);
  const deposits = readFile(text);
  await assertAccess(portal, who);
  await reaching(() => compareOne(portal, gateway, day));
  await writeAs(portal, who, async (tx) => {
    const { count } = await tx.dayClose.updateMany({
      where: { ...keyOf(gateway, day), closedAt: null },
      data: { deposits: deposits.map((line) => ({ ...line })) },
    });
    if (count === 0) throw new ApiProblem('day/closed');
  });
  await reaching(() => compareOne(portal, gateway, day));
  return readDay(portal, gateway, day);
}

/** Closes it as it was compared last. @throws {ApiProblem} day/not-over, day/not-compared, day/closed, day/needs-note, payment/off */
export async function closeDay(portal: Portal, who: ClinicWho, day: string, note: string, once: Once): Promise<Day> {
  const gateway = whileOpen(portal, day);
  return writeAs(
    portal,
    who,
    async (tx, at) => {
      const row = await lockDay(tx, gateway, day);
      // Looked at while it was not over it is not known how it ended.
      if (!row || row.comparedAt < spanOf(day).to) throw new ApiProblem('day/not-compared');
      if (row.closedAt) throw new ApiProblem('day/closed');
      if (differencesOf(row).length > 0 && note === '') throw new ApiProblem('day/needs-note');
      const closed = await tx.dayClose.update({
        where: { gateway_day: keyOf(gateway, day) },
        data: { closedAt: at, closedById: who.userId, note: note === '' ? null : note },
      });
      return shown(closed, await namesOf(tx, [who.userId]));
    },
    { once },
  );
}

/** Compares a day and keeps what came out; a closed one stays as it was closed. @throws {GatewayUnreachable} */
async function compareOne(portal: Portal, gateway: PaymentGateway, day: string): Promise<void> {
  await bookPayouts(portal, day);
  const known = await portal.db.prisma.dayClose.findUnique({ where: { gateway_day: keyOf(gateway, day) } });
  if (known?.closedAt) return;
  const deposits = (await gateway.listDeposits(day)) ?? depositsOf(known);
  const { differences, ...sums } = await compareDay(portal, gateway, day, deposits);
  await write(portal, async (tx, at) => {
    const data = { ...sums, differences: differences.map((one) => ({ ...one })), comparedAt: at };
    const key = keyOf(gateway, day);
    await tx.dayClose.createMany({ data: [{ ...key, ...data }], skipDuplicates: true });
    await tx.dayClose.updateMany({ where: { ...key, closedAt: null }, data });
  });
}

function whileOpen(portal: Portal, day: string): PaymentGateway {
  const { gateway } = portal.payments;
  if (!gateway) throw new ApiProblem('payment/off');
  if (day >= today(portal)) throw new ApiProblem('day/not-over');
  return gateway;
}

/** Before anything is written by what the gateway says. @throws {ApiProblem} resource/not-found */
const assertAccess = (portal: Portal, who: ClinicWho): Promise<void> => writeAs(portal, who, () => Promise.resolve());

async function readDay({ db }: Portal, gateway: PaymentGateway, day: string): Promise<Day> {
  const row = await db.prisma.dayClose.findUniqueOrThrow({ where: { gateway_day: keyOf(gateway, day) } });
  return shown(row, await namesOf(db.prisma, [row.closedById]));
}

async function lockDay(tx: Tx, gateway: PaymentGateway, day: string): Promise<DayClose | null> {
  await tx.$queryRaw`select 1 from day_close where gateway = ${gateway.name} and day = ${day}::date for update`;
  return tx.dayClose.findUnique({ where: { gateway_day: keyOf(gateway, day) } });
}

async function reaching(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (cause instanceof GatewayUnreachable) throw new ApiProblem('payment/gateway-away', { cause });
    throw cause;
  }
}

function readFile(text: string): BankDeposit[] {
  try {
    return readBankFile(text);
  } catch (cause) {
    if (cause instanceof BankFileProblem) throw new ApiProblem('day/bank-file', { more: { line: cause.line }, cause });
    throw cause;
  }
}

const today = ({ now }: Pick<Portal, 'now'>): string => now().toISOString().slice(0, 10);
const asDate = (day: string): Date => new Date(`${day}T00:00:00.000Z`);
const keyOf = ({ name }: Pick<PaymentGateway, 'name'>, day: string) => ({ gateway: name, day: asDate(day) });
const differencesOf = ({ differences }: DayClose) => z.array(Difference).parse(differences);
const depositsOf = (row: DayClose | null): BankDeposit[] | null => (row?.deposits ? Deposits.parse(row.deposits) : null);

function shown(row: DayClose, names: ReadonlyMap<string | null, string>): Day {
  const differences = differencesOf(row);
  return {
    day: row.day.toISOString().slice(0, 10),
    state: row.closedAt ? 'closed' : differences.length === 0 ? 'balanced' : 'off',
    gatewayCents: row.gatewayCents,
    ledgerCents: row.ledgerCents,
    payoutCents: row.payoutCents,
    bankCents: row.bankCents,
    differences,
    comparedAt: row.comparedAt.toISOString(),
    closedBy: names.get(row.closedById) ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    note: row.note,
  };
}
