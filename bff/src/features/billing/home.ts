/** What billing puts on the home page: the rules of `balance.ts`, as one statement. */
import { daysBetween } from '../../time/calendar.ts';
import { HOME_PARAMS, homePart } from '../home-part.ts';
import type { AttentionItem } from '../home/schema.ts';
import { todaySql } from './bill-sql.ts';
import type { BillingHome } from './schema.ts';
import { BALANCE_SQL, billsSql } from './summary.ts';

/** A bill due within these days asks for attention. */
const SOON_DAYS = 14;

/** Made once: making one costs more than the rest of a home page's attention list. */
const DOLLARS = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

export const billingHome = homePart<BillingHome>({
  key: 'billing',
  scope: 'billing:read',
  sql: `with day as (select ${todaySql(HOME_PARAMS.patient, HOME_PARAMS.now)} as today), bills as (${billsSql(HOME_PARAMS)})
    select json_build_object(${BALANCE_SQL})`,
  // What is owed stands in what there is to do.
  card: (home) => (askedCents(home) > 0 ? 'none' : 'filled'),
  attention(home) {
    const urgent = [...overdueItem(home), ...dueSoonItem(home)];
    return urgent.length > 0 ? urgent : openItem(home);
  },
});

/** What is owed, without what is paused: of that nobody is reminded. */
const askedCents = ({ balanceCents, paused }: BillingHome): number => balanceCents - paused.dispute - paused.plan - paused.help;

function overdueItem({ overdue }: BillingHome): AttentionItem[] {
  if (!overdue) return [];
  return [
    {
      kind: 'billing.overdue',
      rank: 80,
      path: overdue.count === 1 ? `/billing/statements/${overdue.oldest.statementId}` : '/billing',
      on: overdue.oldest.dueOn,
      values: { count: overdue.count, amount: dollars(overdue.cents) },
    },
  ];
}

function dueSoonItem({ nextDue, today }: BillingHome): AttentionItem[] {
  if (!nextDue || daysBetween(today, nextDue.dueOn) > SOON_DAYS) return [];
  return [
    {
      kind: 'billing.due-soon',
      rank: 50,
      path: `/billing/statements/${nextDue.statementId}`,
      on: nextDue.dueOn,
      values: { amount: dollars(nextDue.owedCents) },
    },
  ];
}

/** What is owed is open also when there is time, or no day by which it is due. */
function openItem(home: BillingHome): AttentionItem[] {
  const { openCount, nextDue } = home;
  const cents = askedCents(home);
  if (cents === 0) return [];
  return [
    {
      kind: 'billing.open',
      rank: 25,
      path: openCount === 1 && nextDue ? `/billing/statements/${nextDue.statementId}` : '/billing',
      ...(nextDue ? { on: nextDue.dueOn } : {}),
      values: { amount: dollars(cents) },
    },
  ];
}

/** US dollars, written the same in each language of the portal: `$1,234.56`. */
function dollars(cents: number): string {
  return DOLLARS.format(cents / 100);
}
