import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import type { Database } from '../database/database.ts';
import { eachEngine, useDatabase } from '../database/testing.ts';
import { bundle, patient, withFolder } from './fixtures/resources.ts';
import type { Resource } from './fixtures/resources.ts';
import { ingestFiles } from './ingest.ts';
import type { IngestReport } from './report.ts';
import { TIME_ZONE_EXTENSION } from './system-urls.ts';

async function take(db: Database, resources: readonly Resource[]): Promise<IngestReport> {
  let report: IngestReport | undefined;
  await withFolder(async (write) => {
    report = await ingestFiles(db, [await write('file.json', bundle(resources))]);
  });
  assert.ok(report);
  return report;
}

const hl7 = (system: string, code: string) => ({ coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }] });
const MODIFIER = { modifierExtension: [{ url: 'http://example.org/did-not-happen', valueBoolean: true }] };

/** One resource of a type about a patient, as a fact. */
const FACTS: Readonly<Record<string, (subject: object) => object>> = {
  AllergyIntolerance: (patientOf) => ({ patient: patientOf, code: { text: 'Latex' }, clinicalStatus: hl7('allergyintolerance-clinical', 'active') }),
  Condition: (subject) => ({ subject, code: { text: 'Gout' }, clinicalStatus: hl7('condition-clinical', 'active') }),
  Immunization: (patientOf) => ({ patient: patientOf, status: 'completed', vaccineCode: { text: 'Tetanus' }, occurrenceDateTime: '2020-01-05' }),
  MedicationRequest: (subject) => ({ subject, status: 'active', intent: 'order', medicationCodeableConcept: { text: 'Iron 65 mg tablet' } }),
  Procedure: (subject) => ({ subject, status: 'completed', code: { text: 'Cataract surgery' }, performedDateTime: '2018' }),
  CarePlan: (subject) => ({ subject, status: 'active', intent: 'plan', title: 'Walk more' }),
  Goal: (subject) => ({ subject, lifecycleStatus: 'active', description: { text: 'Sleep 8 hours' } }),
  Claim: (patientOf) => ({ patient: patientOf, status: 'active', use: 'claim', created: '2024-02-02' }),
  ExplanationOfBenefit: (patientOf) => ({ patient: patientOf, status: 'active', use: 'claim', created: '2024-02-02' }),
  Coverage: (beneficiary) => ({ beneficiary, status: 'active', payor: [{ display: 'Northstar' }] }),
  ImagingStudy: (subject) => ({ subject, status: 'available', description: 'X-ray of the hand' }),
  Encounter: (subject) => ({ subject, status: 'finished', class: { code: 'AMB' }, period: { start: '2024-02-02T10:00:00-06:00' } }),
  Appointment: (actor) => ({
    status: 'booked',
    start: '2027-03-01T09:00:00-06:00',
    end: '2027-03-01T09:30:00-06:00',
    participant: [{ actor, status: 'accepted' }],
  }),
  ServiceRequest: (subject) => ({ subject, status: 'active', intent: 'order', code: { text: 'Echocardiogram' } }),
  Communication: (subject) => ({ subject, status: 'completed', sent: '2026-11-20T10:00:00-06:00', payload: [{ contentString: 'See you soon' }] }),
};

const NOT_FACTS: readonly (readonly [type: string, changes: object, reason: string])[] = [
  ['AllergyIntolerance', { verificationStatus: hl7('allergyintolerance-verification', 'refuted') }, 'refuted'],
  ['AllergyIntolerance', { verificationStatus: hl7('allergyintolerance-verification', 'entered-in-error') }, 'entered in error'],
  ['AllergyIntolerance', { code: { coding: [{ system: 'http://snomed.info/sct', code: '716186003' }] } }, 'it says that none is known'],
  ['AllergyIntolerance', { code: { text: 'No known drug allergies' } }, 'it says that none is known'],
  ['AllergyIntolerance', { code: { text: 'NKDA' } }, 'it says that none is known'],
  [
    'AllergyIntolerance',
    { code: { coding: [{ system: 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips', code: 'no-allergy-info', display: 'No information' }] } },
    'it says that none is known',
  ],
  ['Condition', { verificationStatus: hl7('condition-ver-status', 'refuted') }, 'refuted'],
  ['Condition', { verificationStatus: hl7('condition-ver-status', 'entered-in-error') }, 'entered in error'],
  ['Condition', { code: { text: 'No known problems' } }, 'it says that none is known'],
  ['Immunization', { status: 'entered-in-error' }, 'entered in error'],
  ['Immunization', { status: 'on-its-way' }, 'its status is not known'],
  ['MedicationRequest', { status: 'draft' }, 'a draft'],
  ['MedicationRequest', { status: 'entered-in-error' }, 'entered in error'],
  ['MedicationRequest', { intent: 'proposal' }, 'a proposal'],
  ['MedicationRequest', { intent: 'plan' }, 'a plan, not an order'],
  ['MedicationRequest', { intent: 'option' }, 'one of several options'],
  ['Procedure', { status: 'not-done' }, 'not done'],
  ['Procedure', { status: 'preparation' }, 'not begun yet'],
  ['CarePlan', { status: 'draft' }, 'a draft'],
  ['CarePlan', { intent: 'proposal' }, 'a proposal'],
  ['Goal', { lifecycleStatus: 'proposed' }, 'a proposal'],
  ['Goal', { lifecycleStatus: 'rejected' }, 'rejected'],
  ['Claim', { status: 'draft' }, 'a draft'],
  ['Claim', { status: 'cancelled' }, 'cancelled'],
  ['Claim', { use: 'predetermination' }, 'an estimate, not a claim'],
  ['ExplanationOfBenefit', { status: 'cancelled' }, 'cancelled'],
  ['ExplanationOfBenefit', { use: 'preauthorization' }, 'a request for approval, not a claim'],
  ['Coverage', { status: 'draft' }, 'a draft'],
  ['Coverage', { status: 'cancelled' }, 'cancelled'],
  ['ImagingStudy', { status: 'cancelled' }, 'cancelled'],
  ['Encounter', { status: 'planned' }, 'planned, not a visit that took place'],
  ['Encounter', { status: 'cancelled' }, 'cancelled'],
  ['Appointment', { status: 'half-agreed' }, 'its status is not known'],
  ['Appointment', { status: 'entered-in-error' }, 'entered in error'],
  ['Appointment', { status: 'cancelled', start: undefined, end: undefined }, 'canceled, and its time is not told'],
  ['ServiceRequest', { status: 'draft' }, 'a draft'],
  ['ServiceRequest', { status: 'on-hold' }, 'held back'],
  ['ServiceRequest', { status: 'unknown' }, 'its status is not known'],
  ['ServiceRequest', { status: 'entered-in-error' }, 'entered in error'],
  ['ServiceRequest', { intent: 'proposal' }, 'a proposal'],
  ['ServiceRequest', { intent: 'plan' }, 'a plan, not an order'],
  ['ServiceRequest', { intent: 'option' }, 'one of several options'],
  ['ServiceRequest', { intent: 'directive' }, 'no order'],
  ['ServiceRequest', { doNotPerform: true }, 'it says what is not to be done'],
  ['Communication', { status: 'preparation' }, 'a draft'],
  ['Communication', { status: 'not-done' }, 'not sent'],
  ['Communication', { status: 'stopped' }, 'stopped'],
  ['Communication', { status: 'on-hold' }, 'held back'],
  ['Communication', { status: 'unknown' }, 'its status is not known'],
  ['Communication', { sent: undefined }, 'not sent'],
];

const CLINIC: Resource = {
  resourceType: 'Location',
  id: 'clinic',
  name: 'Pier clinic',
  extension: [{ url: TIME_ZONE_EXTENSION, valueCode: 'America/Chicago' }],
};

eachEngine((engine) => {
  const database = useDatabase(engine);

  /** Brings in one resource about a new patient. */
  async function bring(type: string, changes: object): Promise<{ report: IngestReport; patientId: string; id: string }> {
    const [patientId, id] = [randomUUID(), randomUUID()];
    const fact = FACTS[type]?.({ reference: `Patient/${patientId}` });
    assert.ok(fact);
    const report = await take(database(), [CLINIC, patient(patientId), { resourceType: type, id, ...fact, ...changes }]);
    return { report, patientId, id };
  }
  const outcome = ({ report }: { report: IngestReport }, type: string) => [report.types[type]?.created ?? 0, Object.keys(report.types[type]?.skipped ?? {})];

  describe('what says of itself that it is no fact', () => {
    for (const type of Object.keys(FACTS)) {
      test(`a ${type} is one, until it has a modifier extension that nobody knows`, async () => {
        assert.deepEqual(outcome(await bring(type, {}), type), [1, []]);
        assert.deepEqual(outcome(await bring(type, MODIFIER), type), [0, ['it has a modifier extension that the portal does not know']]);
      });
    }

    for (const [type, changes, reason] of NOT_FACTS) {
      test(`${type}: ${JSON.stringify(changes)} is not shown as one`, async () => {
        assert.deepEqual(outcome(await bring(type, changes), type), [0, [reason]]);
      });
    }

    test('what follows rules that nobody knows is kept and not shown, and taken out where it was', async () => {
      for (const type of ['Condition', 'MedicationRequest', 'Encounter']) {
        const { report, id } = await bring(type, { implicitRules: 'https://rules.example/reversed' });
        assert.deepEqual(outcome({ report }, type), [0, ['it follows rules that the portal does not know']]);
        assert.equal(await database().prisma.resourceVersion.count({ where: { resourceId: id, isCurrent: true } }), 1);
      }
      const contained = [{ resourceType: 'Medication', id: 'drug', implicitRules: 'https://rules.example/reversed', code: { text: 'Iron' } }];
      const inside = await bring('MedicationRequest', { medicationCodeableConcept: undefined, medicationReference: { reference: '#drug' }, contained });
      assert.deepEqual(outcome(inside, 'MedicationRequest'), [0, ['it follows rules that the portal does not know']]);
    });

    test('a visit shows the one who is seen: not who declined, sent the patient or came along', async () => {
      const doctor = (id: string) => ({ resourceType: 'Practitioner', id, name: [{ family: id, given: ['Dr'] }] });
      const { prisma } = database();
      await take(database(), [doctor('declines'), doctor('sees')]);
      const referrer = { individual: { display: 'Dr Sender' }, type: [{ coding: [{ code: 'REF' }] }] };
      const mother = { individual: { reference: 'RelatedPerson/mother', display: 'Mother' } };
      const seen = { individual: { display: 'Dr Seen' }, type: [{ coding: [{ code: 'PPRF' }] }] };
      const visit = async (participant: object[]) => prisma.encounter.findUniqueOrThrow({ where: { id: (await bring('Encounter', { participant })).id } });
      assert.equal((await visit([mother, referrer, seen])).clinicianName, 'Dr Seen');
      assert.equal((await visit([mother, referrer])).clinicianName, null);
    });

    test('a modifier within a part that is read counts, one in a part that nobody reads does not', async () => {
      const within = await bring('Immunization', { protocolApplied: [{ doseNumberPositiveInt: 1, ...MODIFIER }] });
      assert.equal(outcome(within, 'Immunization')[0], 0);
      assert.equal(outcome(await bring('Immunization', { reaction: [{ ...MODIFIER }] }), 'Immunization')[0], 1);
    });

    test('an allergy beside the words "no known" stays one', async () => {
      const { id } = await bring('AllergyIntolerance', { code: { text: 'No known allergies except penicillin' } });
      assert.equal((await database().prisma.allergyIntolerance.findUniqueOrThrow({ where: { id } })).name, 'No known allergies except penicillin');
    });
  });

  describe('what keeps its meaning', () => {
    test('a vaccine that was not given says so, and why', async () => {
      const { id } = await bring('Immunization', { status: 'not-done', statusReason: { text: 'Patient declined' } });
      const row = await database().prisma.immunization.findUniqueOrThrow({ where: { id } });
      assert.deepEqual([row.status, row.statusReason], ['not-done', 'Patient declined']);
    });

    test('a medicine not to be taken, and one without an intent, are told apart from what is taken', async () => {
      const read = async (changes: object) =>
        database().prisma.medicationRequest.findUniqueOrThrow({ where: { id: (await bring('MedicationRequest', changes)).id } });
      const avoided = await read({ doNotPerform: true });
      assert.equal(avoided.doNotPerform, true);
      assert.equal((await read({ intent: undefined })).status, 'unknown');
      for (const status of ['on-hold', 'cancelled', 'stopped', 'completed', 'unknown']) assert.equal((await read({ status })).status, status);
    });

    test('what has abated is over, and no state is not taken for active', async () => {
      const read = async (changes: object) => database().prisma.condition.findUniqueOrThrow({ where: { id: (await bring('Condition', changes)).id } });
      assert.equal((await read({ clinicalStatus: undefined, abatementDateTime: '2012-02' })).clinicalStatus, 'resolved');
      assert.equal((await read({ abatementString: 'in her childhood' })).clinicalStatus, 'resolved');
      assert.equal((await read({ clinicalStatus: undefined })).clinicalStatus, 'unknown');
      assert.equal((await read({ clinicalStatus: undefined, recordedDate: '2020' })).onsetAt, null);
    });

    test('what must not be done is no activity of a plan', async () => {
      const activity = [{ detail: { description: 'Walk', status: 'scheduled' } }, { detail: { description: 'Lift heavy things', doNotPerform: true } }];
      const { id } = await bring('CarePlan', { activity });
      const { activities } = await database().prisma.carePlan.findUniqueOrThrow({ where: { id } });
      assert.deepEqual(activities, [{ name: 'Walk', status: 'scheduled' }]);
    });
  });

  describe('dates', () => {
    test('stay as exact as they are, and sort', async () => {
      const cases = [
        ['2009', '2009', '2009-01-01T12:00:00.000Z'],
        ['2009-05', '2009-05', '2009-05-01T12:00:00.000Z'],
        ['2009-05-04', '2009-05-04', '2009-05-04T12:00:00.000Z'],
        ['2009-05-04T23:30:00-05:00', '2009-05-05T04:30:00.000Z', '2009-05-05T04:30:00.000Z'],
        // A time of day in no zone: its day is all that is known.
        ['2009-05-04T23:30:00', '2009-05-04', '2009-05-04T12:00:00.000Z'],
      ] as const;
      const { prisma } = database();
      for (const [written, said, sorted] of cases) {
        const onset = await prisma.condition.findUniqueOrThrow({ where: { id: (await bring('Condition', { onsetDateTime: written })).id } });
        assert.deepEqual([onset.onsetDate, onset.onsetAt?.toISOString()], [said, sorted]);
        const given = await prisma.immunization.findUniqueOrThrow({ where: { id: (await bring('Immunization', { occurrenceDateTime: written })).id } });
        assert.deepEqual([given.givenDate, given.givenAt?.toISOString()], [said, sorted]);
        const noted = await prisma.allergyIntolerance.findUniqueOrThrow({ where: { id: (await bring('AllergyIntolerance', { recordedDate: written })).id } });
        assert.deepEqual([noted.recordedDate, noted.recordedAt?.toISOString()], [said, sorted]);
        const written_ = await prisma.medicationRequest.findUniqueOrThrow({ where: { id: (await bring('MedicationRequest', { authoredOn: written })).id } });
        assert.deepEqual([written_.authoredDate, written_.authoredAt?.toISOString()], [said, sorted]);
        const done = await prisma.procedure.findUniqueOrThrow({ where: { id: (await bring('Procedure', { performedDateTime: written })).id } });
        assert.deepEqual([done.performedDate, done.performedAt?.toISOString()], [said, sorted]);
      }
    });

    test('what began or ended other than on a date says so, and has none', async () => {
      const { prisma } = database();
      const age = (value: number) => ({ value, unit: 'years', system: 'http://unitsofmeasure.org', code: 'a' });
      const absent = { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'masked' }] };
      const condition = async (changes: object) => prisma.condition.findUniqueOrThrow({ where: { id: (await bring('Condition', changes)).id } });
      const told = await condition({ onsetAge: age(34), abatementRange: { low: age(36), high: age(38) } });
      assert.deepEqual(told.onsetTold, { kind: 'age', low: 34, high: 34, unit: 'a', strict: false });
      assert.deepEqual(told.abatedTold, { kind: 'age', low: 36, high: 38, unit: 'a', strict: false });
      assert.deepEqual([told.onsetAt, told.onsetDate, told.abatedAt, told.abatedDate, told.clinicalStatus], [null, null, null, null, 'resolved']);
      assert.deepEqual((await condition({ onsetString: 'after her second child' })).onsetTold, { kind: 'words', text: 'after her second child' });
      assert.deepEqual((await condition({ _onsetDateTime: absent })).onsetTold, { kind: 'absent', reason: 'masked' });
      const still = await condition({ _abatementDateTime: absent });
      assert.deepEqual([still.abatedTold, still.clinicalStatus], [null, 'active'], 'that nobody says when it ended is not that it has');
      const within = await condition({ clinicalStatus: undefined, abatementPeriod: { start: '2001', end: '2003' } });
      assert.deepEqual([within.abatedTold, within.abatedAt?.getUTCFullYear()], [{ kind: 'within', from: '2001', to: '2003' }, 2003]);

      const allergy = await prisma.allergyIntolerance.findUniqueOrThrow({
        where: { id: (await bring('AllergyIntolerance', { onsetPeriod: { end: '2010' }, lastOccurrence: '2019-08' })).id },
      });
      assert.deepEqual([allergy.onsetTold, allergy.onsetDate, allergy.lastReactionDate], [{ kind: 'within', from: null, to: '2010' }, null, '2019-08']);
      const vaccine = await prisma.immunization.findUniqueOrThrow({
        where: { id: (await bring('Immunization', { occurrenceDateTime: undefined, _occurrenceDateTime: absent })).id },
      });
      assert.deepEqual([vaccine.givenTold, vaccine.givenAt, vaccine.givenDate], [{ kind: 'absent', reason: 'masked' }, null, null]);
    });

    test('a time of day that names no moment is noted where its day alone is shown, and nowhere else', async () => {
      const notes = async (type: string, changes: object) => (await bring(type, changes)).report.types[type]?.noted;
      const lost = { 'a time of day without its offset from UTC: the day alone is shown': 1 };
      assert.deepEqual(await notes('Condition', { onsetDateTime: '2009-05-04T23:30:00' }), lost);
      assert.deepEqual(await notes('Procedure', { performedPeriod: { start: '2009-05-04T23:30:00' }, performedDateTime: undefined }), lost);
      assert.deepEqual(await notes('Condition', { onsetDateTime: '2009-05-04T23:30:00Z' }), {});
      assert.deepEqual(
        await notes('Condition', { onsetString: 'in 2009', extension: [{ url: 'https://x.example', valueDateTime: '2009-05-04T23:30:00' }] }),
        {},
      );
    });

    test('a visit whose time has no offset is refused with a reason, never read as UTC', async () => {
      const reason = 'a time does not say its offset from UTC';
      assert.deepEqual(outcome(await bring('Appointment', { start: '2027-03-01T09:00:00', end: '2027-03-01T09:30:00' }), 'Appointment'), [0, [reason]]);
      assert.deepEqual(outcome(await bring('Appointment', { end: '2027-03-01T09:30:00' }), 'Appointment'), [0, [reason]]);
      assert.deepEqual(outcome(await bring('Encounter', { period: { start: '2024-02-02T10:00:00' } }), 'Encounter'), [0, [reason]]);
      assert.deepEqual(outcome(await bring('Communication', { sent: '2026-11-20T10:00:00.5' }), 'Communication'), [0, [reason]]);
    });
  });
});
