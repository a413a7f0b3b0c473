/** Ways to pay, plans and payments for a later day, for tests. */
import { randomUUID } from 'node:crypto';
import type { PaymentMethod, PaymentPlan, PlannedPayment, PlanState, Prisma } from '../database/generated/client.ts';
import { addMonths, dayIn } from '../time/calendar.ts';
import { memoryGateway, TOKENS } from './memory-gateway.ts';
import type { MemoryGateway } from './memory-gateway.ts';
import { newStatement } from './payments.ts';
import type { TestPortal } from './portal.ts';

const gateways = new WeakMap<TestPortal, MemoryGateway>();

/** The gateway of this portal, opened by the first who asks. */
export function gatewayOf(opened: TestPortal): MemoryGateway {
  const known = gateways.get(opened) ?? memoryGateway(opened.portal.now);
  gateways.set(opened, known);
  opened.payments.gateway = known;
  return known;
}

/** A saved card of somebody. What it does is in its token. */
export async function newPayMethod(opened: TestPortal, username: string, does: keyof typeof TOKENS = 'good'): Promise<PaymentMethod> {
  const { prisma } = opened.portal.db;
  gatewayOf(opened);
  const { id: userId } = await prisma.user.findUniqueOrThrow({ where: { username } });
  return prisma.paymentMethod.create({
    data: {
      userId,
      gateway: 'test',
      methodRef: TOKENS[does](),
      customerRef: 'cus',
      kind: 'card',
      brand: 'visa',
      last4: '4242',
      createdAt: opened.portal.now(),
    },
  });
}

interface NewPlan {
  readonly username?: string;
  readonly state?: PlanState;
  readonly methodId?: string;
  readonly months?: number;
  readonly totalCents?: number;
  readonly firstOn?: string;
  readonly confidential?: boolean;
}

/** A plan for a bill of its own. Nothing of it is paid. */
export async function newPlan(opened: TestPortal, patientId: string, more: NewPlan = {}): Promise<PaymentPlan> {
  const { prisma } = opened.portal.db;
  const at = opened.portal.now();
  const { username = 'dana', state = 'active', months = 4, totalCents = 10_000, confidential = false } = more;
  const statement = await newStatement(opened, patientId, { totalCents, confidential });
  const { id: userId } = await prisma.user.findUniqueOrThrow({ where: { username } });
  const { clinicId, clinic } = await prisma.patient.findUniqueOrThrow({ where: { id: patientId }, include: { clinic: true } });
  const firstOn = more.firstOn ?? addMonths(dayIn(clinic?.timeZone ?? 'UTC', at), 1);
  const runs = state === 'active' || state === 'missed';
  const cents = totalCents / months;
  return prisma.paymentPlan.create({
    data: {
      patientId,
      clinicId: clinicId ?? '',
      userId,
      state,
      totalCents,
      confidential,
      methodId: more.methodId ?? (await newPayMethod(opened, username)).id,
      proposedAt: at,
      startedAt: runs ? at : null,
      endedAt: state === 'canceled' ? at : null,
      bills: { create: { statementId: statement.id, cents: totalCents, position: 0, open: runs || state === 'proposed' } },
      parts: {
        create: Array.from({ length: months }, (_, index) => {
          const dueOn = new Date(addMonths(firstOn, index));
          return { number: index + 1, dueOn, cents, tryOn: runs ? dueOn : null };
        }),
      },
    },
  });
}

/** A payment that somebody set for a later day, of a bill of its own. */
export async function newPlanned(
  opened: TestPortal,
  patientId: string,
  { username = 'dana', ...more }: Partial<Prisma.PlannedPaymentUncheckedCreateInput> & { readonly username?: string } = {},
): Promise<PlannedPayment> {
  const { prisma } = opened.portal.db;
  const at = opened.portal.now();
  const statement = await newStatement(opened, patientId, { number: randomUUID(), confidential: more.confidential ?? false });
  const { id: userId } = await prisma.user.findUniqueOrThrow({ where: { username } });
  const { clinicId } = await prisma.patient.findUniqueOrThrow({ where: { id: patientId } });
  return prisma.plannedPayment.create({
    data: {
      patientId,
      userId,
      clinicId: clinicId ?? '',
      statementId: statement.id,
      methodId: more.methodId ?? (await newPayMethod(opened, username)).id,
      cents: 10_000,
      chargeOn: new Date(addMonths(dayIn('UTC', at), 1)),
      state: 'planned',
      createdAt: at,
      ...more,
    },
  });
}
