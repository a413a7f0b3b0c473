/**
 * What the desk writes for itself in a conversation, and where it was passed on.
 * It is in a table of its own, which nothing of the patient's side reads: no
 * message is ever made of it.
 */
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import type { ThreadNote as NoteRow } from '../../database/generated/client.ts';
import { dropDraft } from '../../drafts/store.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { lockThread, tellDesk } from './desk-thread.ts';
import { noteDraftOf } from './note-drafts.ts';
import type { NewNote, ThreadNote } from './schema.ts';
import { authorOf } from './service.ts';

type Kind = Pick<NoteRow, 'kind'> & Partial<Pick<NoteRow, 'toPool' | 'toName'>>;

/** @throws {ApiProblem} resource/not-found */
export function addNote(portal: Portal, who: ClinicWho, threadId: string, { body }: NewNote, once: Once): Promise<ThreadNote> {
  return writeAs(
    portal,
    who,
    async (tx, at) => {
      const thread = await lockThread(tx, who, threadId);
      const row = await writeNote(tx, who, threadId, { kind: 'note' }, body, at);
      await dropDraft(tx, noteDraftOf(who, threadId));
      await tellDesk(portal, tx, thread, [thread.pool]);
      return toNote(row, who);
    },
    { once },
  );
}

/** Writes it in the transaction of what it says. */
export async function writeNote(tx: Tx, who: ClinicWho, threadId: string, kind: Kind, body: string, at: Date): Promise<NoteRow> {
  const { name, role } = await authorOf(tx, who);
  return tx.threadNote.create({ data: { ...kind, threadId, body, authorId: who.userId, authorName: name, authorRole: role, createdAt: at } });
}

/** Oldest first. */
export async function readNotes(db: Pick<Tx, 'threadNote'>, who: ClinicWho, threadId: string): Promise<ThreadNote[]> {
  const rows = await db.threadNote.findMany({ where: { threadId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  return rows.map((row) => toNote(row, who));
}

const toNote = ({ id, kind, authorId, authorName, authorRole, body, toPool, toName, createdAt }: NoteRow, { userId }: ClinicWho): ThreadNote => ({
  id,
  kind,
  authorName,
  authorRole,
  mine: authorId === userId,
  body,
  toPool,
  toName,
  createdAt: createdAt.toISOString(),
});
