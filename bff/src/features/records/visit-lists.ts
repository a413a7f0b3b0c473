/**
 * What the record has of one visit: the lists that stand elsewhere, with the same rows for the same people, narrowed to
 * what its source links to the visit, and to what has the visit's day.
 */
import { isoTime } from '../../database/iso-time.ts';
import { ASKED, defineList } from '../../lists/list.ts';
import type { ListDefinition } from '../../lists/list.ts';
import { fullNameSql } from '../../person-name.ts';
import { CONDITIONS, dateOf, IMMUNIZATIONS, MEDICATIONS, own } from './lists.ts';
import { MEASUREMENTS } from './measurement-list.ts';
import { reportKey } from './report-summary.ts';
import { RESULTS } from './result-list.ts';
import type { ConditionEntry, ImmunizationEntry, MeasurementEntry, MedicationEntry, ProcedureEntry, ResultSummary, VisitNote } from './schema.ts';

/** A day of a clinic's calendar, as the lists of a day are asked for: JSON in the filter. */
export interface ClinicDay {
  readonly day: string;
  readonly timeZone: string;
}

/** Linked to the visit whose id is the filter. */
const ofVisit = (row: string): string => `${row}."encounterId" = ${ASKED.filter}::uuid`;

const asked = (name: keyof ClinicDay): string => `(${ASKED.filter}::json->>'${name}')`;
/** On the day: said so, or a moment of it at the clinic. What is known to the month or the year alone is on no day. */
const onDay = (name: string): string => `(case when e."${name}Date" is null or e."${name}Date" like '%T%Z'
  then to_char(e."${name}At" at time zone ${asked('timeZone')}, 'YYYY-MM-DD') else e."${name}Date" end) = ${asked('day')}`;

function narrowed<Item>(definition: ListDefinition, only: string) {
  return defineList<Item>({ ...definition, name: `visit_${definition.name}`, where: `${definition.where} and ${only}`, beside: {} });
}

export const readVisitMeasurements = narrowed<MeasurementEntry>(MEASUREMENTS, `${ofVisit('o')} and o.category = 'vital-signs'`);
export const readVisitResults = narrowed<ResultSummary>(RESULTS, ofVisit('r'));
export const readDayMedications = narrowed<MedicationEntry>(MEDICATIONS, onDay('authored'));
export const readDayImmunizations = narrowed<ImmunizationEntry>(IMMUNIZATIONS, onDay('given'));
// When it began says less of a visit than when it was written down.
export const readDayConditions = narrowed<ConditionEntry>(
  CONDITIONS,
  `case when coalesce(e."recordedDate", e."recordedAt"::text) is null then ${onDay('onset')} else ${onDay('recorded')} end`,
);

export const readDayProcedures = defineList<ProcedureEntry>({
  name: 'visit_procedures',
  from: 'procedure e',
  row: 'e',
  where: `${own('e')} and e.status not in ('entered-in-error', 'not-done', 'preparation') and ${onDay('performed')}`,
  key: `coalesce(e."performedAt", 'epoch')`,
  keyType: 'timestamptz',
  direction: 'ascending',
  json: `json_build_object('id', e.id, 'name', e.name, 'status', e.status, 'performed', ${dateOf('performed')}, 'reason', e.reason)`,
});

/** What was written about the visit. A result of a laboratory is told as one. */
export const readVisitNotes = defineList<VisitNote>({
  name: 'visit_notes',
  from: 'diagnostic_report r',
  row: 'r',
  where: `${own('r')} and r.category <> 'LAB' and r."noteText" is not null and r.status in ('final', 'amended', 'corrected', 'appended') and ${ofVisit('r')}`,
  key: reportKey('r'),
  keyType: 'timestamptz',
  direction: 'ascending',
  join: 'left join practitioner p on p.id = r."practitionerId"',
  json: `json_build_object('id', r.id, 'name', r.name, 'at', ${isoTime('coalesce(r."effectiveAt", r."issuedAt")')},
    'atPrecision', case when r."effectiveAt" is null then r."issuedPrecision" else r."effectivePrecision" end,
    'writtenBy', nullif(concat_ws(', ', ${fullNameSql('p')}, p.credential), ''), 'text', r."noteText")`,
});
