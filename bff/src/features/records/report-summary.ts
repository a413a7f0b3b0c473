/** One piece of SQL that sums up laboratory reports, used by the list, by one report and by the home page. */
import { inChartSql } from '../../access/reach.ts';
import { isoTime } from '../../database/iso-time.ts';
import { HOME_PARAMS } from '../home-part.ts';
import { CRITICAL_CODES, NORMAL_CODES, OUT_OF_RANGE_CODES, WITHOUT_RESULT } from './flags.ts';
import { fullNameSql } from '../../person-name.ts';

/** A report counts as new until it is seen, but no longer than this. */
export const NEW_FOR = `interval '90 days'`;

/** When a report `r` was issued. */
const AT = `coalesce(r."issuedAt", r."effectiveAt")`;

/** What reports are sorted by, and an index has them by; never null. `row` is the table's alias. */
export const reportKey = (row: string): string => `coalesce(${row}."issuedAt", ${row}."effectiveAt", 'epoch')`;

/** Parameters of a raw statement, as they are written in it. */
interface SummaryParams {
  readonly patient: string;
  readonly user: string;
  readonly now: string;
  readonly reduced: string;
}

/** Joins to reports `r`, of a patient, what {@link SUMMARY_JSON} tells; `judged` has `"isNew"` and `flag`. */
export const summaryJoin = ({ patient, user, now, reduced }: SummaryParams): string => `
  cross join lateral (select coalesce((select c."timeZone" from patient p join clinic c on c.id = p."clinicId" where p.id = ${patient}), 'UTC') as zone offset 0) home
  left join practitioner p on p.id = r."practitionerId"
  left join report_seen s on s."reportId" = r.id and s."userId" = ${user}
  cross join lateral (
    select case when r.status in (${WITHOUT_RESULT}) then '{}' when ${reduced}::boolean then r.interpretations else r.interpretations || r."confidentialInterpretations" end as codes
  ) v
  cross join lateral (
    select s."reportId" is null and coalesce(${AT} > ${now} - ${NEW_FOR}, false) and r.status not in (${WITHOUT_RESULT}) as "isNew",
      case when v.codes && array[${CRITICAL_CODES}] then 'critical' when v.codes && array[${OUT_OF_RANGE_CODES}] then 'abnormal'
        when v.codes <> '{}' and v.codes <@ array[${NORMAL_CODES}] then 'normal' else 'unknown' end as flag
  ) judged`;

/** Whether a report `row` has a value that the laboratory called critical, for who sees all of a record. */
export const isCriticalSql = (row: string): string => `(${row}.interpretations || ${row}."confidentialInterpretations") && array[${CRITICAL_CODES}]`;

/** A `ResultSummary`. */
export const SUMMARY_JSON = `json_build_object(
  'id', r.id, 'name', r.name, 'issuedAt', ${isoTime(AT)},
  'issuedPrecision', case when r."issuedAt" is null then r."effectivePrecision" else r."issuedPrecision" end, 'timeZone', home.zone,
  'practitioner', nullif(concat_ws(', ', ${fullNameSql('p')}, p.credential), ''),
  'status', r.status, 'withdrawnAt', ${isoTime('r."withdrawnAt"')}, 'withdrawnFor', r."withdrawnFor", 'flag', judged.flag, 'valueCount', cardinality(v.codes),
  'outOfRangeCount', (select count(*)::int from unnest(v.codes) code where code in (${OUT_OF_RANGE_CODES})),
  'seen', s."reportId" is not null, 'isNew', judged."isNew")`;

/**
 * A common table expression `summary` (with `json`, a `ResultSummary`) of some reports, with the parameters of the home page.
 * @param only a further condition on a report `r`
 */
export const reportSummaries = (only: string): string => `
  summary as (
    select r.id, ${reportKey('r')} as "sortAt", judged.flag, judged."isNew", ${SUMMARY_JSON} as json
    from diagnostic_report r ${summaryJoin({ ...HOME_PARAMS, now: `${HOME_PARAMS.now}::timestamptz` })}
    where ${inChartSql('r', HOME_PARAMS)} and r.category = 'LAB' and ${only}
  )`;
