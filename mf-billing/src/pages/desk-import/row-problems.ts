/** What is wrong with a row of a file of bills, in words. */
import { msg } from '@lit/localize';

export function rowProblemText(code: string): string {
  switch (code) {
    case 'heading':
      return msg('the first row must name the columns.', { id: 'billing.row.heading' });
    case 'missing':
      return msg('number, patient, sent, service or charge is empty.', { id: 'billing.row.missing' });
    case 'day':
      return msg('a day is not written like 2026-11-30.', { id: 'billing.row.day' });
    case 'currency':
      return msg('an amount is not in US dollars.', { id: 'billing.row.currency' });
    case 'differs':
      return msg('the patient, a day or what was paid is not the same as in the first row of this bill.', { id: 'billing.row.differs' });
    case 'patient':
      return msg('no patient of this clinic has this number.', { id: 'billing.row.patient' });
    case 'known':
      return msg('a bill with this number is already here.', { id: 'billing.row.known' });
    default:
      return msg('an amount is not a number.', { id: 'billing.row.amount' });
  }
}
