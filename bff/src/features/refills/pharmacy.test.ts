import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { after, before, beforeEach, describe } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import type { Refill } from '../../database/generated/client.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { bundle, patient } from '../../fhir/fixtures/resources.ts';
import type { Resource } from '../../fhir/fixtures/resources.ts';
import { outcome, takeFile } from '../../fhir/fixtures/take.ts';
import { REFILL_SYSTEM, TRACKING_EXTENSION } from '../../fhir/system-urls.ts';
import { fhirGateway } from '../../pharmacies/fhir-gateway.ts';
import { simulatedPharmacies } from '../../pharmacies/simulated.ts';
import { DISPENSE } from '../../pharmacies/dispense-kind.ts';
import { FOLLOW_REFILLS } from '../../refills/follow-kind.ts';
import { usePortal } from '../../testing/portal.ts';
import { newRefill } from '../../testing/refills.ts';
import { LAKESIDE } from '../../testing/write-case.ts';
import { AskedRefills } from './schema.ts';
import { SEND_REFILL } from './send-kind.ts';

const SOURCE = 'https://ehr.example/fhir';
const HOUR_MS = 3_600_000;

interface Received {
  readonly method: string;
  readonly url: string;
  readonly body: Readonly<Record<string, unknown>>;
}

racesOnBoth((engine, { race, test }) => {
  describe('refills and pharmacies', () => {
    const portal = usePortal(engine);
    const db = () => portal().portal.db.prisma;
    const take = (resources: readonly Resource[]) => takeFile(portal().portal.db, bundle(resources), { source: SOURCE });
    const follow = () => portal().runDueJobs(FOLLOW_REFILLS);
    const stateOf = async (id: string) => (await db().refill.findUniqueOrThrow({ where: { id } })).state;
    const person = randomUUID();
    let prescription = '';
    let refill: Refill;

    /** What the server of the other side answers, and what came to it. */
    const received: Received[] = [];
    let status = 200;
    async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
      received.push({ method: request.method ?? '', url: decodeURIComponent(request.url ?? ''), body: await bodyOf(request) });
      response.writeHead(status, { 'content-type': 'application/fhir+json' });
      response.end(JSON.stringify({ resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Location', status: 'active' } }] }));
    }
    // What goes wrong in it is an answer that never comes, which the test sees.
    const server = createServer((request, response) => void answer(request, response));
    let url = '';

    before(async () => {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      url = `http://user:secret@127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/fhir`;
      await take([patient(person)]);
    });
    after(() => server.close());
    beforeEach(async () => {
      prescription = randomUUID();
      await take([patient(person), medicine(prescription)]);
      const row = await db().medicationRequest.findFirstOrThrow({ where: { id: prescription } });
      await db().patient.update({ where: { id: row.patientId }, data: { clinicId: LAKESIDE } });
      refill = await newRefill(portal(), row.patientId, { medicationRequestId: row.id, medicineName: row.name, state: 'sent' });
      received.length = 0;
      status = 200;
    });

    const medicine = (id: string, more: object = {}): Resource => ({
      resourceType: 'MedicationRequest',
      id,
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: { text: 'Lisinopril 20 mg' },
      subject: { reference: `Patient/${person}` },
      dosageInstruction: [{ text: 'One a day' }],
      dispenseRequest: { numberOfRepeatsAllowed: 3, quantity: { value: 30, unit: 'tablet' }, expectedSupplyDuration: { value: 30, unit: 'days' } },
      ...more,
    });
    const dispense = (code: string, more: object = {}): Resource => ({
      resourceType: 'MedicationDispense',
      id: randomUUID(),
      status: code,
      medicationCodeableConcept: { text: 'Lisinopril 20 mg' },
      subject: { reference: `Patient/${person}` },
      authorizingPrescription: [{ reference: `MedicationRequest/${prescription}` }],
      quantity: { value: 30, unit: 'tablet' },
      daysSupply: { value: 30, unit: 'days' },
      ...more,
    });
    const at = (hours: number) => new Date(portal().portal.now().getTime() + hours * HOUR_MS).toISOString();
    const ours = () => ({ identifier: [{ system: REFILL_SYSTEM, value: refill.id }] });

    test('what a pharmacy prepares, has ready and hands over moves the refill on, and counts as the last fill', async () => {
      const id = randomUUID();
      for (const [code, state, more] of [
        ['preparation', 'sent', {}],
        ['in-progress', 'ready', { whenPrepared: at(1) }],
        ['completed', 'picked_up', { whenPrepared: at(1), whenHandedOver: at(2) }],
      ] as const) {
        await take([patient(person), { ...dispense(code, more), ...ours(), id }]);
        await follow();
        assert.equal(await stateOf(refill.id), state, code);
      }
      const row = await db().medicationDispense.findUniqueOrThrow({ where: { id } });
      assert.deepEqual([row.refillId, row.supplyDays, row.quantity, row.unit], [refill.id, 30, 30, 'tablet']);
      const steps = await db().refillStep.findMany({ where: { refillId: refill.id, by: 'pharmacy' }, orderBy: { at: 'asc' } });
      assert.deepEqual(
        steps.map(({ state }) => state),
        ['ready', 'picked_up'],
      );
      assert.equal(await db().news.count({ where: { entityId: refill.id } }), 1, 'that it was picked up is no news');
    });

    test('what is shipped says by which number it can be followed', async () => {
      await take([
        patient(person),
        { ...dispense('completed', { whenHandedOver: at(1), extension: [{ url: TRACKING_EXTENSION, valueString: 'PM123' }] }), ...ours() },
      ]);
      await follow();
      const row = await db().refill.findUniqueOrThrow({ where: { id: refill.id } });
      assert.deepEqual([row.state, row.trackingNumber, row.dueBy], ['shipped', 'PM123', null]);
    });

    test('the order of what comes, and how often it comes, makes no difference', async () => {
      const versions = (['preparation', 'in-progress', 'completed'] as const).map((code, index) => ({
        ...dispense(code, {
          id: 'd1',
          meta: { versionId: String(index + 1), lastUpdated: at(index) },
          ...(code === 'completed' ? { whenHandedOver: at(2) } : {}),
        }),
        ...ours(),
      }));
      const other = { ...dispense('cancelled', { id: 'd2', meta: { versionId: '1', lastUpdated: at(0) } }), ...ours() };
      const all = [...versions, other];
      const seen = new Set<string>();
      for (const order of permutations(all)) {
        const id = randomUUID();
        const whole = [...order, ...order].map((one) => ({ ...one, id: `${one.id}-${id}` }));
        await db().refill.update({ where: { id: refill.id }, data: { state: 'sent', failReason: null, dueBy: new Date(at(48)) } });
        await db().medicationDispense.deleteMany({ where: { patientId: refill.patientId } });
        for (const one of whole) {
          await take([one]);
          await follow();
        }
        seen.add(await stateOf(refill.id));
      }
      assert.deepEqual([...seen], ['picked_up']);
    });

    test('a dispense that comes before its prescription is its fill once both are there', async () => {
      const late = randomUUID();
      const one = dispense('completed', { whenHandedOver: '2026-11-20', authorizingPrescription: [{ reference: `MedicationRequest/${late}` }] });
      await take([patient(person), one]);
      await take([medicine(late)]);
      const dana = await portal().signIn(PEOPLE.dana.username);
      await db().accessGrant.create({
        data: { userId: dana.userId, patientId: refill.patientId, relationship: 'caregiver', scopes: ['records:read'], startsAt: portal().portal.now() },
      });
      const answer = await dana.get(`/api/patients/${refill.patientId}/refills/medicines?limit=100`);
      assert.ok((await answer.text()).includes('"lastFill":{"on":"2026-11-20"'));
    });

    test('who names the prescription alone means the refill that was approved before', async () => {
      await take([patient(person), dispense('completed', { whenHandedOver: at(-24 * 40) })]);
      await follow();
      assert.equal(await stateOf(refill.id), 'sent', 'what was handed over before is another one');
      await take([patient(person), dispense('in-progress', { whenPrepared: at(1) })]);
      await follow();
      assert.equal(await stateOf(refill.id), 'ready');
    });

    test('what a pharmacy takes back is taken back here, and what it calls a mistake never was', async () => {
      const one = { ...dispense('in-progress', { whenPrepared: at(1) }), ...ours() };
      await take([patient(person), one]);
      await follow();
      assert.equal(await stateOf(refill.id), 'ready');
      await take([patient(person), { ...one, status: 'entered-in-error' }]);
      await follow();
      assert.equal(await stateOf(refill.id), 'sent');
      await take([patient(person), { ...dispense('declined'), ...ours() }]);
      await follow();
      const row = await db().refill.findUniqueOrThrow({ where: { id: refill.id } });
      assert.deepEqual([row.state, row.failReason], ['failed', 'declined']);
    });

    test('another patient’s dispense moves nobody’s refill, whatever it names', async () => {
      const other = randomUUID();
      await take([patient(other), { ...dispense('completed', { whenHandedOver: at(1), subject: { reference: `Patient/${other}` } }), ...ours() }]);
      await follow();
      assert.equal(await stateOf(refill.id), 'sent');
    });

    test('an order of ours that comes back is known, and is no medicine of its own', async () => {
      const before = await db().medicationRequest.count({ where: { patientId: refill.patientId } });
      await db().refill.update({ where: { id: refill.id }, data: { state: 'approved' } });
      const echo = medicine(randomUUID(), { ...ours(), intent: 'instance-order', basedOn: [{ reference: `MedicationRequest/${prescription}` }] });
      await take([patient(person), echo]);
      await take([patient(person), echo]);
      await follow();
      assert.equal(await db().medicationRequest.count({ where: { patientId: refill.patientId } }), before);
      assert.equal(await stateOf(refill.id), 'sent');
      await take([patient(person), dispense('in-progress', { authorizingPrescription: [{ reference: `MedicationRequest/${echo.id}` }] })]);
      await follow();
      assert.equal(await stateOf(refill.id), 'ready', 'what names the order is for the refill');
    });

    test('a renewal that comes back replaces the prescription, and what was asked stays a proposal', async () => {
      const renewal = medicine(randomUUID(), { ...ours(), priorPrescription: { reference: `MedicationRequest/${prescription}` } });
      const proposal = medicine(randomUUID(), { intent: 'proposal' });
      const report = await take([patient(person), renewal, proposal]);
      assert.equal(outcome(report, 'MedicationRequest').created, 1);
      const row = await db().medicationRequest.findUniqueOrThrow({ where: { id: renewal.id } });
      assert.deepEqual([row.refillId, row.priorResourceId], [refill.id, prescription]);
    });

    test('a prescription that may be somebody else’s takes its refill along, and no name of it stays', async () => {
      const { loseMedicines } = await import('../../refills/withdrawn.ts');
      await portal().portal.db.transaction(async (tx) => {
        await loseMedicines(tx, [prescription], 'unsure');
        await tx.medicationRequest.deleteMany({ where: { id: prescription } });
      });
      await follow();
      const row = await db().refill.findUniqueOrThrow({ where: { id: refill.id } });
      assert.deepEqual([row.state, row.failReason, row.medicineName, row.note], ['failed', 'may-be-someone-elses', null, '']);
    });

    race('what two imports bring at once moves it once', async () => {
      await Promise.all([
        take([{ ...dispense('in-progress', { whenPrepared: at(1) }), ...ours() }]),
        take([{ ...dispense('completed', { whenHandedOver: at(1) }), ...ours() }]),
      ]);
      await Promise.all([follow(), follow()]);
      await follow();
      assert.equal(await stateOf(refill.id), 'picked_up');
      const states = await db().refillStep.findMany({ where: { refillId: refill.id, state: 'picked_up' } });
      assert.equal(states.length, 1);
    });

    describe('what goes out', () => {
      before(() => {
        portal().pharmacies.gateway = fhirGateway(url);
      });
      after(() => {
        portal().pharmacies.gateway = undefined;
      });
      const approve = async (id: string) => {
        const grace = await portal().signIn(PEOPLE.lindqvist.username);
        await db().refill.update({ where: { id }, data: { state: 'asked', decidedAt: null } });
        const answer = await grace.send('POST', `/api/clinics/${LAKESIDE}/refills/decisions`, { items: [{ decision: 'approve', refillId: id, version: 1 }] });
        assert.equal(answer.status, 200);
      };

      test('is an order with our number, put there so that twice is once', async () => {
        await approve(refill.id);
        await portal().runDueJobs(SEND_REFILL);
        const [order, ...more] = received;
        assert.deepEqual(more, []);
        assert.deepEqual([order?.method, order?.url], ['PUT', `/fhir/MedicationRequest?identifier=${REFILL_SYSTEM}|${refill.id}`]);
        const { intent, basedOn, groupIdentifier, dispenseRequest } = order?.body ?? {};
        assert.deepEqual([intent, (basedOn as { reference: string }[])[0]?.reference], ['instance-order', `MedicationRequest/${prescription}`]);
        assert.equal((groupIdentifier as { value: string }).value, refill.groupId);
        assert.deepEqual(dispenseRequest, {
          numberOfRepeatsAllowed: 0,
          quantity: { value: 30, unit: 'tablet' },
          expectedSupplyDuration: { value: 30, unit: 'days', system: 'http://unitsofmeasure.org', code: 'd' },
          performer: {
            type: 'Organization',
            identifier: { system: 'https://northfieldhealth.example/fhir/pharmacy', value: 'ellery-corner' },
            display: 'Ellery Corner Pharmacy',
          },
        });
        assert.equal(await stateOf(refill.id), 'sent');
      });

      test('is sent again with the same number after a crash between sending and noting it, and moves once', async () => {
        await approve(refill.id);
        const { sendRefill } = await import('./send.ts');
        const context = { signal: new AbortController().signal, attempt: 1, progress: async () => {} };
        const run = (failing: boolean) => {
          const { portal: whole } = portal();
          const db2 = failing ? { ...whole.db, transaction: () => Promise.reject(new Error('killed')) } : whole.db;
          return sendRefill.run({ ...whole, db: db2 }, { refillId: refill.id, what: 'order' }, context);
        };
        await assert.rejects(run(true), /killed/);
        assert.equal(await stateOf(refill.id), 'approved');
        await run(false);
        await run(false);
        assert.deepEqual(new Set(received.map(({ method, url: where }) => `${method} ${where}`)).size, 1);
        assert.equal(await db().refillStep.count({ where: { refillId: refill.id, state: 'sent', by: 'portal' } }), 1);
      });

      test('is tried again while nobody answers, and fails in the end, to be sent again from the desk', async () => {
        await approve(refill.id);
        status = 503;
        for (let tries = 0; tries <= SEND_REFILL.retry.times; tries += 1) {
          await portal().runDueJobs(SEND_REFILL);
          portal().advance(2 * HOUR_MS);
        }
        const row = await db().refill.findUniqueOrThrow({ where: { id: refill.id } });
        assert.deepEqual([row.state, row.failReason], ['failed', 'not-reached']);
      });

      test('is refused at once where the other side says no', async () => {
        await approve(refill.id);
        status = 422;
        await portal().runDueJobs(SEND_REFILL);
        const row = await db().refill.findUniqueOrThrow({ where: { id: refill.id } });
        assert.deepEqual([row.state, row.failReason], ['failed', 'declined']);
      });

      test('is a proposal when it is asked for, and says so when it was canceled', async () => {
        const asked = await newRefill(portal(), PATIENT_IDS.dana, { state: 'asked' });
        const dana = await portal().signIn(PEOPLE.dana.username);
        await dana.send('POST', `/api/patients/${PATIENT_IDS.dana}/refills/requests/${asked.id}/cancel`);
        await portal().runDueJobs(SEND_REFILL);
        const [proposal] = received;
        assert.deepEqual([proposal?.body['intent'], proposal?.body['status']], ['proposal', 'cancelled']);
      });
    });

    test('the demo’s pharmacies bring a refill from asking to the counter by what they send', async () => {
      const { pharmacies, portal: whole } = portal();
      pharmacies.gateway = simulatedPharmacies(whole);
      const dana = await portal().signIn(PEOPLE.dana.username);
      const base = `/api/patients/${PATIENT_IDS.dana}/refills`;
      const metformin = await db().medicationRequest.findFirstOrThrow({ where: { patientId: PATIENT_IDS.dana, name: { startsWith: 'Metformin 1000' } } });
      const ask = async (pharmacyId: string) =>
        AskedRefills.parse(await (await dana.send('POST', `${base}/requests`, { items: [{ medicineId: metformin.id, pharmacyId }] })).json()).items[0];
      assert.equal((await ask('harbor-light'))?.outcome, 'failed', 'it fails on demand');
      const asked = await ask('harbor-light');
      assert.ok(asked?.outcome === 'accepted');
      const grace = await portal().signIn(PEOPLE.lindqvist.username);
      await grace.send('POST', `/api/clinics/${LAKESIDE}/refills/decisions`, { items: [{ decision: 'approve', refillId: asked.refill.id, version: 1 }] });
      const states: string[] = [];
      for (let minute = 0; minute < 40; minute += 1) {
        await portal().runDueJobs(SEND_REFILL, DISPENSE, FOLLOW_REFILLS);
        const state = await stateOf(asked.refill.id);
        if (states.at(-1) !== state) states.push(state);
        portal().advance(60_000);
      }
      pharmacies.gateway = undefined;
      assert.deepEqual(states, ['sent', 'ready', 'picked_up']);
      const answer = await (await portal().signIn(PEOPLE.dana.username)).get(`${base}/medicines?limit=100`);
      assert.ok((await answer.text()).includes('Harbor Light Drugstore'));
    });
  });
});

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const part of request) text += String(part);
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

function permutations<T>(all: readonly T[]): T[][] {
  if (all.length <= 1) return [[...all]];
  return all.flatMap((one, index) => permutations(all.toSpliced(index, 1)).map((rest) => [one, ...rest]));
}
