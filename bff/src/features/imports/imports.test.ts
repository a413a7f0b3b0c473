import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { bundle, observation, patient } from '../../fhir/fixtures/resources.ts';
import { takeFile } from '../../fhir/fixtures/take.ts';
import { codeOf } from '../../testing/browser.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { BRING_IN } from './identities.ts';
import { IdentityConflicts, Imports } from './schema.ts';
import { contradict } from './write-cases.ts';

const at = (clinic: { readonly id: string }, path = '') => `/api/clinics/${clinic.id}/imports${path}`;
const { lakeside, summit } = CLINICS;

racesOnBoth((engine, { race, test }) => {
  describe('imports, as staff see them', () => {
    const portal = usePortal(engine);
    const db = () => portal().portal.db;
    const staff = () => portal().signIn(PEOPLE.nowak.username);
    const imports = async (desk: Visitor, query = '') => Imports.parse(await (await desk.get(at(lakeside, query))).json());

    test('are listed newest first, with what of them could not be filed and why, and without names of files', async () => {
      const desk = await staff();
      const known = (await imports(desk)).count;
      await takeFile(db(), bundle([patient('p-1'), observation('o-1', 'Patient/nobody'), observation('o-2', 'Patient/nobody')]), {
        name: 'emeka-okafor.json',
        source: 'https://one.example/fhir',
      });
      await takeFile(db(), '{ "resourceType": "Bundle", "type": "collection", "entry": [', { name: 'cut-off.json', source: 'https://two.example/fhir' });
      const { items, count } = await imports(desk);
      assert.equal(count, known + 2);
      const [unread, filed] = items;
      assert.deepEqual([unread?.source, unread?.types, unread?.endedAt !== null], ['https://two.example/fhir', [], true]);
      assert.match(unread?.problem ?? '', /cut off/);
      assert.match((await imports(desk, '?limit=1&language=es')).items[0]?.problem ?? '', /^El archivo está cortado/);
      assert.deepEqual([filed?.source, filed?.kind, filed?.problem], ['https://one.example/fhir', 'files', null]);
      const [observations, patients] = filed?.types ?? [];
      assert.deepEqual(observations?.refused, [{ reason: 'its patient is not known', count: 2 }]);
      assert.deepEqual([patients?.type, patients?.created, patients?.refused], ['Patient', 1, []]);
      assert.doesNotMatch(JSON.stringify(items), /okafor/i);
    });

    test('say in the language that is asked for why something was not filed, and what to note of what was', async () => {
      const desk = await staff();
      const id = randomUUID();
      const subject = { reference: `Patient/${id}` };
      await takeFile(
        db(),
        bundle([
          patient(id),
          observation('o-1', 'Patient/nobody'),
          { resourceType: 'Condition', id: randomUUID(), subject, code: { text: 'Gout' }, onsetDateTime: '2009-05-04T08:30:00' },
        ]),
        { source: 'https://three.example/fhir' },
      );
      const types = async (language: string) => (await imports(desk, `?limit=1&language=${language}`)).items[0]?.types ?? [];
      const told = (all: Awaited<ReturnType<typeof types>>) => all.map(({ type, refused, noted }) => [type, refused[0]?.reason, noted[0]?.reason]);
      assert.deepEqual(told(await types('en')), [
        ['Condition', undefined, 'a time of day without its offset from UTC: the day alone is shown'],
        ['Observation', 'its patient is not known', undefined],
        ['Patient', undefined, undefined],
      ]);
      assert.deepEqual(told(await types('es')), [
        ['Condition', undefined, 'una hora sin su diferencia con UTC: se muestra solo el día'],
        ['Observation', 'no se conoce su paciente', undefined],
        ['Patient', undefined, undefined],
      ]);
    });

    test('go on where a part ended', async () => {
      const desk = await staff();
      for (const name of ['a', 'b', 'c']) await takeFile(db(), bundle([patient(`${name}-${randomUUID()}`)]), { source: `https://${name}.example/fhir` });
      const first = await imports(desk, '?limit=2');
      const second = await imports(desk, `?limit=2&after=${encodeURIComponent(first.next ?? '')}`);
      const sources = [...first.items, ...second.items].map(({ source }) => source);
      assert.deepEqual(sources.slice(0, 3), ['https://c.example/fhir', 'https://b.example/fhir', 'https://a.example/fhir']);
    });
  });

  describe('whether it is the same person', () => {
    const portal = usePortal(engine);
    const db = () => portal().portal.db;
    const staff = () => portal().signIn(PEOPLE.nowak.username);
    const list = async (desk: Visitor, clinic: { readonly id: string }, state = 'open') =>
      IdentityConflicts.parse(await (await desk.get(at(clinic, `/conflicts?state=${state}`))).json());
    const answer = (desk: Visitor, id: string, isSame: boolean, clinic: { readonly id: string } = lakeside) =>
      desk.send('PUT', at(clinic, `/conflicts/${id}/answer`), { isSame });
    const filed = (id: string) => db().prisma.observation.count({ where: { id } });

    test('is asked at the patient’s own clinic, with both sides to compare', async () => {
      const desk = await staff();
      const { conflictId, observationId } = await contradict(portal().portal, PATIENT_IDS.dana);
      const { items, count } = await list(desk, lakeside);
      assert.equal(count, 1);
      const [asked] = items;
      const dana = await db().prisma.patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.dana } });
      assert.deepEqual(
        [asked?.id, asked?.patientNumber, asked?.differs, asked?.waiting, asked?.decided],
        [conflictId, dana.patientNumber, ['name', 'birthDate'], 1, null],
      );
      assert.deepEqual(asked?.onFile.names, [`${dana.givenName} ${dana.familyName}`]);
      assert.deepEqual([asked?.sent.names, asked?.sent.birthDate], [['Emeka Okafor'], '1931-12']);
      assert.equal((await list(desk, summit)).count, 0);
      assert.equal((await answer(desk, conflictId, true, summit)).status, 404);
      assert.equal(await filed(observationId), 0);
    });

    test('answered with another person it stays out, is kept apart, and can be put right', async () => {
      const desk = await staff();
      const { conflictId, observationId } = await contradict(portal().portal, PATIENT_IDS.dana);
      for (let i = 0; i < 2; i += 1) assert.equal((await answer(desk, conflictId, false)).status, 204);
      assert.equal((await list(desk, lakeside)).count, 0);
      const [apart] = (await list(desk, lakeside, 'apart')).items;
      assert.equal(apart?.id, conflictId);
      assert.ok(apart?.decided?.by);
      assert.equal(await portal().runDueJobs(BRING_IN), 0);
      assert.equal((await answer(desk, conflictId, true)).status, 204);
      await portal().runDueJobs(BRING_IN);
      assert.equal(await filed(observationId), 1);
      const wrong = await answer(desk, conflictId, false);
      assert.deepEqual([wrong.status, await codeOf(wrong)], [409, 'imports/settled']);
    });

    test('answered with the same person it comes in, the chart has the new name, and it is on record for the patient', async () => {
      const desk = await staff();
      const { conflictId, observationId } = await contradict(portal().portal, PATIENT_IDS.walter);
      assert.equal((await answer(desk, conflictId, true, summit)).status, 204);
      await portal().runDueJobs(BRING_IN);
      assert.equal(await filed(observationId), 1);
      assert.equal((await db().prisma.patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.walter } })).familyName, 'Okafor');
      const acts = await db().prisma.auditEvent.findMany({ where: { action: 'settle-identity', patientId: PATIENT_IDS.walter } });
      assert.deepEqual(
        acts.map(({ reason }) => reason),
        ['same'],
      );
    });

    test('also when the process died before it came in', async () => {
      const desk = await staff();
      const { conflictId, observationId } = await contradict(portal().portal, PATIENT_IDS.theo);
      assert.equal((await answer(desk, conflictId, true)).status, 204);
      assert.equal(await filed(observationId), 0, 'the answer alone brings nothing in');
      await portal().runDueJobs(BRING_IN);
      await portal().runDueJobs(BRING_IN);
      assert.equal(await filed(observationId), 1);
    });

    race('of two different answers at once one counts', async () => {
      const desk = await staff();
      const { conflictId, observationId } = await contradict(portal().portal, PATIENT_IDS.june);
      const statuses = (await Promise.all([answer(desk, conflictId, true), answer(desk, conflictId, false)])).map(({ status }) => status);
      await portal().runDueJobs(BRING_IN);
      const { isSame } = await db().prisma.identityConflict.findUniqueOrThrow({ where: { id: conflictId } });
      // "Another person" first and "the same" after it are both taken; the other way round the second is refused.
      assert.ok(statuses.every((status) => status === 204) ? isSame === true : isSame === true && statuses.includes(409), `${statuses.join()} ${isSame}`);
      assert.equal(await filed(observationId), 1);
    });
  });
});
