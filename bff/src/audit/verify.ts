/**
 * Checks the audit log's chain, and against an anchor kept outside the database that
 * its end was not cut off. Its beginning may be: what was removed because its time to
 * be kept was over is said by a row that only the portal can sign (`retention.ts`).
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Database } from '../database/database.ts';

/** The log's end at a moment, signed, to be kept where the database's owner can't change it. */
export interface AuditAnchor {
  readonly seq: number;
  /** Hex. */
  readonly hash: string;
  /** When it was signed, ISO 8601 in UTC; those of earlier versions do not say. */
  readonly at?: string | undefined;
  /** Hex, HMAC-SHA-256 over `seq:hash:at`. */
  readonly signature: string;
}

export type AuditVerdict =
  | {
      readonly ok: true;
      /** Entries that are there. */
      readonly count: number;
      /** Entries before them, removed in their time; not said while there are none. */
      readonly removed?: number;
      readonly vouched: Vouched | null;
    }
  | { readonly ok: false; readonly seq: number; readonly problem: 'gap' | 'chain' | 'content' | 'cut-off' | 'rewritten' | 'anchor-signature' };

/** What the anchors vouch for: nothing up to this entry was changed or removed since the time of the anchor. */
export interface Vouched {
  readonly seq: number;
  /** When the log begins and when the last anchor was signed, ISO 8601 in UTC. */
  readonly from: string | null;
  readonly to: string | null;
}

interface Row {
  seq: string;
  canonical: string;
  previousHash: Buffer;
  hash: Buffer;
  at: Date;
  month: string;
}

/** Where the chain is, between two rows. */
interface Link {
  readonly seq: number;
  readonly hash: Buffer;
  /** `YYYY-MM-DD`; of what was removed nobody knows any more. */
  readonly month: string | null;
}

const PAGE = 1000;
const GENESIS: Link = { seq: 0, hash: Buffer.alloc(32), month: null };

/** Reads the whole log in order and names the first row that is wrong. */
export async function verifyAuditLog(db: Pick<Database, 'sql'>, anchors: readonly AuditAnchor[] = [], secret = ''): Promise<AuditVerdict> {
  const forged = anchors.find((anchor) => !hasSignature(anchor, secret));
  if (forged) return { ok: false, seq: forged.seq, problem: 'anchor-signature' };
  const expected = new Map(anchors.map((anchor) => [anchor.seq, anchor.hash]));
  const start = await readStart(db, secret);
  if ('ok' in start) return start;
  let link: Link = start;
  let from: string | null = null;
  for (;;) {
    const rows = await db.sql<Row>(
      'audit_page',
      `select a.seq::text, audit_canonical(a) as canonical, "previousHash", hash, a.at, to_char(a.month, 'YYYY-MM-DD') as month from audit_event a
        where a.month >= coalesce($1::date, '-infinity') and (a.month, a.seq) > (coalesce($1::date, '-infinity'), $2) order by a.month, a.seq limit ${PAGE}`,
      [link.month, link.seq],
    );
    for (const row of rows) {
      const seq = link.seq + 1;
      if (Number(row.seq) !== seq) return { ok: false, seq, problem: 'gap' };
      if (!row.previousHash.equals(link.hash)) return { ok: false, seq, problem: 'chain' };
      const hash = createHash('sha256').update(link.hash).update(row.canonical, 'utf8').digest();
      if (!hash.equals(row.hash) || !isInMonth(row, link.month)) return { ok: false, seq, problem: 'content' };
      if (expected.has(seq) && expected.get(seq) !== hash.toString('hex')) return { ok: false, seq, problem: 'rewritten' };
      link = { seq, hash, month: row.month };
      from ??= new Date(row.at).toISOString();
    }
    if (rows.length < PAGE) break;
  }
  const last = Math.max(0, ...expected.keys());
  if (last > link.seq) return { ok: false, seq: link.seq + 1, problem: 'cut-off' };
  const to = anchors.find((anchor) => anchor.seq === last)?.at ?? null;
  return {
    ok: true,
    count: link.seq - start.seq,
    ...(start.seq > 0 && { removed: start.seq }),
    vouched: last <= start.seq ? null : { seq: last, from, to },
  };
}

/** What the first row follows: nothing, or what was removed as the portal itself says. */
async function readStart(db: Pick<Database, 'sql'>, secret: string): Promise<Link | Extract<AuditVerdict, { ok: false }>> {
  const [first] = await db.sql<{ before: string }>('audit_first', 'select (a.seq - 1)::text as before from audit_event a order by a.month, a.seq limit 1', []);
  if (!first || Number(first.before) <= 0) return GENESIS;
  const [removal] = await db.sql<{ seq: string; hash: Buffer; at: Date; signature: Buffer }>(
    'audit_removal_before',
    'select seq::text, hash, at, signature from audit_removal where seq = $1',
    [first.before],
  );
  if (!removal) return { ok: false, seq: 1, problem: 'gap' };
  const { signature, ...said } = { ...removal, seq: Number(removal.seq) };
  if (!isEqual(signature, signRemoval(said, secret))) return { ok: false, seq: said.seq, problem: 'anchor-signature' };
  return { seq: said.seq, hash: removal.hash, month: null };
}

/** That of its time, or that of the entry before it where that is later. */
function isInMonth({ at, month }: Row, before: string | null): boolean {
  const own = `${new Date(at).toISOString().slice(0, 7)}-01`;
  return before === null ? month >= own : month === (before > own ? before : own);
}

/** Signs the log's present end. `null` while the log is empty. */
export async function anchorAuditLog(db: Pick<Database, 'sql'>, secret: string, now: Date): Promise<AuditAnchor | null> {
  const [end] = await db.sql<{ seq: string; hash: Buffer }>(
    'audit_end',
    'select a.seq::text, a.hash from audit_event a order by a.month desc, a.seq desc limit 1',
    [],
  );
  if (!end) return null;
  const anchor = { seq: Number(end.seq), hash: end.hash.toString('hex'), at: now.toISOString() };
  return { ...anchor, signature: sign(anchor, secret).toString('hex') };
}

/** The last entry of what is removed. */
export interface Removal {
  readonly seq: number;
  readonly hash: Buffer;
  readonly at: Date;
}

/** What only the portal can say: that it removed what was before. */
export function signRemoval({ seq, hash, at }: Removal, secret: string): Buffer {
  return createHmac('sha256', secret)
    .update(`removed:${seq}:${hash.toString('hex')}:${new Date(at).toISOString()}`)
    .digest();
}

function hasSignature(anchor: AuditAnchor, secret: string): boolean {
  return isEqual(Buffer.from(anchor.signature, 'hex'), sign(anchor, secret));
}

const isEqual = (given: Buffer, right: Buffer): boolean => given.length === right.length && timingSafeEqual(given, right);

function sign({ seq, hash, at }: Omit<AuditAnchor, 'signature'>, secret: string): Buffer {
  return createHmac('sha256', secret)
    .update([seq, hash, ...(at === undefined ? [] : [at])].join(':'))
    .digest();
}
