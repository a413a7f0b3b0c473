import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Database } from '../database/database.ts';
import { eachEngine, useDatabase } from '../database/testing.ts';
import { bundle, observation, patient, SOURCE, withFolder } from './fixtures/resources.ts';
import { ingestFiles } from './ingest.ts';
import type { IngestReport } from './report.ts';
import { TIME_ZONE_EXTENSION } from './system-urls.ts';

/** Imports one bundle or text as a file of this name. */
async function take(db: Database, content: unknown, name = 'file.json', source?: string): Promise<IngestReport> {
  let report: IngestReport | undefined;
  await withFolder(async (write) => {
    report = await ingestFiles(db, [await write(name, content)], { source });
  });
  assert.ok(report);
  return report;
}
const created = (report: IngestReport, type: string): number => report.types[type]?.created ?? 0;
const skipped = (report: IngestReport, type: string): Record<string, number> => report.types[type]?.skipped ?? {};

eachEngine((engine) => {
  const database = useDatabase(engine);

  test('resolves references in any order of entries, by urn, by path and by identifier', async () => {
    const [p, e, o, r, doctor, organization] = Array.from({ length: 6 }, () => randomUUID()) as [string, string, string, string, string, string];
    const report = await take(
      database(),
      bundle([
        {
          resourceType: 'DiagnosticReport',
          id: r,
          status: 'final',
          category: [{ coding: [{ code: 'LAB' }] }],
          code: { text: 'Panel' },
          subject: { reference: `urn:uuid:${p}` },
          encounter: { reference: `Encounter/${e}` },
          result: [{ reference: `urn:uuid:${o}` }],
        },
        observation(o, `urn:uuid:${p}`, { encounter: { reference: `urn:uuid:${e}` } }),
        {
          resourceType: 'Encounter',
          id: e,
          status: 'finished',
          class: { code: 'AMB' },
          subject: { reference: `urn:uuid:${p}` },
          period: { start: '2024-03-01T08:00:00Z' },
          participant: [{ individual: { reference: 'Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|9999900001' } }],
          serviceProvider: { reference: `Organization?identifier=${SOURCE}|${organization}` },
        },
        patient(p),
        {
          resourceType: 'Practitioner',
          id: doctor,
          identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: '9999900001' }],
          name: [{ family: 'Doc', given: ['Ann'] }],
        },
        { resourceType: 'Organization', id: organization, identifier: [{ system: SOURCE, value: organization }], name: 'Walk-in' },
      ]),
    );
    assert.deepEqual(
      Object.values(report.types).map((one) => one.created),
      [1, 1, 1, 1, 1, 1],
    );
    const row = await database().prisma.diagnosticReport.findUniqueOrThrow({
      where: { id: r },
      include: { encounter: true, results: { include: { observation: true } } },
    });
    assert.equal(row.encounterId, e);
    assert.equal(row.encounter?.clinicianName, 'Ann Doc');
    assert.equal(row.encounter?.placeName, 'Walk-in');
    assert.equal(row.results[0]?.observationId, o);
    assert.equal(row.results[0]?.observation.interpretation, 'H');
  });

  test('FH-04: a second import of the same file changes nothing; a changed resource is updated in place', async () => {
    const [p, o] = [randomUUID(), randomUUID()];
    const content = bundle([patient(p), observation(o, `Patient/${p}`)]);
    await take(database(), content);
    const again = await take(database(), content);
    assert.deepEqual(again.types['Observation'], { created: 0, updated: 0, unchanged: 1, withdrawn: 0, hidden: 0, older: 0, skipped: {}, noted: {} });
    assert.equal(again.types['Patient']?.unchanged, 1);
    const changed = await take(database(), bundle([patient(p), observation(o, `Patient/${p}`, { valueQuantity: { value: 88, unit: 'mg/dL' } })]));
    assert.equal(changed.types['Observation']?.updated, 1);
    const row = await database().prisma.observation.findUniqueOrThrow({ where: { id: o } });
    assert.equal(row.valueNumber, 88);
    assert.equal(row.interpretation, 'N');
  });

  test('a patient who came before there was a clinic gets one with the first import after it', async () => {
    const p = randomUUID();
    await take(database(), bundle([patient(p)]));
    await database().prisma.patient.update({ where: { id: p }, data: { clinicId: null } });
    await take(
      database(),
      bundle([{ resourceType: 'Location', id: randomUUID(), name: 'Main street', extension: [{ url: TIME_ZONE_EXTENSION, valueCode: 'America/Chicago' }] }]),
    );
    assert.notEqual((await database().prisma.patient.findUniqueOrThrow({ where: { id: p } })).clinicId, null);
  });

  test('what a patient changed in the portal stays until the source has something newer', async () => {
    const p = randomUUID();
    const livesIn = (city: string, lastUpdated?: string) =>
      take(
        database(),
        bundle([patient(p, { address: [{ line: ['1 Main St'], city, state: 'MN', postalCode: '55057' }], ...(lastUpdated ? { meta: { lastUpdated } } : {}) })]),
      );
    const city = async () => (await database().prisma.patient.findUniqueOrThrow({ where: { id: p } })).city;
    await livesIn('Oldtown');
    await database().prisma.patient.update({
      where: { id: p },
      data: { city: 'Newtown', preferredName: 'Nell', language: 'so', contactEditedAt: new Date('2026-03-02T10:00:00Z') },
    });
    await livesIn('Oldtown', '2026-03-01T10:00:00Z');
    assert.equal(await city(), 'Newtown');
    const { preferredName, language } = await database().prisma.patient.findUniqueOrThrow({ where: { id: p } });
    assert.deepEqual([preferredName, language], ['Nell', 'so']);
    await livesIn('Elsewhere');
    assert.equal(await city(), 'Newtown');
    await livesIn('Latest', '2026-03-03T10:00:00Z');
    assert.equal(await city(), 'Latest');
    await livesIn('Later still');
    assert.equal(await city(), 'Later still');
  });

  test('a source that gives versions is asked for nothing else', async () => {
    const p = randomUUID();
    await take(database(), bundle([patient(p, { meta: { versionId: '1' } })]));
    const same = await take(database(), bundle([patient(p, { meta: { versionId: '1', lastUpdated: '2024-01-01T00:00:00Z' } })]));
    assert.equal(same.types['Patient']?.unchanged, 1);
    const next = await take(database(), bundle([patient(p, { meta: { versionId: '2' }, gender: 'female' })]));
    assert.equal(next.types['Patient']?.updated, 1);
  });

  test('AZ-08 a visit that its source labels restricted or very restricted is confidential', async () => {
    const [p, clinic] = [randomUUID(), randomUUID()];
    const visits = (['N', 'R', 'V', undefined] as const).map((code) => ({
      resourceType: 'Appointment',
      id: randomUUID(),
      ...(code ? { meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code }] } } : {}),
      status: 'booked',
      start: '2026-12-01T10:00:00Z',
      end: '2026-12-01T10:30:00Z',
      participant: [{ actor: { reference: `Patient/${p}` } }, { actor: { reference: `Location/${clinic}` } }],
    }));
    const encounter = {
      resourceType: 'Encounter',
      id: randomUUID(),
      meta: { security: [{ code: 'R' }] },
      status: 'finished',
      class: { code: 'AMB' },
      subject: { reference: `Patient/${p}` },
      period: { start: '2024-03-01T08:00:00Z' },
    };
    await take(
      database(),
      bundle([
        { resourceType: 'Location', id: clinic, name: 'Main street', extension: [{ url: TIME_ZONE_EXTENSION, valueCode: 'America/Chicago' }] },
        patient(p),
        ...visits,
        encounter,
      ]),
    );
    const rows = await database().prisma.appointment.findMany({ where: { patientId: p }, select: { id: true, confidential: true } });
    assert.deepEqual(
      visits.map(({ id }) => rows.find((row) => row.id === id)?.confidential),
      [false, true, true, false],
    );
    assert.equal((await database().prisma.encounter.findUniqueOrThrow({ where: { id: encounter.id } })).confidential, true);
  });

  test('FH-01: nothing lands in another patient’s chart', async () => {
    const [a, b, visit, o, stray] = Array.from({ length: 5 }, () => randomUUID()) as [string, string, string, string, string];
    const encounter = {
      resourceType: 'Encounter',
      id: visit,
      status: 'finished',
      class: { code: 'AMB' },
      subject: { reference: `Patient/${a}` },
      period: { start: '2024-03-01T08:00:00Z' },
    };
    await take(database(), bundle([patient(a), patient(b), encounter, observation(o, `Patient/${a}`)]));
    const report = await take(
      database(),
      bundle([
        observation(stray, `Patient/${b}`, { encounter: { reference: `Encounter/${visit}` } }),
        observation(o, `Patient/${b}`),
        {
          resourceType: 'DiagnosticReport',
          id: randomUUID(),
          status: 'final',
          code: { text: 'Mixed' },
          subject: { reference: `Patient/${b}` },
          result: [{ reference: `Observation/${o}` }],
        },
        observation(randomUUID(), `Patient/${randomUUID()}`),
      ]),
      'file.json',
      SOURCE,
    );
    assert.deepEqual(skipped(report, 'Observation'), {
      "it refers to another patient's Encounter": 1,
      'an earlier import has it in another patient’s chart; the version before it stays': 1,
      'its patient is not known': 1,
    });
    assert.deepEqual(skipped(report, 'DiagnosticReport'), { "it refers to another patient's Observation": 1 });
    assert.equal((await database().prisma.observation.findUniqueOrThrow({ where: { id: o } })).patientId, a);
    assert.equal(await database().prisma.observation.count({ where: { patientId: b } }), 0);
  });

  test('FH-01: another source that uses the same ids touches nothing of the first', async () => {
    const [p, o] = [randomUUID(), randomUUID()];
    await take(database(), bundle([patient(p), observation(o, `Patient/${p}`)]));
    const report = await take(
      database(),
      bundle([patient(p, { name: [{ family: 'Stranger' }] }), observation(o, `Patient/${p}`)]),
      'file.json',
      'https://other.example',
    );
    assert.equal(created(report, 'Patient'), 1);
    assert.equal((await database().prisma.patient.findUniqueOrThrow({ where: { id: p } })).familyName, 'Tester');
    assert.equal(await database().prisma.observation.count({ where: { patientId: p } }), 1);
  });

  test('FH-01: duplicates, loops, wrong types and unknown types are listed with a reason and hurt nothing else', async () => {
    const [p, first, second] = [randomUUID(), randomUUID(), randomUUID()];
    const message = (id: string, answers: string) => ({
      resourceType: 'Communication',
      id,
      status: 'completed',
      subject: { reference: `Patient/${p}` },
      sent: '2024-01-01T00:00:00Z',
      payload: [{ contentString: 'x' }],
      inResponseTo: [{ reference: `Communication/${answers}` }],
    });
    const report = await take(
      database(),
      bundle([
        patient(p),
        patient(p),
        patient(randomUUID(), { birthDate: 'unknown' }),
        observation(randomUUID(), `Patient/${p}`, { status: 12 }),
        message(first, second),
        message(second, first),
        { resourceType: 'VisionPrescription', id: randomUUID() },
        { resourceType: 'constructor', id: randomUUID() },
      ]),
    );
    assert.equal(created(report, 'Patient'), 1);
    assert.deepEqual(skipped(report, 'Patient'), {
      'the same id appears twice and nothing tells which is newer; the later one counts': 1,
      'a date is not a FHIR date': 1,
    });
    assert.deepEqual(skipped(report, 'Observation'), { 'not valid FHIR at status': 1 });
    assert.equal(
      Object.values(skipped(report, 'Communication')).reduce((sum, one) => sum + one, 0),
      2,
    );
    assert.equal(report.types['VisionPrescription']?.hidden, 1);
  });

  test('FH-02: links are not followed, FH-03: narrative is not kept and notes stay plain text', async () => {
    const [p, r] = [randomUUID(), randomUUID()];
    const text = { status: 'generated', div: '<div><img src=x onerror=alert(1)></div>' };
    await take(
      database(),
      bundle([
        patient(p, { text }),
        {
          resourceType: 'DiagnosticReport',
          id: r,
          status: 'final',
          code: { text: 'Note' },
          subject: { reference: `Patient/${p}` },
          text,
          presentedForm: [
            { contentType: 'text/plain', data: Buffer.from('Rest and <b>water</b>.\u0000').toString('base64') },
            { contentType: 'text/html', data: Buffer.from('<script>1</script>').toString('base64') },
            { contentType: 'text/plain', url: 'http://169.254.169.254/latest' },
            { contentType: 'text/plain', url: 'file:///etc/passwd' },
          ],
        },
      ]),
    );
    const row = await database().prisma.diagnosticReport.findUniqueOrThrow({ where: { id: r } });
    assert.equal(row.noteText, 'Rest and <b>water</b>.');
    assert.ok(!JSON.stringify(row).includes('onerror'));
  });

  test('reads search sets, single resources and NDJSON, and keeps the good lines of a bad NDJSON file', async () => {
    const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()];
    const search = {
      resourceType: 'Bundle',
      type: 'searchset',
      entry: [
        { fullUrl: `https://server.example/fhir/Patient/${a}`, resource: patient(a), search: { mode: 'match' } },
        { fullUrl: 'https://server.example/fhir/Observation/o1', resource: observation('o1', `https://server.example/fhir/Patient/${a}`) },
      ],
    };
    assert.equal(created(await take(database(), search), 'Observation'), 1);
    assert.equal(created(await take(database(), patient(b)), 'Patient'), 1);
    const lines = [observation(randomUUID(), `Patient/${c}`), patient(c)].map((one) => JSON.stringify(one));
    const report = await take(database(), `${lines[0]}\n\n{"resourceType":\n${lines[1]}`, 'export.ndjson');
    assert.equal(created(report, 'Patient'), 1);
    assert.equal(created(report, 'Observation'), 1);
    assert.match(report.files[0]?.problem ?? '', /line 3/);
  });

  test('a file that can’t be read leaves nothing behind', async () => {
    const p = randomUUID();
    const text = JSON.stringify(bundle([patient(p), observation(randomUUID(), `Patient/${p}`)]));
    const ruled = JSON.stringify({ ...bundle([patient(p)]), implicitRules: 'https://rules.example/reversed' });
    const rulesLast = `${text.slice(0, -1)},"implicitRules":"https://rules.example/reversed"}`;
    const empty = '{"resourceType":"Bundle","type":"subscription-notification","entry":[]}';
    for (const broken of [text.slice(0, -40), '', 'hello', '{"a":1}', empty, ruled, rulesLast]) {
      const report = await take(database(), broken);
      assert.ok(report.files[0]?.problem, broken.slice(0, 20));
      assert.deepEqual(report.types, {});
    }
    assert.equal(await database().prisma.patient.count({ where: { id: p } }), 0);
  });

  test('an entry with an extension that may change what it says is listed, and the others come in', async () => {
    const [p, kept, doubtful] = [randomUUID(), randomUUID(), randomUUID()];
    const entry = [
      { resource: patient(p) },
      { resource: observation(kept, `Patient/${p}`) },
      { resource: observation(doubtful, `Patient/${p}`), modifierExtension: [{ url: 'https://x.example/not', valueBoolean: true }] },
    ];
    const report = await take(database(), { resourceType: 'Bundle', type: 'collection', entry });
    assert.deepEqual(skipped(report, 'Observation'), { 'it has a modifier extension that the portal does not know': 1 });
    assert.deepEqual(
      (await database().prisma.observation.findMany({ where: { patientId: p } })).map(({ id }) => id),
      [kept],
    );
  });

  test('a bill whose lines do not add up is listed, one that does comes in to the cent', async () => {
    const [p, good] = [randomUUID(), randomUUID()];
    const invoice = (id: string, total: number) => ({
      resourceType: 'Invoice',
      id,
      status: 'issued',
      subject: { reference: `Patient/${p}` },
      date: '2024-05-01',
      lineItem: [0.1, 0.2].map((value) => ({
        chargeItemCodeableConcept: { text: 'Line' },
        priceComponent: [{ type: 'base', amount: { value, currency: 'USD' } }],
      })),
      totalNet: { value: total, currency: 'USD' },
    });
    const report = await take(database(), bundle([patient(p), invoice(good, 0.3), invoice(randomUUID(), 0.31)]));
    assert.deepEqual(skipped(report, 'Invoice'), { 'its lines do not add up to its total': 1 });
    assert.equal((await database().prisma.statement.findUniqueOrThrow({ where: { id: good } })).totalCents, 30);
  });
});
