/** Sends one text to several patients, one after the other, each in a transaction of its own: begun again after a crash, it goes on where it was. */
import { write } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import type { MessageBatch } from '../../database/generated/client.ts';
import { defineJob, JobProblem } from '../../jobs/job.ts';
import type { Portal } from '../../portal.ts';
import { addMessage } from './add-message.ts';
import { SEND_BATCH } from './batch-kind.ts';
import { recipientsOf } from './recipients.ts';

export const sendBatch = defineJob(SEND_BATCH, async (portal, { id }, { progress, signal }) => {
  const { prisma } = portal.db;
  const batch = await prisma.messageBatch.findUnique({ where: { id } });
  if (!batch || batch.doneAt) return;
  const items = await prisma.messageBatchItem.findMany({ where: { batchId: id }, select: { id: true, state: true }, orderBy: { position: 'asc' } });
  for (const [done, item] of items.entries()) {
    if (item.state !== 'waiting') continue;
    signal.throwIfAborted();
    await write(portal, (tx, at) => sendOne(portal, tx, batch, item.id, at));
    await progress(done + 1, items.length);
  }
  await write(portal, async (tx, at) => {
    await tx.messageBatch.updateMany({ where: { id, doneAt: null }, data: { doneAt: at } });
    const { clinicId, pool } = batch;
    await portal.events.publish(tx, { type: 'messages.changed', scope: 'messages:read', clinicId, pools: [pool] });
  });
});

/** Nothing where it was sent before. What has changed since it was written is looked at again. */
async function sendOne(portal: Portal, tx: Tx, batch: MessageBatch, itemId: string, at: Date): Promise<void> {
  const { clinicId, byUserId, byName, byRole, pool, category, subject, body } = batch;
  await tx.$queryRaw`select id from message_batch_item where id = ${itemId}::uuid for update`;
  const item = await tx.messageBatchItem.findUniqueOrThrow({ where: { id: itemId } });
  if (item.state !== 'waiting') return;
  const who = { clinicId, userId: byUserId };
  await refuseWhoLeft(tx, who, at);
  const reached = (await recipientsOf(portal, tx, who, [item.patientNumber], at)).get(item.patientNumber.toLowerCase());
  if (!reached?.isReached) {
    await tx.messageBatchItem.update({ where: { id: itemId }, data: { state: reached ? 'no_account' : 'not_found' } });
    return;
  }
  const alone = (await tx.messageBatchItem.count({ where: { batchId: batch.id } })) === 1;
  const team = await tx.messageTeam.findFirst({ where: { clinicId, pool }, orderBy: { position: 'asc' }, select: { id: true } });
  await tx.messageThread.create({
    data: {
      // The item's id: sent twice, it would be the same row.
      id: itemId,
      patientId: reached.id,
      clinicId,
      subject,
      createdAt: at,
      lastMessageAt: at,
      pool,
      category,
      teamId: team?.id ?? null,
      // Who writes to one person goes on with them; answers to many are the team's.
      ownerId: alone ? byUserId : null,
    },
  });
  await addMessage(
    portal,
    tx,
    { threadId: itemId, author: { userId: byUserId, side: 'clinic', name: byName, role: byRole, onBehalfOf: null }, body: item.body ?? body },
    at,
  );
  await tx.messageBatchItem.update({ where: { id: itemId }, data: { state: 'sent', threadId: itemId } });
}

/** Who has no access any more sends nothing. */
async function refuseWhoLeft(tx: Tx, { clinicId, userId }: { readonly clinicId: string; readonly userId: string }, at: Date): Promise<void> {
  const grants = await tx.accessGrant.count({
    where: { userId, clinicId, relationship: 'staff', scopes: { has: 'messages:write' }, revokedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: at } }] },
  });
  if (grants === 0) throw new JobProblem('author-left', 'never');
}
