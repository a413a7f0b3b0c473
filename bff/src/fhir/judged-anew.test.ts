import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { eachEngine, useDatabase } from '../database/testing.ts';
import { bundle, observation, patient, SOURCE } from './fixtures/resources.ts';
import { takeFile } from './fixtures/take.ts';
import { TIME_ZONE_EXTENSION } from './system-urls.ts';

const FEMALE = { coding: [{ system: 'http://hl7.org/fhir/administrative-gender', code: 'female' }] };
const MALE = { coding: [{ system: 'http://hl7.org/fhir/administrative-gender', code: 'male' }] };
const unit = { unit: 'years', system: 'http://unitsofmeasure.org', code: 'a' };

eachEngine((engine) => {
  const database = useDatabase(engine);
  const take = (content: unknown) => takeFile(database(), content, { source: SOURCE });
  const judged = async (id: string) => {
    const row = await database().prisma.observation.findUniqueOrThrow({ where: { id } });
    return [row.interpretation, row.referenceLow, row.referenceHigh];
  };

  test('values are judged anew, with the range of the person, once their source says what sex they are', async () => {
    const [p, value, report] = [randomUUID(), randomUUID(), randomUUID()];
    const referenceRange = [
      { low: { value: 12 }, high: { value: 15 }, appliesTo: [FEMALE] },
      { low: { value: 13.5 }, high: { value: 17 }, appliesTo: [MALE] },
    ];
    const measured = { valueQuantity: { value: 13, unit: 'g/dL' }, referenceRange };
    const inside = { ...observation('inner', `Patient/${p}`), ...measured };
    const panel = {
      resourceType: 'DiagnosticReport',
      id: report,
      status: 'final',
      code: { text: 'Blood count' },
      subject: { reference: `Patient/${p}` },
      contained: [inside],
      result: [{ reference: '#inner' }],
    };
    await take(bundle([patient(p, { gender: 'unknown' }), observation(value, `Patient/${p}`, measured), panel]));
    assert.equal((await judged(value))[0], null);
    const again = await take(bundle([patient(p, { gender: 'male' })]));
    assert.deepEqual(await judged(value), ['L', 13.5, 17]);
    const [contained] = await database().prisma.observation.findMany({ where: { inReportId: report } });
    assert.equal(contained?.interpretation, 'L');
    assert.equal(again.types['Observation']?.updated, 1);
    assert.equal(await database().prisma.resourceWait.count({ where: { resourceId: { in: [value, report] } } }), 0);
    const unchanged = await take(bundle([patient(p, { gender: 'male', maritalStatus: { text: 'Single' } })]));
    assert.equal(unchanged.types['Observation'], undefined);
  });

  test('and once it says when they were born, or takes that back', async () => {
    const [p, value] = [randomUUID(), randomUUID()];
    const referenceRange = [
      { low: { value: 5 }, high: { value: 9 }, age: { high: { value: 17, ...unit } } },
      { low: { value: 3 }, high: { value: 6 }, age: { low: { value: 18, ...unit } } },
    ];
    const measured = { valueQuantity: { value: 8, unit: 'x' }, referenceRange, effectiveDateTime: '2024-03-01' };
    await take(bundle([patient(p, { birthDate: undefined }), observation(value, `Patient/${p}`, measured)]));
    assert.equal((await judged(value))[0], null);
    await take(bundle([patient(p, { birthDate: '2012-05-04' })]));
    assert.deepEqual(await judged(value), ['N', 5, 9]);
    await take(bundle([patient(p, { birthDate: '2012' })]));
    assert.equal((await judged(value))[0], null, 'a year alone tells no age');
  });

  test('a visit that its patient or its clinician declined is not shown as one of theirs', async () => {
    const [p, agreed, declined] = [randomUUID(), randomUUID(), randomUUID()];
    const [yes, no] = [randomUUID(), randomUUID()];
    const doctor = (id: string, family: string) => ({ resourceType: 'Practitioner', id, name: [{ family, given: ['Dr'] }] });
    const clinic = {
      resourceType: 'Location',
      id: randomUUID(),
      name: 'Pier clinic',
      extension: [{ url: TIME_ZONE_EXTENSION, valueCode: 'America/Chicago' }],
    };
    const times = { start: '2027-03-01T09:00:00-06:00', end: '2027-03-01T09:30:00-06:00' };
    const visit = (id: string, answer: string) => ({
      resourceType: 'Appointment',
      id,
      status: 'booked',
      ...times,
      participant: [
        { actor: { reference: `Practitioner/${no}` }, status: 'declined' },
        { actor: { reference: `Practitioner/${yes}` }, status: 'accepted' },
        { actor: { reference: `Patient/${p}` }, status: answer },
      ],
    });
    await take(bundle([clinic, doctor(yes, 'Yes'), doctor(no, 'No'), patient(p)]));
    const report = await take(bundle([visit(agreed, 'accepted'), visit(declined, 'declined')]));
    assert.equal((await database().prisma.appointment.findUniqueOrThrow({ where: { id: agreed } })).practitionerId, yes);
    assert.equal(await database().prisma.appointment.findUnique({ where: { id: declined } }), null);
    assert.deepEqual(report.types['Appointment']?.skipped, { 'its patient declined it': 1 });
  });
});
