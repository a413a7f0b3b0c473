/** Requests as the desk sees them: those of this clinic, and those that no clinic has yet. */
import type { z } from '@hono/zod-openapi';
import { keptFrom, notKeptFrom } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import type { Tx } from '../../database/database.ts';
import type { AccountRequest, Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { OpenedFile } from '../../files/stored-files.ts';
import type { Page } from '../../lists/page.ts';
import { pageOfAll, pageOfRows } from '../../lists/rows.ts';
import type { TimePlace } from '../../lists/rows.ts';
import type { Portal } from '../../portal.ts';
import type { RequestContent } from '../requests/schema.ts';
import { describeDocuments, openContent, openDocument } from '../requests/published.ts';
import { readChart } from './charts.ts';
import type { DeskRequest, DeskRequestQuery, DeskRequestSummary } from './schema.ts';

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
export async function listRequests(portal: Portal, who: ClinicWho, query: z.output<typeof DeskRequestQuery>): Promise<Page<DeskRequestSummary>> {
  const page = await pageOfRequests(portal, who, query);
  const names = await namesOf(
    portal,
    page.items.flatMap(({ userId }) => userId ?? []),
  );
  const items = page.items.map((row) => {
    const { id, kind, state, createdAt, userId } = row;
    return { id, kind, state, createdAt: createdAt.toISOString(), name: nameOf(openContent(portal, row), userId, names) };
  });
  return { ...page, items };
}

async function pageOfRequests(portal: Portal, who: ClinicWho, { state, kind, ...page }: z.output<typeof DeskRequestQuery>): Promise<Page<AccountRequest>> {
  const { accountRequest, patient } = portal.db.prisma;
  const isOpen = state === 'open';
  const where = { AND: [requestsIn(who), { ...(kind ? { kind } : {}), state: isOpen ? 'open' : { not: 'open' } }] } satisfies Prisma.AccountRequestWhereInput;
  const orderBy = isOpen ? OLDEST_ASKED : NEWEST_DECIDED;
  const after = isOpen ? askedAfter : decidedBefore;
  const list = {
    name: `desk requests ${state}`,
    // Every request that is not open was decided or taken back at some time.
    placeOf: ({ createdAt, decidedAt, id }: AccountRequest) => ({ at: isOpen ? createdAt : (decidedAt ?? createdAt), id }),
  };
  if ((await patient.count({ where: keptFrom(who) })) === 0) {
    return pageOfRows(portal, page, {
      ...list,
      read: (place, take) => accountRequest.findMany({ where: { AND: [where, after(place)] }, orderBy, take }),
      count: (take) => accountRequest.count({ take, where }),
    });
  }
  // Whom a sealed request names is known once it is opened; the count must not tell of one that is hidden.
  const isHidden = await namesKeptFrom(portal, who);
  const all = (await accountRequest.findMany({ where, orderBy })).filter((row) => !isHidden(openContent(portal, row)));
  return pageOfAll(portal, page, { ...list, all, direction: isOpen ? 'ascending' : 'descending' });
}

const OLDEST_ASKED = [{ createdAt: 'asc' }, { id: 'asc' }] as const satisfies Prisma.AccountRequestOrderByWithRelationInput[];
const NEWEST_DECIDED = [{ decidedAt: 'desc' }, { id: 'desc' }] as const satisfies Prisma.AccountRequestOrderByWithRelationInput[];

const askedAfter = (place: TimePlace | null): Prisma.AccountRequestWhereInput =>
  place ? { OR: [{ createdAt: { gt: place.at } }, { createdAt: place.at, id: { gt: place.id } }] } : {};
const decidedBefore = (place: TimePlace | null): Prisma.AccountRequestWhereInput =>
  place ? { OR: [{ decidedAt: { lt: place.at } }, { decidedAt: place.at, id: { lt: place.id } }] } : {};

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

/** One paper of a request this clinic may decide. @throws {ApiProblem} resource/not-found, file/not-checked */
export async function readPaper(portal: Portal, who: ClinicWho, requestId: string, id: string): Promise<{ file: OpenedFile; patientId: string | null }> {
  const row = await portal.db.prisma.accountRequest.findFirst({ where: { id: requestId, ...requestsIn(who) } });
  if (!row || (await namesKeptFrom(portal, who))(openContent(portal, row))) throw new ApiProblem('resource/not-found');
  return { file: await openDocument(portal, requestId, id), patientId: row.patientId };
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
  const people = new Set(charts.map(({ familyName, birthDate }) => personKey(familyName, birthDate?.toISOString().slice(0, 10))));
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
