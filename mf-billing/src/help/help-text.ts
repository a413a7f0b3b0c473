/** Words for help with bills, the same on the patient's pages and at the desk. */
import { msg, str } from '@lit/localize';
import type { Application, ApplicationSummary, Area, Income, Member } from '@portal/bff/contract/assistance';
import { formatDate, formatPlainDate } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';

export interface Badge {
  readonly tone: 'neutral' | 'info' | 'success' | 'warning' | 'danger';
  readonly text: string;
}

type Stated = Pick<ApplicationSummary, 'state' | 'discount' | 'endReason'>;

/** How it stands, in a word or two. */
export function helpBadge({ state, discount, endReason }: Stated): Badge {
  switch (state) {
    case 'draft':
      return { tone: 'neutral', text: msg('Not sent yet', { id: 'billing.help.state-draft' }) };
    case 'sent':
      return { tone: 'info', text: msg('Being looked at', { id: 'billing.help.state-sent' }) };
    case 'needs_more':
      return { tone: 'warning', text: msg('We need more', { id: 'billing.help.state-more' }) };
    case 'approved':
      return discount === 100
        ? { tone: 'success', text: msg('Approved in full', { id: 'billing.help.state-full' }) }
        : { tone: 'success', text: msg('Approved in part', { id: 'billing.help.state-part' }) };
    case 'refused':
      return { tone: 'danger', text: msg('Not approved', { id: 'billing.help.state-refused' }) };
    case 'ended':
      return { tone: 'neutral', text: endText(endReason) };
  }
}

function endText(reason: ApplicationSummary['endReason']): string {
  if (reason === 'withdrawn') return msg('Canceled', { id: 'billing.help.state-canceled' });
  if (reason === 'no-answer') return msg('Closed: nothing came', { id: 'billing.help.state-closed' });
  return msg('Ended', { id: 'billing.help.state-over' });
}

/** What an application is called: by its day. */
export function helpTitle({ sentAt, createdAt, timeZone }: Pick<ApplicationSummary, 'sentAt' | 'createdAt' | 'timeZone'>, locale: Locale): string {
  const day = formatDate(sentAt ?? createdAt, timeZone, locale);
  return sentAt ? msg(str`Application of ${day}`, { id: 'billing.help.title-sent' }) : msg(str`Application started ${day}`, { id: 'billing.help.title-draft' });
}

export function areaText(area: Area): string {
  if (area === 'AK') return msg('Alaska', { id: 'billing.help.area-ak' });
  if (area === 'HI') return msg('Hawaii', { id: 'billing.help.area-hi' });
  return msg('Any other state or Washington, D.C.', { id: 'billing.help.area-contiguous' });
}

export const AREAS: readonly Area[] = ['contiguous', 'AK', 'HI'];

export const SOURCES: readonly Income['source'][] = ['wages', 'self-employment', 'social-security', 'unemployment', 'retirement', 'support', 'other'];

export function sourceText(source: Income['source']): string {
  switch (source) {
    case 'wages':
      return msg('Pay from a job', { id: 'billing.help.source-wages' });
    case 'self-employment':
      return msg('Your own business', { id: 'billing.help.source-self' });
    case 'social-security':
      return msg('Social Security or SSI', { id: 'billing.help.source-social' });
    case 'unemployment':
      return msg('Unemployment pay', { id: 'billing.help.source-unemployment' });
    case 'retirement':
      return msg('Pension or retirement', { id: 'billing.help.source-retirement' });
    case 'support':
      return msg('Child support or alimony', { id: 'billing.help.source-support' });
    case 'other':
      return msg('Something else', { id: 'billing.help.source-other' });
  }
}

export const PERIODS: readonly Income['every'][] = ['week', 'two-weeks', 'half-month', 'month', 'year'];

export function everyText(every: Income['every']): string {
  switch (every) {
    case 'week':
      return msg('every week', { id: 'billing.help.every-week' });
    case 'two-weeks':
      return msg('every two weeks', { id: 'billing.help.every-two-weeks' });
    case 'half-month':
      return msg('twice a month', { id: 'billing.help.every-half-month' });
    case 'month':
      return msg('every month', { id: 'billing.help.every-month' });
    case 'year':
      return msg('every year', { id: 'billing.help.every-year' });
  }
}

export const RELATIONS: readonly Member['relation'][] = ['spouse', 'child', 'parent', 'other'];

export function relationText(relation: Member['relation']): string {
  switch (relation) {
    case 'spouse':
      return msg('Husband, wife or partner', { id: 'billing.help.relation-spouse' });
    case 'child':
      return msg('Child', { id: 'billing.help.relation-child' });
    case 'parent':
      return msg('Parent', { id: 'billing.help.relation-parent' });
    case 'other':
      return msg('Someone else', { id: 'billing.help.relation-other' });
  }
}

type Reason = Application['reasons'][number];
export const REASONS: readonly Reason[] = ['no-work', 'less-work', 'bills', 'family', 'housing', 'disaster', 'other'];

export function reasonText(reason: Reason): string {
  switch (reason) {
    case 'no-work':
      return msg('Lost a job', { id: 'billing.help.reason-no-work' });
    case 'less-work':
      return msg('Fewer hours or less pay', { id: 'billing.help.reason-less-work' });
    case 'bills':
      return msg('Medical bills are too high', { id: 'billing.help.reason-bills' });
    case 'family':
      return msg('A change in the family', { id: 'billing.help.reason-family' });
    case 'housing':
      return msg('Trouble with rent or housing', { id: 'billing.help.reason-housing' });
    case 'disaster':
      return msg('A fire, flood or other disaster', { id: 'billing.help.reason-disaster' });
    case 'other':
      return msg('Something else', { id: 'billing.help.reason-other' });
  }
}

type Refusal = NonNullable<Application['refusal']>;
export const REFUSALS: readonly Refusal[] = ['income', 'incomplete', 'covered', 'other'];

export function refusalText(refusal: Refusal): string {
  switch (refusal) {
    case 'income':
      return msg('The income is above the limit', { id: 'billing.help.refusal-income' });
    case 'incomplete':
      return msg('Something that we need is missing', { id: 'billing.help.refusal-incomplete' });
    case 'covered':
      return msg('Insurance or a program pays these bills', { id: 'billing.help.refusal-covered' });
    case 'other':
      return msg('Another reason', { id: 'billing.help.refusal-other' });
  }
}

/** "75 percent off each bill", or all of it. */
export const discountText = (discount: number): string =>
  discount === 100
    ? msg('Nothing to pay on your bills', { id: 'billing.help.discount-full' })
    : msg(str`${discount}% off each bill`, { id: 'billing.help.discount-part' });

/** Until when help lasts. */
export const untilText = (day: string, locale: Locale): string =>
  msg(str`For bills we send through ${formatPlainDate(day, locale)}`, { id: 'billing.help.until' });
