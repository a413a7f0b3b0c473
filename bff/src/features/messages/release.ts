/** Gives a message to the clinic once it can't be taken back any more: in one transaction the draft goes, and the message is there. */
import { writeApart } from '../../access/age-rules.ts';
import { write } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import type { UnsentMessage } from '../../database/generated/client.ts';
import { defineJob, JobProblem } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/job.ts';
import type { Portal } from '../../portal.ts';
import { addMessage } from './add-message.ts';
import { isPlain, sentTeam } from './default-teams.ts';
import { openContent } from './draft-content.ts';
import type { DraftContent } from './draft-content.ts';
import { RELEASE_MESSAGE } from './release-kind.ts';
import { tellOwnDevices } from './tell-own.ts';
import { clinicsOf } from './terms.ts';

export const releaseMessage = defineJob(RELEASE_MESSAGE, (portal, { id }) => write<JobOutcome>(portal, (tx, at) => release(portal, tx, id, at)));

/** Nothing to do where it was taken back, or is released already; taken back and sent again, it waits for its new time. */
async function release(portal: Portal, tx: Tx, id: string, at: Date): Promise<JobOutcome> {
  await tx.$queryRaw`select id from unsent_message where id = ${id}::uuid for update`;
  const row = await tx.unsentMessage.findUnique({ where: { id } });
  if (!row?.releaseAt) return;
  if (row.releaseAt > at) return { again: row.releaseAt };
  const content = openContent(portal, row);
  if (!content?.author) throw new JobProblem('sealed-otherwise', 'never');
  const { author, subject, body } = content;
  const threadId = row.threadId ?? (await begin(portal, tx, row, content, subject.trim(), at));
  await tx.$queryRaw`select id from message_thread where id = ${threadId}::uuid for update`;
  await addMessage(portal, tx, { id, threadId, author: { ...author, userId: row.userId, side: 'patient' }, body: body.trim() }, at);
  await tx.storedFile.updateMany({ where: { unsentId: id }, data: { unsentId: null, messageId: id } });
  await tx.unsentMessage.delete({ where: { id } });
  await tellOwnDevices(portal, tx, row, id);
}

/** Begins a conversation, with the draft's id. */
async function begin(
  portal: Portal,
  tx: Tx,
  { id, userId, patientId }: UnsentMessage,
  { teamId, category, link }: DraftContent,
  subject: string,
  at: Date,
): Promise<string> {
  const team = teamId && (await sentTeam(tx, await clinicsOf(tx, { patientId, reduced: false }), teamId));
  // The conversation that it answered was withdrawn meanwhile by its source: its author sees it as a draft again.
  if (!team) throw new JobProblem('conversation-gone', 'never');
  const patient = await tx.patient.findUniqueOrThrow({ where: { id: patientId }, select: { birthDate: true, clinic: { select: { timeZone: true } } } });
  const aged = { birthDate: patient.birthDate?.toISOString().slice(0, 10) ?? null, timeZone: patient.clinic?.timeZone ?? null };
  await tx.messageThread.create({
    data: {
      id,
      patientId,
      clinicId: team.clinicId,
      subject,
      createdAt: at,
      lastMessageAt: at,
      pool: team.pool,
      teamId: isPlain(team) ? null : team.id,
      category,
      ...(link ? { linkKind: link.kind, linkId: link.id } : {}),
      privateToId: writeApart(portal.config.ageRules, aged, at) ? userId : null,
    },
  });
  return id;
}
