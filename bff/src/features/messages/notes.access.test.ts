/** What the desk writes for itself comes to the patient’s side by no way that there is. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { teamId } from '../../../demo/messaging.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import type { HubMessage } from '../../events/event-hub.ts';
import { SEND_EMAIL } from '../../mail/send-kinds.ts';
import type { MailMessage } from '../../mail/transport.ts';
import { SPREAD_NEWS } from '../../notifications/news.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { routeTable } from '../../testing/requests.ts';
import { pathIds } from '../../testing/subject-ids.ts';
import { readAudiences } from '../events/service.ts';
import { RELEASE_MESSAGE } from './release-kind.ts';
import { DeskSide } from './schema.ts';
import { until } from '../../testing/until.ts';

const DANA = PATIENT_IDS.dana;
const API = `/api/patients/${DANA}/messages`;
const DESK = `/api/clinics/${CLINICS.lakeside.id}`;
/** In each note, and nowhere else. */
const MARKER = 'Quokka';

eachEngine((engine) => {
  describe('notes of the desk', () => {
    const portal = usePortal(engine);
    const db = () => portal().portal.db.prisma;
    let dana: Visitor;
    let nurse: Visitor;
    let physician: Visitor;
    const mails: MailMessage[] = [];
    before(async () => {
      [dana, nurse, physician] = (await Promise.all([PEOPLE.dana, PEOPLE.lindqvist, PEOPLE.raman].map(({ username }) => portal().signIn(username)))) as [
        Visitor,
        Visitor,
        Visitor,
      ];
      await db().user.updateMany({ data: { emailVerified: true } });
      portal().transports.email = { send: async (mail, handOver) => (await handOver(), void mails.push(mail)) };
    });

    async function conversation(): Promise<string> {
      const id = randomUUID();
      const typed = { threadId: null, teamId: teamId('lakeside', 'nurses'), category: 'question', subject: 'My knee', body: 'It hurts', link: null };
      await dana.send('PUT', `${API}/drafts/${id}`, { version: 0, ...typed });
      await dana.send('POST', `${API}/drafts/${id}/send`, { version: 1 });
      portal().advance(10_000);
      await portal().runDueJobs(RELEASE_MESSAGE);
      return id;
    }
    const at = (id: string) => `${DESK}/messages/threads/${id}`;

    /** Every way in which something is written that is the desk’s alone. */
    async function noteEverywhere(id: string): Promise<void> {
      assert.equal((await nurse.send('POST', `${at(id)}/notes`, { body: `${MARKER} one` })).status, 201);
      assert.equal((await nurse.send('PUT', `${DESK}/drafts/messages.note.${id}`, { value: `${MARKER} two` })).status, 204);
      assert.equal((await nurse.send('PUT', `${at(id)}/owner`, { ownerId: physician.userId, was: null, note: `${MARKER} three` })).status, 200);
      assert.equal((await physician.send('PUT', `${at(id)}/pool`, { pool: 'physician', was: 'clinical', note: `${MARKER} four` })).status, 204);
      assert.equal((await physician.send('PUT', `${at(id)}/presence`, { state: 'reading' })).status, 200);
    }

    test('a note is read at the desk, with who wrote it and when', async () => {
      const id = await conversation();
      await noteEverywhere(id);
      const { notes } = DeskSide.parse(await (await nurse.get(`${at(id)}/desk`)).json());
      assert.deepEqual(
        notes.map(({ kind, body, authorName, toPool, toName }) => [kind, body, authorName, toPool ?? toName]),
        [
          ['note', `${MARKER} one`, PEOPLE.lindqvist.displayName, null],
          ['given', `${MARKER} three`, PEOPLE.lindqvist.displayName, PEOPLE.raman.displayName],
          ['passed', `${MARKER} four`, PEOPLE.raman.displayName, 'physician'],
        ],
      );
    });

    test('no route below the patient answers with a note, whatever is asked', async () => {
      const id = await conversation();
      await noteEverywhere(id);
      const ids: Record<string, string> = { ...(await pathIds(portal(), DANA, CLINICS.lakeside.id)), threadId: id, form: `messages.note.${id}` };
      const routes = routeTable(portal()).filter(({ path, method }) => path.startsWith('/api/patients/:patientId/') && method === 'GET');
      assert.ok(routes.length > 30);
      for (const { path } of routes) {
        const url = path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? randomUUID());
        assert.ok(!(await (await dana.get(url)).text()).includes(MARKER), path);
      }
      for (const search of [{ place: 'all' }, { place: 'sent' }, { place: 'all', text: MARKER }, { place: 'all', unread: true }]) {
        const text = await (await dana.send('POST', `${API}/threads/search`, { limit: 100, ...search })).text();
        assert.ok(!text.includes(MARKER), JSON.stringify(search));
      }
      const found = (await (await dana.send('POST', `${API}/threads/search`, { place: 'all', text: MARKER })).json()) as { count: number };
      assert.equal(found.count, 0);
      const activity = await (await dana.send('POST', `/api/patients/${DANA}/activity/search`, { kind: 'messages', who: 'staff' })).text();
      assert.ok(!activity.includes(MARKER) && activity.includes('messages.sorted'));
    });

    test('a note changes nothing that the patient sees or counts, tells them nothing, and its draft is not theirs', async () => {
      const id = await conversation();
      const look = async () => ({
        thread: await (await dana.get(`${API}/threads/${id}`)).text(),
        list: await (await dana.get(`${API}/threads?limit=100`)).text(),
        folders: await (await dana.get(`${API}/folders`)).text(),
        people: await (await dana.get(`${API}/people`)).text(),
        print: await (await dana.get(`${API}/threads/${id}/export`)).text(),
        home: await (await dana.get(`/api/patients/${DANA}/home`)).text(),
      });
      const earlier = await look();
      const heard: HubMessage[] = [];
      const ends = (await readAudiences(portal().portal, dana.userId)).map((audience) =>
        portal().portal.events.subscribe(audience, (one) => void heard.push(one)),
      );
      mails.splice(0);
      assert.equal((await nurse.send('POST', `${at(id)}/notes`, { body: `${MARKER} one` })).status, 201);
      assert.equal((await nurse.send('PUT', `${DESK}/drafts/messages.note.${id}`, { value: `${MARKER} two` })).status, 204);
      assert.equal((await nurse.send('PUT', `${at(id)}/presence`, { state: 'reading' })).status, 200);
      assert.deepEqual(await look(), earlier);
      // In order: who has heard the last has been passed over for all before it.
      const last = randomUUID();
      await portal().portal.events.publish(portal().portal.db, { type: 'messages.sorted', scope: 'messages:read', patientId: DANA, entityId: last });
      await until(() => JSON.stringify(heard.at(-1) ?? null).includes(last), 'the last event');
      for (const end of ends) end();
      assert.equal(heard.length, 1);
      await portal().runDueJobs(SPREAD_NEWS, SEND_EMAIL);
      assert.deepEqual(mails, []);
      assert.equal((await dana.get(`/api/patients/${DANA}/drafts/messages.note.${id}`)).status, 404);
      assert.equal((await dana.send('PUT', `/api/patients/${DANA}/drafts/messages.note.${id}`, { value: 'x' })).status, 404);
    });

    test('no event that tells of desk work says more than ids', async () => {
      const id = await conversation();
      const heard: HubMessage[] = [];
      const audiences = await readAudiences(portal().portal, physician.userId);
      const ends = audiences.map((audience) => portal().portal.events.subscribe(audience, (one) => void heard.push(one)));
      await noteEverywhere(id);
      await until(() => JSON.stringify(heard).includes('messages.presence'), 'the event of who is here');
      for (const end of ends) end();
      assert.ok(!JSON.stringify(heard).includes(MARKER) && !JSON.stringify(heard).includes('Raman'));
    });

    test('who is not of its team neither reads nor writes notes', async () => {
      const id = await conversation();
      const clerk = await portal().signIn(PEOPLE.fontaine.username);
      assert.equal((await clerk.get(`${at(id)}/desk`)).status, 404);
      assert.equal((await clerk.send('POST', `${at(id)}/notes`, { body: 'Hm' })).status, 404);
      assert.equal((await clerk.send('PUT', `${at(id)}/presence`, { state: 'reading' })).status, 404);
      assert.equal((await dana.get(`${at(id)}/desk`)).status, 404);
    });
  });
});
