import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { codeOf } from '../../testing/browser.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { Dispute } from '../billing/schema.ts';
import { Home } from '../home/schema.ts';
import { DeskEstimateDetail, DeskEstimates, Estimate, EstimateLink, EstimateList, EstimateTerms, FoundServices, SharedEstimate, WorkedOut } from './schema.ts';

const LAKESIDE = CLINICS.lakeside.id;
const base = `/api/patients/${PATIENT_IDS.dana}/estimates`;
const desk = `/api/clinics/${LAKESIDE}/estimates`;
const DAY_MS = 86_400_000;
const KNEE = { clinicId: LAKESIDE, service: 'CPT:73721', setting: 'outpatient' } as const;
/** The cash price of the demo's file. */
const KNEE_CASH = 106_600;

eachEngine((engine) => {
  describe('estimates', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    let luis: Visitor;
    let alicia: Visitor;
    before(async () => {
      dana = await portal().signIn(PEOPLE.dana.username);
      luis = await portal().signIn(PEOPLE.luis.username);
      alicia = await portal().signIn(PEOPLE.fontaine.username);
    });
    const prisma = () => portal().portal.db.prisma;
    const post = async (path: string, body?: unknown, by = dana) => by.send('POST', `${base}${path}`, body);
    const find = async (text: string) => FoundServices.parse(await (await post('/services/search', { text })).json()).items.map(({ service }) => service);
    const calculate = async (body: object) => WorkedOut.parse(await (await post('/calculate', body)).json());
    const save = async (body: object = { ...KNEE, coverageId: null, benefits: null }) => Estimate.parse(await (await post('', body)).json());
    const read = async (id: string) => Estimate.parse(await (await dana.get(`${base}/${id}`)).json());

    test('services are found by plain words in English and Spanish, with and without accents, and by code', async () => {
      for (const words of ['mri knee', 'MRI of the knee', 'resonancia rodilla', 'Resonancia magnética de la rodilla', '73721', 'knee m'])
        assert.ok((await find(words)).includes('CPT:73721'), words);
      assert.deepEqual(await find('radiografía tobillo'), ['CPT:73610']);
      assert.deepEqual(await find('purple elephant'), []);
      for (const words of [`' or 1=1`, ':*', '!!!', '\\', '(']) assert.ok(Array.isArray(await find(words)), words);
      const { items } = FoundServices.parse(await (await post('/services/search', { text: 'mri knee' })).json());
      assert.deepEqual(items[0]?.names.es, 'Resonancia magnética de la rodilla u otra articulación de la pierna');
      assert.deepEqual(
        items[0]?.places.map(({ clinicId, settings }) => [clinicId, settings]),
        [
          [LAKESIDE, ['outpatient']],
          [CLINICS.summit.id, ['outpatient']],
        ],
      );
    });

    test('without insurance it is the cash price, with it what the plan has negotiated and has them pay', async () => {
      const { coverages, hasPrices } = EstimateTerms.parse(await (await dana.get(`${base}/terms`)).json());
      assert.ok(hasPrices);
      const [coverage] = coverages;
      assert.equal(coverage?.payerName, 'Prairie Mutual Health Plan');
      const without = await calculate({ ...KNEE, coverageId: null, benefits: null });
      assert.deepEqual([without.basis, without.chargeCents, without.mid?.patientCents, without.insured], ['cash', 164_000, KNEE_CASH, null]);
      const benefits = { deductibleLeftCents: 41_000, copayCents: null, coinsuranceBasisPoints: 2_000, outOfPocketLeftCents: null };
      const insured = await calculate({ ...KNEE, coverageId: coverage?.id, benefits });
      assert.deepEqual([insured.basis, insured.benefitsFrom, insured.high.allowedCents], ['plan', 'typed', 85_280]);
      assert.deepEqual([insured.high.deductibleCents, insured.high.coinsuranceCents, insured.high.patientCents], [41_000, 8_856, 49_856]);
      const known = await calculate({ ...KNEE, coverageId: coverage?.id, benefits: null });
      assert.notEqual(known.benefitsFrom, 'typed');
      assert.ok(known.low.patientCents <= known.high.patientCents && known.high.patientCents <= 85_280);
    });

    test('what has no price, or a plan that is not theirs, is refused with the reason', async () => {
      assert.equal(await codeOf(await post('/calculate', { ...KNEE, service: 'CPT:00000', coverageId: null, benefits: null })), 'estimate/no-price');
      assert.equal(await codeOf(await post('/calculate', { ...KNEE, clinicId: randomUUID(), coverageId: null, benefits: null })), 'estimate/no-price');
      const walters = await prisma().coverage.findFirstOrThrow({ where: { patientId: PATIENT_IDS.walter } });
      assert.equal((await post('/calculate', { ...KNEE, coverageId: walters.id, benefits: null })).status, 422);
    });

    test('one that is kept holds the prices of then, is listed, and can be taken away', async () => {
      const { id } = await save();
      await prisma().chargeItem.updateMany({ where: { codes: { has: KNEE.service } }, data: { cashCents: 1 } });
      assert.equal((await read(id)).worked?.high.patientCents, KNEE_CASH);
      await prisma().chargeItem.updateMany({ where: { codes: { has: KNEE.service } }, data: { cashCents: KNEE_CASH } });
      const list = async () => EstimateList.parse(await (await dana.get(base)).json()).items.map((one) => one.id);
      assert.equal((await list())[0], id);
      for (const _ of [1, 2]) assert.equal((await dana.send('DELETE', `${base}/${id}`)).status, 204);
      assert.ok(!(await list()).includes(id));
      assert.equal((await dana.get(`${base}/${id}`)).status, 404);
      assert.equal((await luis.get(`${base}/${id}`)).status, 404);
    });

    test('a link shows the estimate without whose it is, until it ends', async () => {
      const { id } = await save();
      const link = async () => EstimateLink.parse(await (await post(`/${id}/link`)).json());
      const token = ({ url }: EstimateLink): string => url.slice(url.indexOf('#') + 1);
      const open = (secret: string) => portal().anonymous.send('POST', '/api/shared-estimates', { token: secret });
      const first = await link();
      const shown = await open(token(first));
      const text = await shown.text();
      assert.equal(SharedEstimate.parse(JSON.parse(text)).pays.highCents, KNEE_CASH);
      assert.ok(!/Dana|Whitfield|NH-1|Prairie|coverageId/.test(text));
      assert.ok((await prisma().estimateShare.count({ where: { tokenHash: { contains: token(first) } } })) === 0);
      const second = await link();
      assert.equal((await open(token(first))).status, 404);
      assert.equal((await read(id)).sharedUntil, second.expiresAt);
      assert.equal((await dana.send('DELETE', `${base}/${id}/link`)).status, 204);
      assert.equal((await open(token(second))).status, 404);
      const third = await link();
      portal().advance(14 * DAY_MS);
      assert.equal((await open(token(third))).status, 404);
      portal().advance(-14 * DAY_MS);
      await dana.send('DELETE', `${base}/${id}`);
      assert.equal((await open(token(third))).status, 404);
    });

    test('secrets that are none are counted, so that nobody finds one by trying', async () => {
      const statuses: number[] = [];
      for (let n = 0; n < 35; n += 1) statuses.push((await portal().anonymous.send('POST', '/api/shared-estimates', { token: randomUUID() })).status);
      assert.deepEqual([statuses[0], statuses.at(-1)], [404, 429]);
    });

    test('a good-faith estimate is owed by the law’s day, made once at the desk, and told to the patient', async () => {
      // A Tuesday, with Thanksgiving two days later.
      const asked = Estimate.parse(await (await post('/good-faith', { ...KNEE, plannedOn: null })).json());
      assert.deepEqual([asked.state, asked.dueOn, asked.dueRule, asked.document], ['asked', '2026-11-30', 'requested', null]);
      const soon = Estimate.parse(await (await post('/good-faith', { ...KNEE, plannedOn: '2026-12-01' })).json());
      assert.deepEqual([soon.dueOn, soon.dueRule], ['2026-11-25', 'planned-soon']);
      assert.equal((await post('/good-faith', { ...KNEE, plannedOn: '2026-11-20' })).status, 422);
      assert.equal(await codeOf(await post(`/${asked.id}/link`)), 'estimate/no-amount');

      const owed = DeskEstimates.parse(await (await alicia.get(desk)).json());
      const days = owed.items.map(({ dueOn }) => dueOn ?? '');
      assert.deepEqual(days, days.toSorted());
      assert.ok(owed.items.some(({ id }) => id === asked.id));
      const draft = DeskEstimateDetail.parse(await (await alicia.get(`${desk}/${asked.id}`)).json());
      assert.deepEqual(
        draft.document.lines.map(({ code, cents }) => [code, cents]),
        [['CPT:73721', KNEE_CASH]],
      );
      assert.deepEqual([draft.document.issuer.npis, draft.document.issuer.taxId], [['1987654320'], '00-1234567']);

      const body = {
        version: draft.version,
        lines: [...draft.document.lines, { code: null, description: 'Reading the pictures', quantity: 2, cents: 5_000 }],
        diagnoses: ['M25.561'],
        note: '',
      };
      const issue = (more: object = {}) => alicia.send('POST', `${desk}/${asked.id}/issue`, { ...body, ...more });
      assert.equal((await issue({ version: 99 })).status, 412);
      assert.equal((await issue({ lines: [] })).status, 422);
      assert.equal((await issue()).status, 200);
      assert.equal(await codeOf(await issue()), 'estimate/already-decided');
      const issued = await read(asked.id);
      // For some days it stands at home, where it leads to the document.
      const { attention } = Home.parse(await (await dana.get(`/api/patients/${PATIENT_IDS.dana}/home`)).json());
      assert.ok(attention.some(({ kind, path }) => kind === 'billing.good-faith' && path === `/billing/estimates/${asked.id}`));
      assert.deepEqual([issued.state, issued.document?.totalCents, issued.pays?.highCents], ['issued', KNEE_CASH + 10_000, KNEE_CASH + 10_000]);
      assert.equal(await codeOf(await dana.send('DELETE', `${base}/${asked.id}`)), 'estimate/issued');
      assert.equal(await prisma().news.count({ where: { topic: 'estimates', entityId: asked.id } }), 1);
      assert.equal((await dana.send('DELETE', `${base}/${soon.id}`)).status, 204);
      assert.equal((await alicia.send('POST', `${desk}/${soon.id}/issue`, { ...body, version: 1 })).status, 409);
    });

    test('is held against a bill, and one $400 above a good-faith estimate can be disputed for 120 days', async () => {
      const of = `/api/patients/${PATIENT_IDS.luis}/estimates`;
      const { items } = EstimateList.parse(await (await luis.get(of)).json());
      const id = items.find(({ state }) => state === 'issued')?.id ?? '';
      const before_ = Estimate.parse(await (await luis.get(`${of}/${id}`)).json());
      const [bill] = before_.bills;
      assert.ok(bill && before_.comparison === null);
      const chosen = await luis.send('PUT', `${of}/${id}/bill`, { statementId: bill.statementId });
      const { comparison } = Estimate.parse(await chosen.json());
      assert.equal(comparison?.overCents, (comparison?.billedCents ?? 0) - 358_010);
      assert.ok((comparison?.overCents ?? 0) >= 40_000);
      assert.equal(comparison?.disputeUntil, new Date(Date.parse(bill.issuedOn) + 120 * DAY_MS).toISOString().slice(0, 10));
      assert.deepEqual(
        comparison?.lines.slice(0, 2).map(({ estimatedCents, billedCents }) => [estimatedCents, billedCents]),
        [
          [221_760, 389_000],
          [61_250, 61_250],
        ],
      );
      // What is told of the bill in the portal has the estimate with it, and what is told of another reason has not.
      const dispute = async (reason: string, lineId: string | null) => {
        const path = `/api/patients/${PATIENT_IDS.luis}/billing/statements/${bill.statementId}/disputes`;
        return Dispute.parse(await (await luis.send('POST', path, { lineId, reason, body: 'I was told less' }, { 'idempotency-key': randomUUID() })).json());
      };
      assert.equal((await dispute('over_estimate', null)).estimateId, id);
      const { id: lineId } = await prisma().statementLine.findFirstOrThrow({ where: { statementId: bill.statementId } });
      assert.equal((await dispute('wrong_amount', lineId)).estimateId, null);
      const danas = await prisma().statement.findFirstOrThrow({ where: { patientId: PATIENT_IDS.dana } });
      assert.equal((await luis.send('PUT', `${of}/${id}/bill`, { statementId: danas.id })).status, 422);
      assert.equal(Estimate.parse(await (await luis.send('PUT', `${of}/${id}/bill`, { statementId: null })).json()).comparison, null);
    });
  });
});
