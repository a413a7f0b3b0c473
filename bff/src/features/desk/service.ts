/** Requests as the desk sees them: those of this clinic, and those that no clinic has yet. */
import type { z } from '@hono/zod-openapi';
import { keptFrom, notKeptFrom } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import type { RequestContent } from '../requests/schema.ts';
import { describeDocuments, openDocument } from '../requests/documents.ts';
import { openContent } from '../requests/service.ts';
import { readChart } from './charts.ts';
import type { DeskRequest, DeskRequestQuery, DeskRequestSummary } from './schema.ts';

const MOST = 200;

/** On requests: what this person may decide for their clinic. Those of no clinic yet are everybody's, but nothing of a patient they are kept away from. */
export const requestsIn = (who: ClinicWho) =>
  ({
    AND: [
      { OR: [{ clinicId: who.clinicId }, { clinicId: null }] },
      { OR: [{ patientId: null }, { patient: notKeptFrom(who) }] },
      { OR: [{ userId: null }, { user: { grants: { none: { relationship: 'self', patient: keptFrom(who) } } } }] },
    ],
  }) satisfies Prisma.AccountRequestWhereInput;

/** Open ones oldest first, as they are worked on; decided ones newest first. */
export async function listRequests(portal: Portal, who: ClinicWho, { state, kind }: z.output<typeof DeskRequestQuery>): Promise<DeskRequestSummary[]> {
  const rows = await portal.db.prisma.accountRequest.findMany({
    where: { ...requestsIn(who), ...(kind ? { kind } : {}), state: state === 'open' ? 'open' : { not: 'open' } },
    orderBy: state === 'open' ? { createdAt: 'asc' } : { decidedAt: 'desc' },
    take: MOST,
  });
  const names = await namesOf(
    portal,
    rows.flatMap(({ userId }) => userId ?? []),
  );
  const isHidden = await namesKeptFrom(portal, who);
  return rows.flatMap((row) => {
    const content = openContent(portal, row);
    if (isHidden(content)) return [];
    return [{ id: row.id, kind: row.kind, state: row.state, createdAt: row.createdAt.toISOString(), name: nameOf(content, row.userId, names) }];
  });
}

/** One request, whole. @throws {ApiProblem} resource/not-found */
export async function readRequest(portal: Portal, who: ClinicWho, id: string): Promise<DeskRequest> {
  const row = await portal.db.prisma.accountRequest.findFirst({ where: { id, ...requestsIn(who) } });
  if (!row || (await namesKeptFrom(portal, who))(openContent(portal, row))) throw new ApiProblem('resource/not-found');
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
    chart: row.patientId ? await readChart(portal, who, row.patientId) : null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedBy: (row.decidedById && names.get(row.decidedById)) ?? null,
    answer: row.answer,
  };
}

/** One paper of a request this clinic may decide. @throws {ApiProblem} resource/not-found */
export async function readPaper(
  portal: Portal,
  who: ClinicWho,
  requestId: string,
  id: string,
): Promise<{ name: string; bytes: Buffer<ArrayBuffer>; patientId: string | null }> {
  const row = await portal.db.prisma.accountRequest.findFirst({ where: { id: requestId, ...requestsIn(who) } });
  if (!row || (await namesKeptFrom(portal, who))(openContent(portal, row))) throw new ApiProblem('resource/not-found');
  return { ...(await openDocument(portal, requestId, id)), patientId: row.patientId };
}

/**
 * Whether a request, which no chart is known of yet, names a patient this
 * person is kept away from: by number, or by family name and birth date.
 */
export async function namesKeptFrom(
  { db }: { readonly db: { readonly prisma: Pick<Tx, 'patient'> } },
  who: ClinicWho,
): Promise<(content: RequestContent) => boolean> {
  const charts = await db.prisma.patient.findMany({
    where: keptFrom(who),
    select: { patientNumber: true, familyName: true, birthDate: true },
  });
  const numbers = new Set(charts.map(({ patientNumber }) => patientNumber.toLowerCase()));
  const people = new Set(charts.map(({ familyName, birthDate }) => personKey(familyName, birthDate.toISOString().slice(0, 10))));
  return ({ patientNumber = '', otherPatientNumber = '', familyName, birthDate, otherFamilyName, otherBirthDate }) =>
    [patientNumber, otherPatientNumber].some((number) => numbers.has(number.trim().toLowerCase())) ||
    people.has(personKey(familyName, birthDate)) ||
    people.has(personKey(otherFamilyName, otherBirthDate));
}

const personKey = (familyName = '', birthDate = ''): string => `${familyName.trim().toLowerCase()} ${birthDate}`;

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
