/** June, 8, and Theo, 14: Dana's children. */
import { addDays, addMonths } from '../../src/time/calendar.ts';
import { bornYearsAgo, weekdayFrom } from '../calendar.ts';
import { Chart } from '../chart.ts';
import { ORGANIZATION_IDS } from '../clinics.ts';
import { demoId, PATIENT_IDS } from '../ids.ts';
import { accountResource, cvx, invoiceResource, loinc, patientResource, referTo, rxnorm, snomed } from '../resources.ts';
import type { Resource } from '../resources.ts';
import type { Timeline } from '../timeline.ts';
import { OFFICE_VISIT, pastAppointment } from '../visits.ts';

const HOME = { line: ['18 Juniper Lane', 'Unit 2'], city: 'Port Ellery', state: 'IL', postalCode: '60099' };
const WELL_CHILD = snomed('410620009', 'Well child visit');

/** The shots of a child by the age in months they are given at. */
function addChildShots(chart: Chart, birthDate: string, today: string): void {
  const shots: [string, string, number[]][] = [
    ['116', 'Rotavirus', [2, 4, 6]],
    ['20', 'Diphtheria, tetanus and whooping cough (DTaP)', [2, 4, 6, 15, 54]],
    ['10', 'Polio (IPV)', [2, 4, 12, 54]],
    ['03', 'Measles, mumps and rubella (MMR)', [12, 54]],
    ['21', 'Chickenpox (varicella)', [12, 54]],
    ['83', 'Hepatitis A', [12, 18]],
    ['165', 'HPV', [134, 140]],
    ['115', 'Tetanus, diphtheria and whooping cough (Tdap)', [134]],
  ];
  for (const [code, name, ages] of shots) {
    for (const [index, age] of ages.entries()) {
      const day = weekdayFrom(addDays(addMonths(birthDate, age), 5));
      if (day < today) chart.immunization(cvx(code, name), day, { number: index + 1, of: ages.length });
    }
  }
}

/** The account of a child, for which a parent answers. @returns its id */
function childAccount(chart: Chart, key: string, name: string, number: string, guarantor: object): string {
  const id = demoId('Account', key);
  chart.resources.push(accountResource({ id, number, name, patientId: chart.patientId, guarantor }));
  return id;
}

export function juneResources({ today }: Timeline): Resource[] {
  const id = PATIENT_IDS.june;
  const birthDate = bornYearsAgo(today, 8, 4, 9);
  const chart = new Chart('june', id, 'lakeside');
  addChildShots(chart, birthDate, today);
  const checkup = weekdayFrom(addDays(today, -118));
  const checkupId = chart.encounter('checkup', { day: checkup, time: '13:30' }, '14:00', 'raman', {
    type: WELL_CHILD,
    title: 'Yearly checkup',
    reason: 'Well child visit',
  });
  chart.weight('checkup', { day: checkup, time: '13:30' }, checkupId, 26.4);
  chart.height('checkup', { day: checkup, time: '13:30' }, checkupId, 128);
  chart.note(
    'checkup',
    { day: checkup, time: '14:20' },
    'raman',
    checkupId,
    'June is growing well and doing fine at school. Hearing and eyesight are good. Her asthma is quiet; she used the inhaler twice in the last three months.\n\nPlan: keep the inhaler at school, flu shot in the fall, next checkup in a year.',
  );
  const sick = weekdayFrom(addDays(today, -24));
  const sickId = chart.encounter('sore-throat', { day: sick, time: '10:00' }, '10:20', 'raman', {
    type: snomed('185345009', 'Sick visit'),
    title: 'Sore throat',
    reason: 'Sore throat and fever',
  });
  chart.note(
    'sore-throat',
    { day: sick, time: '10:40' },
    'raman',
    sickId,
    'Fever and sore throat for two days. The rapid test for strep is positive.\n\nPlan: amoxicillin for ten days, fluids, rest. She can go back to school after one full day on the medicine.',
    loinc('11506-3', 'Sick visit note'),
  );
  chart.condition(snomed('195967001', 'Asthma, mild'), addMonths(birthDate, 60));
  chart.condition(snomed('43878008', 'Strep throat'), sick, addDays(sick, 11));
  chart.medication(
    rxnorm('745679', 'Albuterol inhaler'),
    addMonths(birthDate, 60),
    'raman',
    '2 puffs when wheezing, and 15 minutes before sports if needed',
    'Asthma',
    // It is used when it is needed: nobody can say how long it lasts.
    { supply: { quantity: 1, unit: 'inhaler', days: null, refills: 2, fills: [addDays(today, -70)], pharmacy: 'Harbor Street Pharmacy' } },
  );
  chart.medication(rxnorm('308189', 'Amoxicillin 400 mg/5 mL liquid'), sick, 'raman', '6 mL by mouth twice a day for 10 days', 'Strep throat', {
    status: 'completed',
  });
  chart.allergy(snomed('91935009', 'Peanuts'), 'food', 'high', 'Hives and trouble breathing', addMonths(birthDate, 30));
  chart.resources.push(
    invoiceResource({
      id: chart.billId('sick'),
      number: 'NH-S-30118',
      patientId: id,
      status: 'balanced',
      issued: addDays(sick, 9),
      due: addDays(sick, 39),
      account: childAccount(chart, 'june', 'June Whitfield', 'NH-A-1043', { display: 'Mark Whitfield' }),
      visit: sickId,
      lines: [{ description: 'Sick visit with Dr. Raman', code: '99213', serviceDate: sick, charge: 16_500, insurance: 11_000, adjustment: 3_000 }],
    }),
    pastAppointment({
      key: 'june/sick',
      clinic: 'lakeside',
      patientId: id,
      day: sick,
      time: '10:00',
      title: 'Sick visit',
      reason: 'Sore throat and fever',
      status: 'fulfilled',
    }),
  );
  const person = patientResource({
    id,
    number: 'NH-104211',
    given: 'June',
    family: 'Whitfield',
    gender: 'female',
    birthDate,
    address: HOME,
    language: 'en',
    organizationId: ORGANIZATION_IDS.lakeside,
  });
  return [person, ...chart.resources];
}

export function theoResources({ today }: Timeline): Resource[] {
  const id = PATIENT_IDS.theo;
  const birthDate = bornYearsAgo(today, 14, 7, 22);
  const chart = new Chart('theo', id, 'lakeside');
  addChildShots(chart, birthDate, today);
  const visit = weekdayFrom(addDays(today, -60));
  const visitId = chart.encounter('skin', { day: visit, time: '15:00' }, '15:20', 'raman', { type: OFFICE_VISIT, title: 'Skin check', reason: 'Acne' });
  chart.note(
    'skin',
    { day: visit, time: '15:40' },
    'raman',
    visitId,
    'Mild acne on the face. We talked about gentle washing and patience.\n\nPlan: benzoyl peroxide gel in the evening. Check again at the sports physical.',
  );
  chart.condition(snomed('11381005', 'Acne'), visit);
  chart.resources.push(
    pastAppointment({
      key: 'theo/skin',
      clinic: 'lakeside',
      patientId: id,
      day: visit,
      time: '15:00',
      title: 'Skin check',
      reason: 'Acne',
      status: 'fulfilled',
    }),
    invoiceResource({
      id: chart.billId('skin'),
      number: 'NH-S-30121',
      patientId: id,
      status: 'issued',
      issued: addDays(visit, 30),
      due: addDays(visit, 90),
      account: childAccount(chart, 'theo', 'Theo Whitfield', 'NH-A-1044', referTo('Patient', PATIENT_IDS.dana)),
      visit: visitId,
      lines: [{ description: 'Office visit with Dr. Raman', code: '99213', serviceDate: visit, charge: 16_500, insurance: 9_900, adjustment: 3_100 }],
    }),
  );
  const person = patientResource({
    id,
    number: 'NH-104212',
    given: 'Theodore',
    nickname: 'Theo',
    family: 'Whitfield',
    gender: 'male',
    birthDate,
    mobilePhone: '(847) 555-0144',
    address: HOME,
    language: 'en',
    organizationId: ORGANIZATION_IDS.lakeside,
  });
  return [person, ...chart.resources];
}
