/** How claims, and each number of an explanation of benefits, are put into words. */
import { msg, str } from '@lit/localize';
import type { ClaimDetail, ClaimState, ComparedLine } from '@portal/bff/contract/insurance';
import { formatMoney } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';

type Badge = { readonly tone: 'neutral' | 'info' | 'success' | 'warning' | 'danger'; readonly text: string };

export function claimBadge(state: ClaimState): Badge {
  const badges: Readonly<Record<ClaimState, Badge>> = {
    working: { tone: 'info', text: msg('Insurance is working on it', { id: 'billing.claim.working' }) },
    done: { tone: 'success', text: msg('Decided', { id: 'billing.claim.done' }) },
    partly: { tone: 'warning', text: msg('Partly decided', { id: 'billing.claim.partly' }) },
    not_covered: { tone: 'danger', text: msg('Not covered', { id: 'billing.claim.not-covered' }) },
    problem: { tone: 'warning', text: msg('Insurance had a problem', { id: 'billing.claim.problem' }) },
  };
  return badges[state];
}

/** Where it stands, in one sentence. */
export function claimLead({ state, patientCents, payerName }: Pick<ClaimDetail, 'state' | 'patientCents' | 'payerName'>, locale: Locale): string {
  const payer = payerName ?? msg('Your insurance', { id: 'billing.claim.your-insurance' });
  if (state === 'working') return msg(str`${payer} has not decided yet. Wait for their answer before you pay.`, { id: 'billing.claim.lead-working' });
  if (state === 'not_covered')
    return msg(str`${payer} pays nothing for this. You can ask them why, and ask them to look at it again (appeal).`, { id: 'billing.claim.lead-not-covered' });
  if (state === 'problem') return msg(str`${payer} couldn’t decide. Call them, or ask us.`, { id: 'billing.claim.lead-problem' });
  if (patientCents === null) return msg(str`${payer} has decided, but didn’t tell us your part.`, { id: 'billing.claim.lead-unknown' });
  if (patientCents <= 0) return msg(str`${payer} says you owe nothing for this.`, { id: 'billing.claim.lead-nothing' });
  return msg(str`${payer} says your part is ${formatMoney(patientCents, locale)}.`, { id: 'billing.claim.lead-part' });
}

export interface ExplainedAmount {
  readonly label: string;
  readonly cents: number;
  /** What the number means. */
  readonly meaning: string;
  readonly isTotal?: true;
}

/** Each number that was told, in the order in which they lead to the patient's part, with what it means. */
export function explainedAmounts({
  amounts,
  chargedCents,
  paidCents,
  patientCents,
}: Pick<ClaimDetail, 'amounts' | 'chargedCents' | 'paidCents' | 'patientCents'>): ExplainedAmount[] {
  const rows: readonly (Omit<ExplainedAmount, 'cents'> & { readonly cents: number | null | undefined })[] = [
    {
      label: msg('Full price', { id: 'billing.eob.submitted' }),
      cents: chargedCents ?? amounts.submitted,
      meaning: msg('What we charged before your plan did anything.', { id: 'billing.eob.submitted-means' }),
    },
    {
      label: msg('Plan discount', { id: 'billing.eob.discount' }),
      cents: amounts.discount,
      meaning: msg('Your plan agreed on a lower price. No one pays this part.', { id: 'billing.eob.discount-means' }),
    },
    {
      label: msg('Allowed amount', { id: 'billing.eob.eligible' }),
      cents: amounts.eligible,
      meaning: msg('The price your plan agrees to. Your plan and you share it.', { id: 'billing.eob.eligible-means' }),
    },
    {
      label: msg('Not covered', { id: 'billing.eob.noncovered' }),
      cents: amounts.noncovered,
      meaning: msg('What your plan doesn’t pay for. You may have to pay it.', { id: 'billing.eob.noncovered-means' }),
    },
    {
      label: msg('Paid by your other insurance', { id: 'billing.eob.priorpayerpaid' }),
      cents: amounts.priorpayerpaid,
      meaning: msg('What the plan that pays first has paid.', { id: 'billing.eob.priorpayerpaid-means' }),
    },
    {
      label: msg('Paid by this plan', { id: 'billing.eob.benefit' }),
      cents: paidCents ?? amounts.benefit,
      meaning: msg('What this plan paid. You don’t pay this part.', { id: 'billing.eob.benefit-means' }),
    },
    {
      label: msg('Deductible', { id: 'billing.eob.deductible' }),
      cents: amounts.deductible,
      meaning: msg('Each year you pay this much yourself before your plan starts to pay.', { id: 'billing.eob.deductible-means' }),
    },
    {
      label: msg('Copay', { id: 'billing.eob.copay' }),
      cents: amounts.copay,
      meaning: msg('A set amount that you pay each time.', { id: 'billing.eob.copay-means' }),
    },
    {
      label: msg('Coinsurance', { id: 'billing.eob.coinsurance' }),
      cents: amounts.coinsurance,
      meaning: msg('Your percentage of the allowed amount.', { id: 'billing.eob.coinsurance-means' }),
    },
    {
      label: msg('Your part', { id: 'billing.eob.part' }),
      cents: patientCents,
      meaning: msg('What your plan says you owe. Your bill should not be higher.', { id: 'billing.eob.part-means' }),
      isTotal: true,
    },
    {
      label: msg('You already paid', { id: 'billing.eob.paidbypatient' }),
      cents: amounts.paidbypatient,
      meaning: msg('What you paid before, as your plan knows it.', { id: 'billing.eob.paidbypatient-means' }),
    },
  ];
  return rows.flatMap(({ cents, ...row }) => (cents === null || cents === undefined ? [] : [{ ...row, cents }]));
}

export function verdictBadge(verdict: ComparedLine['verdict']): Badge {
  const badges: Readonly<Record<ComparedLine['verdict'], Badge>> = {
    same: { tone: 'success', text: msg('Same', { id: 'billing.compare.same' }) },
    more: { tone: 'danger', text: msg('Bill is higher', { id: 'billing.compare.more' }) },
    less: { tone: 'info', text: msg('Bill is lower', { id: 'billing.compare.less' }) },
    'only-bill': { tone: 'warning', text: msg('Only on the bill', { id: 'billing.compare.only-bill' }) },
    'only-insurer': { tone: 'neutral', text: msg('Not on this bill', { id: 'billing.compare.only-insurer' }) },
    'not-told': { tone: 'neutral', text: msg('Plan didn’t say', { id: 'billing.compare.not-told' }) },
  };
  return badges[verdict];
}
