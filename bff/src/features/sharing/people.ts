/** Who can see a record: read for the patient alone. */
import { effectiveGrant } from '../../access/age-rules.ts';
import type { Scope } from '../../access/scopes.ts';
import type { PatientWho } from '../../access/who.ts';
import type { Portal } from '../../portal.ts';
import { lastDayOf, readChart } from './chart.ts';
import type { Chart } from './chart.ts';
import { permissionsOf } from './permissions.ts';
import type { EmergencyAccess, OpenInvitation, PersonWithAccess, Sharing } from './schema.ts';

const LAST_USED = `select u.id as "userId", last.at from unnest($2::uuid[]) as u(id) cross join lateral (
    select a.at from audit_event a where a."userId" = u.id and a."patientId" = $1 and a.outcome = 'success' order by a.at desc limit 1
  ) last`;

/** People with access now, open invitations, and emergency access ever taken. */
export async function readSharing(portal: Portal, { patientId }: PatientWho): Promise<Sharing> {
  const { prisma } = portal.db;
  const now = portal.now();
  const chart = await readChart(prisma, portal, patientId);
  const [grants, invitations, emergencies, patient] = await Promise.all([
    prisma.accessGrant.findMany({
      where: {
        patientId,
        relationship: { in: ['parent', 'caregiver'] },
        revokedAt: null,
        startsAt: { lte: now },
        OR: [{ endsAt: null }, { endsAt: { gt: now } }],
      },
      include: { user: { select: { name: true } } },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    }),
    prisma.proxyInvitation.findMany({
      where: { patientId, basis: null, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    }),
    prisma.accessGrant.findMany({
      where: { patientId, relationship: 'staff', emergencyReason: { not: null } },
      include: { user: { select: { name: true } } },
      orderBy: [{ startsAt: 'desc' }, { id: 'asc' }],
    }),
    prisma.patient.findUniqueOrThrow({ where: { id: patientId }, select: { birthDate: true } }),
  ]);
  const givers = await namesOf(
    portal,
    grants.flatMap(({ grantedById }) => grantedById ?? []),
  );
  const used = await lastUses(
    portal,
    patientId,
    grants.map(({ userId }) => userId),
  );
  const aged = { birthDate: patient.birthDate.toISOString().slice(0, 10), timeZone: chart.timeZone };
  const people = grants.flatMap((grant): PersonWithAccess[] => {
    const relationship = grant.relationship === 'parent' ? 'parent' : 'caregiver';
    const effective = effectiveGrant(portal.config.ageRules, { relationship, scopes: grant.scopes as Scope[] }, aged, now);
    if (!effective) return [];
    return [
      {
        id: grant.id,
        name: grant.user.name,
        relationship,
        permissions: permissionsOf(effective.scopes),
        reduced: effective.reduced,
        since: grant.startsAt.toISOString(),
        lastDay: lastDayOf(chart.timeZone, grant.endsAt),
        lastUsedAt: used.get(grant.userId)?.toISOString() ?? null,
        givenBy: (grant.grantedById && givers.get(grant.grantedById)) || null,
        basis: grant.basis,
        changeable: chart.isAdult && relationship === 'caregiver' && grant.basis === null,
      },
    ];
  });
  return {
    timeZone: chart.timeZone,
    today: chart.today,
    mayInvite: chart.isAdult,
    people,
    invitations: invitations.map((row) => toOpenInvitation(row, chart)),
    emergencies: emergencies.map((row): EmergencyAccess => ({
      id: row.id,
      name: row.user.name,
      reason: row.emergencyReason ?? '',
      since: row.startsAt.toISOString(),
      until: (row.revokedAt ?? row.endsAt)?.toISOString() ?? null,
    })),
  };
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
