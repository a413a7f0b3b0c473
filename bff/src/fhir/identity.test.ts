import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { eachEngine, useDatabase } from '../database/testing.ts';
import { bundle, observation, patient, SOURCE } from './fixtures/resources.ts';
import type { Resource } from './fixtures/resources.ts';
import { outcome, takeFile } from './fixtures/take.ts';
import { differencesOf } from './identity.ts';
import { bringInSettled, NothingToSettleError, settleIdentity } from './settle-identity.ts';
import type { Settlement } from './settle-identity.ts';

const FILE = { givenName: 'Anna María', familyName: 'Núñez Ortega', birthDate: new Date('1980-02-29'), gender: 'female' };

describe('the same person', () => {
  const same: readonly object[] = [
    {},
    { name: [{ family: 'Nunez Ortega', given: ['ANNA', 'Maria'] }], birthDate: '1980-02-29', gender: 'female' },
    { name: [{ text: 'Anna Núñez Ortega' }], gender: 'unknown' },
    // A name after a marriage, with the one before it.
    {
      name: [
        { use: 'official', family: 'Stone', given: ['Anna'] },
        { use: 'maiden', family: 'Núñez Ortega', given: ['Anna', 'María'] },
      ],
    },
    { birthDate: '1980' },
    { birthDate: '1980-02' },
    { birthDate: 'unknown' },
  ];
  for (const resource of same) test(`is ${JSON.stringify(resource)}`, () => assert.deepEqual(differencesOf(FILE, resource, null), []));

  const others: readonly (readonly [string, object])[] = [
    ['name', { name: [{ family: 'Núñez Ortega', given: ['Elena'] }] }],
    ['name', { name: [{ family: 'Okafor', given: ['Anna'] }] }],
    ['birthDate', { birthDate: '1980-03-01' }],
    ['birthDate', { birthDate: '1980-03' }],
    ['birthDate', { birthDate: '1984' }],
    ['sex', { gender: 'male' }],
  ];
  for (const [what, resource] of others) {
    test(`is not one with another ${what}: ${JSON.stringify(resource)}`, () => assert.deepEqual(differencesOf(FILE, resource, null), [what]));
  }

  test('is not one whom the same system numbers otherwise', () => {
    const numbered = (value: string, use?: string) => ({ identifier: [{ system: 'urn:mrn', value, use }] });
    assert.deepEqual(differencesOf(FILE, numbered('2'), numbered('1')), ['number']);
    assert.deepEqual(differencesOf(FILE, numbered('1'), numbered('1')), []);
    assert.deepEqual(differencesOf(FILE, numbered('2'), numbered('1', 'old')), []);
  });
});

eachEngine((engine) => {
  const database = useDatabase(engine);
  const prisma = () => database().prisma;
  const settle = (answer: Settlement) => database().transaction((tx) => settleIdentity(tx, answer));
  const take = (...args: [content: unknown, options?: Parameters<typeof takeFile>[2]]) => takeFile(database(), ...args);
  const someone = (id: string, extra: object = {}) => patient(id, { name: [{ family: 'Northwood', given: ['Irene'] }], gender: 'female', ...extra });
  const other = (id: string) => patient(id, { name: [{ family: 'Okafor', given: ['Emeka'] }], gender: 'male', birthDate: '1990-12-30' });

  describe('a source that speaks of somebody else under the same id', () => {
    test('changes nothing of the chart, and nothing of that patient comes in until staff say who it is', async () => {
      const [p, first, second] = [randomUUID(), randomUUID(), randomUUID()];
      await take(bundle([someone(p), observation(first, `Patient/${p}`)]));
      const report = await take(bundle([other(p), observation(second, `Patient/${p}`)]));
      assert.match(Object.keys(outcome(report, 'Patient').skipped ?? {})[0] ?? '', /contradicts the chart/);
      assert.match(Object.keys(outcome(report, 'Observation').skipped ?? {})[0] ?? '', /waits for staff/);
      const row = await prisma().patient.findUniqueOrThrow({ where: { id: p } });
      assert.deepEqual([row.familyName, row.birthDate?.toISOString().slice(0, 10)], ['Northwood', '1980-02-29']);
      assert.equal(await prisma().observation.count({ where: { patientId: p } }), 1);
      const [conflict, ...more] = await prisma().identityConflict.findMany({ where: { resourceId: p } });
      assert.deepEqual([conflict?.differs, conflict?.isSame, more.length], [['name', 'birthDate', 'sex'], null, 0]);

      // Sent again it is one question; answered "another person" it stays out.
      await take(bundle([other(p), observation(second, `Patient/${p}`)]));
      assert.equal(await prisma().identityConflict.count({ where: { resourceId: p } }), 1);
      const answer = { conflictId: conflict?.id ?? '', isSame: false, userId: randomUUID(), now: new Date() };
      await settle(answer);
      await take(bundle([someone(p), observation(second, `Patient/${p}`)]));
      assert.equal(await prisma().observation.count({ where: { id: second } }), 0);
      await assert.rejects(settle(answer), NothingToSettleError);
      await take(bundle([other(p)]));
      assert.equal(await prisma().identityConflict.count({ where: { resourceId: p } }), 1, 'nobody is asked again');
    });

    test('is taken at its word once staff say that it is the same person, with all that waited', async () => {
      const [p, waiting] = [randomUUID(), randomUUID()];
      await take(bundle([someone(p)]));
      await take(bundle([someone(p, { name: [{ family: 'Stone', given: ['Irene'] }] }), observation(waiting, `Patient/${p}`)]));
      assert.equal(await prisma().observation.count({ where: { id: waiting } }), 0);
      const { id } = await prisma().identityConflict.findFirstOrThrow({ where: { resourceId: p } });
      await settle({ conflictId: id, isSame: true, userId: randomUUID(), now: new Date() });
      for (let i = 0; i < 2; i += 1) await bringInSettled(database(), id, new Date());
      assert.equal((await prisma().patient.findUniqueOrThrow({ where: { id: p } })).familyName, 'Stone');
      assert.equal((await prisma().observation.findUniqueOrThrow({ where: { id: waiting } })).patientId, p);
      await take(bundle([someone(p, { name: [{ family: 'Stone', given: ['Irene'] }], birthDate: '1980-02-29' })]));
      assert.equal(await prisma().identityConflict.count({ where: { resourceId: p } }), 1);
    });

    test('the server’s base says whose ids they are; a file that mixes servers is taken apart by them, and not read where one entry does not say its own', async () => {
      const id = `p-${randomUUID()}`;
      const from = (base: string, resource: Resource) => ({ fullUrl: `${base}/${resource.resourceType}/${resource.id}`, resource });
      const at = (base: string) => ({ resourceType: 'Bundle', type: 'searchset', entry: [from(base, base.includes('one') ? someone(id) : other(id))] });
      await take(at('https://one.example/fhir'), { source: SOURCE });
      await take(at('https://two.example/fhir'), { source: SOURCE });
      const rows = await prisma().fhirSource.findMany({ where: { resourceId: id }, orderBy: { source: 'asc' }, select: { source: true } });
      assert.deepEqual(
        rows.map(({ source }) => source),
        ['https://one.example/fhir', 'https://two.example/fhir'],
      );
      const entry = ['https://three.example/fhir', 'https://four.example/fhir'].flatMap((base) => [
        from(base, base.includes('three') ? someone(id) : other(id)),
        from(base, observation(id, `Patient/${id}`)),
        { fullUrl: `${base}/Observation/${id}-2`, resource: observation(`${id}-2`, `https://three.example/fhir/Patient/${id}`) },
      ]);
      const gone = { request: { method: 'DELETE', url: 'https://four.example/fhir/Observation/gone' } };
      const mixed = await take({ resourceType: 'Bundle', type: 'collection', entry: [...entry.toReversed(), gone] });
      assert.deepEqual(
        mixed.files.map(({ source, problem }) => [source, problem]),
        [
          ['https://four.example/fhir', null],
          ['https://three.example/fhir', null],
        ],
      );
      assert.deepEqual([outcome(mixed, 'Patient').created, outcome(mixed, 'Observation').created], [2, 3]);
      assert.deepEqual(outcome(mixed, 'Observation').skipped?.['its patient is not known'], 1, 'an address of another server leads nowhere');
      const names = await prisma().patient.findMany({
        where: { id: { in: (await prisma().fhirSource.findMany({ where: { resourceType: 'Patient', resourceId: id } })).map(({ localId }) => localId) } },
        select: { familyName: true, observations: { select: { id: true } } },
      });
      assert.deepEqual(names.map(({ familyName, observations }) => [familyName, observations.length]).toSorted(), [
        ['Northwood', 0],
        ['Northwood', 2],
        ['Okafor', 0],
        ['Okafor', 1],
      ]);
      for (const silent of [{ resource: someone('silent') }, { fullUrl: 'urn:uuid:5f5b2f6e-0d9c-4c39-9d0a-3e6f7a1b2c3d', resource: someone('silent') }]) {
        const refused = await take({ resourceType: 'Bundle', type: 'collection', entry: [...entry, silent] });
        assert.match(refused.files[0]?.problem ?? '', /several servers, and does not say of each/);
      }
    });
  });

  test('any order of files and entries gives the same chart', async () => {
    const world = (n: string): Resource[] => {
      const id = (what: string) => `${what}-${n}`;
      const subject = { reference: `Patient/${id('p')}` };
      return [
        someone(id('p')),
        { resourceType: 'Practitioner', id: id('d'), name: [{ family: 'Doc', given: ['Ann'] }] },
        {
          resourceType: 'Encounter',
          id: id('e'),
          status: 'finished',
          class: { code: 'AMB' },
          subject,
          period: { start: '2024-03-01T08:00:00Z' },
          participant: [{ individual: { reference: `Practitioner/${id('d')}` } }],
        },
        observation(id('o1'), subject.reference, { encounter: { reference: `Encounter/${id('e')}` } }),
        observation(id('o2'), subject.reference, { meta: { versionId: '1' }, valueQuantity: { value: 1 } }),
        observation(id('o2'), subject.reference, { meta: { versionId: '2' }, valueQuantity: { value: 2 } }),
        observation(id('o3'), subject.reference, { meta: { versionId: '1' } }),
        observation(id('o3'), subject.reference, { meta: { versionId: '2' }, status: 'entered-in-error' }),
        {
          resourceType: 'DiagnosticReport',
          id: id('r'),
          status: 'final',
          category: [{ coding: [{ code: 'LAB' }] }],
          code: { text: 'Panel' },
          subject,
          encounter: { reference: `Encounter/${id('e')}` },
          performer: [{ reference: `Practitioner/${id('d')}` }],
          result: ['o1', 'o2', 'o3'].map((one) => ({ reference: `Observation/${id(one)}` })),
        },
        {
          resourceType: 'MedicationRequest',
          id: id('m'),
          status: 'active',
          intent: 'order',
          subject,
          medicationReference: { reference: `Medication/${id('drug')}` },
          authoredOn: '2024-03-01',
        },
        { resourceType: 'Medication', id: id('drug'), code: { text: 'Aspirin' } },
      ];
    };
    const chart = async (n: string) => {
      const { localId: patientId } = await prisma().fhirSource.findFirstOrThrow({ where: { resourceType: 'Patient', resourceId: `p-${n}` } });
      const name = async (type: string, localId: string | null) =>
        localId && (await prisma().fhirSource.findFirstOrThrow({ where: { resourceType: type, localId } })).resourceId.replace(`-${n}`, '');
      const observations = await prisma().observation.findMany({ where: { patientId } });
      const [report] = await prisma().diagnosticReport.findMany({ where: { patientId }, include: { results: { orderBy: { position: 'asc' } } } });
      const [encounter] = await prisma().encounter.findMany({ where: { patientId } });
      return {
        values: (
          await Promise.all(observations.map(async ({ id, valueNumber, encounterId }) => [await name('Observation', id), valueNumber, encounterId !== null]))
        ).toSorted(),
        results: await Promise.all((report?.results ?? []).map(({ observationId }) => name('Observation', observationId))),
        by: [await name('Practitioner', report?.practitionerId ?? null), await name('Practitioner', encounter?.practitionerId ?? null)],
        at: await name('Encounter', report?.encounterId ?? null),
        medicines: (await prisma().medicationRequest.findMany({ where: { patientId } })).map((row) => row.name),
      };
    };
    const expected = {
      values: [
        ['o1', 104, true],
        ['o2', 2, false],
      ],
      results: ['o1', 'o2'],
      by: ['d', 'd'],
      at: 'e',
      medicines: ['Aspirin'],
    };
    const count = world('x').length;
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count }),
        fc.integer({ min: 1, max: 4 }),
        async (order, files) => {
          run += 1;
          const n = `${run}-${randomUUID().slice(0, 8)}`;
          const resources = world(n);
          const shuffled = order.flatMap((i) => resources[i] ?? []);
          for (let file = 0; file < files; file += 1) {
            const part = shuffled.filter((_, i) => i % files === file);
            await take({ resourceType: 'Bundle', type: 'collection', entry: part.map((resource) => ({ resource })) }, { source: SOURCE });
          }
          assert.deepEqual(await chart(n), expected);
        },
      ),
      // One in which a report comes with an older version of a value whose newer one waits for the patient.
      { numRuns: 200, endOnFailure: true, examples: [[[7, 8, 1, 4, 9, 3, 5, 0, 10, 2, 6], 2]] },
    );
  });
});
