import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { eachEngine, useDatabase } from '../database/testing.ts';
import { observation, patient } from './fixtures/resources.ts';
import type { Resource } from './fixtures/resources.ts';
import { outcome, takeFile } from './fixtures/take.ts';
import { TIME_ZONE_EXTENSION } from './system-urls.ts';

const SYSTEM = 'https://city.example/mrn';
const SOURCE = 'https://numbers.example/fhir';
const collection = (resources: readonly Resource[]) => ({ resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) });
const numbered = (id: string, ...values: string[]): Resource =>
  patient(id, { identifier: values.map((value) => ({ system: SYSTEM, value })), name: [{ family: `Family ${id}`, given: ['Given'] }] });
const byNumber = (value: string, type = 'Patient', more: object = {}) => ({ type, identifier: { system: SYSTEM, value }, ...more });
const ofNumber = (id: string, value: string, more: object = {}) => observation(id, '', { subject: byNumber(value), ...more });

eachEngine((engine) => {
  const database = useDatabase(engine);
  const take = (resources: readonly Resource[], source = SOURCE) => takeFile(database(), collection(resources), { source });
  /** Of whom a resource is filed, by the patient's id at the source; null where it is in no chart. */
  const chartOf = async (id: string, type = 'Observation'): Promise<string | null> => {
    const filed = await database().prisma.fhirSource.findFirst({ where: { resourceType: type, resourceId: id, withdrawnAt: null } });
    if (!filed?.patientId) return null;
    return (await database().prisma.fhirSource.findFirstOrThrow({ where: { resourceType: 'Patient', localId: filed.patientId } })).resourceId;
  };
  const rowOf = async (id: string): Promise<string> => (await database().prisma.fhirSource.findFirstOrThrow({ where: { resourceId: id } })).localId;
  const fresh = () => {
    const n = randomUUID().slice(0, 8);
    return (what: string) => `${what}-${n}`;
  };

  test('a number leads to the one who has it, in a file before, the same or a later one', async () => {
    const id = fresh();
    await take([ofNumber(id('early'), id('7'))]);
    assert.equal(await chartOf(id('early')), null);
    await take([ofNumber(id('same'), id('7')), numbered(id('p'), id('7'))]);
    await take([ofNumber(id('late'), id('7'))]);
    for (const one of ['early', 'same', 'late']) assert.equal(await chartOf(id(one)), id('p'), one);
    const typeAsAddress = byNumber(id('7'), 'http://hl7.org/fhir/StructureDefinition/Patient');
    await take([observation(id('address'), '', { subject: typeAsAddress })]);
    assert.equal(await chartOf(id('address')), id('p'));
  });

  test('a number of another system, source or type, and one without a type, leads nowhere', async () => {
    const id = fresh();
    await take([
      numbered(id('p'), id('7')),
      { resourceType: 'Practitioner', id: id('d'), identifier: [{ system: SYSTEM, value: id('8') }], name: [{ text: 'Doc' }] },
    ]);
    const others = [
      { type: 'Patient', identifier: { system: 'https://other.example', value: id('7') } },
      { type: 'Patient', identifier: { value: id('7') } },
      { identifier: { system: SYSTEM, value: id('7') } },
      byNumber(id('8')),
    ];
    const report = await take(others.map((subject, n) => observation(id(`o${n}`), '', { subject })));
    assert.deepEqual(outcome(report, 'Observation').skipped, { 'its patient is not known': others.length });
    await takeFile(database(), collection([ofNumber(id('o9'), id('7'))]), { source: 'https://elsewhere.example/fhir' });
    for (const n of [0, 1, 2, 3, 9]) assert.equal(await chartOf(id(`o${n}`)), null);
  });

  test('when a second one has the number, what was filed by it is taken out, and comes back when one alone has it', async () => {
    const id = fresh();
    await take([numbered(id('p'), id('7')), ofNumber(id('o'), id('7')), observation(id('sure'), `Patient/${id('p')}`)]);
    assert.equal(await chartOf(id('o')), id('p'));
    const report = await take([numbered(id('q'), id('7'))]);
    assert.equal(outcome(report, 'Observation').withdrawn, 1);
    assert.deepEqual([await chartOf(id('o')), await chartOf(id('sure'))], [null, id('p')]);
    const refused = await take([ofNumber(id('o2'), id('7'))]);
    assert.deepEqual(outcome(refused, 'Observation').skipped, { 'several have the number it gives for its patient': 1 });
    await take([{ ...numbered(id('q')), meta: { versionId: '2' } }]);
    assert.deepEqual([await chartOf(id('o')), await chartOf(id('o2'))], [id('p'), id('p')]);
  });

  test('an address and the number of another one are no clear reference', async () => {
    const id = fresh();
    await take([numbered(id('p'), id('7')), numbered(id('q'), id('8'))]);
    const subject = (value: string) => ({ reference: `Patient/${id('p')}`, identifier: { system: SYSTEM, value } });
    const report = await take([
      observation(id('clear'), '', { subject: subject(id('7')) }),
      observation(id('other'), '', { subject: subject(id('8')) }),
      observation(id('unknown'), '', { subject: subject(id('9')) }),
    ]);
    assert.deepEqual(outcome(report, 'Observation').skipped, { 'its reference to its patient gives the number of another one': 1 });
    assert.deepEqual([await chartOf(id('clear')), await chartOf(id('other')), await chartOf(id('unknown'))], [id('p'), null, id('p')]);
  });

  test('what was filed by a number follows it to the one who has it now, and leaves nothing behind', async () => {
    const id = fresh();
    await take([numbered(id('p'), id('7')), ofNumber(id('o'), id('7'))]);
    const before = await rowOf(id('o'));
    await take([{ ...numbered(id('p')), meta: { versionId: '2' } }, numbered(id('q'), id('7'))]);
    assert.equal(await chartOf(id('o')), id('q'));
    assert.deepEqual([await database().prisma.observation.count({ where: { id: before } }), (await rowOf(id('o'))) === before], [0, false]);
    // And back.
    await take([
      { ...numbered(id('q')), meta: { versionId: '2' } },
      { ...numbered(id('p'), id('7')), meta: { versionId: '3' } },
    ]);
    assert.equal(await chartOf(id('o')), id('p'));
    assert.equal(await database().prisma.observation.count({ where: { patient: { familyName: { endsWith: id('') } } } }), 1);
  });

  test('of a result, a visit and a bill that are another one’s now, the first is told so, and no more of what is in them', async () => {
    const id = fresh();
    const { prisma } = database();
    const subject = byNumber(id('7'));
    const resources = [
      { resourceType: 'Location', id: id('place'), name: 'Clinic', extension: [{ url: TIME_ZONE_EXTENSION, valueCode: 'America/Chicago' }] },
      {
        resourceType: 'DiagnosticReport',
        id: id('report'),
        status: 'final',
        code: { text: 'Panel' },
        category: [{ coding: [{ code: 'LAB' }] }],
        issued: '2026-03-01T08:00:00Z',
        conclusion: 'Words of a person',
        subject,
      },
      {
        resourceType: 'Appointment',
        id: id('visit'),
        status: 'booked',
        start: '2027-03-01T08:00:00Z',
        end: '2027-03-01T08:30:00Z',
        reasonCode: [{ text: 'Words of a person' }],
        patientInstruction: 'Words of a person',
        participant: [{ actor: subject }, { actor: { reference: `Location/${id('place')}` } }],
      },
      {
        resourceType: 'Invoice',
        id: id('bill'),
        status: 'issued',
        date: '2026-11-01',
        totalNet: { value: 12 },
        lineItem: [{ sequence: 1, chargeItemCodeableConcept: { text: 'Words of a person' }, priceComponent: [{ type: 'base', amount: { value: 12 } }] }],
        subject,
      },
    ];
    await take([numbered(id('p'), id('7')), ...resources]);
    const [report, visit, bill] = [await rowOf(id('report')), await rowOf(id('visit')), await rowOf(id('bill'))];
    await prisma.reportSeen.create({ data: { reportId: report, userId: randomUUID() } });
    await take([{ ...numbered(id('p')), meta: { versionId: '2' } }]);
    const nobodys = await prisma.diagnosticReport.findUniqueOrThrow({ where: { id: report } });
    assert.equal(nobodys.withdrawnFor, 'unsure');
    await take([numbered(id('q'), id('7'))]);

    const first = await prisma.diagnosticReport.findUniqueOrThrow({ where: { id: report } });
    assert.deepEqual([first.withdrawnFor, first.withdrawnAt, first.conclusion], ['unsure', nobodys.withdrawnAt, null]);
    const call = await prisma.appointment.findUniqueOrThrow({ where: { id: visit } });
    assert.deepEqual([call.status, call.reason, call.instructions, call.cancelledAt], ['unsure', null, null, null]);
    const asked = await prisma.statement.findUniqueOrThrow({ where: { id: bill }, include: { lines: true } });
    assert.deepEqual([asked.status, asked.lines], ['unsure', []]);
    // The other one has all of it.
    for (const [type, one] of [
      ['DiagnosticReport', 'report'],
      ['Appointment', 'visit'],
      ['Invoice', 'bill'],
    ] as const) {
      assert.equal(await chartOf(id(one), type), id('q'), type);
    }
    assert.equal((await prisma.diagnosticReport.findUniqueOrThrow({ where: { id: await rowOf(id('report')) } })).conclusion, 'Words of a person');
    assert.equal((await prisma.appointment.findUniqueOrThrow({ where: { id: await rowOf(id('visit')) } })).status, 'booked');
    assert.equal(await prisma.statementLine.count({ where: { statementId: await rowOf(id('bill')) } }), 1);
    // The first one's line stays as it is with each further import, and so do the dates in it.
    await take([numbered(id('q'), id('7')), ...resources]);
    assert.deepEqual(await prisma.diagnosticReport.findUniqueOrThrow({ where: { id: report } }), first);
  });

  test('a clinician and a medicine are found by number too, whenever they come', async () => {
    const id = fresh();
    await take([
      numbered(id('p'), id('7')),
      {
        resourceType: 'MedicationRequest',
        id: id('m'),
        status: 'active',
        intent: 'order',
        subject: byNumber(id('7')),
        medicationReference: byNumber(id('drug'), 'Medication'),
        requester: { reference: `Practitioner?identifier=${encodeURIComponent(SYSTEM)}|${id('doc')}` },
      },
    ]);
    await take([{ resourceType: 'Medication', id: id('drug'), identifier: [{ system: SYSTEM, value: id('drug') }], code: { text: 'Iron 65 mg tablet' } }]);
    await take([{ resourceType: 'Practitioner', id: id('doc'), identifier: [{ system: SYSTEM, value: id('doc') }], name: [{ family: 'Ng', given: ['Ada'] }] }]);
    const { localId } = await database().prisma.fhirSource.findFirstOrThrow({ where: { resourceType: 'MedicationRequest', resourceId: id('m') } });
    const row = await database().prisma.medicationRequest.findUniqueOrThrow({ where: { id: localId } });
    assert.deepEqual([row.name, row.prescriberName, row.practitionerId !== null], ['Iron 65 mg tablet', 'Ada Ng', true]);
  });

  test('resources that were kept before numbers were noted get theirs', async () => {
    const id = fresh();
    await take([
      numbered(id('p'), id('7'), ` ${id('8')} `),
      { resourceType: 'Medication', id: id('m'), identifier: { system: SYSTEM, value: id('9') } as never },
    ]);
    const { prisma } = database();
    const rows = () => prisma.resourceIdentifier.findMany({ where: { resourceId: { in: [id('p'), id('m')] } }, orderBy: { key: 'asc' } });
    const noted = await rows();
    assert.equal(noted.length, 3);
    await prisma.resourceIdentifier.deleteMany({});
    const migration = await readFile(join(import.meta.dirname, '../../prisma/migrations/20261129230050_references_by_number/migration.sql'), 'utf8');
    await prisma.$executeRawUnsafe(migration.slice(migration.indexOf('INSERT INTO')));
    assert.deepEqual(await rows(), noted);
  });

  test('any order of files and entries gives the same charts', async () => {
    const world = (id: (what: string) => string): Resource[] => [
      numbered(id('p'), id('1'), id('shared')),
      numbered(id('q'), id('2'), id('shared')),
      { ...numbered(id('r'), id('4')), meta: { versionId: '1' } },
      { ...numbered(id('r'), id('4'), id('late')), meta: { versionId: '2' } },
      { ...numbered(id('s'), id('moves')), meta: { versionId: '1' } },
      { ...numbered(id('s')), meta: { versionId: '2' } },
      numbered(id('t'), id('moves')),
      ofNumber(id('o1'), id('1')),
      ofNumber(id('o2'), id('2')),
      ofNumber(id('o3'), id('shared')),
      ofNumber(id('o4'), id('nobody')),
      ofNumber(id('o5'), id('late')),
      ofNumber(id('o6'), id('moves')),
      { resourceType: 'Condition', id: id('c'), subject: byNumber(id('shared')), code: { text: 'Gout' } },
    ];
    const count = world((what) => what).length;
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count }),
        fc.integer({ min: 1, max: 4 }),
        async (order, files) => {
          const id = fresh();
          const resources = world(id);
          const shuffled = order.flatMap((i) => resources[i] ?? []);
          for (let file = 0; file < files; file += 1) await take(shuffled.filter((_, i) => i % files === file));
          const charts = await Promise.all(['o1', 'o2', 'o3', 'o4', 'o5', 'o6'].map((one) => chartOf(id(one))));
          assert.deepEqual([...charts, await chartOf(id('c'), 'Condition')], [id('p'), id('q'), null, null, id('r'), id('t'), null]);
        },
      ),
      { numRuns: 40, endOnFailure: true },
    );
  });
});
