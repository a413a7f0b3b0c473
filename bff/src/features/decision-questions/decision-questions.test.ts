import assert from 'node:assert/strict';
import { before, beforeEach, describe } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { DEMO_DECISION } from '../../../demo/scheduling.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { codeOf } from '../../testing/browser.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { Choices } from '../scheduling/schema.ts';
import { VersionDetail, Versions } from './schema.ts';
import type { DraftContent } from './schema.ts';

const BASE = `/api/clinics/${CLINICS.lakeside.id}/decision-questions`;
const NOWAK = 'Tomasz Nowak';

racesOnBoth((engine, { race, test }) => {
  describe('the questions before a visit at the desk', () => {
    const portal = usePortal(engine);
    const prisma = () => portal().portal.db.prisma;
    let tomasz: Visitor;
    let dana: Visitor;
    before(async () => {
      tomasz = await portal().signIn(PEOPLE.nowak.username);
      dana = await portal().signIn(PEOPLE.dana.username);
    });
    beforeEach(async () => {
      const at = portal().portal.now();
      await prisma().decisionVersion.deleteMany();
      await prisma().decisionVersion.create({ data: { version: 1, state: 'live', content: DEMO_DECISION, createdAt: at, updatedAt: at, liveAt: at } });
    });
    const detail = async (answer: Response) => VersionDetail.parse(await answer.json());
    const start = async (from: string | null = null) => detail(await tomasz.send('POST', BASE, { from }));
    const save = (id: string, version: number, content: DraftContent) => tomasz.send('PUT', `${BASE}/${id}`, { version, content });
    const publish = ({ id, version, live }: VersionDetail) => tomasz.send('POST', `${BASE}/${id}/publish`, { version, replaces: live?.id ?? null });
    const asked = async () => {
      const answer = await dana.get(`/api/patients/${PATIENT_IDS.dana}/scheduling/choices`);
      return Choices.parse(await answer.json()).decision;
    };
    const withWords = (content: DraftContent, en: string): DraftContent => ({
      ...content,
      questions: content.questions.map((one, at) => (at === 0 ? { ...one, words: { ...one.words, en } } : one)),
    });

    test('a draft begins as what is live, is saved incomplete, and shows patients nothing until it goes live', async () => {
      const draft = await start();
      assert.deepEqual([draft.number, draft.state, draft.basedOn, draft.createdBy], [2, 'draft', 1, NOWAK]);
      assert.deepEqual(draft.problems, []);
      const saved = await detail(await save(draft.id, draft.version, withWords(draft.content, '')));
      assert.deepEqual(saved.problems, [{ code: 'no-words', path: 'question.danger.words.en' }]);
      assert.equal(saved.version, draft.version + 1);
      const refused = await publish(saved);
      assert.equal(refused.status, 422);
      assert.deepEqual(((await refused.json()) as { problems: unknown }).problems, saved.problems);
      assert.deepEqual(await asked(), { version: 1, content: DEMO_DECISION });

      const whole = await detail(await save(draft.id, saved.version, withWords(draft.content, 'Is it bad right now?')));
      const live = await detail(await publish(whole));
      assert.deepEqual([live.state, live.liveBy, live.live?.id], ['live', NOWAK, live.id]);
      const now = await asked();
      assert.equal(now?.version, 2);
      assert.equal(now.content.questions[0]?.words.en, 'Is it bad right now?');
    });

    test('the list says what was live when, newest first, in parts', async () => {
      const draft = await start();
      await publish(draft);
      await start();
      const list = Versions.parse(await (await tomasz.get(`${BASE}?limit=2`)).json());
      assert.equal(list.count, 3);
      assert.deepEqual(list.live, { id: draft.id, number: 2 });
      const rest = Versions.parse(await (await tomasz.get(`${BASE}?limit=2&after=${list.next}`)).json());
      assert.deepEqual([...list.items, ...rest.items].map(({ number, state }) => [number, state]).toSorted(), [
        [1, 'retired'],
        [2, 'live'],
        [3, 'draft'],
      ]);
      assert.equal(list.items.find(({ number }) => number === 2)?.questionCount, 4);
    });

    test('going back is a draft from an older version', async () => {
      const first = (await prisma().decisionVersion.findFirstOrThrow()).id;
      const draft = await start();
      const changed = await detail(await save(draft.id, draft.version, withWords(draft.content, 'Something else?')));
      await publish(changed);
      const back = await start(first);
      assert.deepEqual([back.number, back.basedOn], [3, 1]);
      assert.equal((await publish(back)).status, 200);
      assert.deepEqual((await asked())?.content, DEMO_DECISION);
    });

    test('a version that takes away the emergency can’t go live', async () => {
      const draft = await start();
      const calm = JSON.parse(JSON.stringify(draft.content).replaceAll('call-911', 'call-now')) as DraftContent;
      const saved = await detail(await save(draft.id, draft.version, calm));
      assert.deepEqual(saved.problems, [{ code: 'no-emergency', path: 'start.new_problem' }]);
      const refused = await publish(saved);
      assert.equal(await codeOf(refused), 'decision-questions/not-ready');
      assert.equal((await asked())?.version, 1);
    });

    test('a kind of visit that is not offered anymore can’t be led to, also where it was before', async () => {
      const draft = await start();
      await prisma().visitType.update({ where: { code: 'travel-advice' }, data: { retiredAt: portal().portal.now() } });
      const read = await detail(await tomasz.get(`${BASE}/${draft.id}`));
      await prisma().visitType.update({ where: { code: 'travel-advice' }, data: { retiredAt: null } });
      assert.deepEqual(read.problems, [{ code: 'unknown-visit-type', path: 'question.travel.answer.yes.visitType' }]);
      assert.ok(!read.visitTypes.some(({ code }) => code === 'travel-advice'));
    });

    test('who has not seen a colleague’s save is told, and overwrites nothing', async () => {
      const draft = await start();
      await save(draft.id, draft.version, withWords(draft.content, 'By one'));
      assert.equal((await save(draft.id, draft.version, withWords(draft.content, 'By another'))).status, 412);
      assert.equal((await publish(draft)).status, 412);
      const kept = await detail(await tomasz.get(`${BASE}/${draft.id}`));
      assert.equal(kept.content.questions[0]?.words.en, 'By one');
    });

    test('a draft goes live only over the version whose differences were looked at', async () => {
      const [one, other] = [await start(), await start()];
      assert.equal((await publish(one)).status, 200);
      const refused = await publish(other);
      assert.deepEqual([refused.status, await codeOf(refused)], [409, 'decision-questions/live-changed']);
      const looked = await detail(await tomasz.get(`${BASE}/${other.id}`));
      assert.equal((await publish(looked)).status, 200);
    });

    test('a draft is deleted, and deleted again; what was live stays for good', async () => {
      const draft = await start();
      assert.equal((await tomasz.send('DELETE', `${BASE}/${draft.id}`)).status, 204);
      assert.equal((await tomasz.send('DELETE', `${BASE}/${draft.id}`)).status, 204);
      assert.equal((await tomasz.get(`${BASE}/${draft.id}`)).status, 404);
      const live = await prisma().decisionVersion.findFirstOrThrow({ where: { state: 'live' } });
      assert.equal((await tomasz.send('DELETE', `${BASE}/${live.id}`)).status, 409);
      assert.equal((await save(live.id, live.revision, draft.content)).status, 409);
    });

    test('a draft longer than can be kept while it is typed is refused', async () => {
      const draft = await start();
      const long = { en: 'x'.repeat(900), es: 'x'.repeat(900) };
      const content = { ...draft.content, questions: Array.from({ length: 30 }, (_none, at) => ({ id: `q${at}`, words: long, hint: long, answers: [] })) };
      assert.equal((await save(draft.id, draft.version, content)).status, 422);
    });

    test('who does not book visits sees no questions, and a patient has no such address', async () => {
      const alicia = await portal().signIn(PEOPLE.fontaine.username);
      assert.equal((await alicia.get(BASE)).status, 403);
      assert.equal((await dana.get(BASE)).status, 404);
    });

    race('of two drafts that go live at the same moment one does, and the other is told', async () => {
      const drafts = [await start(), await start()];
      const answers = await Promise.all(drafts.map(publish));
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409]);
      assert.equal(await prisma().decisionVersion.count({ where: { state: 'live' } }), 1);
      assert.equal(await prisma().decisionVersion.count({ where: { state: 'retired' } }), 1);
    });

    race('the first questions of all go live once, and drafts begun at once have numbers of their own', async () => {
      const { content } = await start();
      await prisma().decisionVersion.deleteMany();
      const drafts = await Promise.all([start(), start(), start()]);
      assert.deepEqual(drafts.map(({ number }) => number).toSorted(), [1, 2, 3]);
      const ready = await Promise.all(drafts.map(async ({ id, version }) => detail(await save(id, version, content))));
      const answers = await Promise.all(ready.map(publish));
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409, 409]);
    });
  });
});
