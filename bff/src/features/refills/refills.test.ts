import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, beforeEach, describe } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { READY_REFILL_ID } from '../../../demo/refills.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { GatewayError } from '../../pharmacies/gateway.ts';
import { Home } from '../home/schema.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { newMedicine, newRefill } from '../../testing/refills.ts';
import { addDays } from '../../time/calendar.ts';
import { lookForLate } from './late.ts';
import { AskedRefills, PharmacyList, PreferredPharmacy, Refill, RefillList, RefillMedicines } from './schema.ts';
import type { AskRefills } from './schema.ts';

const { dana: DANA, walter: WALTER, luis: LUIS, theo: THEO } = PATIENT_IDS;
/** The tests' day at the Lakeside clinic. */
const TODAY = '2026-11-24';
const DAY_MS = 86_400_000;
const base = (patientId: string) => `/api/patients/${patientId}/refills`;

racesOnBoth((engine, { race, test }) => {
  describe('refills of a patient', () => {
    // A parent of a teen keeps the record here, with reduced access.
    const portal = usePortal(engine, { TEEN_SCOPES: 'records:read,records:write' });
    let dana: Visitor;
    let walter: Visitor;
    before(async () => {
      dana = await portal().signIn(PEOPLE.dana.username);
      walter = await portal().signIn(PEOPLE.walter.username);
    });
    beforeEach(async () => {
      await db().refill.deleteMany({ where: { patientId: DANA } });
    });
    const db = () => portal().portal.db.prisma;
    const medicines = async (by: Visitor, patientId: string, query = '') =>
      RefillMedicines.parse(await (await by.get(`${base(patientId)}/medicines${query}`)).json());
    const named = async (by: Visitor, patientId: string, name: string) => {
      const found = (await medicines(by, patientId, '?limit=100')).items.find((one) => one.name.startsWith(name));
      assert.ok(found, name);
      return found;
    };
    const send = (items: AskRefills['items'], by = dana, patientId = DANA, key = randomUUID()) =>
      by.send('POST', `${base(patientId)}/requests`, { items }, { 'idempotency-key': key });
    const ask = async (items: AskRefills['items'], by = dana, patientId = DANA) => AskedRefills.parse(await (await send(items, by, patientId)).json()).items;
    const codeOf = async (answer: Response) => ProblemSchema.parse(await answer.json()).code;
    const medicine = async (more: Parameters<typeof newMedicine>[2] = {}) => (await newMedicine(portal(), DANA, more)).id;
    /** Of a prescription, so many days ago. */
    async function filled(id: string, daysAgo: number, more: object = {}): Promise<void> {
      const source = { source: 'https://pharmacy.example/fhir', resourceType: 'MedicationRequest', resourceId: id };
      await db().fhirSource.upsert({
        where: { source_resourceType_resourceId: source },
        create: { ...source, contentHash: '', localId: id, patientId: DANA },
        update: {},
      });
      const on = addDays(TODAY, -daysAgo);
      await db().medicationDispense.create({
        data: {
          patientId: DANA,
          forSource: source.source,
          forResourceId: id,
          name: 'Medicine',
          status: 'completed',
          supplyDays: 30,
          handedOverAt: new Date(`${on}T12:00:00Z`),
          handedOverDate: on,
          ...more,
        },
      });
    }
    const refusalOf = async (medicineId: string, kind: 'refill' | 'renewal' = 'refill') => {
      const [answer] = await ask([{ medicineId, kind }]);
      return answer?.outcome === 'refused' ? answer.refusal : answer?.outcome;
    };

    test('what can be refilled says what is left, until when it lasts, and from when it can be asked for', async () => {
      const { items, today, preferred, align } = await medicines(dana, DANA);
      assert.equal(today, TODAY);
      assert.equal(preferred?.id, 'harbor-street');
      const metformin = await named(dana, DANA, 'Metformin 1000');
      assert.deepEqual(
        [metformin.refillsLeft, metformin.lastFill?.on, metformin.supplyDays, metformin.supplyFrom, metformin.daysLeft, metformin.runsOut, metformin.refusal],
        [4, addDays(TODAY, -24), 30, 'told', 6, addDays(TODAY, 6), null],
      );
      const atorvastatin = await named(dana, DANA, 'Atorvastatin');
      assert.deepEqual(atorvastatin.refusal, { code: 'too-early', from: addDays(TODAY, 48) });
      assert.equal(items[0]?.name, metformin.name, 'what runs out first comes first');
      assert.ok(!items.some(({ name }) => name.startsWith('Metformin 500')), 'what was stopped is not there');
      const lisinopril = await named(dana, DANA, 'Lisinopril');
      assert.deepEqual(align, {
        medicineIds: [metformin.medicineId, lisinopril.medicineId],
        from: addDays(TODAY, 6),
        until: addDays(TODAY, 7),
        nowIds: [metformin.medicineId, lisinopril.medicineId],
        allFrom: TODAY,
      });
    });

    test('the list of what can be refilled goes on where it ended', async () => {
      const whole = await medicines(dana, DANA, '?limit=100');
      const first = await medicines(dana, DANA, '?limit=2');
      const rest = await medicines(dana, DANA, `?limit=100&after=${encodeURIComponent(first.next ?? '')}`);
      assert.deepEqual(
        [...first.items, ...rest.items].map(({ medicineId }) => medicineId),
        whole.items.map(({ medicineId }) => medicineId),
      );
      assert.equal(first.count, whole.items.length);
    });

    test('a father’s daughter sees that none are left of one, that one is ready, and that one is controlled', async () => {
      const { medicineId, refusal } = await named(dana, WALTER, 'Apixaban');
      assert.equal(refusal?.code, 'none-left');
      assert.deepEqual(refusal?.code === 'none-left' && [refusal.renewal.category, refusal.renewal.prescriber, refusal.renewal.team?.en], [
        'medication',
        'Samuel Ortega, MD',
        'Your doctor’s office',
      ]);
      assert.deepEqual((await named(dana, WALTER, 'Metoprolol')).open, { id: READY_REFILL_ID, state: 'ready' });
      assert.equal((await named(dana, WALTER, 'Tramadol')).controlled, 'IV');
      const [renewal] = await ask([{ medicineId, kind: 'renewal', note: 'He has four days left' }], dana, WALTER);
      assert.equal(renewal?.outcome === 'accepted' && renewal.refill.kind, 'renewal');
    });

    test('several are asked for at once, and each is answered for itself', async () => {
      const [good, none, early] = [await medicine(), await medicine({ repeatsAllowed: 0 }), await medicine()];
      await filled(early, 3);
      const items = await ask([{ medicineId: good, note: 'Large bottle, please' }, { medicineId: none }, { medicineId: early }, { medicineId: randomUUID() }]);
      assert.deepEqual(
        items.map((item) => [item.outcome, item.outcome === 'refused' ? item.refusal.code : null]),
        [
          ['accepted', null],
          ['refused', 'none-left'],
          ['refused', 'too-early'],
          ['refused', 'not-found'],
        ],
      );
      const [accepted] = items;
      assert.ok(accepted?.outcome === 'accepted');
      const { refill } = accepted;
      assert.deepEqual([refill.state, refill.kind, refill.pharmacy.id, refill.note], ['asked', 'refill', 'harbor-street', 'Large bottle, please']);
      assert.deepEqual(refill.can, { cancel: true, changePharmacy: true, askAgain: false });
      assert.deepEqual(
        refill.history.map(({ state, by, name }) => [state, by, name]),
        [['asked', 'patient', 'Dana Whitfield']],
      );
      assert.equal(refill.dueBy, '2026-11-26T23:00:00.000Z', 'at the end of the second working day');
      assert.equal(await db().refill.count({ where: { patientId: DANA } }), 1);
      assert.equal(await db().domainChange.count({ where: { kind: 'refill.asked', entityId: refill.id } }), 1);
    });

    test('each reason against a refill has its own code and what a page needs to say it', async () => {
      const replaced = await medicine();
      await filled(replaced, 40);
      const newer = await medicine({ priorSource: 'https://pharmacy.example/fhir', priorResourceId: replaced });
      assert.deepEqual(await refusalOf(await medicine({ status: 'stopped' })), { code: 'stopped' });
      assert.deepEqual(await refusalOf(await medicine({ status: 'on-hold' })), { code: 'paused' });
      assert.deepEqual(await refusalOf(await medicine({ status: 'unknown' })), { code: 'not-ordered' });
      assert.deepEqual(await refusalOf(await medicine({ doNotPerform: true })), { code: 'not-ordered' });
      assert.deepEqual(await refusalOf(await medicine({ reported: true })), { code: 'not-prescribed-here' });
      assert.deepEqual(await refusalOf(replaced), { code: 'replaced', medicineId: newer });
      const ended = await refusalOf(await medicine({ validUntil: new Date('2026-11-23') }));
      assert.deepEqual(typeof ended === 'object' && ended.code === 'expired' && ended.until, '2026-11-23');
      assert.equal(await refusalOf(await medicine({ validUntil: new Date('2026-11-24') })), 'accepted', 'its last day is a good day');
      assert.equal(await refusalOf(await medicine({ validUntil: new Date('2026-11-23') }), 'renewal'), 'accepted');
      const controlled = await refusalOf(await medicine({ name: 'Oxycodone 5 mg tablet' }));
      assert.deepEqual(typeof controlled === 'object' && controlled.code === 'controlled' && controlled.class, 'II');
    });

    test('what an old prescription left counts for the one that replaced it', async () => {
      const old = await medicine();
      await filled(old, 3);
      const newer = await medicine({ priorSource: 'https://pharmacy.example/fhir', priorResourceId: old });
      assert.deepEqual(await refusalOf(newer), { code: 'too-early', from: addDays(TODAY, 20) });
      await db().medicationRequest.deleteMany({ where: { id: { in: [old, newer] } } });
    });

    test('too early is by the clinic’s day and its rules, and a controlled substance by the days of its class', async () => {
      const [soon, controlled] = [await medicine(), await medicine({ name: 'Zolpidem 5 mg tablet' })];
      await filled(soon, 22);
      await filled(controlled, 25);
      assert.deepEqual(await refusalOf(soon), { code: 'too-early', from: addDays(TODAY, 1) });
      assert.deepEqual(await refusalOf(controlled), { code: 'too-early', from: addDays(TODAY, 1) });
      const { clinicId } = await db().patient.findUniqueOrThrow({ where: { id: DANA } });
      await db().refillPolicy.create({ data: { clinicId: clinicId ?? '', rules: { usedPart: 0.5 } } });
      assert.equal(await refusalOf(soon), 'accepted');
      await db().refillPolicy.deleteMany();
    });

    test('what may be somebody else’s is not refilled until staff have said whose it is', async () => {
      const id = await medicine();
      await filled(id, 40);
      const conflict = { source: 'https://pharmacy.example/fhir', resourceId: 'p', patientId: DANA, heldVersion: randomUUID(), differs: ['name'] };
      const { id: conflictId } = await db().identityConflict.create({ data: { ...conflict, foundAt: portal().portal.now() } });
      const refusal = await refusalOf(id);
      assert.equal(typeof refusal === 'object' && refusal.code, 'may-be-someone-elses');
      await db().identityConflict.update({ where: { id: conflictId }, data: { isSame: true, decidedAt: portal().portal.now() } });
      assert.equal(await refusalOf(id), 'accepted');
    });

    test('the same request again gives the same answer, and asks once', async () => {
      const [id, key] = [await medicine(), randomUUID()];
      const [first, again] = [await send([{ medicineId: id }], dana, DANA, key), await send([{ medicineId: id }], dana, DANA, key)];
      assert.equal(await first.text(), await again.text());
      assert.equal(await db().refill.count({ where: { medicationRequestId: id } }), 1);
      const refused = await refusalOf(id);
      assert.equal(typeof refused === 'object' && refused.code, 'already-asked');
    });

    race('of a medicine that two ask for at once, one refill is on its way', async () => {
      const id = await medicine();
      const answers = await Promise.all([ask([{ medicineId: id }]), ask([{ medicineId: id }]), ask([{ medicineId: id }])]);
      assert.deepEqual(
        answers
          .flat()
          .map(({ outcome }) => outcome)
          .toSorted(),
        ['accepted', 'refused', 'refused'],
      );
      assert.equal(await db().refill.count({ where: { medicationRequestId: id } }), 1);
    });

    race('a refill is canceled or taken by the clinic, never both', async () => {
      const refill = await newRefill(portal(), DANA);
      const grace = await portal().signIn(PEOPLE.lindqvist.username);
      const desk = `/api/clinics/${refill.clinicId}/refills/requests/${refill.id}/owner`;
      const [canceled, taken] = await Promise.all([
        dana.send('POST', `${base(DANA)}/requests/${refill.id}/cancel`),
        grace.send('PUT', desk, { ownerId: grace.userId, was: null }),
      ]);
      assert.deepEqual([canceled.status, taken.status].toSorted(), [200, 409]);
      const { state } = await db().refill.findUniqueOrThrow({ where: { id: refill.id } });
      assert.equal(state, canceled.status === 200 ? 'canceled' : 'in_review');
    });

    test('what fails at one pharmacy is there as if never asked for, and works when tried again alone', async () => {
      const [good, other, declined] = [await medicine(), await medicine(), await medicine()];
      let isDown = true;
      portal().pharmacies.gateway = {
        takesRequests: async (id) => {
          if (id === 'harbor-light' && isDown) throw new GatewayError('unreachable', false);
          return id !== 'old-mill';
        },
        send: async () => {},
      };
      const items = await ask([{ medicineId: good }, { medicineId: other, pharmacyId: 'harbor-light' }, { medicineId: declined, pharmacyId: 'old-mill' }]);
      assert.deepEqual(
        items.map((item) => (item.outcome === 'failed' ? item.failure.code : item.outcome === 'refused' ? item.refusal.code : item.outcome)),
        ['accepted', 'pharmacy-unreachable', 'pharmacy-closed'],
      );
      assert.equal(await db().refill.count({ where: { medicationRequestId: { in: [other, declined] } } }), 0);
      isDown = false;
      const [again] = await ask([{ medicineId: other, pharmacyId: 'harbor-light' }]);
      portal().pharmacies.gateway = undefined;
      assert.equal(again?.outcome === 'accepted' && again.refill.pharmacy.id, 'harbor-light');
    });

    test('without a pharmacy nothing is asked for, and one that is nowhere is no pharmacy', async () => {
      const id = await medicine();
      await db().patientPharmacy.deleteMany({ where: { patientId: DANA } });
      assert.deepEqual(await refusalOf(id), { code: 'no-pharmacy' });
      const [nowhere] = await ask([{ medicineId: id, pharmacyId: 'nowhere' }]);
      assert.equal(nowhere?.outcome === 'refused' && nowhere.refusal.code, 'pharmacy-closed');
      const kept = await dana.send('PUT', `${base(DANA)}/pharmacy`, { pharmacyId: 'ellery-corner' });
      assert.equal(PreferredPharmacy.parse(await kept.json()).pharmacy?.name, 'Ellery Corner Pharmacy');
      const [asked] = await ask([{ medicineId: id }]);
      assert.equal(asked?.outcome === 'accepted' && asked.refill.pharmacy.id, 'ellery-corner');
      assert.equal((await dana.send('PUT', `${base(DANA)}/pharmacy`, { pharmacyId: 'nowhere' })).status, 422);
      await dana.send('PUT', `${base(DANA)}/pharmacy`, { pharmacyId: 'harbor-street' });
    });

    test('pharmacies are found by town or ZIP code and words of their name, whatever the accents', async () => {
      const find = async (sought: object) => {
        const answer = await dana.send('POST', `${base(DANA)}/pharmacies/search`, { limit: 100, ...sought });
        return PharmacyList.parse(await answer.json()).items.map(({ id }) => id);
      };
      assert.deepEqual(await find({ place: '60098' }), ['millbrook-family', 'old-mill']);
      assert.deepEqual(await find({ place: '60098-1234' }), ['millbrook-family', 'old-mill']);
      assert.deepEqual(await find({ place: 'port ell', name: 'harbor' }), ['harbor-light', 'harbor-street']);
      assert.deepEqual(await find({ name: 'lucia' }), ['santa-lucia']);
      assert.deepEqual(await find({ place: 'Atlantis' }), []);
      const first = await dana.send('POST', `${base(DANA)}/pharmacies/search`, { limit: 5 });
      const { items, next, count } = PharmacyList.parse(await first.json());
      assert.deepEqual([items.length, count], [5, 14]);
      assert.equal((await find({ after: next ?? '' })).length, 9);
    });

    test('another pharmacy can be chosen for one refill until it is approved', async () => {
      const refill = await newRefill(portal(), DANA);
      const choose = (pharmacyId: string, version: number) => dana.send('PUT', `${base(DANA)}/requests/${refill.id}/pharmacy`, { pharmacyId, version });
      assert.equal(await codeOf(await choose('harbor-street', 7)), 'resource/changed');
      const changed = Refill.parse(await (await choose('harbor-street', 1)).json());
      assert.deepEqual([changed.pharmacy.id, changed.version], ['harbor-street', 2]);
      assert.equal((await choose('harbor-street', 1)).status, 200, 'the same again is no change');
      await db().refill.update({ where: { id: refill.id }, data: { state: 'approved' } });
      assert.equal(await codeOf(await choose('dunes-all-day', 2)), 'refill/taken');
    });

    test('canceling is safe to repeat, and is refused once somebody at the clinic has it', async () => {
      const [free, taken] = [await newRefill(portal(), DANA), await newRefill(portal(), DANA, { state: 'in_review' })];
      const cancel = (id: string) => dana.send('POST', `${base(DANA)}/requests/${id}/cancel`);
      assert.equal(Refill.parse(await (await cancel(free.id)).json()).state, 'canceled');
      assert.equal((await cancel(free.id)).status, 200);
      assert.equal(await codeOf(await cancel(taken.id)), 'refill/taken');
    });

    test('what was asked for is listed newest first, open and ended apart', async () => {
      await newRefill(portal(), DANA, { state: 'picked_up' });
      portal().advance(1000);
      const open = await newRefill(portal(), DANA, { state: 'sent' });
      const list = async (query: string) => RefillList.parse(await (await dana.get(`${base(DANA)}/requests${query}`)).json());
      assert.deepEqual(
        (await list('?state=open')).items.map(({ id }) => id),
        [open.id],
      );
      assert.equal((await list('?state=ended')).count, 1);
      const { items, next } = await list('?limit=1');
      assert.deepEqual([items[0]?.id, (await list(`?after=${encodeURIComponent(next ?? '')}`)).items.length], [open.id, 1]);
    });

    test('AZ-03 nobody reaches another’s medicines or refills by their ids', async () => {
      const foreign = await newRefill(portal(), LUIS);
      assert.equal((await dana.get(`${base(DANA)}/requests/${foreign.id}`)).status, 404);
      assert.equal((await dana.send('POST', `${base(DANA)}/requests/${foreign.id}/cancel`)).status, 404);
      assert.equal((await send([{ medicineId: foreign.medicationRequestId ?? '' }])).status, 404);
      assert.equal((await dana.get(`${base(LUIS)}/medicines`)).status, 404);
    });

    test('AZ-08 a parent whose access is reduced sees nothing of what a teen asked, nor of a confidential medicine', async () => {
      const open = await newMedicine(portal(), THEO);
      const secret = await newMedicine(portal(), THEO, { confidential: true });
      const asked = await newRefill(portal(), THEO, { medicationRequestId: open.id });
      const shown = await medicines(dana, THEO, '?limit=100');
      const row = shown.items.find(({ medicineId }) => medicineId === open.id);
      assert.deepEqual([row?.open, row?.refusal], [null, null]);
      assert.ok(!shown.items.some(({ medicineId }) => medicineId === secret.id));
      assert.equal((await dana.get(`${base(THEO)}/requests/${asked.id}`)).status, 404);
      const list = RefillList.parse(await (await dana.get(`${base(THEO)}/requests`)).json());
      assert.deepEqual([list.items, list.count], [[], 0]);
      const [again] = await ask([{ medicineId: open.id, pharmacyId: 'harbor-street' }], dana, THEO);
      assert.equal(again?.outcome, 'failed', 'and is not told that it was asked for');
      const [own] = await ask([{ medicineId: (await newMedicine(portal(), THEO)).id, pharmacyId: 'harbor-street' }], dana, THEO);
      assert.equal(own?.outcome, 'accepted');
    });

    test('home says what is ready, and how many wait', async () => {
      const home = Home.parse(await (await walter.get(`/api/patients/${WALTER}/home`)).json());
      const kinds = home.attention.map(({ kind }) => kind);
      assert.ok(kinds.includes('records.refill-ready'), kinds.join());
      assert.ok(!JSON.stringify(home.attention.filter(({ kind }) => kind.startsWith('records.refill'))).includes('Metoprolol'));
    });

    test('what is late is told once, and counts as failed after a while, so that it can be asked for again', async () => {
      const refill = await newRefill(portal(), DANA, { state: 'sent', dueBy: new Date(portal().portal.now().getTime() - DAY_MS) });
      const read = async () => Refill.parse(await (await dana.get(`${base(DANA)}/requests/${refill.id}`)).json());
      const look = () => lookForLate.run(portal().portal, {}, { signal: new AbortController().signal, attempt: 1, progress: async () => {} });
      const news = () => db().news.count({ where: { entityId: refill.id } });
      assert.deepEqual([(await read()).late?.step, (await read()).late?.call], ['fill', 'pharmacy']);
      await look();
      await look();
      assert.equal(await news(), 1);
      portal().advance(30 * DAY_MS);
      dana = await portal().signIn(PEOPLE.dana.username);
      await look();
      const ended = await read();
      assert.deepEqual([ended.state, ended.failed, ended.dueBy, ended.can.askAgain], ['failed', 'no-answer', null, true]);
      assert.equal(await news(), 2);
    });
  });
});
