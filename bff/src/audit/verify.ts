/** Checks the audit log's chain, and against an anchor kept outside the database that its end was not cut off. */
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
  | { readonly ok: true; readonly count: number; readonly vouched: Vouched | null }
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
}

const PAGE = 1000;
const GENESIS = Buffer.alloc(32);

/** Reads the whole log in order and names the first row that is wrong. */
export async function verifyAuditLog(db: Pick<Database, 'sql'>, anchors: readonly AuditAnchor[] = [], secret = ''): Promise<AuditVerdict> {
  const forged = anchors.find((anchor) => !hasSignature(anchor, secret));
  if (forged) return { ok: false, seq: forged.seq, problem: 'anchor-signature' };
  const expected = new Map(anchors.map((anchor) => [anchor.seq, anchor.hash]));
  let seq = 0;
  let head: Buffer = GENESIS;
  let from: string | null = null;
  for (;;) {
    const rows = await db.sql<Row>(
      'audit_page',
      `select a.seq::text, audit_canonical(a) as canonical, "previousHash", hash, a.at from audit_event a where a.seq > $1 order by a.seq limit ${PAGE}`,
      [seq],
    );
    for (const row of rows) {
      seq += 1;
      if (Number(row.seq) !== seq) return { ok: false, seq, problem: 'gap' };
      if (!row.previousHash.equals(head)) return { ok: false, seq, problem: 'chain' };
      const hash = createHash('sha256').update(head).update(row.canonical, 'utf8').digest();
      if (!hash.equals(row.hash)) return { ok: false, seq, problem: 'content' };
      if (expected.has(seq) && expected.get(seq) !== hash.toString('hex')) return { ok: false, seq, problem: 'rewritten' };
      head = hash;
      from ??= new Date(row.at).toISOString();
    }
    if (rows.length < PAGE) break;
  }
  const last = Math.max(0, ...expected.keys());
  if (last > seq) return { ok: false, seq: seq + 1, problem: 'cut-off' };
  const to = anchors.find((anchor) => anchor.seq === last)?.at ?? null;
  return { ok: true, count: seq, vouched: last === 0 ? null : { seq: last, from, to } };
}

/** Signs the log's present end. `null` while the log is empty. */
export async function anchorAuditLog(db: Pick<Database, 'sql'>, secret: string, now: Date): Promise<AuditAnchor | null> {
  const [end] = await db.sql<{ seq: string; hash: Buffer }>('audit_end', 'select a.seq::text, a.hash from audit_event a order by a.seq desc limit 1', []);
  if (!end) return null;
  const anchor = { seq: Number(end.seq), hash: end.hash.toString('hex'), at: now.toISOString() };
  return { ...anchor, signature: sign(anchor, secret).toString('hex') };
}

function hasSignature(anchor: AuditAnchor, secret: string): boolean {
  const given = Buffer.from(anchor.signature, 'hex');
  const right = sign(anchor, secret);
  return given.length === right.length && timingSafeEqual(given, right);
}

function sign({ seq, hash, at }: Omit<AuditAnchor, 'signature'>, secret: string): Buffer {
  return createHmac('sha256', secret)
    .update([seq, hash, ...(at === undefined ? [] : [at])].join(':'))
    .digest();
}
