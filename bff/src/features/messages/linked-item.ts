/**
 * What of a record a conversation is about. Its card says what it is called and
 * when it was, and that only to who may see the row itself: whoever reads the
 * conversation without that sees no card.
 */
import { inChart } from '../../access/reach.ts';
import type { Scope } from '../../access/scopes.ts';
import type { Who } from '../../access/who.ts';
import type { Tx } from '../../database/database.ts';
import type { LinkedItem, MessageLink } from './schema.ts';

type Reading = Pick<Tx, 'diagnosticReport' | 'appointment' | 'encounter' | 'medicationRequest' | 'statement' | 'statementLine'>;
/** On rows of the patient's record. */
type Seen = ReturnType<typeof inChart>;
interface Card {
  readonly title: string;
  readonly at: Date | null;
}

const SCOPES: Readonly<Record<MessageLink['kind'], Scope>> = {
  result: 'records:read',
  visit: 'appointments:read',
  medicine: 'records:read',
  bill: 'billing:read',
  charge: 'billing:read',
};

const CARDS: Readonly<Record<MessageLink['kind'], (db: Reading, id: string, seen: Seen) => Promise<Card | null>>> = {
  async result(db, id, seen) {
    const row = await db.diagnosticReport.findFirst({ where: { id, category: 'LAB', ...seen }, select: { name: true, issuedAt: true, effectiveAt: true } });
    return row && { title: row.name, at: row.issuedAt ?? row.effectiveAt };
  },
  /** One that was booked, or one that took place elsewhere. */
  async visit(db, id, seen) {
    const query = { where: { id, ...seen }, select: { title: true, startsAt: true } } as const;
    const row = (await db.appointment.findFirst(query)) ?? (await db.encounter.findFirst(query));
    return row && { title: row.title, at: row.startsAt };
  },
  async medicine(db, id, seen) {
    const row = await db.medicationRequest.findFirst({ where: { id, ...seen }, select: { name: true, authoredAt: true } });
    return row && { title: row.name, at: row.authoredAt };
  },
  async bill(db, id, seen) {
    const row = await db.statement.findFirst({ where: { id, ...seen }, select: { number: true, issuedOn: true } });
    return row && { title: row.number, at: row.issuedOn };
  },
  /** A line of a bill. */
  async charge(db, id, seen) {
    const row = await db.statementLine.findFirst({ where: { id, statement: seen }, include: { statement: { select: { number: true, issuedOn: true } } } });
    return row && { title: `${row.description} (${row.statement.number})`, at: row.serviceOn ?? row.statement.issuedOn };
  },
};

/** The card of a row, or nothing where the reader may not see it or it is not there. */
export async function linkedItem(db: Reading, who: Who, patientId: string, link: MessageLink | null): Promise<LinkedItem | null> {
  if (!link || !who.scopes.includes(SCOPES[link.kind])) return null;
  const seen = who.kind === 'patient' ? inChart(who) : { patientId };
  const card = await CARDS[link.kind](db, link.id, seen);
  return card && { ...link, title: card.title, date: card.at?.toISOString() ?? null };
}
