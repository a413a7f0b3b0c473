/** Conditions, medicines, allergies and vaccines: what counts now first, then the past, each newest first. */
import { inChartSql } from '../../access/reach.ts';
import { isoTime } from '../../database/iso-time.ts';
import { ASKED, defineList } from '../../lists/list.ts';
import type { ListDefinition } from '../../lists/list.ts';
import type { AllergyEntry, ConditionEntry, ImmunizationEntry, MedicationEntry } from './schema.ts';
import { fullNameSql } from '../../person-name.ts';

/** Rows of the record that this person sees. */
export const own = (row: string) => inChartSql(row, { patient: ASKED.subject, reduced: ASKED.reduced });

/** What counts now first, then by its time: what has none comes last. */
const inOrder = (standing: string, order: readonly string[], at: string): string =>
  `translate((array_position(array[${order.map((one) => `'${one}'`).join(', ')}], ${standing}))::text, '123456789', 'ihgfedcba')
    || coalesce(to_char(${at} at time zone 'UTC', 'YYYYMMDDHH24MISSMS'), '')`;

/** A date as it was said; rows from before that was kept have a time alone. */
export const dateOf = (name: string): string => `coalesce(e."${name}Date", ${isoTime(`e."${name}At"`)})`;
/** The same where a source may tell another thing than a date. */
const datedOf = (name: string): string => `case when e."${name}Told" is null then ${dateOf(name)} end`;

const common = {
  keyType: 'text',
  direction: 'descending',
  // Entries name no place of their own; they are shown in the zone of the patient's clinic.
  beside: {
    timeZone: `select to_json(coalesce((select c."timeZone" from patient p join clinic c on c.id = p."clinicId" where p.id = ${ASKED.subject}), 'UTC'))`,
  },
} as const;

interface InZone {
  readonly timeZone: string;
}

/** What nobody has confirmed is not listed as so, whatever else it says. */
const DOUBTED = `coalesce(e."verificationStatus", 'confirmed') <> 'confirmed'`;

const CONDITION_STANDING = `case
  when e."abatedAt" <= ${ASKED.now} or e."clinicalStatus" in ('inactive', 'remission', 'resolved') then 'past'
  when ${DOUBTED} then 'unconfirmed'
  when e."clinicalStatus" in ('active', 'recurrence', 'relapse') then 'current'
  else 'unclear' end`;

/** Health conditions that were not ruled out. */
export const CONDITIONS = {
  ...common,
  name: 'conditions',
  from: 'condition e',
  row: 'e',
  where: `${own('e')} and coalesce(e."verificationStatus", '') not in ('refuted', 'entered-in-error')`,
  key: inOrder(CONDITION_STANDING, ['current', 'unconfirmed', 'unclear', 'past'], 'e."onsetAt"'),
  json: `json_build_object('id', e.id, 'name', e.name, 'standing', ${CONDITION_STANDING}, 'doubt', case when ${DOUBTED} then e."verificationStatus" end,
    'onset', ${datedOf('onset')}, 'onsetTold', e."onsetTold", 'ended', ${datedOf('abated')}, 'endedTold', e."abatedTold",
    'recorded', ${dateOf('recorded')})`,
} as const satisfies ListDefinition;
export const readConditions = defineList<ConditionEntry, InZone>(CONDITIONS);

// A paused medicine still counts as current: the person may have it at home.
const MEDICATION_STANDING = `case
  when e.status in ('cancelled', 'completed', 'stopped') then 'past'
  when e."doNotPerform" then 'avoid'
  when e.status in ('active', 'on-hold') then 'current'
  else 'unclear' end`;

/** Prescribed medicines, and what was said not to take. */
export const MEDICATIONS = {
  ...common,
  name: 'medications',
  from: 'medication_request e',
  row: 'e',
  where: `${own('e')} and e.status not in ('draft', 'entered-in-error')`,
  key: inOrder(MEDICATION_STANDING, ['current', 'avoid', 'unclear', 'past'], 'e."authoredAt"'),
  join: 'left join practitioner p on p.id = e."practitionerId"',
  json: `json_build_object('id', e.id, 'name', e.name, 'standing', ${MEDICATION_STANDING}, 'status', e.status, 'notToTake', e."doNotPerform",
    'dosage', e.dosage, 'reason', e.reason,
    'prescriber', coalesce(${fullNameSql('p')} || coalesce(', ' || p.credential, ''), e."prescriberName"),
    'prescribed', ${dateOf('authored')})`,
} as const satisfies ListDefinition;
export const readMedications = defineList<MedicationEntry, InZone>(MEDICATIONS);

const ALLERGY_STANDING = `case
  when e."clinicalStatus" in ('inactive', 'resolved') then 'past'
  when ${DOUBTED} then 'unconfirmed'
  when e."clinicalStatus" = 'active' then 'current'
  else 'unclear' end`;

/** Allergies and intolerances that were not ruled out. */
export const readAllergies = defineList<AllergyEntry, InZone>({
  ...common,
  name: 'allergies',
  from: 'allergy_intolerance e',
  row: 'e',
  where: `${own('e')} and coalesce(e."verificationStatus", '') not in ('refuted', 'entered-in-error')`,
  key: inOrder(ALLERGY_STANDING, ['current', 'unconfirmed', 'unclear', 'past'], 'e."recordedAt"'),
  json: `json_build_object('id', e.id, 'name', e.name, 'standing', ${ALLERGY_STANDING}, 'severe', e.criticality is not distinct from 'high',
    'reaction', e."reactionText", 'onset', ${datedOf('onset')}, 'onsetTold', e."onsetTold", 'lastReaction', e."lastReactionDate",
    'recorded', ${dateOf('recorded')})`,
});

const GIVEN = `e.status = 'completed'`;

/** Vaccines, given ones first. */
export const IMMUNIZATIONS = {
  ...common,
  name: 'immunizations',
  from: 'immunization e',
  row: 'e',
  where: `${own('e')} and e.status in ('completed', 'not-done')`,
  key: inOrder(`case when ${GIVEN} then 'given' else 'not-given' end`, ['given', 'not-given'], 'e."givenAt"'),
  // Words for when, filed before they had a column of their own, stand where a date would, and have no time beside them.
  json: `json_build_object('id', e.id, 'name', e.name, 'cvx', case when e."codeSystem" = 'http://hl7.org/fhir/sid/cvx' then e.code end,
    'given', ${GIVEN}, 'on', case when e."givenAt" is not null then ${dateOf('given')} end,
    'onTold', coalesce(e."givenTold", case when e."givenAt" is null and e."givenDate" is not null then jsonb_build_object('kind', 'words', 'text', e."givenDate") end),
    'reason', e."statusReason", 'subpotent', e.subpotent,
    'place', e."placeName", 'dose', e."doseText")`,
} as const satisfies ListDefinition;
export const readImmunizations = defineList<ImmunizationEntry, InZone>(IMMUNIZATIONS);
