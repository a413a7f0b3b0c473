/** Who else at a clinic could do a piece of work: work is only given to somebody who can open it. */
import type { Tx } from '../database/database.ts';
import type { Prisma } from '../database/generated/client.ts';
import type { StaffRole } from './pools.ts';
import type { Scope } from './scopes.ts';
import type { ClinicWho } from './who.ts';

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
  /** It is who asks. */
  readonly mine: boolean;
}

export interface Work {
  /** Whose record it is about. */
  readonly patientId: string;
  /** What it takes. */
  readonly scope: Scope;
  /** Only of these roles. */
  readonly roles?: readonly StaffRole[];
}

const MEMBER = { role: true, user: { select: { id: true, name: true } } } as const satisfies Prisma.StaffMemberSelect;

/** By name; nobody who is kept away from this patient. */
export async function colleaguesFor(db: Pick<Tx, 'staffMember'>, who: ClinicWho, { patientId, scope, roles }: Work, at: Date): Promise<Colleague[]> {
  const atClinic = { clinicId: who.clinicId, relationship: 'staff', scopes: { has: scope }, revokedAt: null, startsAt: { lte: at } } as const;
  const rows = await db.staffMember.findMany({
    where: {
      ...(roles ? { role: { in: [...roles] } } : {}),
      user: {
        disabledAt: null,
        grants: { some: { ...atClinic, OR: [{ endsAt: null }, { endsAt: { gt: at } }] }, none: { patientId, relationship: 'restricted', revokedAt: null } },
      },
    },
    select: MEMBER,
    orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
  });
  return rows.map(({ role, user: { id, name } }) => ({ id, name, role, mine: id === who.userId }));
}
