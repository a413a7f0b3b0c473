/** Dana Whitfield, 52: type 2 diabetes and high blood pressure, five and a half years of care. */
import { addDays, addMonths } from '../../src/time/calendar.ts';
import { bornYearsAgo, weekdayFrom } from '../calendar.ts';
import { Chart } from '../chart.ts';
import { addDanaExplanations } from '../claims.ts';
import { ORGANIZATION_IDS } from '../clinics.ts';
import { PATIENT_IDS } from '../ids.ts';
import { TESTS } from '../labs.ts';
import { around, createRandom } from '../random.ts';
import { concept, cvx, hl7, invoiceResource, loinc, patientResource, referTo, rxnorm, snomed } from '../resources.ts';
import type { Resource } from '../resources.ts';
import type { Timeline } from '../timeline.ts';
import { OFFICE_VISIT, pastAppointment } from '../visits.ts';
import { addOtherBills, danaAccount } from './dana-bills.ts';
import { danaMessages } from './dana-messages.ts';

const ID = PATIENT_IDS.dana;
/** One quarterly visit each, oldest first; the yesterday's labs come on top. */
const A1C = [9.1, 8.6, 8.0, 7.6, 7.3, 7.1, 7.0, 6.9, 7.0, 6.8, 6.9, 7.1, 7.0, 7.2, 7.1, 7.3, 7.2, 7.4, 7.3, 7.5, 7.6, 7.8];
const LAST = A1C.length - 1;

const NOTES = {
  first: `You came in because you were thirsty and tired for some weeks. Your blood test shows type 2 diabetes (A1c 9.1 %). We talked about what that means.

Plan:
- Start metformin with meals. It can upset the stomach at first; that usually passes.
- Meet with the diabetes educator.
- Walk 20 minutes on most days.
- Come back in three months for a new A1c.`,
  steady: `Your diabetes is steady and your blood pressure is close to the goal. Your feet and eyes were checked this year.

Plan:
- Keep taking your medicines as you do now.
- Keep up the walks.
- Next visit and labs in three months.`,
  latest: `Your A1c has gone up a little over the last year, to 7.8 %. You told me that work has been busy and that you miss some evening doses.

Plan:
- Try a pill box and an alarm for the evening dose.
- We repeat your labs before the next visit. If the A1c is still above 7.5 %, we will talk about changing your medicine.
- Your blood pressure is fine. No change there.`,
};

export function danaResources(timeline: Timeline): Resource[] {
  const { today } = timeline;
  const chart = new Chart('dana', ID, 'lakeside');
  const visitDay = (index: number): string => weekdayFrom(addMonths(addDays(today, -40), (index - LAST) * 3));
  const start = visitDay(0);
  const newest = addYesterday(chart, timeline, addVisits(chart, visitDay));
  addLists(chart, start, today);
  addBills(chart, today, visitDay);
  return [
    patientResource({
      id: ID,
      number: 'NH-104210',
      given: 'Dana',
      family: 'Whitfield',
      gender: 'female',
      birthDate: bornYearsAgo(today, 52, 5, 14),
      email: 'dana.whitfield@example.org',
      homePhone: '(847) 555-0142',
      mobilePhone: '(847) 555-0143',
      address: { line: ['18 Juniper Lane', 'Unit 2'], city: 'Port Ellery', state: 'IL', postalCode: '60099' },
      language: 'en',
      organizationId: ORGANIZATION_IDS.lakeside,
    }),
    ...chart.resources,
    pastAppointment({
      key: 'dana/last',
      clinic: 'lakeside',
      patientId: ID,
      day: visitDay(LAST),
      time: '09:30',
      title: 'Diabetes follow-up',
      reason: 'Type 2 diabetes',
      status: 'fulfilled',
    }),
    pastAppointment({
      key: 'dana/before',
      clinic: 'lakeside',
      patientId: ID,
      day: visitDay(LAST - 1),
      time: '09:30',
      title: 'Diabetes follow-up',
      reason: 'Type 2 diabetes',
      status: 'fulfilled',
    }),
    pastAppointment({
      key: 'dana/cancelled',
      clinic: 'lakeside',
      patientId: ID,
      day: weekdayFrom(addDays(today, -70)),
      time: '14:00',
      title: 'Nutrition class',
      reason: 'Healthy eating with diabetes',
      status: 'cancelled',
    }),
    ...danaMessages(timeline, newest),
  ];
}

function metabolicValues(random: () => number, index: number): Parameters<Chart['panel']>[2] {
  return {
    glucose: around(random, 95 + ((A1C[index] ?? 7) - 5) * 22, 9),
    bun: around(random, 15, 3),
    creatinine: around(random, 0.78 + index * 0.006, 0.04, 2),
    egfr: around(random, 92 - index * 0.7, 2),
    sodium: around(random, 139, 2),
    potassium: around(random, 4.4, 0.3, 1),
    chloride: around(random, 102, 2),
    bicarbonate: around(random, 25, 2),
    calcium: around(random, 9.4, 0.3, 1),
  };
}

/** @returns the last visit */
function addVisits(chart: Chart, visitDay: (index: number) => string): string {
  const random = createRandom('dana');
  let last = '';
  for (const [index, a1c] of A1C.entries()) {
    const day = visitDay(index);
    const key = `q${index + 1}`;
    const when = { day, time: '09:30' };
    const encounterId = chart.encounter(key, when, '10:00', 'raman', {
      type: OFFICE_VISIT,
      title: index === 0 ? 'New patient visit' : 'Diabetes follow-up',
      reason: index === 0 ? 'Thirst and tiredness' : 'Type 2 diabetes and high blood pressure',
    });
    last = encounterId;
    // Blood is drawn a week ahead, so that results are there at the visit.
    const facts = {
      collected: { day: addDays(day, -7), time: '08:10' },
      issued: { day: addDays(day, -6), time: '11:20' },
      staff: 'raman',
      encounterId,
    } as const;
    chart.panel('a1c', key, { a1c }, facts);
    chart.panel('metabolic', key, metabolicValues(random, index), facts);
    if (index % 2 === 0) {
      const ldl = around(random, Math.max(78, 142 - index * 6), 6);
      const hdl = around(random, 47 + index * 0.3, 3);
      const triglycerides = around(random, Math.max(120, 190 - index * 5), 12);
      chart.panel('lipid', key, { cholesterol: ldl + hdl + Math.round(triglycerides / 5), triglycerides, hdl, ldl }, facts);
    }
    if (index % 4 === 0) chart.panel('acr', key, { acr: around(random, 14 + index * 0.6, 3) }, facts);
    chart.bloodPressure(key, when, encounterId, around(random, Math.max(128, 148 - index * 2), 5), around(random, Math.max(78, 91 - index), 3));
    chart.weight(key, when, encounterId, around(random, 88 - index * 0.25, 0.6, 1));
    const text = index === 0 ? NOTES.first : index === LAST ? NOTES.latest : NOTES.steady;
    chart.note(key, { day, time: '12:15' }, 'raman', encounterId, text);
  }
  chart.height(
    'first',
    { day: visitDay(0), time: '09:30' },
    chart.encounter('height', { day: visitDay(0), time: '09:20' }, '09:30', 'lindqvist', { type: OFFICE_VISIT, title: 'Nurse intake', reason: 'Measurements' }),
    164,
  );
  return last;
}

/** The results that wait to be seen, ordered at the last visit: the sugar is up, and potassium a little. @returns them */
function addYesterday(chart: Chart, { today }: Timeline, encounterId: string): string[] {
  const day = addDays(today, -1);
  const facts = { collected: { day, time: '07:45' }, issued: { day, time: '16:05' }, staff: 'raman', encounterId } as const;
  return [
    chart.panel('a1c', 'latest', { a1c: 8.4 }, { ...facts, conclusion: 'Higher than three months ago. Let us talk about it at your next visit.' }),
    chart.panel(
      'metabolic',
      'latest',
      { glucose: 188, bun: 19, creatinine: 0.94, egfr: 73, sodium: 138, potassium: 5.4, chloride: 101, bicarbonate: 24, calcium: 9.5 },
      facts,
    ),
  ];
}

const tablets = (quantity: number, days: number) => ({ quantity, unit: 'tablet', days, pharmacy: 'Harbor Street Pharmacy' });

function addLists(chart: Chart, start: string, today: string): void {
  const diabetes = chart.condition(snomed('44054006', 'Type 2 diabetes'), start);
  chart.condition(snomed('59621000', 'High blood pressure (essential hypertension)'), addMonths(start, -26));
  chart.condition(snomed('55822004', 'High cholesterol (hyperlipidemia)'), addMonths(start, 3));
  chart.condition(snomed('367498001', 'Seasonal hay fever'), addMonths(start, -120));
  chart.condition(snomed('10509002', 'Acute bronchitis'), addMonths(today, -22), addMonths(today, -21));
  chart.medication(
    rxnorm('861004', 'Metformin 1000 mg tablet'),
    addMonths(start, 6),
    'raman',
    'Take 1 tablet by mouth twice a day with meals',
    'Type 2 diabetes',
    { supply: { ...tablets(60, 30), refills: 5, until: addMonths(today, 7), fills: [addDays(today, -54), addDays(today, -24)] } },
  );
  // These two run out within two days of each other.
  chart.medication(rxnorm('314077', 'Lisinopril 20 mg tablet'), addMonths(start, 3), 'raman', 'Take 1 tablet by mouth every morning', 'High blood pressure', {
    supply: { ...tablets(30, 30), refills: 3, until: addMonths(today, 5), fills: [addDays(today, -53), addDays(today, -23)] },
  });
  // Of this one there is enough for months.
  chart.medication(rxnorm('617310', 'Atorvastatin 20 mg tablet'), addMonths(start, 3), 'raman', 'Take 1 tablet by mouth every evening', 'High cholesterol', {
    supply: { ...tablets(90, 90), refills: 3, until: addMonths(today, 9), fills: [addDays(today, -20)] },
  });
  chart.medication(rxnorm('861007', 'Metformin 500 mg tablet'), start, 'raman', 'Take 1 tablet by mouth twice a day with meals', 'Type 2 diabetes', {
    status: 'stopped',
  });
  chart.allergy(snomed('91936005', 'Penicillin'), 'medication', 'high', 'Hives and swelling of the lips', addMonths(start, -200));
  chart.allergy(snomed('300916003', 'Latex'), 'environment', 'low', 'Itchy skin', addMonths(start, -60));
  for (let year = 0; year < 5; year++) chart.immunization(cvx('140', 'Flu shot (seasonal influenza)'), addMonths(today, -(year * 12 + 2)));
  chart.immunization(cvx('309', 'COVID-19'), addMonths(today, -14));
  chart.immunization(cvx('115', 'Tetanus, diphtheria and whooping cough (Tdap)'), addMonths(today, -50));
  chart.immunization(cvx('187', 'Shingles (recombinant zoster)'), addMonths(today, -20), { number: 1, of: 2 });
  chart.immunization(cvx('187', 'Shingles (recombinant zoster)'), addMonths(today, -16), { number: 2, of: 2 });
  chart.immunization(cvx('216', 'Pneumococcal (PCV20)'), addMonths(today, -30));
  chart.procedure(snomed('401191002', 'Diabetic foot exam'), addMonths(today, -7), 'Yearly check with diabetes');
  chart.procedure(snomed('134395001', 'Eye screening for diabetes'), addMonths(today, -9), 'Yearly check with diabetes');
  chart.procedure(snomed('73761001', 'Colonoscopy'), addMonths(today, -65), 'Screening');
  chart.procedure(snomed('71651007', 'Mammogram'), addMonths(today, -11), 'Screening');
  const goals = [
    chart.goal('a1c', 'A1c below 7.5 %', 'not-achieved', addMonths(today, -12), addMonths(today, 6), [{ measure: TESTS.a1c.code, below: 7.5, unit: '%' }]),
    chart.goal('pressure', 'Blood pressure below 130/80', 'in-progress', addMonths(today, -12), addMonths(today, 6), [
      { measure: loinc('8480-6', 'Systolic blood pressure'), below: 130, unit: 'mm[Hg]' },
      { measure: loinc('8462-4', 'Diastolic blood pressure'), below: 80, unit: 'mm[Hg]' },
    ]),
  ];
  chart.add('CarePlan', 'diabetes', {
    status: 'active',
    intent: 'plan',
    title: 'Living well with diabetes',
    category: [concept(snomed('735985000', 'Diabetes self management plan'))],
    subject: chart.subject,
    period: { start: addMonths(today, -12) },
    addresses: [referTo('Condition', diabetes)],
    goal: goals.map((id) => referTo('Goal', id)),
    activity: [
      { detail: { status: 'in-progress', description: 'Check blood sugar every morning' } },
      { detail: { status: 'in-progress', description: 'Walk 30 minutes on five days a week' } },
      { detail: { status: 'scheduled', description: 'Yearly eye exam' } },
      { detail: { status: 'completed', description: 'Class on healthy eating' } },
    ],
  });
  chart.add('Coverage', 'main', {
    status: 'active',
    type: hl7('v3-ActCode', 'EHCPOL'),
    subscriberId: 'PRM-5550142-01',
    relationship: hl7('subscriber-relationship', 'self'),
    order: 1,
    network: 'Prairie Choice',
    beneficiary: chart.subject,
    period: { start: addMonths(today, -30) },
    payor: [{ display: 'Prairie Mutual Health Plan' }],
    class: [
      { type: hl7('coverage-class', 'group'), value: 'G-1180' },
      { type: hl7('coverage-class', 'plan'), value: 'SILVER', name: 'Silver PPO' },
    ],
  });
}

/** A bill for each visit of three years; the last one is open. */
function addBills(chart: Chart, today: string, visitDay: (index: number) => string): void {
  const account = danaAccount(chart);
  for (let back = 0; back <= 12; back += 1) {
    const serviceDate = visitDay(LAST - back);
    const issued = addDays(serviceDate, 21);
    const billId = chart.billId(`${back}`);
    const lines = [
      { description: 'Office visit with Dr. Raman', code: '99214', serviceDate, charge: 21_800, insurance: 13_940, adjustment: 4_860 },
      { description: 'Hemoglobin A1c test', code: '83036', serviceDate: addDays(serviceDate, -7), charge: 6_200, insurance: 3_150, adjustment: 1_805 },
      { description: 'Basic metabolic panel', code: '80048', serviceDate: addDays(serviceDate, -7), charge: 8_400, insurance: 3_900, adjustment: 2_100 },
    ];
    chart.resources.push(
      invoiceResource({
        id: billId,
        number: back < 4 ? `NH-S-20${410 - back}` : `NH-S-19${900 - back}`,
        patientId: ID,
        status: back === 0 ? 'issued' : 'balanced',
        issued,
        due: addDays(issued, 30),
        account,
        visit: chart.visitId(`q${LAST - back + 1}`),
        lines,
      }),
    );
    if (back > 0) chart.paid(`${back}`, billId, addDays(issued, 12), 6_645, 'Card');
  }
  addOtherBills(chart, account, today);
  addDanaExplanations(
    chart,
    [0, 1, 2].map((back) => visitDay(LAST - back)),
    (day, days) => addDays(day, -days),
  );
  chart.add('Claim', 'last', {
    status: 'active',
    use: 'claim',
    type: { text: 'Professional' },
    patient: chart.subject,
    created: addDays(today, -38),
    insurer: { display: 'Prairie Mutual Health Plan' },
    item: [{ sequence: 1, productOrService: { text: 'Office visit with Dr. Raman' }, net: { value: 218, currency: 'USD' } }],
    total: { value: 218, currency: 'USD' },
  });
}
