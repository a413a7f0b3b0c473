/** Reading versions of the questions: all of them, or one with all that its page needs. */
import type { z } from '@hono/zod-openapi';
import type { Tx } from '../../database/database.ts';
import type { DecisionVersion, Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import { pageOfRows } from '../../lists/rows.ts';
import type { Portal } from '../../portal.ts';
import { checkQuestions } from './check-questions.ts';
import { toDraft } from './content.ts';
import type { Version, VersionDetail, Versions, VersionsQuery } from './schema.ts';

type Reader = Pick<Tx, 'decisionVersion' | 'visitType' | 'user'>;

/** Newest first. */
export async function listVersions(portal: Portal, query: z.output<typeof VersionsQuery>): Promise<Versions> {
  const { prisma } = portal.db;
  const page = await pageOfRows<DecisionVersion>(portal, query, {
    name: 'decision versions',
    placeOf: ({ createdAt, id }) => ({ at: createdAt, id }),
    read: (place, take) => prisma.decisionVersion.findMany({ where: place ? before(place) : {}, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take }),
    count: (take) => prisma.decisionVersion.count({ take }),
  });
  const [people, live] = await Promise.all([
    peopleOf(prisma, page.items),
    prisma.decisionVersion.findFirst({ where: { state: 'live' }, select: { id: true, version: true } }),
  ]);
  return { ...page, items: page.items.map((row) => toVersion(row, people)), live: live && { id: live.id, number: live.version } };
}

const before = ({ at, id }: { at: Date; id: string }): Prisma.DecisionVersionWhereInput => ({
  OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: id } }],
});

/** @throws {ApiProblem} resource/not-found */
export function readVersion({ db }: Portal, id: string): Promise<VersionDetail> {
  return detailOf(db.prisma, id);
}

/** The same, as it is within a write. @throws {ApiProblem} resource/not-found */
export async function detailOf(tx: Reader, id: string): Promise<VersionDetail> {
  const [row, live, types] = await Promise.all([
    tx.decisionVersion.findUnique({ where: { id } }),
    tx.decisionVersion.findFirst({ where: { state: 'live' } }),
    offeredTypes(tx),
  ]);
  if (!row) throw new ApiProblem('resource/not-found');
  const content = toDraft(row.content);
  return {
    ...toVersion(row, await peopleOf(tx, [row])),
    version: row.revision,
    content,
    problems: checkQuestions(content, new Set(types.map(({ code }) => code))),
    live: live && { id: live.id, number: live.version, content: toDraft(live.content) },
    visitTypes: types.map(({ code, need, names }) => ({ code, need, names: names as { en: string } })),
  };
}

/** What can be led to. */
export function offeredTypes(tx: Pick<Tx, 'visitType'>) {
  return tx.visitType.findMany({ where: { retiredAt: null }, orderBy: [{ need: 'asc' }, { code: 'asc' }], select: { code: true, need: true, names: true } });
}

async function peopleOf(tx: Pick<Tx, 'user'>, rows: readonly DecisionVersion[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(rows.flatMap(({ createdById, updatedById, liveById }) => [createdById, updatedById, liveById].flatMap((id) => id ?? [])));
  const users = ids.size === 0 ? [] : await tx.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}

function toVersion(row: DecisionVersion, people: ReadonlyMap<string, string>): Version {
  const nameOf = (id: string | null): string | null => (id === null ? null : (people.get(id) ?? null));
  return {
    id: row.id,
    number: row.version,
    state: row.state,
    basedOn: row.basedOn,
    createdBy: nameOf(row.createdById),
    createdAt: row.createdAt.toISOString(),
    updatedBy: nameOf(row.updatedById),
    updatedAt: row.updatedAt.toISOString(),
    liveBy: nameOf(row.liveById),
    liveAt: row.liveAt?.toISOString() ?? null,
    questionCount: toDraft(row.content).questions.length,
  };
}
