/**
 * Looks up session and grant of a request in one round trip, shared with the
 * requests that arrive at the same time.
 */
import { SESSION_COLUMNS, SESSION_JOIN, SESSION_LIVE, sessionTimes } from '../auth/session.ts';
import type { SessionRow } from '../auth/session.ts';
import { inBatches, perDatabase } from '../database/batches.ts';
import type { Portal } from '../portal.ts';
import { effectiveGrant } from './age-rules.ts';
import { grantRank } from './live-grants.ts';
import { inRecord } from './pools.ts';
import type { StaffRole } from './pools.ts';
import { isClinicScope } from './scopes.ts';
import type { Relationship, Scope } from './scopes.ts';

/** What a request brings: its session's token and the patient or clinic it is about. */
export interface AccessQuestion {
  readonly token: string;
  readonly kind: 'patient' | 'clinic';
  /** A UUID. */
  readonly subjectId: string;
}

/** A live session, with the grant it has for the subject, if any. */
export interface AccessRow extends SessionRow {
  grantId: string | null;
  relationship: Relationship | null;
  /** What the grant allows now. */
  scopes: readonly Scope[] | null;
  /** See `PatientWho.reduced`. */
  reduced: boolean;
  /** What somebody is at the clinic that was asked about. */
  staffRole: StaffRole | null;
}

/** The session and grant for a question; undefined without a live session. @throws {DatabaseUnavailableError} */
export function findAccess(portal: Portal, question: AccessQuestion): Promise<AccessRow | undefined> {
  return lookups(portal.db)[question.kind]({ portal, question });
}

const LIVE_GRANT = `g."userId" = s."userId" and g."revokedAt" is null and g."startsAt" <= $2 and (g."endsAt" is null or g."endsAt" > $2)`;
const ASKED = `unnest($1::text[], $4::uuid[]) with ordinality as asked(token, "subjectId", n)`;

const PATIENT_ACCESS = `select asked.n::int, ${SESSION_COLUMNS}, g.id as "grantId", g.relationship, g.scopes,
    to_char(p."birthDate", 'YYYY-MM-DD') as "birthDate", pc."timeZone", g."patientId" is not null as "forOne", null as "staffRole"
  from ${ASKED} join ${SESSION_JOIN} on s.token = asked.token
  left join patient p on p.id = asked."subjectId"
  left join clinic pc on pc.id = p."clinicId"
  left join access_grant g on ${LIVE_GRANT} and (g."patientId" = p.id or g."clinicId" = p."clinicId")
  where ${SESSION_LIVE}`;

const CLINIC_ACCESS = `select asked.n::int, ${SESSION_COLUMNS}, g.id as "grantId", g.relationship, g.scopes,
    null as "birthDate", null as "timeZone", false as "forOne", m.role as "staffRole"
  from ${ASKED} join ${SESSION_JOIN} on s.token = asked.token
  left join lateral (select g.* from access_grant g where ${LIVE_GRANT} and g."clinicId" = asked."subjectId" limit 1) g on true
  left join staff_member m on m."userId" = s."userId"
  where ${SESSION_LIVE}`;

interface Ask {
  readonly portal: Portal;
  readonly question: AccessQuestion;
}

/** One of the grants a person has for the subject, or the session alone. */
interface GrantRow extends SessionRow {
  grantId: string | null;
  relationship: Relationship | 'restricted' | null;
  scopes: Scope[] | null;
  birthDate: string | null;
  timeZone: string | null;
  /** For one patient, not for all of a clinic. */
  forOne: boolean;
  staffRole: StaffRole | null;
}

const lookups = perDatabase((db) => {
  const lookup = (kind: AccessQuestion['kind'], text: string) =>
    inBatches(async (asks: readonly Ask[]) => {
      const [first] = asks;
      if (!first) return [];
      // A page asks for several things at once: what is asked twice is looked up once.
      const places = new Map<string, number>();
      const distinct: AccessQuestion[] = [];
      const placeOf = asks.map(({ question }) => {
        const key = `${question.subjectId} ${question.token}`;
        let place = places.get(key);
        if (place === undefined) {
          place = distinct.push(question) - 1;
          places.set(key, place);
        }
        return place;
      });
      const tokens = distinct.map(({ token }) => token);
      const subjects = distinct.map(({ subjectId }) => subjectId);
      // All asks of one database come from one portal, so any of them tells the time.
      const rows = await db.sql<GrantRow & { n: number }>(`access_${kind}`, text, [tokens, ...sessionTimes(first.portal), subjects]);
      const now = first.portal.now();
      const answers: (Ranked | undefined)[] = distinct.map(() => undefined);
      for (const { n, ...row } of rows) {
        const found = judge(first.portal, kind, row, now);
        const known = answers[n - 1];
        if (!known || found.rank < known.rank) answers[n - 1] = found;
      }
      return placeOf.map((place) => answers[place]?.row);
    });
  return { patient: lookup('patient', PATIENT_ACCESS), clinic: lookup('clinic', CLINIC_ACCESS) };
});

interface Ranked {
  readonly row: AccessRow;
  /** Of several grants the lowest counts. */
  readonly rank: number;
}

const NO_GRANT = 9;
/** Wins over every grant; see `restrictions.ts`. */
const RESTRICTED = -1;

/** What a grant is worth now, by the age rules and for what it is asked. */
function judge({ config }: Portal, kind: AccessQuestion['kind'], { birthDate, timeZone, forOne, ...row }: GrantRow, now: Date): Ranked {
  const { scopes } = row;
  const relationship = row.relationship === 'restricted' ? null : row.relationship;
  const effective = relationship && scopes ? effectiveGrant(config.ageRules, { relationship, scopes }, { birthDate, timeZone }, now) : null;
  if (!relationship || !effective) {
    const rank = row.relationship === 'restricted' ? RESTRICTED : NO_GRANT;
    return { row: { ...row, grantId: null, relationship: null, scopes: null, reduced: false }, rank };
  }
  const allowed = kind === 'patient' ? inRecord(relationship, effective.scopes) : effective.scopes;
  // Who works with no records, such as an administrator, opens none: not even to see whose it is.
  if (kind === 'patient' && relationship === 'staff' && allowed.every(isClinicScope)) {
    return { row: { ...row, grantId: null, relationship: null, scopes: null, reduced: false }, rank: NO_GRANT };
  }
  return { row: { ...row, relationship, reduced: effective.reduced, scopes: allowed }, rank: grantRank(relationship, effective.reduced, forOne) };
}
