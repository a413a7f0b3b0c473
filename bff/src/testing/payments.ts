/** Bills for tests of paying. */
import { randomUUID } from 'node:crypto';
import type { Prisma, Statement } from '../database/generated/client.ts';
import type { TestPortal } from './portal.ts';

/** An open bill over 100 dollars with nothing paid. */
export const newStatement = ({ portal }: TestPortal, patientId: string, more: Partial<Prisma.StatementUncheckedCreateInput> = {}): Promise<Statement> =>
  portal.db.prisma.statement.create({
    data: { patientId, number: randomUUID(), status: 'open', issuedOn: new Date('2026-11-01'), totalCents: 10_000, ...more },
  });
