/** Bills that a clinic brings in from a file: all of them or none. */
import { randomUUID } from 'node:crypto';
import { chartsIn } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { PageQuery } from '../../lists/page-schema.ts';
import { pageOfRows } from '../../lists/rows.ts';
import { writeNews } from '../../notifications/news.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import type { StatementFile, StatementImport, StatementImports } from './schema.ts';
import { readStatementFile } from './statement-file.ts';
import type { FileStatement, RowError } from './statement-file.ts';

const PARTS = { clinic: { select: { timeZone: true } } } as const;

/** @throws {ApiProblem} billing/file-invalid with the wrong rows: then nothing is written */
export function importStatements(portal: Portal, who: ClinicWho, { name, content }: StatementFile, once: Once): Promise<StatementImport> {
  const { statements, errors } = readStatementFile(content);
  return writeAs(
    portal,
    who,
    async (tx, at) => {
      const patients = await patientsOf(tx, who, statements);
      const wrong = [...errors, ...(await wrongRows(tx, statements, patients))];
      if (wrong.length > 0 || statements.length === 0) {
        throw new ApiProblem('billing/file-invalid', { errors: (wrong.length > 0 ? wrong : [EMPTY]).map(({ row, code }) => ({ path: String(row), code })) });
      }
      const written = statements.map((statement) => ({ id: randomUUID(), patientId: patients.get(statement.patientNumber) ?? '', statement }));
      await writeRows(tx, written);
      for (const { id, patientId } of written) {
        await recordChange(portal, tx, {
          kind: 'statement.imported',
          patientId,
          entityId: id,
          byUserId: who.userId,
          live: { type: 'billing.changed', scope: 'billing:read', entityId: id },
        });
      }
      await writeNews(
        tx,
        written.map(({ id, patientId }) => ({ topic: 'bills' as const, patientId, entityId: id, byUserId: who.userId, at, key: id })),
      );
      const lines = statements.flatMap((statement) => statement.lines);
      const totalCents = written.reduce((sum, { statement }) => sum + totalOf(statement), 0);
      const row = await tx.statementImport.create({
        data: { clinicId: who.clinicId, byUserId: who.userId, at, fileName: name, statementCount: statements.length, lineCount: lines.length, totalCents },
        include: PARTS,
      });
      return toImport(row, who.displayName);
    },
    { once },
  );
}

/** What was brought in, newest first. */
export async function listImports(portal: Portal, { clinicId }: ClinicWho, query: PageQuery): Promise<StatementImports> {
  const { prisma } = portal.db;
  const page = await pageOfRows(portal, query, {
    name: 'statement imports',
    placeOf: ({ at, id }: ImportRow) => ({ at, id }),
    read: (place, take) =>
      prisma.statementImport.findMany({
        where: { clinicId, ...(place ? { OR: [{ at: { lt: place.at } }, { at: place.at, id: { lt: place.id } }] } : {}) },
        include: PARTS,
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take,
      }),
    count: (take) => prisma.statementImport.count({ take, where: { clinicId } }),
  });
  const users = await prisma.user.findMany({ where: { id: { in: page.items.map(({ byUserId }) => byUserId) } }, select: { id: true, name: true } });
  const names = new Map(users.map((user) => [user.id, user.name]));
  return { ...page, items: page.items.map((row) => toImport(row, names.get(row.byUserId) ?? null)) };
}

interface ImportRow {
  readonly id: string;
  readonly fileName: string;
  readonly at: Date;
  readonly byUserId: string;
  readonly statementCount: number;
  readonly lineCount: number;
  readonly totalCents: bigint;
  readonly clinic: { readonly timeZone: string };
}

const toImport = ({ id, fileName, at, statementCount, lineCount, totalCents, clinic }: ImportRow, by: string | null): StatementImport => ({
  id,
  fileName,
  at: at.toISOString(),
  by,
  statementCount,
  lineCount,
  totalCents: Number(totalCents),
  timeZone: clinic.timeZone,
});

const EMPTY: RowError = { row: 1, code: 'missing' };

/** This clinic's patients by the number on their letters. */
async function patientsOf(tx: Tx, who: ClinicWho, statements: readonly FileStatement[]): Promise<ReadonlyMap<string, string>> {
  const numbers = [...new Set(statements.map(({ patientNumber }) => patientNumber))];
  const rows = await tx.patient.findMany({ where: { ...chartsIn(who), patientNumber: { in: numbers } }, select: { id: true, patientNumber: true } });
  return new Map(rows.map(({ id, patientNumber }) => [patientNumber, id]));
}

/** Of nobody at this clinic, or with a number that a bill has already. */
async function wrongRows(tx: Tx, statements: readonly FileStatement[], patients: ReadonlyMap<string, string>): Promise<RowError[]> {
  const known = await tx.statement.findMany({ where: { number: { in: statements.map(({ number }) => number) } }, select: { number: true } });
  const numbers = new Set(known.map(({ number }) => number));
  return statements.flatMap(({ row, number, patientNumber }): RowError[] => {
    if (!patients.has(patientNumber)) return [{ row, code: 'patient' }];
    return numbers.has(number) ? [{ row, code: 'known' }] : [];
  });
}

const shareOf = ({ chargeCents, insuranceCents, adjustmentCents }: FileStatement['lines'][number]): number => chargeCents - insuranceCents - adjustmentCents;
const totalOf = ({ lines }: FileStatement): number => lines.reduce((sum, line) => sum + shareOf(line), 0);

interface Written {
  readonly id: string;
  readonly patientId: string;
  readonly statement: FileStatement;
}

async function writeRows(tx: Tx, written: readonly Written[]): Promise<void> {
  await tx.statement.createMany({
    data: written.map(({ id, patientId, statement }) => {
      const totalCents = totalOf(statement);
      const { number, issuedOn, dueOn, paidCents } = statement;
      const status = paidCents >= totalCents && totalCents >= 0 ? 'paid' : 'open';
      return { id, patientId, number, status, issuedOn: new Date(issuedOn), dueOn: dueOn && new Date(dueOn), totalCents, paidCents, billPaidCents: paidCents };
    }),
  });
  await tx.statementLine.createMany({
    data: written.flatMap(({ id, statement }) =>
      statement.lines.map((line, index) => ({
        statementId: id,
        position: index + 1,
        description: line.description,
        code: line.code,
        codeSystem: line.code && codeSystem(line.code),
        serviceOn: line.serviceOn && new Date(line.serviceOn),
        chargeCents: line.chargeCents,
        insuranceCents: line.insuranceCents,
        adjustmentCents: line.adjustmentCents,
        patientCents: shareOf(line),
      })),
    ),
  });
}

/** By its form. */
function codeSystem(code: string): 'cpt' | 'hcpcs' | 'revenue' | 'other' {
  if (/^\d{4}[\dFTU]$/.test(code)) return 'cpt';
  if (/^[A-V]\d{4}$/.test(code)) return 'hcpcs';
  return /^\d{3,4}$/.test(code) ? 'revenue' : 'other';
}
