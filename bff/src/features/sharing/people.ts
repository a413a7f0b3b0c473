/** Who can see a record: read for the patient alone. */
import { effectiveGrant } from '../../access/age-rules.ts';
import type { Scope } from '../../access/scopes.ts';
import type { PatientWho } from '../../access/who.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { PageQuery } from '../../lists/page-schema.ts';
import { pageOfAll, pageOfRows } from '../../lists/rows.ts';
import type { Portal } from '../../portal.ts';
import { lastDayOf, readChart } from './chart.ts';
import type { Chart } from './chart.ts';
import { permissionsOf } from './permissions.ts';
import type { EmergencyAccesses, OpenInvitation, PersonWithAccess, Sharing } from './schema.ts';

const LAST_USED = `select u.id as "userId", last.at from unnest($2::uuid[]) as u(id) cross join lateral (
    select a.at from audit_event a where a."userId" = u.id and a."patientId" = $1 and a.outcome = 'success' order by a.month desc, a.seq desc limit 1
  ) last`;

/** People with access now, a part of them, and all open invitations. */
export async function readSharing(portal: Portal, { patientId }: PatientWho, query: PageQuery): Promise<Sharing> {
  const { prisma } = portal.db;
  const chart = await readChart(prisma, portal, patientId);
  const [all, invitations] = await Promise.all([
    grantsOn(portal, chart),
    prisma.proxyInvitation.findMany({
      where: { patientId, basis: null, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: portal.now() } },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    }),
  ]);
  const page = await pageOfAll(portal, query, {
    name: 'people with access',
    all,
    direction: 'ascending',
    placeOf: ({ startsAt, id }) => ({ at: startsAt, id }),
  });
  return {
    ...page,
    items: await toPeople(portal, chart, page.items),
    timeZone: chart.timeZone,
    today: chart.today,
    mayInvite: chart.isAdult,
    invitations: invitations.map((row) => toOpenInvitation(row, chart)),
  };
}

/** Who may speak for the patient: everybody with access now, for staff who treat them. */
export async function readSpeakers(
  portal: Portal,
  { patientId }: Pick<PatientWho, 'patientId'>,
): Promise<Pick<PersonWithAccess, 'id' | 'name' | 'relationship' | 'basis' | 'lastDay'>[]> {
  const chart = await readChart(portal.db.prisma, portal, patientId);
  return (await grantsOn(portal, chart)).map(({ id, user, proxy, basis, endsAt }) => ({
    id,
    name: user.name,
    relationship: proxy,
    basis,
    lastDay: lastDayOf(chart.timeZone, endsAt),
  }));
}

/** @throws {ApiProblem} resource/not-found: they have no access now */
export async function readPerson(portal: Portal, { patientId }: PatientWho, grantId: string): Promise<PersonWithAccess> {
  const chart = await readChart(portal.db.prisma, portal, patientId);
  const [person] = await toPeople(portal, chart, await grantsOn(portal, chart, grantId));
  if (!person) throw new ApiProblem('resource/not-found');
  return person;
}

/** Emergency access ever taken. */
export async function listEmergencies(portal: Portal, { patientId }: PatientWho, query: PageQuery): Promise<EmergencyAccesses> {
  const { accessGrant } = portal.db.prisma;
  const where = { patientId, relationship: 'staff', emergencyReason: { not: null } } satisfies Prisma.AccessGrantWhereInput;
  const page = await pageOfRows<Grant>(portal, query, {
    name: 'emergencies',
    placeOf: ({ startsAt, id }) => ({ at: startsAt, id }),
    read: (place, take) =>
      accessGrant.findMany({
        where: place ? { ...where, OR: [{ startsAt: { lt: place.at } }, { startsAt: place.at, id: { lt: place.id } }] } : where,
        include: { user: { select: { name: true } } },
        orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
        take,
      }),
    count: (take) => accessGrant.count({ take, where }),
  });
  const items = page.items.map(({ id, user, emergencyReason, startsAt, revokedAt, endsAt }) => ({
    id,
    name: user.name,
    reason: emergencyReason ?? '',
    since: startsAt.toISOString(),
    until: (revokedAt ?? endsAt)?.toISOString() ?? null,
  }));
  return { ...page, items };
}

type Grant = Prisma.AccessGrantGetPayload<{ include: { user: { select: { name: true } } } }>;
type EffectiveGrant = Grant & {
  readonly proxy: 'parent' | 'caregiver';
  /** As the ages of now leave it. */
  readonly effective: { readonly scopes: readonly Scope[]; readonly reduced: boolean };
};

/** Access of others that counts now; all of it, or one. */
async function grantsOn(portal: Portal, { patientId, timeZone }: Chart, id?: string): Promise<EffectiveGrant[]> {
  const { prisma } = portal.db;
  const now = portal.now();
  const [grants, patient] = await Promise.all([
    prisma.accessGrant.findMany({
      where: {
        ...(id ? { id } : {}),
        patientId,
        relationship: { in: ['parent', 'caregiver'] },
        revokedAt: null,
        startsAt: { lte: now },
        OR: [{ endsAt: null }, { endsAt: { gt: now } }],
      },
      include: { user: { select: { name: true } } },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    }),
    prisma.patient.findUniqueOrThrow({ where: { id: patientId }, select: { birthDate: true } }),
  ]);
  const aged = { birthDate: patient.birthDate?.toISOString().slice(0, 10) ?? null, timeZone };
  return grants.flatMap((grant) => {
    const proxy = grant.relationship === 'parent' ? 'parent' : 'caregiver';
    const effective = effectiveGrant(portal.config.ageRules, { relationship: proxy, scopes: grant.scopes as Scope[] }, aged, now);
    return effective ? [{ ...grant, proxy, effective } as const] : [];
  });
}

async function toPeople(portal: Portal, chart: Chart, grants: readonly EffectiveGrant[]): Promise<PersonWithAccess[]> {
  const [givers, used] = await Promise.all([
    namesOf(
      portal,
      grants.flatMap(({ grantedById }) => grantedById ?? []),
    ),
    lastUses(
      portal,
      chart.patientId,
      grants.map(({ userId }) => userId),
    ),
  ]);
  return grants.map((grant) => ({
    id: grant.id,
    name: grant.user.name,
    relationship: grant.proxy,
    permissions: permissionsOf(grant.effective.scopes),
    reduced: grant.effective.reduced,
    since: grant.startsAt.toISOString(),
    lastDay: lastDayOf(chart.timeZone, grant.endsAt),
    lastUsedAt: used.get(grant.userId)?.toISOString() ?? null,
    givenBy: (grant.grantedById && givers.get(grant.grantedById)) || null,
    basis: grant.basis,
    changeable: chart.isAdult && grant.proxy === 'caregiver' && grant.basis === null,
  }));
}

interface InvitationRow {
  id: string;
  email: string;
  displayName: string;
  scopes: string[];
  accessEndsAt: Date | null;
  createdAt: Date;
  expiresAt: Date;
}

export function toOpenInvitation(row: InvitationRow, { timeZone }: Chart): OpenInvitation {
  return {
    id: row.id,
    email: row.email,
    displayName: row.displayName,
    permissions: permissionsOf(row.scopes),
    lastDay: lastDayOf(timeZone, row.accessEndsAt),
    sentAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  };
}

async function namesOf({ db }: Portal, ids: readonly string[]): Promise<Map<string, string>> {
  const users = await db.prisma.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}

async function lastUses({ db }: Portal, patientId: string, userIds: readonly string[]): Promise<Map<string, Date>> {
  const rows = await db.sql<{ userId: string; at: Date }>('sharing_last_used', LAST_USED, [patientId, [...new Set(userIds)]]);
  return new Map(rows.map(({ userId, at }) => [userId, at]));
}
