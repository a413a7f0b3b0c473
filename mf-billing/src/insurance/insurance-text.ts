/** How plans, what insurers said of them, and what was asked are put into words. */
import { msg, str } from '@lit/localize';
import type { CheckState, CostShare, CoverageRequest, CoverageSummary, EligibilityResult } from '@portal/bff/contract/insurance';
import { formatMoney, formatPlainDate, formatTag } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';

type Badge = { readonly tone: 'neutral' | 'info' | 'success' | 'warning' | 'danger'; readonly text: string };

/** Which plan pays first. */
export function positionText(position: number | null): string {
  if (position === 1) return msg('Pays first (primary)', { id: 'billing.insurance.primary' });
  if (position === 2) return msg('Pays second (secondary)', { id: 'billing.insurance.secondary' });
  return position === null ? '' : msg('Pays after the others', { id: 'billing.insurance.later' });
}

export function coverageBadge({ state, startsOn, endsOn }: Pick<CoverageSummary, 'state' | 'startsOn' | 'endsOn'>, locale: Locale): Badge {
  switch (state) {
    case 'active':
      return { tone: 'success', text: msg('Active', { id: 'billing.insurance.active' }) };
    case 'upcoming':
      return {
        tone: 'info',
        text: startsOn
          ? msg(str`Starts ${formatPlainDate(startsOn, locale)}`, { id: 'billing.insurance.starts' })
          : msg('Not started', { id: 'billing.insurance.upcoming' }),
      };
    case 'ended':
      return {
        tone: 'neutral',
        text: endsOn
          ? msg(str`Ended ${formatPlainDate(endsOn, locale)}`, { id: 'billing.insurance.ended-on' })
          : msg('Ended', { id: 'billing.insurance.ended' }),
      };
  }
}

/** What came of a question, in a word or two. */
export function checkBadge(state: CheckState): Badge {
  const badges: Readonly<Record<CheckState, Badge>> = {
    waiting: { tone: 'info', text: msg('Being checked', { id: 'billing.check.waiting' }) },
    active: { tone: 'success', text: msg('Confirmed', { id: 'billing.check.active' }) },
    inactive: { tone: 'danger', text: msg('Not active', { id: 'billing.check.inactive' }) },
    not_found: { tone: 'danger', text: msg('Not found', { id: 'billing.check.not-found' }) },
    wrong_person: { tone: 'danger', text: msg('Does not match', { id: 'billing.check.wrong-person' }) },
    refused: { tone: 'warning', text: msg('Not answered', { id: 'billing.check.refused' }) },
    no_answer: { tone: 'warning', text: msg('No answer', { id: 'billing.check.no-answer' }) },
    unreadable: { tone: 'warning', text: msg('Answer not clear', { id: 'billing.check.unreadable' }) },
  };
  return badges[state];
}

/** What it means, and what to do next. */
export function checkText({ state, endsOn }: Pick<EligibilityResult, 'state' | 'endsOn'>, payer: string, locale: Locale): string {
  switch (state) {
    case 'waiting':
      return msg(str`We’re asking ${payer}. This can take a few minutes. You can leave this page.`, { id: 'billing.check.waiting-text' });
    case 'active':
      return msg(str`${payer} says this plan is active.`, { id: 'billing.check.active-text' });
    case 'inactive':
      return endsOn
        ? msg(str`${payer} says this plan ended on ${formatPlainDate(endsOn, locale)}. If you have a new plan, add it. If not, call them.`, {
            id: 'billing.check.ended-text',
          })
        : msg(str`${payer} says this plan is not active. If you have a new plan, add it. If not, call them.`, { id: 'billing.check.inactive-text' });
    case 'not_found':
      return msg(str`${payer} couldn’t find you. Check the member number, the name and the birth date on your card, then send us a change.`, {
        id: 'billing.check.not-found-text',
      });
    case 'wrong_person':
      return msg(str`${payer} answered about someone else. Check the member number on your card, then send us a change.`, {
        id: 'billing.check.wrong-person-text',
      });
    case 'refused':
      return msg(str`${payer} didn’t answer our question. This isn’t about you. Our staff can look into it.`, { id: 'billing.check.refused-text' });
    case 'no_answer':
      return msg(str`${payer} didn’t answer. Their system may be busy. Try again later.`, { id: 'billing.check.no-answer-text' });
    case 'unreadable':
      return msg(str`We got an answer from ${payer} that we couldn’t read. Try again later.`, { id: 'billing.check.unreadable-text' });
  }
}

/** Kinds of care by the codes of X12; null for one that has no plain name. */
export function serviceText(service: string): string | null {
  const texts: Readonly<Record<string, string>> = {
    30: msg('Most care', { id: 'billing.service.plan' }),
    1: msg('Medical care', { id: 'billing.service.medical' }),
    33: msg('Chiropractor', { id: 'billing.service.chiropractor' }),
    35: msg('Dental care', { id: 'billing.service.dental' }),
    47: msg('Hospital', { id: 'billing.service.hospital' }),
    48: msg('Hospital stay', { id: 'billing.service.stay' }),
    50: msg('Hospital, without a stay', { id: 'billing.service.outpatient' }),
    86: msg('Emergency room', { id: 'billing.service.emergency' }),
    88: msg('Pharmacy', { id: 'billing.service.pharmacy' }),
    98: msg('Visit with a doctor', { id: 'billing.service.visit' }),
    AL: msg('Eye care', { id: 'billing.service.eyes' }),
    MH: msg('Mental health', { id: 'billing.service.mental' }),
    UC: msg('Urgent care', { id: 'billing.service.urgent' }),
  };
  return texts[service] ?? null;
}

/** What one pays for a kind of care: an amount, a part, or both. */
export function shareText({ copayCents, coinsuranceBasisPoints }: CostShare, locale: Locale): string {
  const amount = copayCents === null ? '' : msg(str`${formatMoney(copayCents, locale)} each time (copay)`, { id: 'billing.share.copay' });
  const percent =
    coinsuranceBasisPoints === null
      ? ''
      : new Intl.NumberFormat(formatTag(locale), { style: 'percent', maximumFractionDigits: 2 }).format(coinsuranceBasisPoints / 10_000);
  const part = percent && msg(str`${percent} of the cost (coinsurance)`, { id: 'billing.share.coinsurance' });
  return amount && part ? msg(str`${amount}, then ${part}`, { id: 'billing.share.both' }) : amount || part;
}

export function relationText(relation: NonNullable<CoverageRequest['relation']>): string {
  const texts = {
    self: msg('The patient', { id: 'billing.relation.self' }),
    spouse: msg('The patient’s husband, wife or partner', { id: 'billing.relation.spouse' }),
    child: msg('The patient’s parent', { id: 'billing.relation.child' }),
    other: msg('Someone else', { id: 'billing.relation.other' }),
  };
  return texts[relation];
}

/** What was asked, in a few words. */
export function requestText({ kind, payerName }: Pick<CoverageRequest, 'kind' | 'payerName'>): string {
  if (kind === 'add') return msg(str`Add ${payerName}`, { id: 'billing.request.add' });
  if (kind === 'change') return msg(str`Change ${payerName}`, { id: 'billing.request.change' });
  return msg(str`End ${payerName}`, { id: 'billing.request.end' });
}

export function requestBadge(state: CoverageRequest['state']): Badge {
  const badges: Readonly<Record<CoverageRequest['state'], Badge>> = {
    open: { tone: 'info', text: msg('Waiting for our staff', { id: 'billing.request.open' }) },
    approved: { tone: 'success', text: msg('Done', { id: 'billing.request.approved' }) },
    declined: { tone: 'warning', text: msg('Not done', { id: 'billing.request.declined' }) },
    withdrawn: { tone: 'neutral', text: msg('Canceled', { id: 'billing.request.withdrawn' }) },
  };
  return badges[state];
}
