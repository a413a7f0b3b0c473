/** Whose live events a person may hear, and whether they still may. */
import type { Session } from '../../auth/session.ts';
import type { EventAudience } from '../../events/event-hub.ts';
import type { Portal } from '../../portal.ts';

/** One audience per live grant. */
export async function readAudiences({ db, now }: Portal, userId: string): Promise<EventAudience[]> {
  const time = now();
  const grants = await db.prisma.accessGrant.findMany({
    where: { userId, revokedAt: null, startsAt: { lte: time }, OR: [{ endsAt: null }, { endsAt: { gt: time } }] },
    select: { patientId: true, clinicId: true, scopes: true },
    orderBy: { id: 'asc' },
  });
  return grants.map(({ patientId, clinicId, scopes }) => ({
    ...(patientId ? { patientId } : {}),
    ...(clinicId ? { clinicId } : {}),
    scopes,
  }));
}

export function sameAudiences(a: readonly EventAudience[], b: readonly EventAudience[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether the session has not ended; looking does not count as activity. */
export async function sessionLives({ db, now, config }: Portal, session: Session): Promise<boolean> {
  const time = now();
  const earliest = new Date(time.getTime() - config.sessionMaxSeconds * 1000);
  const found = await db.prisma.session.count({
    where: { id: session.id, expiresAt: { gt: time }, authenticatedAt: { gt: earliest }, user: { disabledAt: null } },
  });
  return found === 1;
}
