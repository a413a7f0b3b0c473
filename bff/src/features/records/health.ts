/**
 * "My health": the measures that matter to somebody, each with its latest
 * value, what it was before, and how it stands to their own goal. What they are
 * is decided in `health-measures.ts`.
 *
 * Only values that are there count, as on the pages of results: none that was
 * called off, taken back or is only announced. Numbers are set against each
 * other, and against a goal, in one unit only, and only where they are exact.
 */
import { z } from '@hono/zod-openapi';
import { inChart, inChartSql } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { isoTime } from '../../database/iso-time.ts';
import { GoalTarget } from '../../fhir/goal-target.ts';
import type { GoalBound } from '../../fhir/goal-target.ts';
import type { Portal } from '../../portal.ts';
import { flagOf, WITHOUT_RESULT, WITHOUT_VALUE } from './flags.ts';
import { isFollowedBy, LOINC, MEASURE_CODES, MEASURES, OFTEN, OFTEN_DAYS, SHOWN } from './health-measures.ts';
import type { Measure } from './health-measures.ts';
import type { HealthMeasure, HealthStrip } from './schema.ts';

/** So many values make the line. */
const POINTS = 12;
const DAY_MS = 86_400_000;

const CHART = { patient: '$1', reduced: '$2' } as const;
/** The newest values under each code. A report that was taken back, or holds nothing yet, takes its values along. */
const VALUES_SQL = `select v.* from unnest($3::text[]) as asked(code) cross join lateral (
    select o.code, ${isoTime('coalesce(o."effectiveAt", o."issuedAt")')} as at,
      case when o."effectiveAt" is null then o."issuedPrecision" else o."effectivePrecision" end as precision,
      o.status, o."valueNumber" as number, o."valueSent" as digits, o.comparator, o."valueUnit" as unit, o.interpretation, o.components,
      (select l."reportId" from diagnostic_report_result l join diagnostic_report r on r.id = l."reportId"
        where l."observationId" = o.id and r.category = 'LAB' and ${inChartSql('r', CHART)} limit 1) as "reportId"
    from observation o
    where ${inChartSql('o', CHART)} and o.code = asked.code and o."codeSystem" = '${LOINC}' and coalesce(o."effectiveAt", o."issuedAt") <= $4
      and o.status not in (${WITHOUT_VALUE}) and (o."valueNumber" is not null or jsonb_typeof(o.components) = 'array')
      and not exists (select from diagnostic_report_result l join diagnostic_report r on r.id = l."reportId"
        where l."observationId" = o.id and (r."withdrawnAt" is not null or r.status in (${WITHOUT_RESULT})))
    order by coalesce(o."effectiveAt", o."issuedAt") desc, o.id desc limit ${POINTS}
  ) v`;

/** Whether anything of this was ever measured, for a patient of the home page's statement. Each code is looked up: of years of records, all would be read. */
export const measuredSql = (params: { readonly patient: string; readonly reduced: string }): string =>
  `exists (select from unnest('{${MEASURE_CODES.join(',')}}'::text[]) measure(code)
    cross join lateral (select from observation o where ${inChartSql('o', params)} and o.code = measure.code limit 1) found)`;

interface Row {
  readonly code: string;
  readonly at: string;
  readonly precision: HealthMeasure['precision'];
  readonly status: string;
  readonly number: number | null;
  readonly digits: string | null;
  readonly comparator: string | null;
  readonly unit: string | null;
  readonly interpretation: string | null;
  readonly components: unknown;
  readonly reportId: string | null;
}

const Part = z.object({
  code: z.string().nullish(),
  valueNumber: z.number().nullish(),
  valueSent: z.string().nullish(),
  valueUnit: z.string().nullish(),
  comparator: z.string().nullish(),
  interpretation: z.string().nullish(),
});
const Parts = z.array(Part);

/** One number of a measurement. */
interface Amount {
  /** LOINC code of a part, or of the whole. */
  readonly code: string;
  readonly number: number;
  readonly digits: string;
  readonly comparator: string | null;
  readonly unit: string | null;
  readonly interpretation: string | null;
}

interface Measured {
  readonly row: Row;
  readonly amounts: readonly Amount[];
}

interface Goal {
  readonly description: string;
  readonly targets: readonly GoalTarget[];
}

/** The strip of one patient. */
export async function readHealth({ db, now }: Portal, who: PatientWho): Promise<HealthStrip> {
  const time = now();
  const [rows, goals, conditions, patient] = await Promise.all([
    db.sql<Row>('records_health', VALUES_SQL, [who.patientId, who.reduced, [...MEASURE_CODES], time]),
    db.prisma.goal.findMany({
      where: { ...inChart(who), lifecycleStatus: 'active', OR: [{ startsAt: null }, { startsAt: { lte: time } }] },
      select: { description: true, targets: true },
      orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    }),
    db.prisma.condition.findMany({
      where: {
        ...inChart(who),
        clinicalStatus: { in: ['active', 'recurrence', 'relapse'] },
        OR: [{ verificationStatus: null }, { verificationStatus: 'confirmed' }],
      },
      select: { codeSystem: true, code: true },
    }),
    db.prisma.patient.findUnique({ where: { id: who.patientId }, select: { clinic: { select: { timeZone: true } } } }),
  ]);
  const known = goals.map(({ description, targets }): Goal => ({ description, targets: GoalTarget.array().parse(targets) }));
  const found = MEASURES.flatMap((measure, order) => {
    const values = rows
      .filter(({ code }) => measure.codes.includes(code))
      .flatMap((row) => amountsOf(row, measure))
      .toSorted((a, b) => b.row.at.localeCompare(a.row.at));
    const [latest] = values;
    if (!latest) return [];
    const goal = known.find(({ targets }) => targets.some((target) => isOf(target, measure)));
    const why = goal ? 'goal' : conditions.some((condition) => isFollowedBy(measure, condition)) ? 'condition' : isOften(values, time) ? 'often' : null;
    return why === null ? [] : [{ order: RANK[why] * MEASURES.length + order, item: toMeasure(measure, latest, values, goal, why) }];
  });
  const items = found.toSorted((a, b) => a.order - b.order).map(({ item }) => item);
  return { items: items.slice(0, SHOWN), timeZone: patient?.clinic?.timeZone ?? 'UTC' };
}

const RANK = { goal: 0, condition: 1, often: 2 } as const;

const isOf = ({ codeSystem, code }: GoalTarget, { codes, parts }: Measure): boolean => codeSystem === LOINC && (codes.includes(code) || parts.includes(code));

const isOften = (values: readonly Measured[], time: Date): boolean =>
  values.filter(({ row }) => time.getTime() - Date.parse(row.at) < OFTEN_DAYS * DAY_MS).length >= OFTEN;

/** The numbers of a measurement, all of them or it is none. */
function amountsOf(row: Row, { parts }: Measure): Measured[] {
  if (parts.length === 0) {
    if (row.number === null) return [];
    const { code, number, digits, comparator, unit, interpretation } = row;
    return [{ row, amounts: [{ code, number, digits: digits ?? String(number), comparator, unit, interpretation }] }];
  }
  const told = Parts.safeParse(row.components).data ?? [];
  const amounts = parts.flatMap((code) => {
    const part = told.find((one) => one.code === code);
    if (part?.valueNumber === null || part?.valueNumber === undefined) return [];
    const { valueNumber, valueSent = null, valueUnit = null, comparator = null, interpretation = null } = part;
    return [{ code, number: valueNumber, digits: valueSent ?? String(valueNumber), comparator, unit: valueUnit, interpretation }];
  });
  return amounts.length === parts.length ? [{ row, amounts }] : [];
}

function toMeasure(measure: Measure, latest: Measured, values: readonly Measured[], goal: Goal | undefined, why: HealthMeasure['why']): HealthMeasure {
  const { row, amounts } = latest;
  // Two codes can be two ways of finding it out, which make no line together.
  const alike = values.filter((value) => isExact(value) && value.row.code === row.code && sameUnits(value, latest));
  const before = isExact(latest) ? alike.find(({ row: other }) => other !== row) : undefined;
  return {
    key: measure.key,
    why,
    at: row.at,
    precision: row.precision,
    status: row.status,
    reportId: row.reportId,
    amounts: amounts.map(({ number, digits, comparator, unit, interpretation }) => ({ number, digits, comparator, unit, flag: flagOf(interpretation) })),
    change: before ? changeOf(latest, before) : null,
    line: alike.length > 1 ? alike.map(({ row: { at }, amounts: [first] }) => ({ at, number: first?.number ?? 0 })).toReversed() : [],
    goal: goal ? { text: goal.description, met: isMet(latest, goal, measure) } : null,
  };
}

const isExact = ({ amounts }: Measured): boolean => amounts.every(({ comparator }) => comparator === null);

const sameUnits = (a: Measured, b: Measured): boolean => a.amounts.every(({ unit }, n) => sameUnit(unit, b.amounts[n]?.unit ?? null));

/** UCUM puts some letters in brackets: "mm[Hg]" is "mmHg". */
const sameUnit = (a: string | null, b: string | null): boolean => plainUnit(a) === plainUnit(b);
const plainUnit = (unit: string | null): string => (unit ?? '').replaceAll(/[[\]]/g, '');

/** Of each number, how far it went, with as many decimals as the finer of the two. */
function changeOf(latest: Measured, before: Measured): HealthMeasure['change'] {
  return {
    since: before.row.at,
    precision: before.row.precision,
    amounts: latest.amounts.map(({ number, digits }, n) => {
      const earlier = before.amounts[n];
      const decimals = Math.max(decimalsOf(digits), decimalsOf(earlier?.digits ?? ''));
      const difference = Number((number - (earlier?.number ?? number)).toFixed(decimals));
      return { direction: difference > 0 ? 'up' : difference < 0 ? 'down' : 'same', digits: Math.abs(difference).toFixed(decimals) };
    }),
  };
}

const decimalsOf = (digits: string): number => Math.min(6, /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0);

/**
 * Whether all that the goal asks of it holds; null where that can't be told: another
 * unit, a value that is not exact, or a goal that names a number and not on which side
 * of it is well (R4 Goal.target.detail[x] says so of ranges and comparators alone).
 */
function isMet(latest: Measured, { targets }: Goal, measure: Measure): boolean | null {
  if (!isExact(latest)) return null;
  const asked = targets.filter((target) => isOf(target, measure));
  const answers = asked.map((target) => {
    const amount = measure.parts.length === 0 ? latest.amounts[0] : latest.amounts.find(({ code }) => code === target.code);
    if (!amount || !sameUnit(amount.unit, target.unit)) return null;
    if (target.bounds.some(({ sign, number }) => sign === '=' && number !== amount.number)) return null;
    return target.bounds.every((bound) => holds(amount.number, bound));
  });
  return answers.includes(null) ? null : answers.every((answer) => answer === true);
}

function holds(value: number, { sign, number }: GoalBound): boolean {
  switch (sign) {
    case '<':
      return value < number;
    case '<=':
      return value <= number;
    case '=':
      return value === number;
    case '>=':
      return value >= number;
    case '>':
      return value > number;
  }
}
