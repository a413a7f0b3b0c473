/** What the demo's clinics charge, as the file that each of them makes public (CMS CSV tall, version 3): invented amounts. */
import { Readable } from 'node:stream';
import { COMMON_SERVICES } from '../src/prices/common-services.ts';
import { importCharges } from '../src/prices/import-charges.ts';
import type { ChargesDatabase } from '../src/prices/import-charges.ts';
import { CLINICS } from './ids.ts';
import type { ClinicName } from './ids.ts';

/** Plans that the clinics have agreements with, and the part of the charge that each pays. */
const PLANS = [
  ['Prairie Mutual Health Plan', 'Silver PPO', 0.52],
  ['Prairie Mutual Health Plan', 'Bronze HMO', 0.44],
  ['North Star Health', 'Choice', 0.61],
  ['Medicare', 'Part B', 0.31],
] as const;

/** Charges by code, in dollars; what is not here costs by its kind. */
const CHARGES: Readonly<Record<string, number>> = {
  'CPT:99213': 186,
  'CPT:99214': 264,
  'CPT:70551': 1_890,
  'CPT:73721': 1_640,
  'CPT:73610': 212.5,
  'CPT:71046': 248,
  'CPT:83036': 62,
  'CPT:80048': 84,
  'CPT:80061': 96,
  'CPT:85025': 58,
  'CPT:97110': 118,
  'CPT:97161': 236,
  'CPT:29515': 388,
  'CPT:45378': 2_350,
  'CPT:90471': 42,
};
const BY_KIND: Readonly<Record<string, number>> = { '62': 1_700, '4': 320, '5': 90, '73': 1_450, '78': 14_800, '69': 9_600, '86': 1_980, '98': 240, MH: 210 };
const OTHER = 180;
/** The second clinic is a little dearer. */
const FACTOR: Readonly<Record<ClinicName, number>> = { lakeside: 1, summit: 1.12 };

const HEAD = [
  'hospital_name,last_updated_on,version,location_name,hospital_address,license_number|MN,type_2_npi,attestation,attester_name',
  'NAME,2026-07-01,3.0.0,NAME,12 Lake Street,50056,1987654320,TRUE,Lee Marin',
  'description,code|1,code|1|type,setting,standard_charge|gross,standard_charge|discounted_cash,payer_name,plan_name,standard_charge|negotiated_dollar,standard_charge|min,standard_charge|max,standard_charge|methodology',
];

function fileOf(clinic: ClinicName): string {
  const rows = COMMON_SERVICES.flatMap(({ code, type, en }) => {
    const [kind = '', value = ''] = code.split(':');
    const charge = (CHARGES[code] ?? BY_KIND[type] ?? OTHER) * FACTOR[clinic];
    const dollars = (part: number): string => (charge * part).toFixed(2);
    const setting = kind === 'MS-DRG' ? 'inpatient' : 'outpatient';
    const start = `"${en}",${value},${kind},${setting},${dollars(1)},${dollars(0.65)}`;
    return PLANS.map(([payer, plan, part]) => `${start},${payer},${plan},${dollars(part)},${dollars(0.31)},${dollars(0.61)},fee schedule`);
  });
  return [...HEAD.map((line) => line.replaceAll('NAME', clinic === 'lakeside' ? 'Northfield Lakeside' : 'Northfield Summit')), ...rows].join('\n');
}

/** Brings them in by the same import as anything else; again changes nothing. */
export async function seedPrices(db: ChargesDatabase, now: Date): Promise<void> {
  for (const clinic of ['lakeside', 'summit'] as const) {
    const { id: clinicId } = CLINICS[clinic];
    if ((await db.prisma.chargeFile.count({ where: { clinicId, state: 'live' } })) > 0) continue;
    const { problems } = await importCharges(
      db,
      Readable.from([Buffer.from(fileOf(clinic))]),
      { clinicId, fileName: `${clinic}-standardcharges.csv`, taxId: '00-1234567' },
      () => now,
    );
    if (problems[0]) throw new Error(`The demo’s prices could not be brought in: ${problems[0].text}`);
  }
}
