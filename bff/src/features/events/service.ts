/** Whose live events a person may hear, and whether they still may. */
import { liveGrants } from '../../access/live-grants.ts';
import { poolsOf } from '../../access/pools.ts';
import { keptFrom } from '../../access/reach.ts';
import type { EventAudience } from '../../events/event-hub.ts';
import type { Portal } from '../../portal.ts';

/** One audience of the person’s own, and one per live grant. A parent with reduced access hears of what is theirs alone: that anything else happened may be confidential. Staff hear nothing of patients they are kept away from, and of conversations those of their role's pools. */
export async function readAudiences(portal: Portal, userId: string): Promise<EventAudience[]> {
  const grants = await liveGrants(portal, userId);
  const away = await portal.db.prisma.patient.findMany({ where: keptFrom({ userId }), select: { id: true }, orderBy: { id: 'asc' } });
  const staff = await portal.db.prisma.staffMember.findUnique({ where: { userId }, select: { role: true } });
  const without = away.map(({ id }) => id);
  const pools = poolsOf(staff?.role ?? null);
  const ofGrants = grants.map(({ row: { patientId, clinicId }, scopes, reduced }) => ({
    ...(patientId ? { patientId, userId, reduced } : {}),
    ...(clinicId ? { clinicId, without, pools } : {}),
    scopes,
  }));
  return [{ userId, scopes: ['session'] }, ...ofGrants];
}

export function sameAudiences(a: readonly EventAudience[], b: readonly EventAudience[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
