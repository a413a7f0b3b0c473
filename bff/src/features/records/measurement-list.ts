/** Measurements that stand in no result, newest first: of visits, and of laboratories without a report. */
import { inChartSql } from '../../access/reach.ts';
import { isoTime } from '../../database/iso-time.ts';
import { ASKED, defineList } from '../../lists/list.ts';
import type { ListDefinition } from '../../lists/list.ts';
import { flagSql, WITHOUT_VALUE } from './flags.ts';
import type { MeasurementEntry } from './schema.ts';

const GIVEN = `o.status not in (${WITHOUT_VALUE})`;

/** The API's names of what a value and a part of one have in common; `number` and `text` write a column of it as such. */
const measured = (number: (column: string) => string, text: (column: string) => string): string => `
  'number', ${number('valueNumber')}, 'digits', ${text('valueSent')}, 'comparator', ${text('comparator')}, 'unit', ${text('valueUnit')},
  'text', ${text('valueText')}, 'absentReason', ${text('absentReason')}, 'absentText', ${text('absentText')},
  'referenceLow', ${number('referenceLow')}, 'referenceHigh', ${number('referenceHigh')},
  'referenceLowDigits', ${text('referenceLowSent')}, 'referenceHighDigits', ${text('referenceHighSent')},
  'referenceUnit', ${text('referenceUnit')}, 'referenceText', ${text('referenceText')}, 'flag', ${flagSql(text('interpretation'))},
  'labWords', ${text('interpretationText')}`;

const ofRow = (column: string): string => `(case when ${GIVEN} then o."${column}" end)`;
const PARTS = `coalesce((
  select json_agg(json_build_object('name', coalesce(part ->> 'name', ''), ${measured(
    (column) => `(part ->> '${column}')::float8`,
    (column) => `(part ->> '${column}')`,
  )}) order by n)
  from jsonb_array_elements(case when ${GIVEN} and jsonb_typeof(o.components) = 'array' then o.components else '[]' end) with ordinality p(part, n)), '[]')`;

/** The name of its members alone is no measurement. */
const SAYS_SOMETHING = `(num_nonnulls(o."valueNumber", o."valueText", o.interpretation, o."interpretationText", o."absentReason", o."absentText", o.components) > 0
  or not exists (select from observation_member m where m."panelId" = o.id))`;

/** In no result, of its own or by way of a panel. Reports of other kinds have no page, so what is in one of them stands here. */
const OUTSIDE = `not exists (
    select from diagnostic_report_result l join diagnostic_report r on r.id = l."reportId" and r.category = 'LAB' where l."observationId" = o.id
  ) and not exists (
    select from observation_member m join diagnostic_report r on r.id = any(reports_with(array[m."panelId"])) and r.category = 'LAB' where m."memberId" = o.id
  )`;

export const MEASUREMENTS = {
  name: 'measurements',
  from: 'observation o',
  row: 'o',
  where: `${inChartSql('o', { patient: ASKED.subject, reduced: ASKED.reduced })} and o.status <> 'entered-in-error' and ${SAYS_SOMETHING} and ${OUTSIDE}`,
  key: `coalesce(o."effectiveAt", o."issuedAt", 'epoch')`,
  keyType: 'timestamptz',
  direction: 'descending',
  beside: {
    timeZone: `select to_json(coalesce((select c."timeZone" from patient p join clinic c on c.id = p."clinicId" where p.id = ${ASKED.subject}), 'UTC'))`,
  },
  json: `json_build_object('id', o.id, 'name', o.name, 'measuredAt', ${isoTime('coalesce(o."effectiveAt", o."issuedAt")')},
    'measuredPrecision', case when o."effectiveAt" is null then o."issuedPrecision" else o."effectivePrecision" end,
    'status', o.status, 'given', ${GIVEN}, ${measured(ofRow, ofRow)}, 'note', o.note, 'components', ${PARTS})`,
} as const satisfies ListDefinition;

export const readMeasurements = defineList<MeasurementEntry, { readonly timeZone: string }>(MEASUREMENTS);
