/**
 * Who at a clinic reads and answers which conversations: the one place where it
 * is decided. A topic leads to a pool, and each role has the pools it needs for
 * its work and no other. Clinical staff treat the same patients, so nurses and
 * physicians share what is clinical; nobody else reads it, and they read nothing
 * of money or appointments.
 *
 * The guard makes `ClinicWho.pools` of it, `reach.ts` the conditions on rows,
 * and the hub of live events decides by it who hears.
 */
import type { Relationship, Scope } from './scopes.ts';

export const POOLS = ['clinical', 'physician', 'scheduling', 'billing', 'account'] as const;
export type Pool = (typeof POOLS)[number];

export const STAFF_ROLES = ['physician', 'nurse', 'scheduler', 'billing', 'account_desk', 'administrator', 'privacy_officer'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Nurses sort what is clinical and pass on what only a physician can answer. */
const POOLS_OF_ROLE: Readonly<Record<StaffRole, readonly Pool[]>> = {
  nurse: ['clinical', 'physician'],
  physician: ['physician', 'clinical'],
  scheduler: ['scheduling', 'account'],
  billing: ['billing'],
  account_desk: ['account'],
  administrator: [],
  privacy_officer: [],
};

/** What somebody can write about, and who reads it first. */
const POOL_OF_TOPIC: ReadonlyMap<string, Pool> = new Map(
  Object.entries({
    'health-question': 'clinical',
    medicine: 'clinical',
    'test-result': 'clinical',
    'for-my-doctor': 'physician',
    appointment: 'scheduling',
    bill: 'billing',
    account: 'account',
  }),
);

/** The pools of a role; none for who has none. */
export const poolsOf = (role: StaffRole | null): readonly Pool[] => (role === null ? [] : POOLS_OF_ROLE[role]);

/** The roles that a pool is for. */
export const rolesOf = (pool: Pool): StaffRole[] => STAFF_ROLES.filter((role) => POOLS_OF_ROLE[role].includes(pool));

/** Where a topic leads. What nobody has a topic for is clinical until somebody has read it: an illness must not lie among bills. */
export const poolOfTopic = (topic: string | undefined): Pool => POOL_OF_TOPIC.get(topic ?? '') ?? 'clinical';

/** What of a grant holds within a patient's record: staff read conversations at their desk alone, where the pools are. */
export const inRecord = (relationship: Relationship, scopes: readonly Scope[]): readonly Scope[] =>
  relationship === 'staff' ? scopes.filter((scope) => !scope.startsWith('messages:')) : scopes;

/** The twin of {@link poolsOf}, as SQL: an array of the pools of the person with this id. */
export const poolsSql = (user: string): string =>
  `(select case member.role ${STAFF_ROLES.map((role) => `when '${role}' then '{${POOLS_OF_ROLE[role].join(',')}}'`).join(' ')} end
    from staff_member member where member."userId" = ${user})::"MessagePool"[]`;
