/** Large standard-charges files in each of the three layouts. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

export const LAYOUTS = ['tall', 'wide', 'json'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** So many plans have a rate for each service; a tall file names it once for each of them. */
const PLANS = 5;

const CSV_HEAD = `hospital_name,last_updated_on,version,location_name,hospital_address,license_number|MN,type_2_npi,attestation,attester_name
Bench Hospital,2026-04-01,3.0.0,Bench,12 Lake Street,50056,0000000001,TRUE,Lee Attester
description,code|1,code|1|type,code|2,code|2|type,modifiers,setting,standard_charge|gross,standard_charge|discounted_cash,standard_charge|min,standard_charge|max`;
const planOf = (n: number): string => `Plan ${n}`;
const plans = Array.from({ length: PLANS }, (_, n) => planOf(n));
const cents = (n: number): string => (100 + (n % 9000) + (n % 100) / 100).toFixed(2);
const codeOf = (service: number): string => String(10_000 + (service % 89_999));
const service = (n: number): string =>
  `"Service ${n}, with a name as long as they are",${300 + (n % 600)},RC,${codeOf(n)},CPT,,outpatient,${cents(n * 3)},${cents(n * 2)},50,9900`;

const BEGINNINGS: Readonly<Record<Layout, string>> = {
  tall: `${CSV_HEAD},payer_name,plan_name,standard_charge|negotiated_dollar\n`,
  wide: `${CSV_HEAD},${plans.map((plan) => `standard_charge|Payer|${plan}|negotiated_dollar`).join(',')}\n`,
  json: '{"hospital_name":"Bench Hospital","last_updated_on":"2026-04-01","version":"3.0.0","standard_charge_information":[\n',
};
const ROWS: Readonly<Record<Layout, (row: number) => string>> = {
  tall: (row) => `${service(Math.floor(row / PLANS))},Payer,${planOf(row % PLANS)},${cents(row)}\n`,
  wide: (row) => `${service(row)},${plans.map((_, n) => cents(row + n)).join(',')}\n`,
  json: (row) =>
    `${row === 0 ? '' : ','}${JSON.stringify({
      description: `Service ${row}, with a name as long as they are`,
      code_information: [{ code: codeOf(row), type: 'CPT' }],
      standard_charges: [
        {
          setting: 'outpatient',
          gross_charge: Number(cents(row * 3)),
          payers_information: plans.map((plan, n) => ({ payer_name: 'Payer', plan_name: plan, standard_charge_dollar: Number(cents(row + n)) })),
        },
      ],
    })}\n`,
};

/** Writes a file of so many rows. */
export async function writeCharges(layout: Layout, path: string, rows: number): Promise<void> {
  const out = createWriteStream(path);
  const put = async (text: string): Promise<void> => {
    if (!out.write(text)) await once(out, 'drain');
  };
  await put(BEGINNINGS[layout]);
  for (let row = 0; row < rows; row += 1) await put(ROWS[layout](row));
  out.end(layout === 'json' ? ']}\n' : '');
  await once(out, 'close');
}
