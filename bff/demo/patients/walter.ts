/** Walter Brandt, 81: Dana's father, heart failure and atrial fibrillation, lives in another time zone. */
import { addDays, addMonths } from '../../src/time/calendar.ts';
import { bornYearsAgo, weekdayFrom } from '../calendar.ts';
import { Chart } from '../chart.ts';
import { ORGANIZATION_IDS } from '../clinics.ts';
import { PATIENT_IDS, PRACTITIONER_IDS } from '../ids.ts';
import { conversation } from '../messages.ts';
import { around, createRandom } from '../random.ts';
import { cvx, invoiceResource, patientResource, referTo, rxnorm, snomed } from '../resources.ts';
import type { Resource } from '../resources.ts';
import { STAFF_NAMES } from '../staff-names.ts';
import { readyDispense } from '../refills.ts';
import { hoursAgo } from '../timeline.ts';
import type { Timeline } from '../timeline.ts';
import { OFFICE_VISIT, pastAppointment } from '../visits.ts';

const ID = PATIENT_IDS.walter;
const VISITS = 8;

export function walterResources(timeline: Timeline): Resource[] {
  const { today } = timeline;
  const chart = new Chart('walter', ID, 'summit');
  const random = createRandom('walter');
  for (let index = 0; index < VISITS; index++) {
    const day = weekdayFrom(addMonths(addDays(today, -28), (index - VISITS + 1) * 3));
    const key = `q${index + 1}`;
    const when = { day, time: '10:30' };
    const encounterId = chart.encounter(key, when, '11:00', 'ortega', { type: OFFICE_VISIT, title: 'Heart follow-up', reason: 'Heart failure' });
    const facts = { collected: when, issued: { day: addDays(day, 1), time: '09:00' }, staff: 'ortega', encounterId } as const;
    chart.panel(
      'metabolic',
      key,
      {
        glucose: around(random, 96, 6),
        bun: around(random, 26, 3),
        creatinine: around(random, 1.35, 0.06, 2),
        egfr: around(random, 51, 3),
        sodium: around(random, 137, 2),
        potassium: around(random, 4.6, 0.2, 1),
        chloride: around(random, 101, 2),
        bicarbonate: around(random, 26, 2),
        calcium: around(random, 9.2, 0.2, 1),
      },
      facts,
    );
    chart.panel('ntProBnp', key, { ntProBnp: around(random, 980, 160) }, facts);
    chart.bloodPressure(key, when, encounterId, around(random, 126, 6), around(random, 70, 4));
    chart.weight(key, when, encounterId, around(random, 79, 0.8, 1));
    chart.note(
      key,
      { day, time: '12:30' },
      'ortega',
      encounterId,
      'Your heart is doing its work steadily. No swelling of the legs today, and you sleep on one pillow.\n\nPlan: weigh yourself every morning. Call us when you gain more than 3 pounds in a day or 5 pounds in a week.',
    );
    if (index === VISITS - 1) {
      chart.resources.push(
        pastAppointment({
          key: 'walter/last',
          clinic: 'summit',
          patientId: ID,
          day,
          time: '10:30',
          title: 'Heart follow-up',
          reason: 'Heart failure',
          status: 'fulfilled',
        }),
      );
      addBill(chart, day);
    }
  }
  addLists(chart, today);
  const daughter = { display: 'Dana Whitfield' };
  return [
    patientResource({
      id: ID,
      number: 'NH-100873',
      given: 'Walter',
      family: 'Brandt',
      gender: 'male',
      birthDate: bornYearsAgo(today, 81, 2, 3),
      email: 'walter.brandt@example.org',
      homePhone: '(720) 555-0165',
      address: { line: ['9 Quarry Road'], city: 'Alder Springs', state: 'CO', postalCode: '80099' },
      language: 'en',
      organizationId: ORGANIZATION_IDS.summit,
    }),
    ...chart.resources,
    ...conversation('walter/ankles', ID, { topic: 'health-question', subject: 'Swollen ankles' }, [
      {
        sender: daughter,
        sent: hoursAgo(timeline, 220),
        text: 'Dad’s ankles look swollen since the weekend. His weight this morning was 176 pounds, two more than last week. Should he take more of the water pill?',
      },
      {
        sender: referTo('Practitioner', PRACTITIONER_IDS.lindqvist, STAFF_NAMES.lindqvist),
        sent: hoursAgo(timeline, 214),
        text: 'Thank you for watching this so well. Dr. Ortega says: one extra furosemide tablet today and tomorrow, feet up in the afternoon, and send us his weight each morning. If he gets short of breath, call 911.',
      },
    ]),
  ];
}

function addLists(chart: Chart, today: string): void {
  chart.condition(snomed('84114007', 'Heart failure'), addMonths(today, -50));
  chart.condition(snomed('49436004', 'Atrial fibrillation'), addMonths(today, -74));
  chart.condition(snomed('433144002', 'Chronic kidney disease, stage 3'), addMonths(today, -30));
  chart.condition(snomed('239873007', 'Arthritis of the knee'), addMonths(today, -140));
  const filled = (...daysAgo: number[]) => ({ unit: 'tablet', fills: daysAgo.map((days) => addDays(today, -days)), pharmacy: 'Ridgeline Pharmacy' });
  // Its last refill is used up.
  chart.medication(rxnorm('1364445', 'Apixaban 5 mg tablet'), addMonths(today, -74), 'ortega', 'Take 1 tablet by mouth twice a day', 'Atrial fibrillation', {
    supply: { ...filled(56, 26), quantity: 60, days: 30, refills: 1, until: addMonths(today, 2) },
  });
  chart.medication(
    rxnorm('866436', 'Metoprolol succinate ER 50 mg tablet'),
    addMonths(today, -74),
    'ortega',
    'Take 1 tablet by mouth every morning',
    'Atrial fibrillation',
    // One is ready at the pharmacy: see `refills.ts`.
    { supply: { ...filled(85), quantity: 90, days: 90, refills: 3, until: addMonths(today, 8) } },
  );
  chart.medication(rxnorm('313988', 'Furosemide 40 mg tablet'), addMonths(today, -50), 'ortega', 'Take 1 tablet by mouth every morning', 'Heart failure', {
    supply: { ...filled(28), quantity: 30, days: 30, refills: 5, until: addMonths(today, 8) },
  });
  // A controlled substance: only a doctor may approve it, and not before it is nearly used up.
  chart.medication(
    rxnorm('835603', 'Tramadol 50 mg tablet'),
    addMonths(today, -3),
    'ortega',
    'Take 1 tablet by mouth at bedtime, as needed for knee pain',
    'Arthritis of the knee',
    { supply: { ...filled(27), quantity: 30, days: 30, refills: 1, until: addMonths(today, 3) } },
  );
  chart.add('MedicationDispense', 'ready', readyDispense(chart.subject));
  chart.allergy(snomed('91939003', 'Sulfa antibiotics'), 'medication', 'high', 'Skin rash', addMonths(today, -300));
  for (let year = 0; year < 4; year++) chart.immunization(cvx('140', 'Flu shot (seasonal influenza)'), addMonths(today, -(year * 12 + 1)));
  chart.immunization(cvx('216', 'Pneumococcal (PCV20)'), addMonths(today, -32));
  chart.procedure(snomed('40701008', 'Ultrasound of the heart (echocardiogram)'), addMonths(today, -10), 'Heart failure');
  chart.procedure(snomed('52734007', 'Total hip replacement'), addMonths(today, -116), 'Arthritis of the hip');
  chart.goal('weight', 'Morning weight within 3 pounds of 174', 'in-progress', addMonths(today, -9), addMonths(today, 3), []);
  chart.add('Coverage', 'main', {
    status: 'active',
    subscriberId: '1XX0-XX0-XX00',
    beneficiary: chart.subject,
    payor: [{ display: 'Medicare' }],
  });
}

function addBill(chart: Chart, day: string): void {
  chart.resources.push(
    invoiceResource({
      id: chart.billId('last'),
      number: 'NH-S-20355',
      patientId: ID,
      status: 'issued',
      issued: addDays(day, 14),
      due: addDays(day, 44),
      lines: [{ description: 'Office visit with Dr. Ortega', code: '99214', serviceDate: day, charge: 21_800, insurance: 14_230, adjustment: 4_000 }],
    }),
  );
}
