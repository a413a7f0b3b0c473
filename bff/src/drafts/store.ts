/**
 * The one place for what people typed and have not sent: sealed, for 30 days,
 * and only for the one who typed it. What a form's text looks like is the
 * form's own business; the server does not look into it.
 */
import type { Who } from '../access/who.ts';
import { seal, unseal } from '../auth/seal.ts';
import type { Tx } from '../database/database.ts';
import { ApiProblem } from '../http/problem.ts';
import type { Portal } from '../portal.ts';

/** WCAG 2.2, 2.2.6 asks for more than 20 hours; a month lets people find a document or ask somebody. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Of one person, everywhere: at a desk somebody answers some dozens in a month, and the longest text has 64,000 characters. */
const MOST = 300;
const MOST_BYTES = 4_000_000;

/**
 * Whose draft, about whom or where, of which form; with neither patient nor
 * clinic it is about the person alone. An account in the making has drafts too.
 */
export type DraftKey = { readonly form: string } & (
  | { readonly userId: string; readonly patientId?: string; readonly clinicId?: never; readonly registrationId?: never }
  | { readonly userId: string; readonly clinicId: string; readonly patientId?: never; readonly registrationId?: never }
  | { readonly registrationId: string; readonly userId?: never; readonly patientId?: never; readonly clinicId?: never }
);

/** The key of somebody's draft about whom, or where, they type. */
export function draftKey(who: Who, form: string): DraftKey {
  const { userId } = who;
  return who.kind === 'clinic' ? { userId, form, clinicId: who.clinicId } : { userId, form, patientId: who.patientId };
}

type Sealing = Pick<Portal, 'config' | 'now'>;

/** What is kept, or `null`: nothing, too old, or sealed with a secret that was replaced. */
export async function readDraft({ config, now }: Sealing, tx: Tx, key: DraftKey): Promise<string | null> {
  const row = await tx.draft.findUnique({ where: { key: textOf(key) }, select: { sealed: true, updatedAt: true } });
  return row && row.updatedAt >= oldest(now()) ? unseal(config.secret, textOf(key), row.sealed) : null;
}

/** Keeps a text in place of the one before. @throws {ApiProblem} draft/too-many: the person has too many, or too long ones */
export async function putDraft({ config, now }: Sealing, tx: Tx, key: DraftKey, text: string): Promise<void> {
  if (key.userId !== undefined) await assertRoom(tx, key.userId, textOf(key), text);
  const kept = { sealed: seal(config.secret, textOf(key), text), updatedAt: now() };
  await tx.draft.upsert({ where: { key: textOf(key) }, create: { key: textOf(key), ...key, ...kept }, update: kept, select: { key: true } });
}

/** One draft can always grow where another goes: what it replaces is not counted. */
async function assertRoom(tx: Tx, userId: string, key: string, text: string): Promise<void> {
  const [held] = await tx.$queryRaw<{ count: number; bytes: number }[]>`select count(*)::int as count, coalesce(sum(octet_length(sealed)), 0)::int as bytes
    from draft where "userId" = ${userId}::uuid and key <> ${key}`;
  if (held && (held.count >= MOST || held.bytes + Buffer.byteLength(text) > MOST_BYTES)) throw new ApiProblem('draft/too-many');
}

export interface OlderDraft {
  readonly key: DraftKey;
  readonly text: string;
  readonly typedAt: Date;
}

/** Keeps texts that were typed before, where there is none for the same key by now. */
export async function putOlderDrafts(secret: string, tx: Tx, drafts: readonly OlderDraft[]): Promise<void> {
  const rows = drafts.map(({ key, text, typedAt }) => ({ key: textOf(key), ...key, sealed: seal(secret, textOf(key), text), updatedAt: typedAt }));
  await tx.draft.createMany({ data: rows, skipDuplicates: true });
}

/** Drops a draft; one that is not there is fine. */
export async function dropDraft(tx: Tx, key: DraftKey): Promise<void> {
  await tx.draft.deleteMany({ where: { key: textOf(key) } });
}

/** Deletes what nobody came back for. */
export async function sweepDrafts({ now }: Pick<Portal, 'now'>, tx: Tx): Promise<void> {
  await tx.draft.deleteMany({ where: { updatedAt: { lt: oldest(now()) } } });
}

const oldest = (now: Date): Date => new Date(now.getTime() - KEPT_MS);

/** The row's key, which the database checks against its columns; the seal is bound to it. */
function textOf({ userId, patientId, clinicId, registrationId, form }: DraftKey): string {
  if (registrationId !== undefined) return `registration ${form} ${registrationId}`;
  const about = patientId ?? (clinicId === undefined ? 'self' : `clinic ${clinicId}`);
  return `draft ${userId} ${about} ${form}`;
}
