/**
 * Which rows somebody reaches: the only source of conditions on patients' rows,
 * for lists, single reads, the home page, readers of notices and jobs alike.
 * Four rules are here and nowhere else: a parent of a teenager has no
 * confidential row and nothing that others wrote; a conversation that is
 * private to one of the patient's side is nobody else's there, the patient
 * included; whose access is for one
 * patient has that patient's rows; and staff whom a court keeps away from a
 * patient have nothing of them, at any clinic (AZ-14). Of a clinic's
 * conversations each role has those of its pools (`pools.ts`).
 *
 * Each condition for Prisma has a twin for raw statements.
 */
import { poolsSql } from './pools.ts';
import type { ClinicWho, PatientWho } from './who.ts';

type Reader = Pick<PatientWho, 'patientId' | 'reduced'>;
type Writer = Pick<PatientWho, 'patientId' | 'reduced' | 'userId'>;
type Staff = Pick<ClinicWho, 'clinicId' | 'userId'>;

/** On rows with `patientId` and `confidential`: what this person sees of the record. */
export const inChart = ({ patientId, reduced }: Reader) => (reduced ? { patientId, confidential: false } : { patientId });

/** On rows with `patientId`: all of a record, for what the portal works out by itself and shows to nobody as it is. */
export const wholeRecord = (patientId: string) => ({ patientId });

/** On threads: none that is private to somebody else, and with reduced access those in which this person wrote. */
export const threadsInChart = (who: Writer) => ({
  ...inChart(who),
  OR: [{ privateToId: null }, { privateToId: who.userId }],
  ...(who.reduced ? { messages: { some: { authorUserId: who.userId } } } : {}),
});

/** On messages of a thread that {@link threadsInChart} lets through: with reduced access what this person wrote, and the clinic's answers where nobody else wrote. */
export const messagesInChart = ({ userId, reduced }: Pick<Writer, 'userId' | 'reduced'>) =>
  reduced
    ? {
        OR: [
          { authorUserId: userId },
          { thread: { messages: { none: { side: 'patient' as const, OR: [{ authorUserId: null }, { authorUserId: { not: userId } }] } } } },
        ],
      }
    : {};

/** On what was asked for a patient (`patientId` and `userId`): with reduced access what this person asked. */
export const askedInChart = ({ patientId, userId, reduced }: Writer) => (reduced ? { patientId, userId } : { patientId });

/** On what somebody said of their own household (`patientId` and `userId`): theirs alone, since two parents of a patient may not know it of each other. */
export const ownInChart = ({ patientId, userId }: Pick<Writer, 'patientId' | 'userId'>) => ({ patientId, userId });

/**
 * On accounts: those that the patient of this record answers for, whoever is treated. Of somebody else none that is
 * confidential, nor of a patient whom a court keeps this person away from; whose access is reduced has none of them.
 */
export const accountsAnsweredFor = (who: Writer) => ({
  guarantorPatientId: { in: who.reduced ? [] : [who.patientId] },
  OR: [{ patientId: who.patientId }, { confidential: false, patient: notKeptFrom(who) }],
});

/** On bills: those of {@link accountsAnsweredFor} that may be told to who answers for them, as sums. */
export const billsAnsweredFor = (who: Writer) => ({
  account: accountsAnsweredFor(who),
  OR: [{ patientId: who.patientId }, { confidential: false }],
});

/** On the accounts that bills of this patient are on and that another person answers for, who may hear of them. The other side of {@link accountsAnsweredFor}. */
export const accountsOfOthers = (patientId: string) => ({ guarantorPatientId: { not: patientId }, confidential: false }) as const;

/** On refills: with reduced access what this person asked, of medicines that are not confidential. */
export const refillsInChart = ({ patientId, userId, reduced }: Writer) =>
  reduced ? { patientId, userId, confidential: false, medicine: { confidential: false } } : { patientId };

/** On patients: those that no court keeps this person away from. Wherever staff meet a patient by something else than their own clinic's list. */
export const notKeptFrom = ({ userId }: Pick<Staff, 'userId'>) =>
  ({ grants: { none: { userId, relationship: 'restricted' as const, revokedAt: null } } }) as const;

/** The opposite of {@link notKeptFrom}. */
export const keptFrom = ({ userId }: Pick<Staff, 'userId'>) =>
  ({ grants: { some: { userId, relationship: 'restricted' as const, revokedAt: null } } }) as const;

/** On patients: this clinic's. */
export const chartsIn = (who: Staff) => ({ clinicId: who.clinicId, ...notKeptFrom(who) });

/** On rows with `clinicId` and `patient`: what this clinic has of patients. */
export const inClinic = (who: Staff) => ({ clinicId: who.clinicId, patient: notKeptFrom(who) });

/** On refills: those of this clinic that are for this person's role. */
export const refillsAtDesk = (who: Staff & Pick<ClinicWho, 'pools'>) => ({ ...inClinic(who), pool: { in: [...who.pools] } });

/** On threads: those of this clinic that are for this person's role. */
export const threadsAtDesk = (who: Staff & Pick<ClinicWho, 'pools'>) => ({ ...inClinic(who), pool: { in: [...who.pools] } });

/** Parameters of a raw statement, as they are written in it: `$1`. */
interface ChartParams {
  readonly patient: string;
  /** A boolean. */
  readonly reduced: string;
}

/** The twin of {@link inChart}. `row` is the table's alias. */
export const inChartSql = (row: string, { patient, reduced }: ChartParams): string =>
  `${row}."patientId" = ${patient} and not (${reduced}::boolean and ${row}.confidential)`;

/** The twin of {@link accountsAnsweredFor}; `user` is the parameter of who asks. */
export const answersForSql = (account: string, { patient, reduced, user }: ChartParams & { readonly user: string }): string =>
  `not ${reduced}::boolean and ${account}."guarantorPatientId" = ${patient} and (${account}."patientId" = ${patient}
    or (not ${account}.confidential and ${notKeptFromSql(`${account}."patientId"`, user)}))`;

/** The twin of {@link askedInChart}; `user` is the parameter of who asks. */
export const askedInChartSql = (row: string, { patient, reduced, user }: ChartParams & { readonly user: string }): string =>
  `${row}."patientId" = ${patient} and (not ${reduced}::boolean or ${row}."userId" = ${user})`;

/** The twin of {@link ownInChart}; `user` is the parameter of who asks. */
export const ownInChartSql = (row: string, { patient, user }: Pick<ChartParams, 'patient'> & { readonly user: string }): string =>
  `${row}."patientId" = ${patient} and ${row}."userId" = ${user}`;

/** The twin of {@link refillsInChart}; `user` is the parameter of who asks. */
export const refillsInChartSql = (row: string, params: ChartParams & { readonly user: string }): string =>
  `${askedInChartSql(row, params)} and (not ${params.reduced}::boolean or (not ${row}.confidential and exists (
    select from medication_request medicine where medicine.id = ${row}."medicationRequestId" and not medicine.confidential)))`;

/** On offers, joined with the wait they are for and the visit that would move: with reduced access those of what this person asked, or of a visit they see. */
export const offersInChartSql = (
  { offer, wait, visit }: { readonly offer: string; readonly wait: string; readonly visit: string },
  { patient, reduced, user }: ChartParams & { readonly user: string },
): string =>
  `${offer}."patientId" = ${patient} and (not ${reduced}::boolean or ${wait}."userId" = ${user} or (${wait}.id is null and not ${visit}.confidential))`;

/** The twin of {@link threadsInChart}; `user` is the parameter of who asks. */
export const threadsInChartSql = (thread: string, params: ChartParams & { readonly user: string }): string =>
  `${inChartSql(thread, params)} and (${thread}."privateToId" is null or ${thread}."privateToId" = ${params.user}) and (not ${params.reduced}::boolean or exists (
    select from message own where own."threadId" = ${thread}.id and own."authorUserId" = ${params.user}))`;

/** The twin of {@link messagesInChart}. */
export const messagesInChartSql = (message: string, { user, reduced }: { readonly user: string; readonly reduced: string }): string =>
  `(not ${reduced}::boolean or ${message}."authorUserId" = ${user} or not exists (
    select from message other where other."threadId" = ${message}."threadId" and other.side = 'patient' and other."authorUserId" is distinct from ${user}))`;

interface StaffParams {
  readonly clinic: string;
  readonly user: string;
}

/** The twin of {@link notKeptFrom}. `patient` is the SQL of a patient's id. */
export const notKeptFromSql = (patient: string, user: string): string =>
  `not exists (select from access_grant away where away."patientId" = ${patient} and away."userId" = ${user}
    and away.relationship = 'restricted' and away."revokedAt" is null)`;

/** The twin of {@link chartsIn}. */
export const chartsInSql = (patient: string, { clinic, user }: StaffParams): string =>
  `${patient}."clinicId" = ${clinic} and ${notKeptFromSql(`${patient}.id`, user)}`;

/** The twin of {@link inClinic}. */
export const inClinicSql = (row: string, { clinic, user }: StaffParams): string =>
  `${row}."clinicId" = ${clinic} and ${notKeptFromSql(`${row}."patientId"`, user)}`;

/** The twin of {@link threadsAtDesk}. */
export const threadsAtDeskSql = (thread: string, params: StaffParams): string =>
  `${inClinicSql(thread, params)} and ${thread}.pool = any(${poolsSql(params.user)})`;
