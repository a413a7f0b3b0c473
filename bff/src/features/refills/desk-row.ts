/** Refills as the desk reads them: whose they are, who has them, and whether this person may approve them. */
import { STAFF_ROLES } from '../../access/pools.ts';
import type { StaffRole } from '../../access/pools.ts';
import type { ClinicWho } from '../../access/who.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { fullName } from '../../person-name.ts';
import { approversOf, needsProof, rulesOf } from './policy.ts';
import type { RefillRules } from './policy.ts';
import { peopleOf, REFILL_PARTS, toRefill } from './refill-row.ts';
import { ControlledClass } from './schema.ts';
import type { DeskRefill } from './schema.ts';

/** What {@link toDeskRefills} is made of. */
export const DESK_REFILL = {
  ...REFILL_PARTS,
  patient: { select: { id: true, givenName: true, familyName: true, birthDate: true, patientNumber: true } },
} as const satisfies Prisma.RefillInclude;
export type DeskRefillRow = Prisma.RefillGetPayload<{ include: typeof DESK_REFILL }>;

/** What somebody may do at a desk, by the clinic's rules. */
export interface Approver {
  readonly userId: string;
  readonly role: StaffRole | null;
  readonly rules: RefillRules;
}

export async function approverOf(db: Pick<Tx, 'staffMember' | 'refillPolicy'>, { userId, clinicId }: ClinicWho): Promise<Approver> {
  const member = await db.staffMember.findUnique({ where: { userId }, select: { role: true } });
  const rules = await rulesOf(db, [clinicId]);
  return { userId, role: STAFF_ROLES.find((role) => role === member?.role) ?? null, rules: rules(clinicId) };
}

export const classOf = (controlled: string | null): ControlledClass | null => (controlled === null ? null : ControlledClass.parse(controlled));

export const mayApprove = ({ role, rules }: Approver, controlled: string | null): boolean =>
  role !== null && approversOf(rules, classOf(controlled)).includes(role);

/** The classes, and none, that this person may approve. */
export const approvable = (approver: Approver): (ControlledClass | null)[] => [null, ...ControlledClass.options].filter((one) => mayApprove(approver, one));

export async function toDeskRefills(db: Pick<Tx, 'user'>, rows: readonly DeskRefillRow[], approver: Approver, now: Date): Promise<DeskRefill[]> {
  const people = await peopleOf(db, rows);
  const { userId } = approver;
  return rows.map((row) => {
    const { id, birthDate, patientNumber, ...name } = row.patient;
    return {
      ...toRefill(row, people, now, null),
      patient: { id, displayName: fullName(name), birthDate: birthDate?.toISOString().slice(0, 10) ?? null, patientNumber },
      prescriber: row.prescriberName,
      controlled: classOf(row.controlled),
      owner: row.ownerId === null ? null : { id: row.ownerId, name: people.get(row.ownerId) ?? '', mine: row.ownerId === userId },
      decidedBy: row.decidedById === null ? null : (people.get(row.decidedById) ?? null),
      mayApprove: mayApprove(approver, row.controlled),
      needsProof: needsProof(approver.rules, classOf(row.controlled)),
    };
  });
}
