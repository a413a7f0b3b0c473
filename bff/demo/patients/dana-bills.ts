/** What else Dana's account has: who answers for it, a second bill to pay, and a credit. Amounts are in cents. */
import { addDays } from '../../src/time/calendar.ts';
import type { Chart } from '../chart.ts';
import { demoId } from '../ids.ts';
import { accountResource, invoiceResource, referTo } from '../resources.ts';

/** Her own account, for which she answers herself. @returns its id */
export function danaAccount(chart: Chart): string {
  const id = demoId('Account', 'dana');
  chart.resources.push(
    accountResource({ id, number: 'NH-A-1042', name: 'Dana Whitfield', patientId: chart.patientId, guarantor: referTo('Patient', chart.patientId) }),
  );
  return id;
}

export function addOtherBills(chart: Chart, account: string, today: string): void {
  const eyes = addDays(today, -26);
  chart.resources.push(
    invoiceResource({
      id: chart.billId('eyes'),
      number: 'NH-S-20411',
      patientId: chart.patientId,
      status: 'issued',
      issued: addDays(today, -4),
      due: addDays(today, 26),
      account,
      lines: [
        { description: 'Photo of the back of both eyes', code: '92250', serviceDate: eyes, charge: 14_500, insurance: 8_700, adjustment: 2_600 },
        // Taken back by the clinic: it was charged twice.
        { description: 'Eye drops', code: 'J7999', serviceDate: eyes, charge: 3_200 },
        { description: 'Eye drops, charged twice by mistake', code: 'J7999', serviceDate: eyes, charge: -1_600 },
      ],
    }),
    invoiceResource({
      id: chart.billId('credit'),
      number: 'NH-C-00112',
      patientId: chart.patientId,
      status: 'issued',
      issued: addDays(today, -90),
      account,
      lines: [{ description: 'Copay that insurance covered after all', serviceDate: addDays(today, -130), charge: -1_500 }],
    }),
  );
}
