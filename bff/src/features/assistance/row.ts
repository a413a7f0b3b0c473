/** An application as who applied, and as staff, read it. */
import { z } from '@hono/zod-openapi';
import type { Prisma } from '../../database/generated/client.ts';
import { EVENTS, Member, REASONS, REFUSALS } from './application-schema.ts';
import type { Application, ApplicationEvent, ApplicationSummary, NamedDocument } from './schema.ts';
import { AreaSchema, Income, WorkedOut } from './worked-out-schema.ts';
import { yearlyCents } from './work-out.ts';

/** What {@link toSummary} is made of. */
export const SUMMARY_PARTS = { clinic: true } as const satisfies Prisma.AssistanceApplicationInclude;
export type SummaryRow = Prisma.AssistanceApplicationGetPayload<{ include: typeof SUMMARY_PARTS }>;

/** What one with all that is known of it is made of. */
export const APPLICATION_PARTS = {
  ...SUMMARY_PARTS,
  events: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
  adjustments: { include: { statement: { select: { number: true, confidential: true } } }, orderBy: [{ at: 'asc' }, { statementId: 'asc' }] },
} as const satisfies Prisma.AssistanceApplicationInclude;
export type ApplicationRow = Prisma.AssistanceApplicationGetPayload<{ include: typeof APPLICATION_PARTS }>;

const EndReason = z.enum(['withdrawn', 'no-answer', 'over']);
const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
/** A date column comes as midnight in UTC. */
const dayOf = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;

export function toSummary(row: SummaryRow): ApplicationSummary {
  return {
    id: row.id,
    state: row.state,
    clinic: row.clinic.name,
    timeZone: row.clinic.timeZone,
    createdAt: row.createdAt.toISOString(),
    sentAt: iso(row.sentAt),
    answerBy: iso(row.answerBy),
    moreBy: row.state === 'needs_more' ? iso(row.moreBy) : null,
    decidedAt: iso(row.decidedAt),
    discount: row.discount,
    helpUntil: dayOf(row.helpUntil),
    endReason: row.endReason === null ? null : EndReason.parse(row.endReason),
    version: row.version,
  };
}

/** What was said, the same for who applied and for staff. */
export function saidIn(row: SummaryRow) {
  const incomes = incomesOf(row);
  return {
    area: row.area === null ? null : AreaSchema.parse(row.area),
    insured: row.insured,
    members: row.members === null ? null : Member.array().parse(row.members),
    incomes,
    yearlyCents: incomes && yearlyCents(incomes),
    getsBy: row.getsBy ?? '',
    reasons: z.enum(REASONS).array().parse(row.reasons),
    reasonText: row.reasonText ?? '',
    monthlyCents: row.monthlyCents,
    moreAsked: row.state === 'needs_more' ? row.moreAsked : null,
    answer: row.answer,
    refusal: row.refusal === null ? null : z.enum(REFUSALS).parse(row.refusal),
    helpFrom: dayOf(row.helpFrom),
  };
}

export const incomesOf = ({ incomes }: Pick<SummaryRow, 'incomes'>): Income[] | null => (incomes === null ? null : Income.array().parse(incomes));

/** What was worked out when it was decided. */
export const workedOutOf = ({ workedOut }: Pick<SummaryRow, 'workedOut'>): WorkedOut | null => (workedOut === null ? null : WorkedOut.parse(workedOut));

export function toApplication(
  row: ApplicationRow,
  papers: readonly NamedDocument[],
  { at, reduced }: { readonly at: Date; readonly reduced: boolean },
): Application {
  return {
    ...toSummary(row),
    ...saidIn(row),
    phone: row.clinic.phone,
    papers: [...papers],
    interestFreeMonths: workedOutOf(row)?.interestFreeMonths ?? 0,
    appealBy: canAppeal(row, at) ? iso(row.appealBy) : null,
    isSecondLook: row.appealText !== null,
    events: row.events.map(toEvent),
    // A bill that is private to the patient is none for their parent, helped or not.
    bills: row.adjustments
      .filter(({ statement }) => !reduced || !statement.confidential)
      .map(({ statementId, statement, cents }) => ({ statementId, number: statement.number, cents })),
  };
}

export const toEvent = ({ id, at, kind, words, discount }: ApplicationRow['events'][number]): ApplicationEvent => ({
  id,
  at: at.toISOString(),
  kind: z.enum(EVENTS).parse(kind),
  words,
  discount,
});

/** Once, while there is time, and only where there is more to get. */
export const canAppeal = ({ state, discount, appealText, appealBy }: Pick<SummaryRow, 'state' | 'discount' | 'appealText' | 'appealBy'>, at: Date): boolean =>
  (state === 'refused' || (state === 'approved' && discount !== null && discount < 100)) && appealText === null && appealBy !== null && appealBy > at;
