/** What a teenager writes is not a parent's to see, nor the other way round, whichever way it could come out. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { teamId } from '../../../demo/messaging.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { PATIENT_SCOPES } from '../../access/scopes.ts';
import { eachEngine } from '../../database/testing.ts';
import type { HubMessage } from '../../events/event-hub.ts';
import { pdf } from '../../files/testing.ts';
import { SEND_EMAIL } from '../../mail/send-kinds.ts';
import type { MailMessage } from '../../mail/transport.ts';
import { SPREAD_NEWS } from '../../notifications/news.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { sendFile } from '../../testing/uploads.ts';
import { readAudiences } from '../events/service.ts';
import { RELEASE_MESSAGE } from './release-kind.ts';
import { MessagePeople, ThreadExport, ThreadList } from './schema.ts';
import { until } from '../../testing/until.ts';

const TEEN = PATIENT_IDS.theo;
const API = `/api/patients/${TEEN}/messages`;
const DESK = `/api/clinics/${CLINICS.lakeside.id}/messages/threads`;
const SECRET = 'Zebrafish';

eachEngine((engine) => {
  describe('what a teenager and a parent write', () => {
    const portal = usePortal(engine);
    const db = () => portal().portal.db.prisma;
    let parent: Visitor;
    /** Luis signs in for Theo, who has no account in the demo world. */
    let teen: Visitor;
    let nurse: Visitor;
    let mails: MailMessage[] = [];
    before(async () => {
      [parent, teen, nurse] = await Promise.all(
        [PEOPLE.dana, PEOPLE.luis, PEOPLE.lindqvist].map(({ username }) => portal().signIn(username)) as [Promise<Visitor>, Promise<Visitor>, Promise<Visitor>],
      );
      const startsAt = portal().portal.now();
      await db().accessGrant.create({ data: { userId: teen.userId, patientId: TEEN, relationship: 'self', scopes: [...PATIENT_SCOPES], startsAt } });
      await db().user.updateMany({ data: { emailVerified: true } });
      portal().transports.email = { send: async (mail, handOver) => (await handOver(), void mails.push(mail)) };
    });

    /** What each hears until `work` is done, of this patient. */
    async function heardDuring(work: () => Promise<void>): Promise<Record<'parent' | 'teen', string[]>> {
      const heard: Record<'parent' | 'teen', string[]> = { parent: [], teen: [] };
      const ends: (() => void)[] = [];
      for (const [name, { userId }] of [
        ['parent', parent],
        ['teen', teen],
      ] as const)
        for (const audience of await readAudiences(portal().portal, userId))
          ends.push(
            portal().portal.events.subscribe(audience, (message: HubMessage) => {
              if (message.kind === 'event' && message.event.patientId === TEEN) heard[name].push(message.event.entityId ?? '');
            }),
          );
      await work();
      // In order: who has heard the last has been passed over for all before it.
      const last = randomUUID();
      for (const { userId } of [parent, teen])
        await portal().portal.events.publish(portal().portal.db, {
          type: 'messages.sorted',
          scope: 'messages:read',
          patientId: TEEN,
          onlyUser: userId,
          entityId: last,
        });
      await until(() => Object.values(heard).every((ids) => ids.includes(last)), 'the last event');
      for (const end of ends) end();
      return { parent: heard.parent.filter((id) => id !== last), teen: heard.teen.filter((id) => id !== last) };
    }

    /** What a search would name somebody by, where they wrote in this record. */
    const firstMessageOf = async ({ userId }: Visitor): Promise<string> =>
      (await db().message.findFirst({ where: { authorUserId: userId, thread: { patientId: TEEN } }, orderBy: [{ sentAt: 'asc' }, { id: 'asc' }] }))?.id ??
      randomUUID();

    /** Writes with a file, to the nurses, and has it answered. */
    async function conversation(who: Visitor, api = API): Promise<{ id: string; fileId: string }> {
      const id = randomUUID();
      const typed = { threadId: null, teamId: teamId('lakeside', 'nurses'), category: 'question', subject: `${SECRET} one`, body: `${SECRET} two`, link: null };
      assert.equal((await who.send('PUT', `${api}/drafts/${id}`, { version: 0, ...typed })).status, 200);
      const { file } = await sendFile(portal(), who.cookie, `${api}/drafts/${id}/documents`, pdf(), { name: `${SECRET}.pdf` });
      assert.equal((await who.send('POST', `${api}/drafts/${id}/send`, { version: 1 })).status, 201);
      portal().advance(10_000);
      await portal().runDueJobs(RELEASE_MESSAGE);
      portal().advance(1000);
      assert.equal((await nurse.send('POST', `${DESK}/${id}/replies`, { body: `${SECRET} three` })).status, 201);
      return { id, fileId: file?.id ?? '' };
    }

    for (const writes of ['teen', 'parent'] as const) {
      const reads = writes === 'teen' ? 'parent' : 'teen';

      test(`what the ${writes} wrote and was answered comes to the ${reads} by no list, count, search, file, print, notice, event, home page or activity (MS-08)`, async () => {
        const [author, other] = writes === 'teen' ? [teen, parent] : [parent, teen];
        const look = async () => {
          const search = async (body: object) => (await other.send('POST', `${API}/threads/search`, { limit: 100, ...body })).text();
          return {
            inbox: await (await other.get(`${API}/threads?limit=100`)).text(),
            all: await search({ place: 'all' }),
            sent: await search({ place: 'sent' }),
            unread: await search({ place: 'all', unread: true }),
            found: await search({ place: 'all', text: SECRET }),
            person: await search({ place: 'all', person: await firstMessageOf(author) }),
            files: await search({ place: 'all', withFiles: true }),
            people: await (await other.get(`${API}/people`)).text(),
            folders: await (await other.get(`${API}/folders`)).text(),
            drafts: await (await other.get(`${API}/drafts`)).text(),
            terms: await (await other.get(`${API}/terms`)).text(),
            home: await (await other.get(`/api/patients/${TEEN}/home`)).text(),
          };
        };
        mails = [];
        // Whose promise is said moves on with the clock alone.
        const earlier = await look();
        let made = { id: '', fileId: '' };
        const heard = await heardDuring(async () => {
          made = await conversation(author);
        });
        const { id, fileId } = made;
        assert.deepEqual(await look(), earlier);
        assert.deepEqual(heard[reads], []);
        assert.ok(heard[writes].includes(id));

        const paths = [`${API}/threads/${id}`, `${API}/threads/${id}/messages`, `${API}/threads/${id}/export`, `${API}/threads/${id}/files/${fileId}`];
        for (const path of paths) {
          assert.equal((await other.get(path)).status, 404, path);
          assert.equal((await author.get(path)).status, 200, path);
        }
        const writesTo: [method: 'PUT' | 'POST', path: string, body: object][] = [
          ['POST', `threads/${id}/replies`, { body: 'Hello' }],
          ['PUT', `threads/${id}/read`, {}],
          ['PUT', 'places', { threadIds: [id], place: 'archive', folderId: null }],
          ['PUT', 'marks', { threadIds: [id], read: true }],
          ['PUT', `drafts/${randomUUID()}`, { version: 0, threadId: id, teamId: null, category: null, subject: '', body: 'Hello', link: null }],
        ];
        for (const [method, path, body] of writesTo) assert.equal((await other.send(method, `${API}/${path}`, body)).status, 404, path);

        await portal().runDueJobs(SPREAD_NEWS, SEND_EMAIL);
        const told = await db().user.findMany({ where: { email: { in: mails.map(({ to }) => to) } }, select: { id: true } });
        assert.deepEqual(
          told.map((user) => user.id).filter((user) => [parent.userId, teen.userId].includes(user)),
          [author.userId],
        );
        // And who is told hears no word of it.
        assert.ok(!JSON.stringify(mails).includes(SECRET));

        if (other === parent) assert.equal((await parent.send('POST', `/api/patients/${TEEN}/activity/search`, {})).status, 403);
        else assert.ok(!(await (await teen.send('POST', `/api/patients/${TEEN}/activity/search`, {})).text()).includes(SECRET));
      });
    }

    test('each sees their own, the clinic sees both, and neither is told of the other’s in what they take along', async () => {
      const [mine, theirs] = [await conversation(teen), await conversation(parent)];
      const list = async (who: Visitor) => ThreadList.parse(await (await who.get(`${API}/threads?limit=100`)).json()).items.map(({ id }) => id);
      assert.ok((await list(teen)).includes(mine.id) && !(await list(teen)).includes(theirs.id));
      assert.ok((await list(parent)).includes(theirs.id) && !(await list(parent)).includes(mine.id));
      for (const { id } of [mine, theirs]) assert.equal((await nurse.get(`${DESK}/${id}`)).status, 200);
      const { people } = MessagePeople.parse(await (await parent.get(`${API}/people`)).json());
      const names = people.map(({ name }) => name);
      assert.ok(names.includes(PEOPLE.dana.displayName) && !names.includes(PEOPLE.luis.displayName));
      const taken = ThreadExport.parse(await (await parent.get(`${API}/threads/${theirs.id}/export`)).json());
      assert.deepEqual(
        taken.messages.map(({ authorName, onBehalfOf, files }) => [authorName, onBehalfOf, files.map(({ name }) => name)]),
        [
          [PEOPLE.dana.displayName, 'Theodore Whitfield', [`${SECRET}.pdf`]],
          [PEOPLE.lindqvist.displayName, null, []],
        ],
      );
    });

    test('for an adult and for a small child, what is written for them is theirs as well', async () => {
      for (const patientId of [PATIENT_IDS.june, PATIENT_IDS.dana]) {
        const { id } = await conversation(parent, `/api/patients/${patientId}/messages`);
        assert.equal((await db().messageThread.findUniqueOrThrow({ where: { id } })).privateToId, null);
      }
    });
  });
});
