import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { PatientWho } from '../../access/who.ts';
import { bothEngines } from '../../database/testing.ts';
import { bundle, patient, SOURCE, withFolder } from '../../fhir/fixtures/resources.ts';
import type { Resource } from '../../fhir/fixtures/resources.ts';
import { ingestFiles } from '../../fhir/ingest.ts';
import type { IngestReport } from '../../fhir/report.ts';
import { pdf } from '../../files/testing.ts';
import { readWritten } from '../../lists/page.ts';
import { usePortal } from '../../testing/portal.ts';
import { readMeasurements } from './measurement-list.ts';
import { readDocument } from './result-document.ts';
import { readResults } from './result-list.ts';
import { MeasurementList } from './schema.ts';
import type { ResultDetail, ResultSummary } from './schema.ts';
import { getResult } from './service.ts';

const CASES = join(import.meta.dirname, '../../fhir/fixtures/cases');
const V3 = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';
const LAB = [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'LAB' }] }];
const flagged = (code: string) => ({ interpretation: [{ coding: [{ system: V3, code }] }] });
const quantity = (value: number, unit: string, more: object = {}) => ({ valueQuantity: { value, unit, ...more } });

/** A number of the words a test asks for, without what JSON would make of it. */
const raw = (text: string, numbers: Readonly<Record<string, string>>) =>
  Object.entries(numbers).reduce((all, [mark, digits]) => all.replaceAll(`"${mark}"`, digits), text);

bothEngines((engine) => {
  const portal = usePortal(engine);
  const db = () => portal().portal.db;

  async function take(content: unknown, source?: string): Promise<IngestReport> {
    let report: IngestReport | undefined;
    await withFolder(async (write) => {
      report = await ingestFiles(db(), [await write('file.json', content)], { source });
    });
    assert.ok(report);
    return report;
  }

  const asks = (patientId: string, reduced = false): PatientWho => ({
    kind: 'patient',
    patientId,
    reduced,
    userId: randomUUID(),
    displayName: 'Pat',
    grantId: randomUUID(),
    relationship: 'self',
    scopes: ['records:read'],
    via: { requestId: null, sourceIp: null, method: null, route: null },
  });

  /** A person’s list, and the page of each result in it, by name. */
  async function resultsOf(patientId: string, reduced = false): Promise<Map<string, { listed: ResultSummary; page: ResultDetail }>> {
    const who = asks(patientId, reduced);
    const { items } = readWritten(await readResults(portal().portal, { subjectId: patientId, userId: who.userId, reduced, page: { limit: 100 } }));
    const found = new Map<string, { listed: ResultSummary; page: ResultDetail }>();
    for (const listed of items) found.set(listed.name, { listed, page: await getResult(portal().portal, who, listed.id) });
    return found;
  }

  /** Imports a case as it is, and answers with the results of its patient. */
  async function fromCase(name: string) {
    const text = await readFile(join(CASES, `${name}.json`), 'utf8');
    const before = new Set((await db().prisma.patient.findMany({ select: { id: true } })).map(({ id }) => id));
    await take(text);
    const [added] = (await db().prisma.patient.findMany({ select: { id: true } })).filter(({ id }) => !before.has(id));
    assert.ok(added);
    return resultsOf(added.id);
  }

  /** One report with these observations in it; `links` are those it names itself. */
  async function chart(
    observations: readonly object[],
    report: object = {},
    links?: readonly string[],
    person: object = { gender: 'female', birthDate: '1980-03-04' },
  ) {
    const p = randomUUID();
    const subject = { reference: `Patient/${p}` };
    const rows = observations.map((one, n): Resource => ({
      resourceType: 'Observation',
      id: `${p}-${n}`,
      status: 'final',
      code: { text: `Test ${n}` },
      subject,
      ...one,
    }));
    const whole: Resource = {
      resourceType: 'DiagnosticReport',
      id: randomUUID(),
      status: 'final',
      category: LAB,
      code: { text: 'Report' },
      subject,
      issued: '2026-11-20T12:00:00-06:00',
      effectiveDateTime: '2026-11-20T09:00:00-06:00',
      result: (links ?? rows.map(({ id }) => id)).map((id) => ({ reference: `Observation/${id.replace('#', `${p}-`)}` })),
      ...report,
    };
    return { p, rows, whole, all: [patient(p, person), ...rows, whole] };
  }

  /** What the page of a chart’s only result shows. */
  async function pageOf(...made: Parameters<typeof chart>): Promise<ResultDetail> {
    const { p, all } = await chart(...made);
    await take(bundle(all), SOURCE);
    const [only] = [...(await resultsOf(p)).values()];
    assert.ok(only);
    const { values: _values, ...rest } = only.page;
    for (const key of ['flag', 'valueCount', 'outOfRangeCount'] as const) assert.equal(only.listed[key], rest[key]);
    return only.page;
  }
  const said = ({ values }: ResultDetail) => values.map((value) => [value.name, value.comparator, value.digits, value.unit, value.text, value.flag]);

  test('reports are results by any coding of any category, by a section of the laboratory, and with none', async () => {
    assert.deepEqual([...(await fromCase('04-category')).keys()].toSorted(), ['Blood culture', 'Blood culture, section code']);
    const none = await pageOf([quantity(5, 'mg/dL')], { category: undefined });
    assert.equal(none.values.length, 1);
  });

  test('a panel shows its members in order with their judgement, however deep, and whatever came first', async () => {
    const blood = (await fromCase('05-panel')).get('Blood count');
    assert.deepEqual(blood && said(blood.page), [['Hemoglobin', null, '6.1', 'g/dL', null, 'critical-low']]);
    assert.equal(blood?.listed.flag, 'critical');
    assert.equal(blood.page.values[0]?.group, 'Blood count');
    const members = (...numbers: number[]) => ({ hasMember: numbers.map((n) => ({ reference: `Observation/MEMBER-${n}` })) });
    const parts = [members(1, 2, 4), quantity(1, 'a'), members(3), { ...quantity(3, 'c'), ...flagged('H') }, quantity(4, 'd')];
    for (const order of [0, 1, 2]) {
      const { p, all } = await chart(parts, {}, ['#0']);
      const entries = all.map((one) => JSON.parse(JSON.stringify(one).replaceAll('MEMBER', p)) as Resource);
      const turned = [...entries.slice(order * 2), ...entries.slice(0, order * 2)];
      await take(bundle(order === 2 ? turned.toReversed() : turned), SOURCE);
      const page = (await resultsOf(p)).get('Report')?.page;
      assert.deepEqual(
        page?.values.map(({ name, group }) => [name, group]),
        [
          ['Test 1', 'Test 0'],
          ['Test 3', 'Test 2'],
          ['Test 4', 'Test 0'],
        ],
      );
      assert.equal(page?.flag, 'abnormal');
    }
  });

  test('members that come in a later import join their panel, and a changed panel has its new members alone', async () => {
    const { p, rows, whole } = await chart(
      [{ hasMember: [{ reference: 'Observation/LATE' }] }, { ...quantity(2, 'a'), ...flagged('LL') }, quantity(3, 'b')],
      {},
      ['#0'],
    );
    const [panel, late, other] = rows;
    assert.ok(panel && late && other);
    const withMember = (id: string, more: object = {}) => ({ ...panel, ...more, hasMember: [{ reference: `Observation/${id}` }] });
    await take(bundle([patient(p), withMember(late.id), whole]), SOURCE);
    assert.equal((await resultsOf(p)).get('Report')?.listed.flag, 'unknown');
    await take(bundle([late]), SOURCE);
    const joined = (await resultsOf(p)).get('Report');
    assert.deepEqual([joined?.listed.flag, joined?.page.values.map(({ name }) => name)], ['critical', ['Test 1']]);
    await take(bundle([withMember(other.id, { note: [{ text: 'Changed' }] }), other]), SOURCE);
    const changed = (await resultsOf(p)).get('Report');
    assert.deepEqual([changed?.listed.flag, changed?.page.values.map(({ name }) => name)], ['unknown', ['Test 2']]);
  });

  test('panels that hold each other end, and another chart’s values are in none', async () => {
    const { p, all } = await chart(
      [
        { ...quantity(1, 'a'), hasMember: [{ reference: 'Observation/P-1' }] },
        { ...quantity(2, 'b'), hasMember: [{ reference: 'Observation/P-0' }] },
      ],
      {},
      ['#0'],
    );
    await take(bundle(all.map((one) => JSON.parse(JSON.stringify(one).replaceAll('P-', `${p}-`)) as Resource)), SOURCE);
    assert.deepEqual(
      (await resultsOf(p)).get('Report')?.page.values.map(({ name }) => name),
      ['Test 0', 'Test 1'],
    );
    const [mine, theirs] = [await chart([{ hasMember: [{ reference: 'Observation/THEIRS' }] }]), await chart([quantity(1, 'a')])];
    await take(bundle(theirs.all), SOURCE);
    const report = await take(
      bundle(mine.all.map((one) => JSON.parse(JSON.stringify(one).replaceAll('THEIRS', theirs.rows[0]?.id ?? '')) as Resource)),
      SOURCE,
    );
    assert.deepEqual(report.types['Observation']?.skipped, { "it refers to another patient's Observation": 1 });
  });

  test('observations contained in a report or a panel are its values, and go and change with it', async () => {
    const inner = (id: string, more: object) => ({ resourceType: 'Observation', id, status: 'final', code: { text: id }, ...more });
    const contained = [
      inner('a', { ...quantity(5, 'mg'), ...flagged('HH') }),
      inner('panel', { hasMember: [{ reference: '#b' }] }),
      inner('b', quantity(6, 'mg')),
    ];
    const { p, whole, all } = await chart([], { contained, result: [{ reference: '#a' }, { reference: '#panel' }] });
    await take(bundle(all), SOURCE);
    const first = (await resultsOf(p)).get('Report');
    assert.deepEqual(
      first?.page.values.map(({ name, group, flag }) => [name, group, flag]),
      [
        ['a', null, 'critical-high'],
        ['b', 'panel', null],
      ],
    );
    assert.equal(first?.listed.flag, 'critical');
    await take(bundle([{ ...whole, contained: [inner('a', quantity(4, 'mg'))], result: [{ reference: '#a' }] }]), SOURCE);
    assert.deepEqual(
      (await resultsOf(p)).get('Report')?.page.values.map(({ name, digits, flag }) => [name, digits, flag]),
      [['a', '4', null]],
    );
    assert.equal(await db().prisma.observation.count({ where: { patientId: p } }), 1);
    const panel = await pageOf([{ contained: [inner('x', quantity(1, 'mg'))], hasMember: [{ reference: '#x' }] }]);
    assert.deepEqual(
      panel.values.map(({ name, group }) => [name, group]),
      [['x', 'Test 0']],
    );
    await db().prisma.diagnosticReport.delete({ where: { id: first?.listed.id ?? '' } });
    assert.equal(await db().prisma.observation.count({ where: { patientId: p } }), 0);
  });

  test('comparators and digits come with the numbers of values and of parts', async () => {
    const allergy = (await fromCase('06-comparator')).get('Allergy blood test')?.page;
    const [ige] = allergy?.values[0]?.components ?? [];
    assert.deepEqual([ige?.comparator, ige?.digits, ige?.unit], ['<', '0.1', 'kU/L']);
    assert.equal(allergy?.values[1]?.text, '1 : > 640');
    const numbers = (await fromCase('12-numbers-and-units')).get('Numbers')?.page;
    assert.deepEqual(
      numbers?.values.map(({ digits, unit }) => [digits, unit]),
      [
        ['31', 'units/L'],
        ['0.00004', '%'],
        ['1.0', '{INR}'],
        ['2.50', 'mg/dL'],
      ],
    );
    const { p, all } = await chart([{ valueQuantity: { value: 'A', unit: 'x' }, referenceRange: [{ low: { value: 'B' }, high: { value: 'C' } }] }]);
    await take(raw(JSON.stringify(bundle(all)), { A: '3.10e-6', B: '0.0', C: '1.00' }), SOURCE);
    const [value] = (await resultsOf(p)).get('Report')?.page.values ?? [];
    assert.deepEqual([value?.digits, value?.referenceLowDigits, value?.referenceHighDigits, value?.flag], ['0.00000310', '0.0', '1.00', 'normal']);
  });

  test('a part’s own code, range and unit count: on the page, in the list, and beside a value', async () => {
    const gases = (await fromCase('06c-part-flags')).get('Blood gases');
    const [ph] = gases?.page.values[0]?.components ?? [];
    assert.deepEqual(
      [ph?.flag, ph?.referenceLow, ph?.referenceHigh, gases?.listed.flag, gases?.listed.valueCount],
      ['critical-low', 7.35, 7.45, 'critical', 1],
    );
    const beside = await pageOf([
      {
        ...quantity(1, 'x'),
        ...flagged('N'),
        component: [{ code: { text: 'Part' }, ...quantity(9, 'mg', { comparator: '>=' }), referenceRange: [{ high: { value: 5, unit: 'mg' } }] }],
      },
    ]);
    assert.deepEqual([beside.values[0]?.digits, beside.values[0]?.components[0]?.comparator, beside.values[0]?.components[0]?.flag], ['1', '>=', 'high']);
    assert.deepEqual([beside.flag, beside.valueCount, beside.outOfRangeCount], ['abnormal', 2, 1]);
    const parts = await pageOf([
      {
        component: [
          { code: { text: 'A' }, ...quantity(1, 'x'), ...flagged('N') },
          { code: { text: 'B' }, ...quantity(1, 'x'), ...flagged('N') },
        ],
      },
    ]);
    assert.deepEqual([parts.flag, parts.valueCount], ['normal', 2]);
  });

  test('the right code and the right range judge, or nothing does', async () => {
    assert.deepEqual(
      (await fromCase('07a-flag-choice')).get('Sodium')?.page.values.map(({ flag }) => flag),
      ['critical-low'],
    );
    const [hemoglobin] = (await fromCase('07b-range-choice')).get('Hemoglobin')?.page.values ?? [];
    assert.deepEqual([hemoglobin?.flag, hemoglobin?.referenceLow, hemoglobin?.referenceHigh], ['normal', 12, 15.5]);
    const ranges = {
      referenceRange: [
        { appliesTo: [{ text: 'male' }], low: { value: 10 } },
        { appliesTo: [{ text: 'female' }], low: { value: 5 } },
      ],
    };
    assert.equal((await pageOf([{ ...quantity(7, 'g'), ...ranges }], {}, undefined, { gender: 'male' })).flag, 'abnormal');
    assert.equal((await pageOf([{ ...quantity(7, 'g'), ...ranges }], {}, undefined, { gender: 'unknown' })).flag, 'unknown');
  });

  test('what was called off, or is not there yet, is no value and judges nothing; other states are named', async () => {
    const troponin = (await fromCase('08-cancelled-value')).get('Troponin');
    assert.deepEqual([troponin?.listed.flag, troponin?.listed.valueCount, troponin?.page.values.length], ['unknown', 0, 1]);
    assert.deepEqual([troponin?.page.values[0]?.given, troponin?.page.values[0]?.number, troponin?.page.values[0]?.flag], [false, null, null]);
    for (const status of ['registered', 'cancelled', 'unknown']) {
      const page = await pageOf([
        { status, ...quantity(5, 'x'), ...flagged('HH'), component: [{ code: { text: 'A' }, ...quantity(1, 'x'), ...flagged('LL') }] },
        { ...quantity(1, 'x'), ...flagged('N') },
      ]);
      assert.deepEqual(
        [page.flag, page.valueCount, page.values[0]?.status, page.values[0]?.given, page.values[0]?.components.length],
        ['normal', 1, status, false, 0],
      );
    }
    for (const status of ['preliminary', 'amended', 'corrected', 'final']) {
      const page = await pageOf([{ status, ...quantity(5, 'x'), ...flagged('HH') }]);
      assert.deepEqual([page.flag, page.values[0]?.status, page.values[0]?.given], ['critical', status, true]);
    }
    const called = await pageOf([{ ...quantity(5, 'x'), ...flagged('HH') }], { status: 'cancelled' });
    assert.deepEqual(
      [called.flag, called.valueCount, called.values[0]?.given, called.values[0]?.status, called.values[0]?.number],
      ['unknown', 0, false, 'cancelled', null],
    );
    const wrong = await chart([{ status: 'entered-in-error', ...quantity(5, 'x') }]);
    await take(bundle(wrong.all), SOURCE);
    assert.deepEqual((await resultsOf(wrong.p)).get('Report')?.page.values, []);
  });

  test('documents are named, codes of a conclusion are words, and text is in its charset', async () => {
    const pages = await fromCase('18-pdf-only');
    assert.deepEqual(pages.get('Biopsy')?.page.documents, [{ title: 'Pathology report', contentType: 'application/pdf', number: 0 }]);
    assert.equal(pages.get('Smear')?.page.codedConclusion, 'Abnormal cells');
    assert.equal(pages.get('Culture')?.page.noteText, 'posítive');
  });

  test('a document is given out as it came, and only to who may see its result, while that stands', async () => {
    const bytes = pdf();
    const data = bytes.toString('base64');
    const forms = [
      { contentType: 'text/plain', data: Buffer.from('Words').toString('base64') },
      { contentType: 'text/x-anything', title: '../Biopsy', data },
      { contentType: 'application/pdf', url: 'https://elsewhere.example/biopsy.pdf' },
    ];
    const world = await chart([], { presentedForm: forms, meta: { security: [{ code: 'R' }] } });
    await take(bundle(world.all), SOURCE);
    const page = [...(await resultsOf(world.p)).values()][0]?.page;
    assert.ok(page);
    assert.deepEqual(
      page.documents.map(({ number }) => number),
      [1, null],
    );
    const read = (number: number, who = asks(world.p)) => readDocument(portal().portal, who, page.id, number);
    const file = await read(1);
    assert.deepEqual([file.name, file.size], ['Biopsy.pdf', bytes.length]);
    const parts: Uint8Array[] = [];
    for await (const part of file.bytes()) parts.push(part);
    assert.deepEqual(Buffer.concat(parts), bytes);
    for (const nothing of [() => read(0), () => read(2), () => read(3), () => read(1, asks(world.p, true)), () => read(1, asks(randomUUID()))])
      await assert.rejects(nothing(), { code: 'resource/not-found' });
    const again = (change: object) => take(bundle(world.all.map((one) => (one.resourceType === 'DiagnosticReport' ? { ...one, ...change } : one))), SOURCE);
    // A newer version that is about somebody else is not filed, and neither is its document given out.
    const stranger = randomUUID();
    await take(bundle([patient(stranger)]), SOURCE);
    const theirs = { contentType: 'application/pdf', title: 'Theirs', data };
    await again({ subject: { reference: `Patient/${stranger}` }, presentedForm: [forms[0], theirs] });
    assert.equal((await read(1)).name, 'Biopsy.pdf');
    await again({ status: 'entered-in-error' });
    await assert.rejects(read(1), { code: 'resource/not-found' });
  });

  test('a time without an offset is known to its day alone, and a partial one to what it says', async () => {
    const page = await pageOf([quantity(1, 'x')], { issued: '2026-11-20T23:30:00', effectiveDateTime: '2026-11' });
    assert.deepEqual(
      [page.reportedAt, page.reportedPrecision, page.collectedPrecision, page.issuedPrecision],
      ['2026-11-20T12:00:00.000Z', 'day', 'month', 'day'],
    );
    const exact = await pageOf([quantity(1, 'x')]);
    assert.deepEqual([exact.reportedPrecision, exact.collectedAt, exact.seenAt], [null, '2026-11-20T15:00:00.000Z', null]);
  });

  test('what is confidential of a panel is neither shown nor counted for a parent with reduced access', async () => {
    const restricted = { meta: { security: [{ code: 'R' }] } };
    const { p, all } = await chart(
      [
        { hasMember: [{ reference: 'Observation/M-1' }, { reference: 'Observation/M-2' }] },
        { ...quantity(1, 'a'), ...flagged('N') },
        { ...restricted, ...quantity(2, 'b'), ...flagged('HH') },
      ],
      {},
      ['#0'],
    );
    await take(bundle(all.map((one) => JSON.parse(JSON.stringify(one).replaceAll('M-', `${p}-`)) as Resource)), SOURCE);
    const [whole, reduced] = [(await resultsOf(p)).get('Report'), (await resultsOf(p, true)).get('Report')];
    assert.deepEqual([whole?.listed.flag, whole?.page.values.length], ['critical', 2]);
    assert.deepEqual([reduced?.listed.flag, reduced?.listed.valueCount, reduced?.page.values.map(({ name }) => name)], ['normal', 1, ['Test 1']]);
  });

  test('what stands in no result is among the measurements with its parts and judgement, and nothing else is', async () => {
    const { p, rows, whole } = await chart(
      [
        { hasMember: [{ reference: 'Observation/M-1' }] },
        { ...quantity(1, 'in the panel'), effectiveDateTime: '2026-11-01' },
        { ...quantity(2, 'alone'), ...flagged('HH'), effectiveDateTime: '2026-11-02' },
        { status: 'cancelled', ...quantity(3, 'x'), effectiveDateTime: '2026-11-03' },
        { component: [{ code: { text: 'Upper' }, ...quantity(128, 'mm[Hg]', { comparator: '>' }), ...flagged('H') }], effectiveDateTime: '2026-11-04' },
        { ...quantity(5, 'in an image'), effectiveDateTime: '2026-11-05' },
        { meta: { security: [{ code: 'R' }] }, ...quantity(6, 'secret'), effectiveDateTime: '2026-11-06' },
        { hasMember: [{ reference: 'Observation/M-8' }] },
        { ...quantity(8, 'in a panel without a report'), effectiveDateTime: '2026-11-08' },
      ],
      {},
      ['#0'],
    );
    const image = { ...whole, id: randomUUID(), category: [{ coding: [{ code: 'RAD' }] }], result: [{ reference: `Observation/${p}-5` }] };
    const entries = [patient(p), ...rows, whole, image].map((one) => JSON.parse(JSON.stringify(one).replaceAll('M-', `${p}-`)) as Resource);
    await take(bundle(entries), SOURCE);
    const read = async (reduced: boolean) => {
      const written = await readMeasurements(portal().portal, { subjectId: p, userId: randomUUID(), reduced, page: { limit: 100 } });
      return MeasurementList.parse(readWritten(written)).items;
    };
    const items = await read(false);
    assert.deepEqual(
      items.map(({ name }) => name),
      ['Test 8', 'Test 6', 'Test 5', 'Test 4', 'Test 3', 'Test 2'],
    );
    const [, , , parts, cancelled, alone] = items;
    assert.deepEqual([alone?.digits, alone?.unit, alone?.flag, alone?.measuredPrecision], ['2', 'alone', 'critical-high', 'day']);
    assert.deepEqual([cancelled?.given, cancelled?.number, cancelled?.unit], [false, null, null]);
    assert.deepEqual(
      parts?.components.map((part) => [part.name, part.comparator, part.digits, part.flag]),
      [['Upper', '>', '128', 'high']],
    );
    assert.ok((await read(true)).every(({ name }) => name !== 'Test 6'));
  });
});
