/** Whom a number means at a clinic, and whether somebody could read what is sent to them. */
import { effectiveGrant } from '../../access/age-rules.ts';
import { chartsIn } from '../../access/reach.ts';
import type { Relationship, Scope } from '../../access/scopes.ts';
import type { ClinicWho } from '../../access/who.ts';
import type { Tx } from '../../database/database.ts';
import { chartIdsOfNumbers } from '../../patient-lookup.ts';
import { fullName } from '../../person-name.ts';
import type { Portal } from '../../portal.ts';
import { filledFor } from './list-text.ts';
import type { Recipients, RecipientsAsked } from './schema.ts';

const FOUND = {
  id: true,
  patientNumber: true,
  givenName: true,
  familyName: true,
  preferredName: true,
  nameUnknown: true,
  birthDate: true,
  clinic: { select: { timeZone: true } },
  grants: {
    where: { revokedAt: null, relationship: { in: ['self', 'parent', 'caregiver'] as ('self' | 'parent' | 'caregiver')[] }, user: { disabledAt: null } },
    select: { relationship: true, scopes: true, startsAt: true, endsAt: true },
  },
} as const;

export interface Recipient {
  readonly id: string;
  readonly name: string;
  /** As they like to be called; null where the source gives no name. */
  readonly firstName: string | null;
  readonly birthDate: string | null;
  /** Somebody could read what is sent to them. */
  readonly isReached: boolean;
}

type Ages = Pick<Portal, 'config'>;

/** By number in lower case. Whom a court keeps this person away from is not there for them. */
export async function recipientsOf(
  { config }: Ages,
  db: Pick<Tx, 'patient' | '$queryRawUnsafe'>,
  who: Pick<ClinicWho, 'clinicId' | 'userId'>,
  numbers: readonly string[],
  at: Date,
): Promise<Map<string, Recipient>> {
  const ids = await chartIdsOfNumbers(db, who, numbers);
  const rows = await db.patient.findMany({ where: { ...chartsIn(who), id: { in: ids } }, select: FOUND });
  return new Map(
    rows.map((row) => {
      const birthDate = row.birthDate?.toISOString().slice(0, 10) ?? null;
      const aged = { birthDate, timeZone: row.clinic?.timeZone ?? null };
      const isReached = row.grants.some(({ relationship, scopes, startsAt, endsAt }) => {
        if (startsAt > at || (endsAt !== null && endsAt <= at)) return false;
        const effective = effectiveGrant(config.ageRules, { relationship: relationship as Relationship, scopes: scopes as Scope[] }, aged, at);
        // With reduced access somebody sees what they wrote in themselves.
        return effective !== null && !effective.reduced && effective.scopes.includes('messages:read');
      });
      return [row.patientNumber.toLowerCase(), { id: row.id, name: fullName(row), firstName: firstNameOf(row), birthDate, isReached }];
    }),
  );
}

interface Named {
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredName: string | null;
  readonly nameUnknown: boolean;
}

/** Somebody with a single name is called by it. */
const firstNameOf = ({ givenName, familyName, preferredName, nameUnknown }: Named): string | null =>
  preferredName ?? (nameUnknown ? null : givenName || familyName);

/** Looked at before something is sent: in the order of the numbers, none of which is said again, with what each would read. */
export async function lookAtRecipients(portal: Portal, who: ClinicWho, { patientNumbers, body = '' }: RecipientsAsked): Promise<Recipients> {
  const { prisma } = portal.db;
  const at = portal.now();
  const found = await recipientsOf(portal, prisma, who, patientNumbers, at);
  const filled = await filledFor(prisma, who, body, [...found.values()], at);
  const before = new Set<string>();
  return {
    items: patientNumbers.map((number) => {
      const key = number.toLowerCase();
      const known = found.get(key);
      const isTwice = before.has(key);
      before.add(key);
      const none = { text: null, unfilled: [] };
      if (!known) return { state: isTwice ? 'twice' : 'not_found', name: null, birthDate: null, ...none };
      const { name, birthDate, isReached } = known;
      return { state: isTwice ? 'twice' : isReached ? 'found' : 'no_account', name, birthDate, ...((!isTwice && isReached && filled.get(known.id)) || none) };
    }),
  };
}
