/** Standard-charges files for tests, in each layout, as CMS describes them. */

export async function* chunksOf(text: string, size = 64 * 1024): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => row.map((cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell)).join(',')).join('\r\n');

const head = (version: string) => [
  [
    'hospital_name',
    'last_updated_on',
    'version',
    'location_name',
    'hospital_address',
    'license_number|MN',
    'type_2_npi',
    'To the best of its knowledge',
    'attester_name',
  ],
  ['Lakeside Hospital', '4/1/2026', version, 'Lakeside', '12 Lake Street', '50056', '0000000001 | 0000000002', 'TRUE', 'Lee Attester'],
];

/** Two services, of two plans. */
export const TALL = csv([
  ...head('3.0.0'),
  [
    'description',
    'code | 1',
    'code | 1 | type',
    'code|2',
    'code|2|type',
    'modifiers',
    'setting',
    'standard_charge|gross',
    'standard_charge|discounted_cash',
    'payer_name',
    'plan_name',
    'standard_charge|negotiated_dollar',
    'standard_charge|negotiated_percentage',
    'standard_charge|negotiated_algorithm',
    'median_amount',
    '10th_percentile',
    '90th_percentile',
    'standard_charge|min',
    'standard_charge|max',
  ],
  ['MRI of brain, no contrast', 611, 'RC', 70551, 'CPT', '', 'Outpatient', 1200, 1080.5, 'Blue Plains', 'PPO', 400, '', '', '', '', '', 250, 400],
  ['MRI of brain, no contrast', 611, 'RC', 70551, 'CPT', '', 'outpatient', 1200, 1080.5, 'North Star', 'HMO', 250, '', '', '', '', '', 250, 400],
  ['ER visit, level 3', 450, 'RC', 99283, 'CPT', '', 'outpatient', 4000, 3600, 'Blue Plains', 'PPO', '', 80, '', 1200.12, 512.37, 1678.42, '', ''],
  ['Both sides', '', '', '', '', 50, 'both', '', '', 'Blue Plains', 'PPO', '', 150, '', '', '', '', '', ''],
]);

export const WIDE = csv([
  ...head('3.0.0'),
  [
    'description',
    'code|1',
    'code|1|type',
    'code|2',
    'code|2|type',
    'modifiers',
    'setting',
    'standard_charge|gross',
    'standard_charge|discounted_cash',
    'standard_charge|Blue Plains|PPO|negotiated_dollar',
    'standard_charge|Blue Plains|PPO|negotiated_percentage',
    'median_amount|Blue Plains|PPO',
    '10th_percentile|Blue Plains|PPO',
    '90th_percentile|Blue Plains|PPO',
    'standard_charge | North Star | HMO | negotiated_dollar',
    'standard_charge|min',
    'standard_charge|max',
  ],
  ['MRI of brain, no contrast', 611, 'RC', 70551, 'CPT', '', 'outpatient', 1200, 1080.5, 400, '', '', '', '', 250, 250, 400],
  ['ER visit, level 3', 450, 'RC', 99283, 'CPT', '', 'outpatient', 4000, 3600, '', 80, 1200.12, 512.37, 1678.42, '', '', ''],
  ['Both sides', '', '', '', '', 50, 'both', '', '', '', 150, '', '', '', '', '', ''],
]);

/** As before version 3: another attestation, an estimated amount, no percentiles, and nine nines where there is none. */
export const TALL_2 = csv([
  [
    'hospital_name',
    'last_updated_on',
    'version',
    'hospital_location',
    'hospital_address',
    'license_number|MN',
    'To the best of its knowledge and belief, the hospital has included',
  ],
  ['Lakeside Hospital', '2025-07-01', '2.2.1', 'Lakeside', '12 Lake Street', '50056', 'true'],
  [
    'description',
    'code|1',
    'code|1|type',
    'setting',
    'drug_unit_of_measurement',
    'drug_type_of_measurement',
    'standard_charge|gross',
    'standard_charge|discounted_cash',
    'payer_name',
    'plan_name',
    'standard_charge|negotiated_dollar',
    'standard_charge|negotiated_percentage',
    'standard_charge|negotiated_algorithm',
    'estimated_amount',
    'standard_charge|min',
    'standard_charge|max',
    'standard_charge|methodology',
    'additional_generic_notes',
  ],
  ['ER visit, level 3', 99283, 'CPT', 'outpatient', '', '', 4000, 3600, 'Blue Plains', 'PPO', '', 80, '', 1200.12, '', '', 'other', ''],
  ['ER visit, level 3', 99283, 'CPT', 'outpatient', '', '', 4000, 3600, 'North Star', 'HMO', '', '', 'See the contract', 999999999, '', '', 'other', ''],
]);

export const JSON_3 = JSON.stringify(
  {
    hospital_name: 'Lakeside Hospital',
    last_updated_on: '2026-04-01',
    version: '3.0.0',
    type_2_npi: ['0000000001', '0000000002'],
    standard_charge_information: [
      {
        description: 'MRI of brain, no contrast',
        code_information: [
          { code: '611', type: 'RC' },
          { code: '70551', type: 'CPT' },
        ],
        standard_charges: [
          {
            setting: 'outpatient',
            minimum: 250,
            maximum: 400,
            gross_charge: 1200,
            discounted_cash: 1080.5,
            payers_information: [
              { payer_name: 'Blue Plains', plan_name: 'PPO', methodology: 'fee schedule', standard_charge_dollar: 400 },
              { payer_name: 'North Star', plan_name: 'HMO', methodology: 'fee schedule', standard_charge_dollar: 250 },
            ],
          },
        ],
      },
      {
        description: 'ER visit, level 3',
        code_information: [
          { code: '450', type: 'RC' },
          { code: '99283', type: 'CPT' },
        ],
        standard_charges: [
          {
            setting: 'outpatient',
            gross_charge: 4000,
            discounted_cash: 3600,
            payers_information: [
              {
                payer_name: 'Blue Plains',
                plan_name: 'PPO',
                methodology: 'percent of total billed charges',
                standard_charge_percentage: 80,
                median_amount: 1200.12,
                '10th_percentile': 512.37,
                '90th_percentile': 1678.42,
                count: '299',
              },
            ],
          },
        ],
      },
    ],
    modifier_information: [{ description: 'Both sides', code: '50', modifier_payer_information: [] }],
  },
  null,
  1,
);
