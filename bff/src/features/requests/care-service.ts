/**
 * Somebody with an account asks for access to another person's record. Who that
 * is, is not looked up here: staff do it, so that nothing tells whether somebody
 * is a patient.
 */
import type { z } from '@hono/zod-openapi';
import { liveGrants } from '../../access/live-grants.ts';
import type { PersonWho } from '../../access/who.ts';
import { write } from '../../access/write-as.ts';
import { countAttempt, LIMITS } from '../../auth/attempts.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { PageQuery } from '../../lists/page-schema.ts';
import { pageOfRows } from '../../lists/rows.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { dayIn } from '../../time/calendar.ts';
import type { CaredPerson, CareRequest, CareRequests, NewCareRequest } from './care-schema.ts';
import { fullName } from '../../person-name.ts';
import { lastDayOf, permissionsOf } from '../sharing/published.ts';
import { documentsOf, sendDocuments } from './documents.ts';
import { askedBefore, createRequest, NEWEST_ASKED, openContent, refuseTooManyOpen, tellDesks } from './service.ts';

const ownRow = (userId: string) => ({ userId, kind: { in: ['child', 'adult'] } }) satisfies { userId: string; kind: { in: CareRequest['who'][] } };
const withPapers = { _count: { select: { files: true } } } as const;

/** Whom this person cares for, what they asked, newest first, and the papers that wait for the next request. */
export async function listCareRequests(portal: Portal, userId: string, query: PageQuery): Promise<CareRequests> {
  const { accountRequest } = portal.db.prisma;
  const [page, people, papers] = await Promise.all([
    pageOfRows<Row>(portal, query, {
      name: 'care requests',
      placeOf: ({ createdAt, id }) => ({ at: createdAt, id }),
      read: (place, take) =>
        accountRequest.findMany({ where: { AND: [ownRow(userId), askedBefore(place)] }, include: withPapers, orderBy: NEWEST_ASKED, take }),
      count: (take) => accountRequest.count({ take, where: ownRow(userId) }),
    }),
    caredFor(portal, userId),
    documentsOf(portal, { userId }),
  ]);
  return { ...page, items: page.items.map((row) => toCareRequest(portal, row)), people, papers };
}

/** By name, with what their grants allow now. */
async function caredFor(portal: Portal, userId: string): Promise<CaredPerson[]> {
  const grants = await liveGrants(portal, userId);
  const people = grants.flatMap(({ row: { patient, relationship, endsAt }, scopes, reduced }): CaredPerson[] => {
    if (!patient || (relationship !== 'parent' && relationship !== 'caregiver')) return [];
    const name = fullName({ ...patient, givenName: (reduced ? null : patient.preferredName) ?? patient.givenName });
    const lastDay = lastDayOf(patient.clinic?.timeZone ?? 'UTC', endsAt);
    return [{ patientId: patient.id, name, relationship, permissions: permissionsOf(scopes), reduced, lastDay }];
  });
  return people.toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Asks staff. @throws {ApiProblem} request/invalid, request/rate-limited, request/too-many-open */
export async function askForCare(portal: Portal, who: PersonWho, input: z.output<typeof NewCareRequest>, once: Once): Promise<CareRequest> {
  const { userId } = who;
  const { who: kind, lastDay, otherPatientNumber, ...said } = input;
  refuseDates(portal, input);
  let isNew = false;
  const made = await write(
    portal,
    async (tx) => {
      await refuseTooManyOpen(tx, userId);
      const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
      const content = { ...said, email, ...(otherPatientNumber ? { otherPatientNumber } : {}), ...(lastDay ? { lastDay } : {}) };
      const row = await createRequest(portal, tx, { kind, userId, patientId: null, clinicId: null, content });
      const files = await sendDocuments(tx, { userId }, row.id);
      isNew = true;
      return toCareRequest(portal, { ...row, _count: { files } });
    },
    { once, first: () => countAttempt(portal, LIMITS.careRequests, userId) },
  );
  if (isNew) await record(portal, who, made.id, 'asked for access');
  return made;
}

/** Takes an open request back; done twice, it is done. @throws {ApiProblem} resource/not-found, request/already-decided */
export async function withdrawCareRequest(portal: Portal, who: PersonWho, id: string): Promise<CareRequest> {
  const own = { id, ...ownRow(who.userId) };
  const { row, count } = await write(portal, async (tx, at) => {
    const changed = await tx.accountRequest.updateMany({ where: { ...own, state: 'open' }, data: { state: 'withdrawn', decidedAt: at } });
    const found = await tx.accountRequest.findFirst({ where: own, include: withPapers });
    if (found && changed.count > 0) await tellDesks(portal, tx, found);
    return { row: found, count: changed.count };
  });
  if (!row) throw new ApiProblem('resource/not-found');
  if (row.state !== 'withdrawn') throw new ApiProblem('request/already-decided');
  if (count > 0) await record(portal, who, id, 'took back asking for access');
  return toCareRequest(portal, row);
}

/** At which clinic the day counts is not known yet: a day is over when it is over everywhere. */
function refuseDates({ now }: Pick<Portal, 'now'>, { otherBirthDate, lastDay }: Pick<z.output<typeof NewCareRequest>, 'otherBirthDate' | 'lastDay'>): void {
  const [last, next] = [-12, 14].map((hours) => dayIn('UTC', new Date(now().getTime() + hours * 3_600_000)));
  if (next !== undefined && otherBirthDate > next) throw new ApiProblem('request/invalid', { errors: [{ path: 'otherBirthDate', code: 'future' }] });
  if (last !== undefined && lastDay !== null && lastDay < last) throw new ApiProblem('request/invalid', { errors: [{ path: 'lastDay', code: 'past' }] });
}

async function record({ audit, now }: Portal, { userId, via }: PersonWho, entityId: string, reason: string): Promise<void> {
  await audit.append({ at: now(), action: 'write', outcome: 'success', userId, entityId, reason, ...via });
}

type Row = Awaited<ReturnType<Portal['db']['prisma']['accountRequest']['findUniqueOrThrow']>> & { readonly _count: { readonly files: number } };

function toCareRequest(portal: Portal, row: Row): CareRequest {
  const { otherGivenName = '', otherFamilyName = '', permissions = [], lastDay = null } = openContent(portal, row);
  return {
    id: row.id,
    who: row.kind === 'child' ? 'child' : 'adult',
    name: `${otherGivenName} ${otherFamilyName}`.trim(),
    permissions,
    lastDay,
    papers: row._count.files,
    state: row.state,
    createdAt: row.createdAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    answer: row.answer,
  };
}
