/** Requests as the desk sees them: those of this clinic, and those that no clinic has yet. */
import type { z } from '@hono/zod-openapi';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import type { RequestContent } from '../requests/schema.ts';
import { describeDocuments, openDocument } from '../requests/documents.ts';
import { openContent } from '../requests/service.ts';
import { readChart } from './charts.ts';
import type { DeskRequest, DeskRequestQuery, DeskRequestSummary } from './schema.ts';

const MOST = 200;

/** Requests this clinic may decide. */
export const within = (clinicId: string) => ({ OR: [{ clinicId }, { clinicId: null }] });

/** Open ones oldest first, as they are worked on; decided ones newest first. */
export async function listRequests(portal: Portal, clinicId: string, { state, kind }: z.output<typeof DeskRequestQuery>): Promise<DeskRequestSummary[]> {
  const rows = await portal.db.prisma.accountRequest.findMany({
    where: { ...within(clinicId), ...(kind ? { kind } : {}), state: state === 'open' ? 'open' : { not: 'open' } },
    orderBy: state === 'open' ? { createdAt: 'asc' } : { decidedAt: 'desc' },
    take: MOST,
  });
  const names = await namesOf(
    portal,
    rows.flatMap(({ userId }) => userId ?? []),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    state: row.state,
    createdAt: row.createdAt.toISOString(),
    name: nameOf(openContent(portal, row), row.userId, names),
  }));
}

/** One request, whole. @throws {ApiProblem} resource/not-found */
export async function readRequest(portal: Portal, clinicId: string, id: string): Promise<DeskRequest> {
  const row = await portal.db.prisma.accountRequest.findFirst({ where: { id, ...within(clinicId) } });
  if (!row) throw new ApiProblem('resource/not-found');
  const names = await namesOf(
    portal,
    [row.userId, row.decidedById].flatMap((userId) => userId ?? []),
  );
  const content = openContent(portal, row);
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    createdAt: row.createdAt.toISOString(),
    name: nameOf(content, row.userId, names),
    content,
    papers: await describeDocuments(portal, id),
    chart: row.patientId ? await readChart(portal, clinicId, row.patientId) : null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedBy: (row.decidedById && names.get(row.decidedById)) ?? null,
    answer: row.answer,
  };
}

/** One paper of a request this clinic may decide. @throws {ApiProblem} resource/not-found */
export async function readPaper(
  portal: Portal,
  clinicId: string,
  requestId: string,
  id: string,
): Promise<{ name: string; bytes: Buffer<ArrayBuffer>; patientId: string | null }> {
  const row = await portal.db.prisma.accountRequest.findFirst({ where: { id: requestId, ...within(clinicId) }, select: { patientId: true } });
  if (!row) throw new ApiProblem('resource/not-found');
  return { ...(await openDocument(portal, requestId, id)), patientId: row.patientId };
}

async function namesOf({ db }: Portal, ids: string[]): Promise<Map<string, string>> {
  const users = await db.prisma.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}

/** A name change brings the new name; who asks is known by the old one. */
function nameOf({ givenName = '', familyName = '' }: RequestContent, userId: string | null, names: ReadonlyMap<string, string>): string {
  const known = userId ? names.get(userId) : undefined;
  const said = `${givenName} ${familyName}`.trim();
  // Before somebody is matched to a chart, the account carries only the username.
  return known?.includes(' ') ? known : said || known || '';
}
