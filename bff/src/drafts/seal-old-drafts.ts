/**
 * Seals the drafts of replies that were kept as plain text by versions before
 * this one, and deletes the plain text. Runs at each start; after the first one
 * there is nothing left to do.
 */
import type { Config } from '../config.ts';
import type { Database, Tx } from '../database/database.ts';
import { putOlderDrafts } from './store.ts';
import type { OlderDraft } from './store.ts';

/** In one transaction; a start that is killed meanwhile has done whole batches. */
const BATCH = 200;

interface OldDraft {
  readonly threadId: string;
  readonly userId: string;
  readonly body: string;
  readonly updatedAt: Date;
  readonly patientId: string;
  readonly clinicId: string;
  /** On which sides of the thread this person stands now. */
  readonly atPatient: boolean;
  readonly atClinic: boolean;
}

/** @returns how many there were */
export async function sealOldDrafts(db: Pick<Database, 'transaction'>, { secret }: Pick<Config, 'secret'>, now: Date): Promise<number> {
  for (let sealed = 0; ;) {
    const count = await db.transaction((tx) => sealBatch(tx, secret, now));
    sealed += count;
    if (count < BATCH) return sealed;
  }
}

async function sealBatch(tx: Tx, secret: string, now: Date): Promise<number> {
  const rows = await tx.$queryRaw<OldDraft[]>`
    select d."threadId", d."userId", d.body, d."updatedAt", t."patientId", t."clinicId",
      exists (select from access_grant g where g."userId" = d."userId" and g."patientId" = t."patientId"
        and g."revokedAt" is null and (g."endsAt" is null or g."endsAt" > ${now})) as "atPatient",
      exists (select from access_grant g where g."userId" = d."userId" and g."clinicId" = t."clinicId"
        and g."revokedAt" is null and (g."endsAt" is null or g."endsAt" > ${now})) as "atClinic"
    from message_draft d join message_thread t on t.id = d."threadId"
    order by d."threadId", d."userId" limit ${BATCH} for update of d skip locked`;
  await putOlderDrafts(secret, tx, rows.flatMap(sealable));
  await tx.messageDraft.deleteMany({ where: { OR: rows.map(({ threadId, userId }) => ({ threadId, userId })) } });
  return rows.length;
}

/** The old row did not say on which side it was typed: who stands on both finds it on both. */
function sealable({ threadId, userId, body, updatedAt, patientId, clinicId, atPatient, atClinic }: OldDraft): OlderDraft[] {
  const form = `messages.reply.${threadId}`;
  const draft = { text: body, typedAt: updatedAt };
  return [...(atPatient ? [{ ...draft, key: { userId, patientId, form } }] : []), ...(atClinic ? [{ ...draft, key: { userId, clinicId, form } }] : [])];
}
