import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { eachEngine, useDatabase } from '../database/testing.ts';
import { DosageStep } from './dosage/dosage.ts';
import { withFolder } from './fixtures/resources.ts';
import { ingestFiles } from './ingest.ts';
import type { IngestReport } from './report.ts';

/** Files as they were met, each a patient of its own. */
const CASES = join(import.meta.dirname, 'fixtures', 'cases');

eachEngine((engine) => {
  const database = useDatabase(engine);
  const take = async (name: string): Promise<IngestReport> => {
    let report: IngestReport | undefined;
    await withFolder(async (write) => {
      report = await ingestFiles(database(), [await write(`${name}.json`, await readFile(join(CASES, `${name}.json`), 'utf8'))]);
    });
    assert.ok(report);
    return report;
  };
  /** The id of the only patient of a report. */
  const patientOf = async ({ patientNumbers }: IngestReport) =>
    database().prisma.patient.findUniqueOrThrow({ where: { patientNumber: patientNumbers[0] ?? '' } });
  const prescriptions = async (name: string) => {
    const { id: patientId } = await patientOf(await take(name));
    return database().prisma.medicationRequest.findMany({ where: { patientId }, orderBy: { name: 'asc' } });
  };
  const stepsOf = ({ dosage }: { dosage: unknown }) => DosageStep.array().parse(dosage);

  test('a year stays a year', async () => {
    const { id: patientId } = await patientOf(await take('09-partial-date'));
    const where = { patientId };
    assert.equal((await database().prisma.condition.findFirstOrThrow({ where })).onsetDate, '2009');
    assert.equal((await database().prisma.immunization.findFirstOrThrow({ where })).givenDate, '1984');
  });

  test('what has abated is over, and one of several causes is named so', async () => {
    const { id: patientId } = await patientOf(await take('09c-condition-status'));
    const rows = await database().prisma.condition.findMany({ where: { patientId }, orderBy: { name: 'asc' } });
    assert.deepEqual(
      rows.map(({ name, clinicalStatus, verificationStatus }) => [name, clinicalStatus, verificationStatus]),
      [
        ['Bronchitis', 'resolved', null],
        ['Lung cancer', 'active', 'differential'],
      ],
    );
  });

  test('what is not to be taken says so, and a proposal is no medicine', async () => {
    const rows = await prescriptions('10a-not-to-take');
    assert.deepEqual(
      rows.map(({ name, doNotPerform }) => [name, doNotPerform]),
      [['Aspirin 81 mg tablet', true]],
    );
  });

  test('a taper has both steps, and both texts are there', async () => {
    const [taper] = await prescriptions('10b-taper');
    assert.deepEqual(taper && stepsOf(taper).map(({ step, text }) => [step, text]), [
      [1, '4 tablets a day for 5 days'],
      [2, 'then 1 tablet a day'],
    ]);
    const [two] = await prescriptions('10c-two-texts');
    assert.deepEqual(two && stepsOf(two).map(({ text, instruction }) => [text, instruction]), [['1 capsule three times a day', 'Take with food']]);
  });

  test('coded doses are read whole', async () => {
    const [ibuprofen, methotrexate] = (await prescriptions('10d-coded-dose')).flatMap(stepsOf);
    assert.deepEqual(ibuprofen?.coded?.amount, { low: 1, high: 2, unit: 'tablet' });
    assert.deepEqual(ibuprofen?.coded?.often, { times: { low: 1, high: 1 }, per: { low: 4, high: 6, unit: 'h' } });
    assert.equal(ibuprofen?.coded?.asNeededFor, 'pain');
    assert.deepEqual(methotrexate?.coded?.amount, { low: 15, high: 15, unit: 'mg' });
    assert.deepEqual(methotrexate?.coded?.often?.per, { low: 1, high: 1, unit: 'wk' });
  });

  test('a refuted allergy is none', async () => {
    const report = await take('11-refuted-allergy');
    assert.deepEqual(report.types['AllergyIntolerance']?.skipped, { refuted: 2 });
  });

  test('names and contacts are those that hold', async () => {
    assert.equal((await patientOf(await take('13a-given-name-only'))).familyName, 'Suharto');
    const now = await patientOf(await take('13c-ended-name-and-contact'));
    assert.deepEqual([now.familyName, now.email, now.homePhone, now.addressLine1], ['Current', 'now@example.org', '555-0199', '2 New Rd']);
    const once = await patientOf(await take('13d-one-name-twice'));
    assert.equal(`${once.givenName} ${once.familyName}`.trim(), 'Sukarno');
    assert.equal((await patientOf(await take('35-long-name'))).familyName, 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren');
  });

  test('a visit at a time in no zone is refused, and says why', async () => {
    assert.deepEqual((await take('15-time-without-zone')).types['Appointment']?.skipped, { 'a time does not say its offset from UTC': 1 });
  });

  test('neither a draft nor what was not sent is a message', async () => {
    assert.deepEqual((await take('25-message-status')).types['Communication']?.skipped, { 'a draft': 1, 'not sent': 1 });
  });
});
