import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import type { Database } from '../database/database.ts';
import { eachEngine, useDatabase } from '../database/testing.ts';
import { bundle, observation, patient, SOURCE } from './fixtures/resources.ts';
import type { Resource } from './fixtures/resources.ts';
import { outcome, takeFile } from './fixtures/take.ts';
import { rederive } from './ingest.ts';
import { TIME_ZONE_EXTENSION } from './system-urls.ts';

type Prisma = Database['prisma'];
/** One of each type that a chart has rows of, what says that it was entered in error, and how many rows of it the patient has. */
interface Kind {
  readonly resource: (id: string, subject: string) => Resource;
  readonly error: object;
  readonly rows: (prisma: Prisma, id: string) => Promise<number>;
}

const text = (words: string) => ({ text: words });
const error = { status: 'entered-in-error' };
const verification = { verificationStatus: { coding: [{ code: 'entered-in-error' }] } };
const of = (resourceType: string, extra: object) => (id: string, subject: string) => ({ resourceType, id, subject: { reference: subject }, ...extra });

const KINDS: Readonly<Record<string, Kind>> = {
  Observation: { resource: (id, subject) => observation(id, subject), error, rows: (prisma, id) => prisma.observation.count({ where: { id } }) },
  DiagnosticReport: {
    resource: of('DiagnosticReport', { status: 'final', code: text('Panel'), category: [{ coding: [{ code: 'LAB' }] }], issued: '2024-03-01T08:00:00Z' }),
    error,
    rows: (prisma, id) => prisma.diagnosticReport.count({ where: { id } }),
  },
  Encounter: {
    resource: of('Encounter', { status: 'finished', class: { code: 'AMB' }, period: { start: '2024-03-01T08:00:00Z' } }),
    error: { ...error, period: undefined },
    rows: (prisma, id) => prisma.encounter.count({ where: { id } }),
  },
  ServiceRequest: {
    resource: of('ServiceRequest', { status: 'active', intent: 'order', code: text('Echocardiogram') }),
    error,
    rows: (prisma, id) => prisma.serviceRequest.count({ where: { id, status: 'active' } }),
  },
  Condition: { resource: of('Condition', { code: text('Asthma') }), error: verification, rows: (prisma, id) => prisma.condition.count({ where: { id } }) },
  AllergyIntolerance: {
    resource: (id, subject) => ({ resourceType: 'AllergyIntolerance', id, patient: { reference: subject }, code: text('Peanuts') }),
    error: verification,
    rows: (prisma, id) => prisma.allergyIntolerance.count({ where: { id } }),
  },
  Immunization: {
    resource: (id, subject) => ({
      resourceType: 'Immunization',
      id,
      status: 'completed',
      patient: { reference: subject },
      vaccineCode: text('Influenza'),
      occurrenceDateTime: '2024-03-01',
    }),
    error,
    rows: (prisma, id) => prisma.immunization.count({ where: { id } }),
  },
  MedicationRequest: {
    resource: of('MedicationRequest', { status: 'active', intent: 'order', medicationCodeableConcept: text('Aspirin'), authoredOn: '2024-03-01' }),
    error,
    rows: (prisma, id) => prisma.medicationRequest.count({ where: { id } }),
  },
  Procedure: {
    resource: of('Procedure', { status: 'completed', code: text('Biopsy'), performedDateTime: '2024-03-01T08:00:00Z' }),
    error,
    rows: (prisma, id) => prisma.procedure.count({ where: { id } }),
  },
  Goal: {
    resource: of('Goal', { lifecycleStatus: 'active', description: text('Walk more') }),
    error: { lifecycleStatus: 'entered-in-error' },
    rows: (prisma, id) => prisma.goal.count({ where: { id } }),
  },
  CarePlan: {
    resource: of('CarePlan', { status: 'active', intent: 'plan', category: [text('Diabetes care')] }),
    error,
    rows: (prisma, id) => prisma.carePlan.count({ where: { id } }),
  },
};

eachEngine((engine) => {
  const database = useDatabase(engine);
  const prisma = () => database().prisma;
  const take = (...args: [content: unknown, options?: Parameters<typeof takeFile>[2]]) => takeFile(database(), ...args);

  describe('what its source takes back', () => {
    for (const [type, { resource, error: saysSo, rows }] of Object.entries(KINDS)) {
      test(`a ${type} that was entered in error leaves the chart, never comes in as one, and comes back when it is right after all`, async () => {
        const [p, id, never] = [randomUUID(), randomUUID(), randomUUID()];
        const subject = `Patient/${p}`;
        await take(bundle([patient(p), resource(id, subject)]));
        assert.equal(await rows(prisma(), id), 1);
        const wrong = await take(bundle([patient(p), { ...resource(id, subject), ...saysSo }, { ...resource(never, subject), ...saysSo }]));
        assert.deepEqual(outcome(wrong, type), { withdrawn: 1, skipped: { 'entered in error': 1 } });
        assert.deepEqual([await rows(prisma(), id), await rows(prisma(), never)], [0, 0]);
        assert.deepEqual(outcome(await take(bundle([patient(p), { ...resource(id, subject), ...saysSo }])), type), { unchanged: 1 });
        await take(bundle([patient(p), resource(id, subject)]));
        assert.equal(await rows(prisma(), id), 1);
      });

      test(`a ${type} that its source deletes leaves the chart, in a transaction and in a bulk export`, async () => {
        const [p, one, two] = [randomUUID(), randomUUID(), randomUUID()];
        await take(bundle([patient(p), resource(one, `Patient/${p}`), resource(two, `Patient/${p}`)]));
        const deletion = (id: string) => ({ resourceType: 'Bundle', type: 'transaction', entry: [{ request: { method: 'DELETE', url: `${type}/${id}` } }] });
        assert.deepEqual(outcome(await take(deletion(one), { source: SOURCE }), type), { withdrawn: 1 });
        assert.deepEqual(outcome(await take(`${JSON.stringify(deletion(two))}\n`, { source: SOURCE, name: 'deleted.ndjson' }), type), { withdrawn: 1 });
        assert.deepEqual([await rows(prisma(), one), await rows(prisma(), two)], [0, 0]);
      });

      test(`a ${type} with a label that restricts it is confidential, and a label alone is a change`, async () => {
        const [p, id] = [randomUUID(), randomUUID()];
        const labelled = (code: string) => ({ ...resource(id, `Patient/${p}`), meta: { security: [{ code }] } });
        const isConfidential = async () => {
          const [row] = await database().sql<{ confidential: boolean }>(`confidential_${type}`, `select confidential from ${snake(type)} where id = $1`, [id]);
          return row?.confidential;
        };
        await take(bundle([patient(p), resource(id, `Patient/${p}`)]));
        assert.equal(await isConfidential(), false);
        for (const code of ['R', 'V', 'HIV', 'PSY', 'SDV']) {
          await take(bundle([patient(p), labelled(code)]));
          assert.equal(await isConfidential(), true, code);
          await take(bundle([patient(p), labelled('N')]));
          assert.equal(await isConfidential(), false, code);
        }
      });
    }

    test('a visit is said to be off, whatever else can’t be read of it, and a bill asks for nothing more', async () => {
      const [p, place, visit, bill] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
      const appointment = {
        resourceType: 'Appointment',
        id: visit,
        status: 'booked',
        start: '2027-03-01T08:00:00Z',
        end: '2027-03-01T08:30:00Z',
        participant: [{ actor: { reference: `Patient/${p}` } }, { actor: { reference: `Location/${place}` } }],
      };
      const invoice = {
        resourceType: 'Invoice',
        id: bill,
        status: 'issued',
        subject: { reference: `Patient/${p}` },
        date: '2026-11-01',
        totalNet: { value: 12 },
      };
      const location = { resourceType: 'Location', id: place, name: 'Clinic', extension: [{ url: TIME_ZONE_EXTENSION, valueCode: 'America/Chicago' }] };
      await take(bundle([patient(p), location, appointment, invoice]));
      assert.equal((await prisma().appointment.findUniqueOrThrow({ where: { id: visit } })).status, 'booked');
      await take(bundle([patient(p), { ...appointment, ...error, start: undefined, end: undefined }, { ...invoice, ...error }]));
      assert.equal((await prisma().appointment.findUniqueOrThrow({ where: { id: visit } })).status, 'cancelled');
      assert.equal((await prisma().statement.findUniqueOrThrow({ where: { id: bill } })).status, 'cancelled');
    });

    test('a result that somebody has seen stays as a line that says so, without its values and words; notices that wait are dropped', async () => {
      const [p, o, seen, unseen] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
      const report = (id: string, extra: object = {}) => ({
        ...KINDS['DiagnosticReport']?.resource(id, `Patient/${p}`),
        resourceType: 'DiagnosticReport',
        id,
        issued: new Date().toISOString(),
        result: [{ reference: `Observation/${o}` }],
        conclusion: 'Call at once',
        ...extra,
      });
      await take(bundle([patient(p), observation(o, `Patient/${p}`), report(seen), report(unseen)]), { announceAt: new Date() });
      assert.equal(await prisma().news.count({ where: { entityId: { in: [seen, unseen] } } }), 2);
      await prisma().reportSeen.create({ data: { reportId: seen, userId: randomUUID() } });
      await take(bundle([patient(p), report(seen, error), report(unseen, error)]));
      const row = await prisma().diagnosticReport.findUniqueOrThrow({ where: { id: seen }, include: { results: true } });
      assert.ok(row.withdrawnAt);
      assert.equal(row.withdrawnFor, 'error');
      assert.deepEqual([row.status, row.conclusion, row.results, row.interpretations], ['entered-in-error', null, [], []]);
      assert.equal(await prisma().diagnosticReport.count({ where: { id: unseen } }), 0);
      assert.equal(await prisma().news.count({ where: { entityId: { in: [seen, unseen] } } }), 0);
      // It was right after all.
      await take(bundle([patient(p), observation(o, `Patient/${p}`), report(seen)]));
      const back = await prisma().diagnosticReport.findUniqueOrThrow({ where: { id: seen }, include: { results: true } });
      assert.deepEqual([back.withdrawnAt, back.withdrawnFor, back.status, back.conclusion, back.results.length], [null, null, 'final', 'Call at once', 1]);
      // What a source deletes was no mistake by that, and what it says in a way that can't be read neither.
      const deletion = { resourceType: 'Bundle', type: 'transaction', entry: [{ request: { method: 'DELETE', url: `DiagnosticReport/${seen}` } }] };
      const unread = bundle([patient(p), report(seen, { implicitRules: 'https://rules.example/none' })]);
      for (const [content, why] of [
        [unread, 'other'],
        [deletion, 'deleted'],
      ] as const) {
        await take(content, { source: SOURCE });
        assert.equal((await prisma().diagnosticReport.findUniqueOrThrow({ where: { id: seen } })).withdrawnFor, why);
        if (why === 'other') await take(bundle([patient(p), observation(o, `Patient/${p}`), report(seen, { meta: { versionId: '3' } })]), { source: SOURCE });
      }
    });

    test('a value that comes back stands in its report where it stood', async () => {
      const [p, one, two, id] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
      const report = {
        ...KINDS['DiagnosticReport']?.resource(id, `Patient/${p}`),
        resourceType: 'DiagnosticReport',
        id,
        result: [one, two].map((o) => ({ reference: `Observation/${o}` })),
      };
      const values = async () =>
        (await prisma().diagnosticReportResult.findMany({ where: { reportId: id }, orderBy: { position: 'asc' } })).map((row) => row.observationId);
      await take(bundle([patient(p), observation(one, `Patient/${p}`), observation(two, `Patient/${p}`), report]));
      await take(bundle([patient(p), observation(one, `Patient/${p}`, error)]));
      assert.deepEqual(await values(), [two]);
      await take(bundle([patient(p), observation(one, `Patient/${p}`, { status: 'corrected' })]));
      assert.deepEqual(await values(), [one, two]);
    });

    test('a person is never deleted by a file', async () => {
      const p = randomUUID();
      await take(bundle([patient(p)]));
      const report = await take(
        { resourceType: 'Bundle', type: 'transaction', entry: [{ request: { method: 'DELETE', url: `Patient/${p}` } }] },
        { source: SOURCE },
      );
      assert.equal(await prisma().patient.count({ where: { id: p } }), 1);
      assert.deepEqual(outcome(report, 'Patient'), { skipped: { 'deleted by its source; the version before it stays': 1 } });
    });
  });

  describe('versions', () => {
    const dated = (id: string, p: string, value: number, lastUpdated?: string, versionId?: string) =>
      observation(id, `Patient/${p}`, { valueQuantity: { value, unit: 'mg/dL' }, meta: { lastUpdated, versionId } });
    const valueOf = async (id: string) => (await prisma().observation.findUniqueOrThrow({ where: { id } })).valueNumber;

    test('an older one never beats a newer one: by time, by number, in one file and in several', async () => {
      const p = randomUUID();
      await take(bundle([patient(p)]));
      const early = '2026-11-20T09:00:00Z';
      const late = '2026-11-25T00:00:00-06:00';
      for (const [older, newer] of [
        [[early], [late]],
        [
          [early, '9'],
          [late, '1'],
        ],
        [
          [undefined, '9'],
          [undefined, '10'],
        ],
        [
          [late, '2'],
          [late, '3'],
        ],
      ] as [string | undefined, string?][][]) {
        for (const order of ['apart', 'together']) {
          const id = randomUUID();
          const [first, second] = [dated(id, p, 2, ...(newer ?? [])), dated(id, p, 1, ...(older ?? []))] as const;
          if (order === 'together') await take(bundle([patient(p), first, second]));
          else {
            await take(bundle([patient(p), first]));
            assert.deepEqual(outcome(await take(bundle([patient(p), second])), 'Observation'), { older: 1 });
          }
          assert.equal(await valueOf(id), 2, `${order} ${JSON.stringify([older, newer])}`);
        }
      }
    });

    test('what was deleted is not brought back by the version that was deleted, and is by a newer one', async () => {
      const [p, id] = [randomUUID(), randomUUID()];
      const deletion = { resourceType: 'Bundle', type: 'transaction', entry: [{ request: { method: 'DELETE', url: `Observation/${id}` } }] };
      const first = bundle([patient(p), dated(id, p, 1, '2026-11-20T09:00:00Z', '2')]);
      await take(first);
      await take(deletion, { source: SOURCE });
      assert.deepEqual(outcome(await take(first), 'Observation'), { older: 1 });
      assert.equal(await prisma().observation.count({ where: { id } }), 0);
      await take(bundle([patient(p), dated(id, p, 3, '2026-11-21T09:00:00Z', '3')]));
      assert.equal(await valueOf(id), 3);
    });

    test('a newer version with the same content is unchanged, and beats what came between', async () => {
      const [p, id] = [randomUUID(), randomUUID()];
      await take(bundle([patient(p), dated(id, p, 1, '2026-11-20T09:00:00Z', '1')]));
      assert.deepEqual(outcome(await take(bundle([patient(p), dated(id, p, 1, '2026-11-22T09:00:00Z', '3')])), 'Observation'), { unchanged: 1 });
      assert.deepEqual(outcome(await take(bundle([patient(p), dated(id, p, 2, '2026-11-21T09:00:00Z', '2')])), 'Observation'), { older: 1 });
      assert.equal(await valueOf(id), 1);
      assert.equal(await prisma().resourceVersion.count({ where: { resourceId: id } }), 2);
    });

    test('where nothing tells which is newer the later one counts, and it is said', async () => {
      const [p, id] = [randomUUID(), randomUUID()];
      const report = await take(bundle([patient(p), dated(id, p, 1), dated(id, p, 2)]));
      assert.equal(await valueOf(id), 2);
      assert.deepEqual(outcome(report, 'Observation').skipped, { 'the same id appears twice and nothing tells which is newer; the later one counts': 1 });
      const later = await take(bundle([patient(p), dated(id, p, 3)]));
      assert.equal(await valueOf(id), 3);
      assert.deepEqual(outcome(later, 'Observation').noted, { 'another version was there, and nothing tells which is newer; the later one counts': 1 });
      assert.equal(outcome(await take(bundle([patient(p), dated(id, p, 3)])), 'Observation').noted, undefined, 'the same again is the same');
    });

    test('a history is read, in whatever order it is written, with what was deleted in it', async () => {
      const [p, id, gone] = [randomUUID(), randomUUID(), randomUUID()];
      const entries = [
        { resource: dated(id, p, 3, '2026-11-03T00:00:00Z', '3') },
        { request: { method: 'DELETE', url: `Observation/${gone}` }, response: { lastModified: '2026-11-04T00:00:00Z' } },
        { resource: dated(gone, p, 1, '2026-11-01T00:00:00Z', '1') },
        { resource: dated(id, p, 1, '2026-11-01T00:00:00Z', '1') },
        { resource: patient(p) },
      ];
      await take({ resourceType: 'Bundle', type: 'history', entry: entries });
      assert.equal(await valueOf(id), 3);
      assert.equal(await prisma().observation.count({ where: { id: gone } }), 0);
    });

    test('everything is kept letter for letter, each version once, and one of them counts', async () => {
      const [p, id] = [randomUUID(), randomUUID()];
      const whole = JSON.stringify(bundle([patient(p), observation(id, `Patient/${p}`)])).replace('"value":104', '"value": 104.00 ');
      await take(whole);
      await take(whole);
      await take(bundle([patient(p), observation(id, `Patient/${p}`, { valueQuantity: { value: 5 } })]));
      const rows = await prisma().resourceVersion.findMany({ where: { resourceId: id }, orderBy: { importedAt: 'asc' } });
      assert.deepEqual(
        rows.map(({ isCurrent, json }) => [isCurrent, json?.includes('"value": 104.00 ')]),
        [
          [false, true],
          [true, false],
        ],
      );
    });

    test('derived anew, a chart is the same; what a rule has lost since then comes back', async () => {
      const [p, id] = [randomUUID(), randomUUID()];
      await take(bundle([patient(p), observation(id, `Patient/${p}`)]));
      await prisma().observation.update({ where: { id }, data: { valueNumber: 1, interpretation: 'N' } });
      const report = await rederive(database());
      assert.equal(await valueOf(id), 104);
      assert.equal((await prisma().observation.findUniqueOrThrow({ where: { id } })).interpretation, 'H');
      assert.equal(outcome(report, 'Observation').created, undefined);
    });
  });
});

const snake = (type: string): string => type.replaceAll(/(?!^)[A-Z]/g, '_$&').toLowerCase();
