/** Keeps what a person typed into a form about a patient until they send it: for 30 days, sealed, and only for them. */
import { seal, unseal } from '../../auth/seal.ts';
import type { Portal } from '../../portal.ts';
import type { KeptFormDraft } from './schema.ts';

/** WCAG 2.2, 2.2.6 asks for more than 20 hours; a month lets people find a document or ask somebody. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Whose draft, about whom, of which form. */
export interface DraftKey {
  readonly userId: string;
  readonly patientId: string;
  readonly form: string;
}

/** What is kept, or `null`. */
export async function readDraft({ db, config, now }: Portal, key: DraftKey): Promise<KeptFormDraft> {
  const row = await db.prisma.formDraft.findUnique({ where: { userId_patientId_form: key } });
  if (!row || row.updatedAt < oldest(now())) return { value: null };
  return { value: unseal(config.secret, ownerOf(key), row.sealed) };
}

/** Keeps a draft in place of the one before; clears away what nobody came back for. */
export async function keepDraft({ db, config, now }: Portal, key: DraftKey, value: string): Promise<void> {
  const kept = { sealed: seal(config.secret, ownerOf(key), value), updatedAt: now() };
  await db.transaction(async (tx) => {
    await tx.formDraft.deleteMany({ where: { updatedAt: { lt: oldest(now()) } } });
    await tx.formDraft.upsert({ where: { userId_patientId_form: key }, create: { ...key, ...kept }, update: kept });
  });
}

/** Drops a draft; one that is not there is fine. */
export async function dropDraft({ db }: Portal, key: DraftKey): Promise<void> {
  await db.prisma.formDraft.deleteMany({ where: { ...key } });
}

const oldest = (now: Date): Date => new Date(now.getTime() - KEPT_MS);

const ownerOf = ({ userId, patientId, form }: DraftKey): string => `draft ${userId} ${patientId} ${form}`;
