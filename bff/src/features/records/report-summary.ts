/** One piece of SQL that sums up laboratory reports, used by the list, by one report and by the home page. */
import { inChartSql } from '../../access/reach.ts';
import { isoTime } from '../../database/iso-time.ts';
import { HOME_PARAMS } from '../home-part.ts';
import { CRITICAL_CODES, NORMAL_CODES, OUT_OF_RANGE_CODES } from './flags.ts';

/** A report counts as new until it is seen, but no longer than this. */
const NEW_FOR = `interval '90 days'`;

/** Announced or withdrawn reports hold nothing to read. */
const WITHOUT_VALUES = `'registered', 'cancelled'`;

/**
 * Common table expressions `report` (ids in order) and `summary` (with `json`,
 * a `ResultSummary`), with the parameters of the home page.
 * @param only a further condition on a report `r`
 */
export const reportSummaries = (only: string): string => `
  report as (
    select r.*, coalesce(r."issuedAt", r."effectiveAt") as at,
      coalesce(r."issuedAt", r."effectiveAt", 'epoch') as "sortAt"
    from diagnostic_report r
    where ${inChartSql('r', HOME_PARAMS)} and r.category = 'LAB' and ${only}
  ),
  judged as (
    select report.*, v.*, s."reportId" is not null as seen,
      s."reportId" is null and report.at > $3::timestamptz - ${NEW_FOR} and report.status not in (${WITHOUT_VALUES}) as "isNew",
      case when v.critical > 0 then 'critical' when v."outOfRange" > 0 then 'abnormal'
        when v.total > 0 and v.normal = v.total then 'normal' else 'unknown' end as flag,
      nullif(concat_ws(', ', p."givenName" || ' ' || p."familyName", p.credential), '') as practitioner,
      coalesce((select c."timeZone" from patient left join clinic c on c.id = patient."clinicId" where patient.id = $1), 'UTC') as "timeZone"
    from report
    left join practitioner p on p.id = report."practitionerId"
    left join report_seen s on s."reportId" = report.id and s."userId" = $2
    cross join lateral (
      select count(*)::int as total,
        (count(*) filter (where o.interpretation in (${NORMAL_CODES})))::int as normal,
        (count(*) filter (where o.interpretation in (${CRITICAL_CODES})))::int as critical,
        (count(*) filter (where o.interpretation in (${OUT_OF_RANGE_CODES})))::int as "outOfRange"
      from diagnostic_report_result l join observation o on o.id = l."observationId" where l."reportId" = report.id and ${inChartSql('o', HOME_PARAMS)}
    ) v
  ),
  summary as (
    select id, "sortAt", flag, "isNew", json_build_object(
      'id', id, 'name', name, 'issuedAt', ${isoTime('at')}, 'timeZone', "timeZone", 'practitioner', practitioner,
      'status', status, 'flag', flag, 'valueCount', total, 'outOfRangeCount', "outOfRange", 'seen', seen, 'isNew', "isNew") as json
    from judged
  )`;
