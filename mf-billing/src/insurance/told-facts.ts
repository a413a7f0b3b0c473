/** What somebody told of a plan beside what is on file of it. */
import { msg } from '@lit/localize';
import type { DeskCoverageRequestDetail } from '@portal/bff/contract/insurance';
import { formatPlainDate } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';
import { positionText, relationText } from './insurance-text.ts';

export interface ComparedFact {
  readonly label: string;
  readonly told: string;
  readonly onFile: string;
}

/** Only what was told; of a plan that ends its last day. */
export function comparedFacts(request: DeskCoverageRequestDetail, locale: Locale): ComparedFact[] {
  const { onFile, relation } = request;
  const day = (value: string | null | undefined): string => (value ? formatPlainDate(value, locale) : '');
  const payer = { label: msg('Insurance company', { id: 'billing.edit.payer' }), told: request.payerName, onFile: onFile?.payerName ?? '' };
  const member = { label: msg('Member number', { id: 'billing.insurance.member' }), told: request.memberNumber ?? '', onFile: onFile?.memberNumber ?? '' };
  if (request.kind === 'end')
    return [payer, member, { label: msg('Last day', { id: 'billing.coverage.ends' }), told: day(request.endsOn), onFile: day(onFile?.endsOn) }];
  const facts = [
    payer,
    member,
    { label: msg('Plan', { id: 'billing.insurance.plan' }), told: request.planName ?? '', onFile: onFile?.planName ?? '' },
    { label: msg('Group number', { id: 'billing.coverage.group' }), told: request.groupNumber ?? '', onFile: '' },
    {
      label: msg('Who holds the plan', { id: 'billing.coverage.holder' }),
      told: request.subscriberName ?? (relation ? relationText(relation) : ''),
      onFile: '',
    },
    { label: msg('Their birth date', { id: 'billing.desk-insurance.holder-born' }), told: day(request.subscriberBorn), onFile: '' },
    { label: msg('Order', { id: 'billing.desk-insurance.order' }), told: positionText(request.position), onFile: positionText(onFile?.position ?? null) },
    { label: msg('Starts', { id: 'billing.coverage.starts' }), told: day(request.startsOn), onFile: day(onFile?.startsOn) },
  ];
  return facts.filter(({ told, onFile: kept }) => told !== '' || kept !== '');
}
