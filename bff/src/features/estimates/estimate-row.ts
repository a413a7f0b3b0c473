/** Estimates as they are kept, and as the API tells them. */
import type { Prisma } from '../../database/generated/client.ts';
import { GoodFaith, ServiceNames, WorkedOut } from './schema.ts';
import type { DueRule, EstimateSummary, Setting } from './schema.ts';

export const ESTIMATE_PARTS = { clinic: { select: { id: true, name: true, phone: true, timeZone: true } } } as const satisfies Prisma.EstimateInclude;
export type EstimateRow = Prisma.EstimateGetPayload<{ include: typeof ESTIMATE_PARTS }>;

/** A date column comes as midnight in UTC. */
export const toDay = (date: Date): string => date.toISOString().slice(0, 10);
export const fromDay = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** As it was worked out then. */
export const workedOf = ({ worked }: Pick<EstimateRow, 'worked'>): WorkedOut | null => (worked === null ? null : WorkedOut.parse(worked));

/** What the clinic made; nothing before that. */
export const documentOf = ({ document }: Pick<EstimateRow, 'document'>): GoodFaith | null => (document === null ? null : GoodFaith.parse(document));

export function toSummary(row: EstimateRow): EstimateSummary {
  const { timeZone, ...clinic } = row.clinic;
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    clinic,
    service: row.service,
    names: ServiceNames.parse(row.names),
    setting: settingOf(row.setting),
    createdAt: row.createdAt.toISOString(),
    timeZone,
    plannedOn: row.plannedOn && toDay(row.plannedOn),
    dueOn: row.dueOn && toDay(row.dueOn),
    // Written by `good-faith.ts` alone.
    dueRule: row.dueRule as DueRule | null,
    issuedAt: row.issuedAt?.toISOString() ?? null,
    pays: paysOf(row),
  };
}

function paysOf(row: EstimateRow): EstimateSummary['pays'] {
  const worked = workedOf(row);
  if (worked) return { lowCents: worked.low.patientCents, highCents: worked.high.patientCents };
  const document = documentOf(row);
  return document && { lowCents: document.totalCents, highCents: document.totalCents };
}

/** An estimate is for one of the two; a price can be for both. */
export const settingOf = (setting: EstimateRow['setting']): Setting => (setting === 'inpatient' ? 'inpatient' : 'outpatient');
