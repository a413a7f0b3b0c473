/** What somebody said in an application, as facts: to check before it is sent, and for the desk. */
import { msg, str } from '@lit/localize';
import type { Application, Income, Member } from '@portal/bff/contract/assistance';
import type { KeyValue } from '@portal/design-system/classes/key-value-list';
import { formatMoney } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';
import { html } from 'lit';
import { areaText, everyText, reasonText, relationText, sourceText } from './help-text.ts';

export type Said = Pick<Application, 'area' | 'insured' | 'members' | 'incomes' | 'yearlyCents' | 'getsBy' | 'reasons' | 'reasonText' | 'monthlyCents'>;

const notSaid = (): string => msg('Not answered yet', { id: 'billing.help.not-said' });
const memberText = ({ relation, age }: Member): string => msg(str`${relationText(relation)}, ${age}`, { id: 'billing.help.member' });
const incomeText = ({ source, cents, every }: Income, locale: Locale): string => `${sourceText(source)}: ${formatMoney(cents, locale)} ${everyText(every)}`;
const lines = (texts: readonly string[]) => html`${texts.map((text) => html`<div>${text}</div>`)}`;

export function householdFacts({ members, area, insured }: Said): KeyValue[] {
  return [
    {
      label: msg('People in the household', { id: 'billing.help.fact-size' }),
      value: members ? lines([String(members.length + 1), ...members.map(memberText)]) : notSaid(),
    },
    { label: msg('Lives in', { id: 'billing.help.fact-area' }), value: area ? areaText(area) : notSaid() },
    {
      label: msg('Health insurance', { id: 'billing.help.fact-insured' }),
      value: insured === null ? notSaid() : insured ? msg('Yes', { id: 'billing.help.yes' }) : msg('No', { id: 'billing.help.no' }),
    },
  ];
}

export function incomeFacts({ incomes, yearlyCents, getsBy }: Said, locale: Locale): KeyValue[] {
  if (incomes === null) return [{ label: msg('Income', { id: 'billing.help.fact-income' }), value: notSaid() }];
  const yearly = formatMoney(yearlyCents ?? 0, locale);
  return [
    {
      label: msg('Income', { id: 'billing.help.fact-income' }),
      value: incomes.length === 0 ? msg('None', { id: 'billing.help.fact-none' }) : lines(incomes.map((income) => incomeText(income, locale))),
    },
    { label: msg('In a year', { id: 'billing.help.fact-yearly' }), value: yearly },
    ...(getsBy ? [{ label: msg('How they get by', { id: 'billing.help.fact-gets-by' }), value: html`<span class="text">${getsBy}</span>` }] : []),
  ];
}

export function reasonFacts({ reasons, reasonText: text, monthlyCents }: Said, locale: Locale): KeyValue[] {
  return [
    { label: msg('What makes it hard', { id: 'billing.help.fact-reasons' }), value: reasons.length === 0 ? notSaid() : lines(reasons.map(reasonText)) },
    ...(text ? [{ label: msg('More about it', { id: 'billing.help.fact-more' }), value: html`<span class="text">${text}</span>` }] : []),
    ...(monthlyCents === null ? [] : [{ label: msg('Could pay each month', { id: 'billing.help.fact-monthly' }), value: formatMoney(monthlyCents, locale) }]),
  ];
}
