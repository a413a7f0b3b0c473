/**
 * Looks up session and grant of a request in one round trip, shared with the
 * requests that arrive at the same time.
 */
import { SESSION_COLUMNS, SESSION_JOIN, SESSION_LIVE, sessionTimes } from '../auth/session.ts';
import type { SessionRow } from '../auth/session.ts';
import { inBatches, perDatabase } from '../database/batches.ts';
import type { Portal } from '../portal.ts';
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
  scopes: Scope[] | null;
  /** Of the patient, see `PatientRevision`; null for a clinic. */
  revision: string | null;
}

/** The session and grant for a question; undefined without a live session. @throws {DatabaseUnavailableError} */
export function findAccess(portal: Portal, question: AccessQuestion): Promise<AccessRow | undefined> {
  return lookups(portal.db)[question.kind]({ portal, question });
}

const LIVE_GRANT = `g."userId" = s."userId" and g."revokedAt" is null and g."startsAt" <= $2 and (g."endsAt" is null or g."endsAt" > $2)`;
const ASKED = `unnest($1::text[], $4::uuid[]) with ordinality as asked(token, "subjectId", n)`;

// A person's own grant wins over the one they hold as staff, so that staff see
// their own and their family's charts as patients do.
const PATIENT_ACCESS = `select asked.n::int, ${SESSION_COLUMNS}, g.id as "grantId", g.relationship, g.scopes, v.revision
  from ${ASKED} join ${SESSION_JOIN} on s.token = asked.token
  left join patient p on p.id = asked."subjectId"
  left join patient_revision v on v."patientId" = p.id
  left join lateral (
    select g.* from access_grant g where ${LIVE_GRANT} and (g."patientId" = p.id or g."clinicId" = p."clinicId")
    order by g.relationship = 'staff' limit 1
  ) g on true
  where ${SESSION_LIVE}`;

const CLINIC_ACCESS = `select asked.n::int, ${SESSION_COLUMNS}, g.id as "grantId", g.relationship, g.scopes, null as revision
  from ${ASKED} join ${SESSION_JOIN} on s.token = asked.token
  left join lateral (select g.* from access_grant g where ${LIVE_GRANT} and g."clinicId" = asked."subjectId" limit 1) g on true
  where ${SESSION_LIVE}`;

interface Ask {
  readonly portal: Portal;
  readonly question: AccessQuestion;
}

const lookups = perDatabase((db) => {
  const lookup = (name: string, text: string) =>
    inBatches(async (asks: readonly Ask[]) => {
      const [first] = asks;
      if (!first) return [];
      const tokens = asks.map(({ question }) => question.token);
      const subjects = asks.map(({ question }) => question.subjectId);
      // All asks of one database come from one portal, so any of them tells the time.
      const rows = await db.sql<AccessRow & { n: number }>(name, text, [tokens, ...sessionTimes(first.portal), subjects]);
      const answers: (AccessRow | undefined)[] = asks.map(() => undefined);
      for (const { n, ...row } of rows) answers[n - 1] = row;
      return answers;
    });
  return { patient: lookup('access_patient', PATIENT_ACCESS), clinic: lookup('access_clinic', CLINIC_ACCESS) };
});
