/** A person's grants as they count now, for what looks at all of them at once; a request about one subject has `access-lookup.ts`. */
import type { Tx } from '../database/database.ts';
import type { Prisma } from '../database/generated/client.ts';
import type { Portal } from '../portal.ts';
import { effectiveGrant } from './age-rules.ts';
import type { EffectiveGrant } from './age-rules.ts';
import type { Relationship, Scope } from './scopes.ts';

const PARTS = { clinic: true, patient: { include: { clinic: true } } } as const;
type GrantRow = Prisma.AccessGrantGetPayload<{ include: typeof PARTS }> & { relationship: Relationship };

/** A grant with what it allows by the age rules. */
export interface LiveGrant extends EffectiveGrant {
  readonly row: GrantRow;
}

/** Of several grants for one subject the lowest counts. A person's own wins over the one they hold as staff, so that staff see their own and their family's charts as patients do. */
export function grantRank(relationship: Relationship, reduced: boolean, forOnePatient: boolean): number {
  if (relationship === 'self') return 0;
  if (relationship === 'parent') return reduced ? 3 : 1;
  if (relationship === 'caregiver') return 2;
  // Emergency access reaches further than that to a clinic's patients.
  return forOnePatient ? 4 : 5;
}

/** One grant for each patient and clinic this person can open now, in a stable order. `among` leaves some out. */
export async function liveGrants(
  { db, now, config }: Pick<Portal, 'now' | 'config'> & { readonly db: { readonly prisma: Pick<Tx, 'accessGrant'> } },
  userId: string,
  among: Pick<Prisma.AccessGrantWhereInput, 'patientId' | 'relationship'> = {},
): Promise<LiveGrant[]> {
  const time = now();
  const rows = await db.prisma.accessGrant.findMany({
    where: { ...among, userId, revokedAt: null, startsAt: { lte: time }, OR: [{ endsAt: null }, { endsAt: { gt: time } }] },
    include: PARTS,
    orderBy: { id: 'asc' },
  });
  const best = new Map<string, LiveGrant & { readonly rank: number }>();
  for (const { relationship, ...rest } of rows) {
    // No other grant can stand beside it.
    if (relationship === 'restricted') continue;
    const row = { ...rest, relationship };
    const terms = { relationship, scopes: row.scopes as Scope[] };
    const aged = { birthDate: row.patient?.birthDate?.toISOString().slice(0, 10) ?? null, timeZone: row.patient?.clinic?.timeZone ?? null };
    const effective = effectiveGrant(config.ageRules, terms, aged, time);
    if (!effective) continue;
    const subject = row.patientId ?? row.clinicId ?? '';
    const rank = grantRank(relationship, effective.reduced, row.patientId !== null);
    const known = best.get(subject);
    if (!known || rank < known.rank) best.set(subject, { row, rank, ...effective });
  }
  return [...best.values()];
}
