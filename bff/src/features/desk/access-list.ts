/** Who can open one chart, and who is kept away from it, as staff see it. */
import { effectiveGrant } from '../../access/age-rules.ts';
import type { Scope } from '../../access/scopes.ts';
import type { ClinicWho } from '../../access/who.ts';
import type { Portal } from '../../portal.ts';
import { lastDayOf, permissionsOf, readChart } from '../sharing/published.ts';
import type { ChartAccess } from './access-schema.ts';
import { readChart as readMatch } from './charts.ts';

/** @throws {ApiProblem} resource/not-found */
export async function readChartAccess(portal: Portal, who: ClinicWho, chartId: string): Promise<ChartAccess> {
  const { birthDate } = await readMatch(portal, who, chartId);
  const { prisma } = portal.db;
  const now = portal.now();
  const chart = await readChart(prisma, portal, chartId);
  const [grants, invitations] = await Promise.all([
    prisma.accessGrant.findMany({
      where: {
        patientId: chartId,
        relationship: { in: ['parent', 'caregiver', 'restricted'] },
        revokedAt: null,
        OR: [{ endsAt: null }, { endsAt: { gt: now } }],
      },
      include: { user: { select: { name: true, username: true } } },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    }),
    prisma.proxyInvitation.findMany({
      where: { patientId: chartId, basis: { not: null }, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } },
      orderBy: { createdAt: 'desc' },
    }),
  ]);
  return {
    timeZone: chart.timeZone,
    today: chart.today,
    people: grants.flatMap(({ id, user, relationship, scopes, endsAt, basis, basisReason }) => {
      if (relationship === 'restricted') return [];
      const effective = effectiveGrant(portal.config.ageRules, { relationship, scopes: scopes as Scope[] }, { birthDate, timeZone: chart.timeZone }, now);
      if (!effective) return [];
      return [
        {
          id,
          ...user,
          relationship,
          permissions: permissionsOf(effective.scopes),
          reduced: effective.reduced,
          lastDay: lastDayOf(chart.timeZone, endsAt),
          basis,
          reason: basisReason,
        },
      ];
    }),
    invitations: invitations.flatMap(({ id, displayName, email, basis, expiresAt }) =>
      basis ? [{ id, displayName, email, basis, expiresAt: expiresAt.toISOString() }] : [],
    ),
    restrictions: grants.flatMap(({ id, user, relationship, basis, basisReason, startsAt }) =>
      relationship === 'restricted' && basis ? [{ id, ...user, basis, reason: basisReason ?? '', since: startsAt.toISOString() }] : [],
    ),
  };
}
