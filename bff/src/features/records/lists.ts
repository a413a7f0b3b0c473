/** Conditions, medicines, allergies and vaccines: what counts now first, then the past, each newest first. */
import { inChartSql } from '../../access/reach.ts';
import { isoTime } from '../../database/iso-time.ts';
import { ASKED, defineList } from '../../lists/list.ts';
import type { AllergyEntry, ConditionEntry, ImmunizationEntry, MedicationEntry } from './schema.ts';

const own = (row: string) => inChartSql(row, { patient: ASKED.subject, reduced: ASKED.reduced });

/** Whether it counts now, and then its time: what has none comes last. */
const currentFirst = (isCurrent: string, at: string): string =>
  `case when ${isCurrent} then 'b' else 'a' end || coalesce(to_char(${at} at time zone 'UTC', 'YYYYMMDDHH24MISSMS'), '')`;

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

const ONGOING = `e."clinicalStatus" in ('active', 'recurrence', 'relapse')`;

/** Health conditions that were not ruled out. */
export const readConditions = defineList<ConditionEntry, InZone>({
  ...common,
  name: 'conditions',
  from: 'condition e',
  row: 'e',
  where: `${own('e')} and coalesce(e."verificationStatus", '') not in ('refuted', 'entered-in-error')`,
  key: currentFirst(ONGOING, 'e."onsetAt"'),
  json: `json_build_object('id', e.id, 'name', e.name, 'active', ${ONGOING},
    'onsetAt', ${isoTime('coalesce(e."onsetAt", e."recordedAt")')}, 'endedAt', ${isoTime('e."abatedAt"')})`,
});

// A paused medicine still counts as current: the person may have it at home.
const TAKEN = `e.status in ('active', 'on-hold')`;

/** Prescribed medicines. */
export const readMedications = defineList<MedicationEntry, InZone>({
  ...common,
  name: 'medications',
  from: 'medication_request e',
  row: 'e',
  where: `${own('e')} and e.status not in ('draft', 'entered-in-error')`,
  key: currentFirst(TAKEN, 'e."authoredAt"'),
  join: 'left join practitioner p on p.id = e."practitionerId"',
  json: `json_build_object('id', e.id, 'name', e.name, 'active', ${TAKEN}, 'onHold', e.status = 'on-hold', 'dosage', e."dosageText", 'reason', e.reason,
    'prescriber', coalesce(p."givenName" || ' ' || p."familyName" || coalesce(', ' || p.credential, ''), e."prescriberName"),
    'prescribedAt', ${isoTime('e."authoredAt"')})`,
});

const ALLERGIC = `e."clinicalStatus" is not distinct from 'active'`;

/** Allergies and intolerances. */
export const readAllergies = defineList<AllergyEntry, InZone>({
  ...common,
  name: 'allergies',
  from: 'allergy_intolerance e',
  row: 'e',
  where: own('e'),
  key: currentFirst(ALLERGIC, 'e."recordedAt"'),
  json: `json_build_object('id', e.id, 'name', e.name, 'active', ${ALLERGIC}, 'severe', e.criticality is not distinct from 'high',
    'reaction', e."reactionText", 'recordedAt', ${isoTime('e."recordedAt"')})`,
});

const GIVEN = `e.status = 'completed'`;

/** Vaccines, given ones first. */
export const readImmunizations = defineList<ImmunizationEntry, InZone>({
  ...common,
  name: 'immunizations',
  from: 'immunization e',
  row: 'e',
  where: `${own('e')} and e.status <> 'entered-in-error'`,
  key: currentFirst(GIVEN, 'e."givenAt"'),
  json: `json_build_object('id', e.id, 'name', e.name, 'given', ${GIVEN}, 'givenAt', ${isoTime('e."givenAt"')}, 'place', e."placeName", 'dose', e."doseText")`,
});
