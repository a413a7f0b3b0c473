import assert from 'node:assert/strict';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { PATIENT_IDS } from '../../demo/ids.ts';
import { PEOPLE } from '../../demo/people.ts';
import { eachEngine } from '../database/testing.ts';
import { Communication } from '../features/communication/schema.ts';
import { SEND_PUSH } from '../mail/send-kinds.ts';
import { happens } from '../testing/news.ts';
import { usePortal } from '../testing/portal.ts';
import type { Visitor } from '../testing/portal.ts';
import { fakeBrowser, startPushService } from '../testing/push-service.ts';
import type { PushService } from '../testing/push-service.ts';
import { SPREAD_NEWS } from './news.ts';
import { isPushService } from './push-devices.ts';
import { webPushTransport } from './web-push.ts';

const PATH = '/api/communication/push/browsers';

describe('which addresses are push services', () => {
  test('only those of the list, by whole names', () => {
    const services = ['https://fcm.googleapis.com', 'https://*.push.apple.com'];
    for (const known of ['https://fcm.googleapis.com/fcm/send/x', 'https://web.push.apple.com/Q']) assert.equal(isPushService(services, known), true, known);
    for (const other of [
      'http://fcm.googleapis.com/x',
      'https://fcm.googleapis.com.evil.example/x',
      'https://a@fcm.googleapis.com/x',
      'https://fcmXgoogleapis.com/',
      'https://push.apple.com/',
      'https://169.254.169.254/latest',
      'https://fcm.googleapis.com:8443/',
      'nothing',
    ]) {
      assert.equal(isPushService(services, other), false, other);
    }
  });
});

eachEngine((engine) => {
  describe('push notices', () => {
    const portal = usePortal(engine, { PUSH_SERVICES: 'http://127.0.0.1:*' });
    const db = () => portal().portal.db.prisma;
    let service: PushService;
    before(async () => {
      service = await startPushService();
    });
    after(() => service.stop());
    let walter: Visitor;
    beforeEach(async () => {
      service.taken.length = 0;
      service.answerWith(201);
      for (const table of [db().outboundMail, db().news, db().notice, db().pushDevice, db().communicationPreference])
        await (table as ReturnType<typeof db>['news']).deleteMany();
      walter = await portal().signIn(PEOPLE.walter.username);
      await db().communicationPreference.create({ data: { userId: walter.userId, topic: 'bills', channel: 'push', enabled: true } });
    });
    const add = (address: object, who = walter) => who.send('PUT', PATH, address);
    const state = async (answer: Promise<Response>) => Communication.parse(await (await answer).json());
    const tellBill = async () => {
      await happens(portal(), 'bills', PATIENT_IDS.walter);
      await dispatch();
    };
    const dispatch = () => {
      const { pushKeys } = portal().portal.config;
      assert.ok(pushKeys);
      portal().transports.push = webPushTransport(portal().portal, pushKeys);
      return portal().runDueJobs(SPREAD_NEWS, SEND_PUSH);
    };

    test('MS-08 go encrypted to each browser once, signed with the portal’s key, and say nothing of the patient', async () => {
      const [one, two] = [fakeBrowser(`${service.origin}/one`), fakeBrowser(`${service.origin}/two`)];
      await add(one.address);
      await add(one.address);
      const { push, channels } = await state(add(two.address));
      assert.deepEqual(
        push.browsers.map(({ key }) => key).toSorted(),
        [one, two].map(({ address }) => createHash('sha256').update(address.endpoint).digest('base64url')).toSorted(),
      );
      assert.equal(channels[2]?.confirmed, true);
      await tellBill();
      await dispatch();
      assert.deepEqual(service.taken.map(({ path }) => path).toSorted(), ['/one', '/two']);
      const first = service.taken.find(({ path }) => path === '/one');
      const { id, path, ...said } = one.read(first?.body ?? Buffer.alloc(0)) as Record<string, unknown>;
      assert.deepEqual(said, { locale: 'en', topic: 'bills', badge: 1, title: 'You have a new bill', text: 'You have a new bill. Sign in to see it.' });
      assert.match(String(id), /^[\w-]{36}$/);
      assert.match(String(path), new RegExp(`^/patients/${PATIENT_IDS.walter}/billing/statements/[\\w-]{36}$`));
      assert.equal(first?.headers['content-encoding'], 'aes128gcm');
      const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(first?.headers.authorization ?? '') ?? [];
      assert.equal(key, push.publicKey);
      assert.equal(isSigned(token, key), true);
      assert.ok(!JSON.stringify(await db().pushDevice.findMany()).includes('127.0.0.1'));
    });

    test('a newer notice of a topic takes the place of an older one at the push service, which learns nothing of the topic', async () => {
      await add(fakeBrowser(`${service.origin}/off`).address);
      await db().communicationPreference.create({ data: { userId: walter.userId, topic: 'results', channel: 'push', enabled: true } });
      for (const topic of ['bills', 'bills', 'results'] as const) {
        portal().advance(60 * 60_000);
        await happens(portal(), topic, PATIENT_IDS.walter);
        await dispatch();
      }
      const topics = service.taken.map(({ headers }) => headers['topic']);
      assert.deepEqual([topics.length, new Set(topics).size, topics[0] === topics[1]], [3, 2, true]);
      for (const topic of topics) assert.match(String(topic), /^[\w-]{32}$/);
    });

    for (const gone of [404, 410]) {
      test(`a browser that its service knows no more (${gone}) is removed, without an alarm`, async () => {
        await add(fakeBrowser(`${service.origin}/gone`).address);
        service.answerWith(gone);
        await tellBill();
        assert.deepEqual([await db().pushDevice.count(), await db().outboundMail.count({ where: { channel: 'push' } })], [0, 0]);
        assert.ok(!portal().logLines.some((line) => line.includes('"level":50')));
      });
    }

    test('MS-07 a service that is down is tried again, and the notice comes once', async () => {
      await add(fakeBrowser(`${service.origin}/down`).address);
      service.answerWith(503);
      await tellBill();
      service.answerWith(201);
      for (let count = 0; count < 3; count += 1) {
        portal().advance(10 * 60_000);
        await dispatch();
      }
      assert.deepEqual(
        (await db().outboundMail.findMany({ where: { channel: 'push' } })).map(({ state, attempts }) => [state, attempts]),
        [['sent', 2]],
      );
      assert.equal(service.taken.length, 2);
    });

    test('the server is sent to nobody but push services', async () => {
      const answer = await add(fakeBrowser('http://169.254.169.254/latest').address);
      assert.equal(answer.status, 422);
      assert.equal(await db().pushDevice.count(), 0);
    });

    test('a browser that somebody else sets up is theirs alone; nobody removes one of another', async () => {
      const shared = fakeBrowser(`${service.origin}/shared`);
      const { push } = await state(add(shared.address));
      const luis = await portal().signIn(PEOPLE.luis.username);
      const id = push.browsers[0]?.id ?? '';
      assert.equal((await luis.send('DELETE', `${PATH}/${id}`)).status, 200);
      assert.equal(await db().pushDevice.count(), 1);
      await add(shared.address, luis);
      assert.deepEqual((await state(walter.get('/api/communication'))).push.browsers, []);
      await tellBill();
      assert.deepEqual(service.taken, []);
      assert.deepEqual((await state(luis.send('DELETE', `${PATH}/${id}`))).push.browsers, []);
    });

    test('SE-07 a browser whose person signs out takes itself off, by the key it knows of itself', async () => {
      const { push } = await state(add(fakeBrowser(`${service.origin}/own`).address));
      const key = push.browsers[0]?.key ?? '';
      const luis = await portal().signIn(PEOPLE.luis.username);
      assert.equal((await luis.send('DELETE', `${PATH}/${key}`)).status, 200);
      assert.equal(await db().pushDevice.count(), 1);
      assert.deepEqual((await state(walter.send('DELETE', `${PATH}/${key}`))).push.browsers, []);
      assert.equal((await walter.send('DELETE', `${PATH}/${key}`)).status, 200);
      assert.equal((await walter.send('DELETE', `${PATH}/nothing`)).status, 404);
      await tellBill();
      assert.deepEqual(service.taken, []);
    });

    test('AZ-01 nobody adds or removes one without a session', async () => {
      const { anonymous } = portal();
      assert.deepEqual(
        [(await add(fakeBrowser(`${service.origin}/x`).address, anonymous)).status, (await anonymous.send('DELETE', `${PATH}/${crypto.randomUUID()}`)).status],
        [401, 401],
      );
      assert.equal(await db().pushDevice.count(), 0);
    });

    test('the service worker shows one notice a topic, puts how much is unread on the icon, and opens the page of it', async () => {
      const shown: [title: string, options: { readonly tag: string; readonly body: string; readonly data: { readonly path: string } }][] = [];
      const badges: number[] = [];
      const opened: string[] = [];
      const heard = new Map<string, (event: object) => void>();
      const self = {
        addEventListener: (type: string, listener: (event: object) => void) => heard.set(type, listener),
        registration: { showNotification: async (...one: (typeof shown)[number]) => void shown.push(one) },
      };
      const clients = { matchAll: async () => [], openWindow: async (path: string) => void opened.push(path) };
      const navigator = { setAppBadge: async (count: number) => void badges.push(count) };
      runInNewContext(await (await portal().anonymous.get('/push-worker.js')).text(), { self, clients, navigator, Promise });
      const push = async (said: object) => {
        const waits: Promise<unknown>[] = [];
        heard.get('push')?.({ data: { json: () => said }, waitUntil: (work: Promise<unknown>) => waits.push(work) });
        await Promise.all(waits);
      };
      await push({ title: 'You have a new bill', text: 'Sign in.', topic: 'bills', path: '/patients/x', badge: 3 });
      await push({ title: 'You have a new bill', text: 'Sign in.', topic: 'bills', path: '/patients/x', badge: 0 });
      await push({ title: 'Of an older server', text: 'Sign in.', topic: 'results', path: '/' });
      assert.deepEqual(
        [badges, shown.map(([, { tag }]) => tag)],
        [
          [3, 0],
          ['bills', 'bills', 'results'],
        ],
      );
      const waits: Promise<unknown>[] = [];
      heard.get('notificationclick')?.({
        notification: { close: () => undefined, data: shown[0]?.[1].data },
        waitUntil: (work: Promise<unknown>) => waits.push(work),
      });
      await Promise.all(waits);
      assert.deepEqual(opened, ['/patients/x']);
    });

    test('the service worker is served to be looked at again', async () => {
      const answer = await portal().anonymous.get('/push-worker.js');
      assert.deepEqual([answer.status, answer.headers.get('cache-control')], [200, 'no-cache']);
      assert.match(answer.headers.get('content-type') ?? '', /^text\/javascript/);
    });
  });
});

/** Whether a VAPID token (a JWT with ES256) is of this key. */
function isSigned(token: string, key: string): boolean {
  const [head = '', body = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') };
  return verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
}
