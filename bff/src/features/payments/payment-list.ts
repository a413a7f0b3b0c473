/** A patient's payments, newest first, as the database writes them. */
import { inChartSql } from '../../access/reach.ts';
import { isoTime } from '../../database/iso-time.ts';
import { ASKED, defineList } from '../../lists/list.ts';
import type { PaymentSummary } from './schema.ts';

/** How it was paid; null as long as nobody told. */
export const METHOD_JSON = `case when p."methodLast4" is not null then json_build_object('kind', p."methodKind", 'brand', p."methodBrand", 'last4', p."methodLast4") end`;

export const readPayments = defineList<PaymentSummary>({
  name: 'payments',
  from: 'payment p',
  row: 'p',
  where: inChartSql('p', { patient: ASKED.subject, reduced: ASKED.reduced }),
  key: 'p."createdAt"',
  keyType: 'timestamptz',
  direction: 'descending',
  json: `json_build_object('id', p.id, 'state', p.state, 'origin', p.origin, 'amountCents', p."amountCents", 'refundedCents', p."refundedCents",
    'method', ${METHOD_JSON}, 'failCode', p."failCode", 'at', ${isoTime('p."createdAt"')},
    'bills', (select count(*)::int from payment_part part where part."paymentId" = p.id))`,
});
