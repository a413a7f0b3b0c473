/**
 * Whether another system still speaks of the same person: staff compare what is
 * on file with what came, and say so. What was held comes in by a job, which
 * also a process that dies does not lose.
 */
import { z } from '@hono/zod-openapi';
import { chartsIn, chartsInSql } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { personSaid } from '../../fhir/identity.ts';
import type { PersonSaid } from '../../fhir/identity.ts';
import { bringInSettled, NothingToSettleError, settleIdentity } from '../../fhir/settle-identity.ts';
import { ApiProblem } from '../../http/problem.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import { defineJob, jobKind } from '../../jobs/job.ts';
import { pageOfRows } from '../../lists/rows.ts';
import type { TimePlace } from '../../lists/rows.ts';
import { fullName } from '../../person-name.ts';
import type { Portal } from '../../portal.ts';
import { recordDeskAct } from '../desk/published.ts';
import { Difference } from './schema.ts';
import type { ConflictQuery, IdentityAnswer, IdentityConflict, IdentityConflicts } from './schema.ts';

export const BRING_IN = jobKind({ name: 'imports.bring-in', data: z.object({ conflictId: z.uuid() }) });

export const bringIn = defineJob(BRING_IN, async ({ db, now }, { conflictId }) => {
  await bringInSettled(db, conflictId, now());
});

interface Row {
  readonly id: string;
  readonly source: string;
  readonly foundAt: Date;
  readonly differs: readonly string[];
  readonly patientNumber: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: Date | null;
  readonly gender: string;
  readonly held: string | null;
  readonly counted: string | null;
  readonly waiting: number;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
}

const CHARTS = chartsInSql('p', { clinic: '$1', user: '$2' });
/** What is decided is no more "the same person" here: then nothing is to settle. */
const STATE = `c."isSame" is not distinct from (case when $3 = 'open' then null else false end)`;

const CONFLICTS = `
  select c.id, c.source, c."foundAt", c.differs, p."patientNumber", p."givenName", p."familyName", p."birthDate", p.gender::text as gender,
    h.json as held, n.json as counted, u.name as "decidedBy", c."decidedAt",
    (select count(*)::int from resource_wait w where w.source = c.source and w."waitsFor" = 'Patient/' || c."resourceId") as waiting
  from identity_conflict c
  join patient p on p.id = c."patientId"
  left join resource_version h on h.id = c."heldVersion"
  left join resource_version n on n.source = c.source and n."resourceType" = 'Patient' and n."resourceId" = c."resourceId" and n."isCurrent"
  left join "user" u on u.id = c."decidedById"
  where ${CHARTS} and ${STATE} and ($4::timestamptz is null or (c."foundAt", c.id) > ($4::timestamptz, $5::uuid))
  order by c."foundAt", c.id
  limit $6`;

const COUNT = `select count(*)::int as count from (
  select from identity_conflict c join patient p on p.id = c."patientId" where ${CHARTS} and ${STATE} limit $4) counted`;

/** Longest waiting first. */
export async function conflicts(
  { config, db }: Pick<Portal, 'config' | 'db'>,
  { clinicId, userId }: ClinicWho,
  query: ConflictQuery,
): Promise<IdentityConflicts> {
  const params = [clinicId, userId, query.state];
  const page = await pageOfRows<Row>({ config }, query, {
    name: `conflicts ${query.state}`,
    placeOf: ({ foundAt, id }) => ({ at: foundAt, id }),
    read: (place: TimePlace | null, take) => db.sql<Row>('identity_conflicts', CONFLICTS, [...params, place?.at ?? null, place?.id ?? null, take]),
    count: async (most) => (await db.sql<{ count: number }>('count_identity_conflicts', COUNT, [...params, most]))[0]?.count ?? 0,
  });
  return { ...page, items: page.items.map(toConflict) };
}

function toConflict({ held, counted, givenName, familyName, birthDate, gender, decidedBy, decidedAt, foundAt, differs, ...row }: Row): IdentityConflict {
  const [now, before] = [held, counted].map((json) => personSaid(json === null ? null : JSON.parse(json)));
  const others = otherNumbers(now, before);
  return {
    id: row.id,
    source: row.source,
    foundAt: foundAt.toISOString(),
    differs: z.array(Difference).parse(differs),
    patientNumber: row.patientNumber,
    waiting: row.waiting,
    onFile: {
      names: [fullName({ givenName, familyName })],
      birthDate: birthDate?.toISOString().slice(0, 10) ?? null,
      gender,
      numbers: others.before,
    },
    sent: { names: [...(now?.names ?? [])], birthDate: now?.birthDate ?? null, gender: now?.gender ?? null, numbers: others.now },
    decided: decidedAt && decidedBy ? { by: decidedBy, at: decidedAt.toISOString() } : null,
  };
}

/** Numbers of systems that give another one now: others tell nothing, and need not be seen. */
function otherNumbers(now: PersonSaid | undefined, before: PersonSaid | undefined) {
  const of = (one: PersonSaid | undefined, other: PersonSaid | undefined) =>
    (one?.numbers ?? [])
      .filter(({ system, value }) => {
        const theirs = (other?.numbers ?? []).filter((each) => each.system === system);
        return theirs.length > 0 && theirs.every((each) => each.value !== value);
      })
      .map(({ system, value }) => ({ system, value: covered(value) }));
  return { now: of(now, before), before: of(before, now) };
}

/** The last four characters, of a short one fewer: enough to compare, too little to use. */
const covered = (value: string): string => {
  const shown = Math.min(4, Math.floor(value.length / 2));
  return `••••${value.slice(value.length - shown)}`;
};

/**
 * Keeps the answer; the same one again changes nothing.
 * @throws {ApiProblem} resource/not-found, imports/settled (two with different answers: the other one was first)
 */
export async function settle(portal: Portal, who: ClinicWho, conflictId: string, { isSame }: IdentityAnswer): Promise<void> {
  const { userId } = who;
  await writeAs(portal, who, async (tx, now) => {
    const conflict = await tx.identityConflict.findUnique({ where: { id: conflictId }, select: { patientId: true, isSame: true } });
    const chart = conflict && (await tx.patient.findFirst({ where: { id: conflict.patientId, ...chartsIn(who) }, select: { id: true } }));
    if (!chart) throw new ApiProblem('resource/not-found');
    if (conflict.isSame === isSame) return;
    try {
      await settleIdentity(tx, { conflictId, isSame, userId, now });
    } catch (error) {
      if (error instanceof NothingToSettleError) throw new ApiProblem('imports/settled');
      throw error;
    }
    if (isSame) await enqueue(tx, BRING_IN, { conflictId }, { key: conflictId, clinicId: who.clinicId });
    await recordDeskAct(portal, tx, who, { action: 'settle-identity', patientId: chart.id, entityId: conflictId, reason: isSame ? 'same' : 'other' });
  });
}
