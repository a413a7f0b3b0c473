/** Keeps what a person typed into a form about a patient, at a clinic’s desk, or about themselves, until they send it: for 30 days, sealed, and only for them. */
import { write } from '../../access/write-as.ts';
import { holdGrant } from '../../access/hold-grant.ts';
import { seal, unseal } from '../../auth/seal.ts';
import type { Portal } from '../../portal.ts';
import type { KeptFormDraft } from './schema.ts';

/** WCAG 2.2, 2.2.6 asks for more than 20 hours; a month lets people find a document or ask somebody. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Whose draft, about whom or where, of which form; without either it is about the person alone. */
export type DraftKey = { readonly userId: string; readonly form: string } & (
  | { readonly patientId: string; readonly clinicId?: never }
  | { readonly clinicId: string; readonly patientId?: never }
  | { readonly patientId?: never; readonly clinicId?: never }
);

/** What is kept, or `null`. */
export async function readDraft({ db, config, now }: Portal, key: DraftKey): Promise<KeptFormDraft> {
  const row = await findRow(db.prisma, key);
  if (!row || row.updatedAt < oldest(now())) return { value: null };
  return { value: unseal(config.secret, ownerOf(key), row.sealed) };
}

/**
 * Keeps a draft in place of the one before; clears away what nobody came back for.
 * @param grantId - The grant it is kept by; `null` for what is about the person alone.
 * @throws {ApiProblem} resource/not-found
 */
export async function keepDraft({ db, config, now }: Portal, key: DraftKey, grantId: string | null, value: string): Promise<void> {
  const kept = { sealed: seal(config.secret, ownerOf(key), value), updatedAt: now() };
  await write({ db, config, now }, async (tx) => {
    if (grantId !== null) await holdGrant(tx, grantId, now());
    const old = { where: { updatedAt: { lt: oldest(now()) } } };
    if (key.patientId !== undefined) {
      await tx.formDraft.deleteMany(old);
      await tx.formDraft.upsert({ where: { userId_patientId_form: key }, create: { ...key, ...kept }, update: kept });
    } else if (key.clinicId !== undefined) {
      await tx.clinicFormDraft.deleteMany(old);
      await tx.clinicFormDraft.upsert({ where: { userId_clinicId_form: key }, create: { ...key, ...kept }, update: kept });
    } else {
      const { userId, form } = key;
      await tx.personFormDraft.deleteMany(old);
      await tx.personFormDraft.upsert({ where: { userId_form: { userId, form } }, create: { userId, form, ...kept }, update: kept });
    }
  });
}

/** Drops a draft; one that is not there is fine. @throws {ApiProblem} resource/not-found */
export async function dropDraft({ db, config, now }: Portal, key: DraftKey, grantId: string | null): Promise<void> {
  await write({ db, config, now }, async (tx) => {
    if (grantId !== null) await holdGrant(tx, grantId, now());
    if (key.patientId !== undefined) await tx.formDraft.deleteMany({ where: { ...key } });
    else if (key.clinicId !== undefined) await tx.clinicFormDraft.deleteMany({ where: { ...key } });
    else await tx.personFormDraft.deleteMany({ where: { userId: key.userId, form: key.form } });
  });
}

function findRow(tx: Portal['db']['prisma'], key: DraftKey): Promise<{ sealed: Uint8Array; updatedAt: Date } | null> {
  if (key.patientId !== undefined) return tx.formDraft.findUnique({ where: { userId_patientId_form: key } });
  if (key.clinicId !== undefined) return tx.clinicFormDraft.findUnique({ where: { userId_clinicId_form: key } });
  return tx.personFormDraft.findUnique({ where: { userId_form: { userId: key.userId, form: key.form } } });
}

const oldest = (now: Date): Date => new Date(now.getTime() - KEPT_MS);

function ownerOf(key: DraftKey): string {
  const about = key.patientId ?? (key.clinicId === undefined ? 'self' : `clinic ${key.clinicId}`);
  return `draft ${key.userId} ${about} ${key.form}`;
}
