/** What the care team says about a result: for who sees the result, with who said it and when. */
import { inChart, threadsInChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import { writeNews } from '../../notifications/news.ts';
import type { NewsRows } from '../../notifications/news-rows.ts';
import type { Portal } from '../../portal.ts';
import type { ResultComment } from './schema.ts';

export interface NewComment {
  readonly reportId: string;
  readonly patientId: string;
  /** The conversation that it is made of; null of one that is written beside the result. */
  readonly threadId: string | null;
  readonly author: { readonly userId: string; readonly name: string; readonly role: string | null };
  readonly body: string;
}

/** In the transaction of what it is made of; the patient's people are told. @returns its id @throws {ApiProblem} resource/not-found: it is no result of this patient */
export async function commentOnResult(portal: Portal, tx: Tx, { reportId, patientId, threadId, author, body }: NewComment, at: Date): Promise<string> {
  const chart = inChart({ patientId, reduced: false });
  const report = await tx.diagnosticReport.findFirst({ where: { id: reportId, ...chart, withdrawnAt: null, category: 'LAB' }, select: { id: true } });
  if (!report) throw new ApiProblem('resource/not-found');
  const signed = { authorId: author.userId, authorName: author.name, authorRole: author.role };
  const { id } = await tx.resultComment.create({ data: { reportId, threadId, body, createdAt: at, ...signed }, select: { id: true } });
  await recordChange(portal, tx, {
    kind: 'result.commented',
    patientId,
    entityId: reportId,
    byUserId: author.userId,
    live: { type: 'records.result-commented', scope: 'records:read', entityId: reportId },
  });
  await writeNews(tx, [{ topic: 'comments', patientId, entityId: reportId, byUserId: author.userId, at, key: id }]);
  return id;
}

/** Those on a result that this person sees, the first first; with the conversation where that is theirs to open. */
export async function readComments(db: Pick<Tx, 'resultComment' | 'messageThread'>, who: PatientWho, reportId: string): Promise<ResultComment[]> {
  const rows = await db.resultComment.findMany({ where: { reportId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  const ids = who.scopes.includes('messages:read') ? rows.flatMap(({ threadId }) => threadId ?? []) : [];
  const theirs = ids.length === 0 ? [] : await db.messageThread.findMany({ where: { id: { in: ids }, ...threadsInChart(who) }, select: { id: true } });
  const open = new Set(theirs.map(({ id }) => id));
  return rows.map(({ id, authorName, authorRole, body, createdAt, threadId }) => ({
    id,
    authorName,
    authorRole,
    body,
    at: createdAt.toISOString(),
    threadId: threadId !== null && open.has(threadId) ? threadId : null,
  }));
}

/** Who may hear of a comment: who sees its result. */
export const commentRows: NewsRows = async (db, who, ids) => {
  const rows = await db.diagnosticReport.findMany({
    where: { id: { in: [...ids] }, ...inChart(who), comments: { some: {} } },
    select: { id: true, seen: { where: { userId: who.userId }, select: { seenAt: true } } },
  });
  return rows.map(({ id, seen }) => ({ id, openedAt: seen[0]?.seenAt ?? null }));
};
