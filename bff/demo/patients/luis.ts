/** Luis Herrera, 29: no insurance, one night in the emergency room, and its bill. */
import { addDays } from '../../src/time/calendar.ts';
import { bornYearsAgo, weekdayFrom } from '../calendar.ts';
import { Chart } from '../chart.ts';
import { ORGANIZATION_IDS } from '../clinics.ts';
import { PATIENT_IDS } from '../ids.ts';
import { conversation } from '../messages.ts';
import { cvx, invoiceResource, loinc, patientResource, referTo, rxnorm, snomed } from '../resources.ts';
import type { Resource } from '../resources.ts';
import { hoursAgo } from '../timeline.ts';
import type { Timeline } from '../timeline.ts';
import { pastAppointment } from '../visits.ts';

const ID = PATIENT_IDS.luis;
const HOSPITAL = 'Alder Springs Hospital, Emergency Room';

export function luisResources(timeline: Timeline): Resource[] {
  const { today } = timeline;
  const chart = new Chart('luis', ID, 'summit');
  const night = addDays(today, -33);
  const when = { day: night, time: '19:40' };
  const encounterId = chart.encounter('emergency', when, '23:15', 'ortega', {
    type: snomed('4525004', 'Emergency room visit'),
    title: 'Emergency room visit',
    reason: 'Ankle injury',
    class: 'EMER',
    place: HOSPITAL,
  });
  chart.bloodPressure('emergency', when, encounterId, 138, 84);
  chart.panel(
    'bloodCount',
    'emergency',
    { whiteCells: 9.8, hemoglobin: 14.9, hematocrit: 44.1, platelets: 246 },
    {
      collected: { day: night, time: '20:05' },
      issued: { day: night, time: '20:50' },
      staff: 'ortega',
      encounterId,
    },
  );
  chart.note(
    'emergency',
    { day: night, time: '23:00' },
    'ortega',
    encounterId,
    'You twisted your right ankle playing soccer. The X-ray shows a small break on the outer side of the ankle. The bones are in place, so you need no operation.\n\nPlan: splint and crutches, no weight on the foot for two weeks, ibuprofen for pain with food, ice and keep the leg up. See Dr. Ortega for a new X-ray.',
    loinc('34111-5', 'Emergency room note'),
  );
  chart.add('ImagingStudy', 'ankle', {
    status: 'available',
    subject: chart.subject,
    encounter: referTo('Encounter', encounterId),
    started: chart.at({ day: night, time: '20:30' }),
    description: 'X-ray of the right ankle',
    numberOfSeries: 1,
    numberOfInstances: 3,
    series: [
      {
        uid: '2.25.101',
        modality: { system: 'http://dicom.nema.org/resources/ontology/DCM', code: 'DX', display: 'X-ray' },
        bodySite: { system: 'http://snomed.info/sct', code: '344001', display: 'Ankle' },
        numberOfInstances: 3,
      },
    ],
  });
  chart.condition(snomed('42188001', 'Broken ankle (closed fracture)'), night);
  chart.medication(
    rxnorm('197806', 'Ibuprofen 600 mg tablet'),
    night,
    'ortega',
    'Take 1 tablet by mouth every 8 hours with food, as needed for pain',
    'Broken ankle',
    { supply: { quantity: 30, unit: 'tablet', days: 10, refills: 0, until: addDays(today, -1), fills: [night], pharmacy: 'Ridgeline Pharmacy' } },
  );
  chart.procedure(snomed('79321009', 'Splint put on'), night, 'Broken ankle');
  chart.immunization(cvx('115', 'Tetanus, diphtheria and whooping cough (Tdap)'), night);
  const followUp = weekdayFrom(addDays(night, 12));
  chart.resources.push(
    pastAppointment({
      key: 'luis/first',
      clinic: 'summit',
      patientId: ID,
      day: followUp,
      time: '11:00',
      title: 'Ankle follow-up',
      reason: 'Broken ankle',
      status: 'fulfilled',
    }),
    invoiceResource({
      id: chart.billId('emergency'),
      number: 'NH-S-20398',
      patientId: ID,
      status: 'issued',
      issued: addDays(night, 12),
      due: addDays(night, 54),
      visit: encounterId,
      lines: [
        { description: 'Emergency room visit, level 4', code: '99284', serviceDate: night, charge: 389_000 },
        { description: 'X-ray of the ankle, 3 views', code: '73610', serviceDate: night, charge: 61_250 },
        { description: 'Emergency physician', code: '99284', serviceDate: night, charge: 184_000 },
        { description: 'Splint and crutches', code: 'E0114', serviceDate: night, charge: 92_725 },
        { description: 'Blood count', code: '85025', serviceDate: night, charge: 14_300 },
        { description: 'Tetanus shot', code: '90715', serviceDate: night, charge: 12_000 },
      ],
    }),
  );
  return [
    patientResource({
      id: ID,
      number: 'NH-107734',
      given: 'Luis',
      family: 'Herrera',
      gender: 'male',
      birthDate: bornYearsAgo(today, 29, 8, 27),
      email: 'luis.herrera@example.org',
      mobilePhone: '(847) 555-0178',
      address: { line: ['310 Canyon Street', 'Apt 5'], city: 'Alder Springs', state: 'CO', postalCode: '80099' },
      language: 'es',
      organizationId: ORGANIZATION_IDS.summit,
    }),
    ...chart.resources,
    ...conversation('luis/bill', ID, { topic: 'bill', subject: 'My hospital bill' }, [
      {
        sender: referTo('Patient', ID, 'Luis Herrera'),
        sent: hoursAgo(timeline, 20),
        text: 'I have no insurance and can’t pay this bill all at once. Is there help, or can I pay a little every month?',
      },
    ]),
  ];
}
