import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { serve } from '@hono/node-server';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { TEST_NOW, usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';

const PATIENT = PEOPLE.dana.grants[0]?.patientId ?? '';
/** A little more than the time within which a stream must have ended. */
const ENDS_WITHIN_MS = 6_000;

interface LiveStream {
  /** The next event; rejects when the stream ends. */
  next(): Promise<{ type: string; ids: Record<string, string> }>;
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>;
  close(): void;
}

eachEngine((engine) => {
  describe('live events over HTTP', () => {
    const portal = usePortal(engine);
    let server: Server;
    let url: string;
    let nurse: Visitor;
    before(async () => {
      nurse = await portal().signIn(PEOPLE.lindqvist.username);
      await new Promise<void>((resolve) => {
        // `serve` makes an HTTP/1 server unless it is told otherwise.
        server = serve({ fetch: portal().app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve()) as Server;
      });
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    after(() => {
      server.closeAllConnections();
      server.close();
    });

    async function listen({ cookie }: Visitor): Promise<LiveStream> {
      const gone = new AbortController();
      const response = await fetch(`${url}/api/events`, { headers: { cookie }, signal: gone.signal });
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
      const reader = (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader();
      const events: string[] = [];
      let wake: () => void = () => undefined;
      let open = true;
      const ended = (async () => {
        let text = '';
        for (;;) {
          const { done, value } = await reader.read();
          if (done) break;
          text += value;
          const parts = text.split('\n\n');
          text = parts.pop() ?? '';
          events.push(...parts.filter((part) => part.startsWith('data: ')).map((part) => part.slice('data: '.length)));
          wake();
        }
      })()
        .catch(() => undefined)
        .finally(() => {
          open = false;
          wake();
        });
      return {
        ended,
        close: () => gone.abort(),
        async next() {
          while (events.length === 0) {
            if (!open) throw new Error('The stream has ended.');
            await new Promise<void>((resolve) => (wake = resolve));
          }
          return JSON.parse(events.shift() ?? '');
        },
      };
    }

    async function newThread() {
      const { prisma } = portal().portal.db;
      const patient = await prisma.patient.findUniqueOrThrow({ where: { id: PATIENT } });
      const clinicId = patient.clinicId ?? '';
      const { id } = await prisma.messageThread.create({ data: { patientId: PATIENT, clinicId, subject: 'Live', lastMessageAt: TEST_NOW } });
      return { id, clinicId };
    }

    test('MF-07 a reply of either side is heard on the other, as ids only', async () => {
      const { id, clinicId } = await newThread();
      const dana = await portal().signIn(PEOPLE.dana.username);
      const [atHome, atDesk] = await Promise.all([listen(dana), listen(nurse)]);
      const expected = { type: 'messages.changed', ids: { patientId: PATIENT, clinicId, entityId: id } };

      await nurse.send('POST', `/api/clinics/${clinicId}/messages/threads/${id}/replies`, { body: 'Good morning' });
      assert.deepEqual(await atHome.next(), expected);
      assert.deepEqual(await atDesk.next(), expected);

      await dana.send('POST', `/api/patients/${PATIENT}/messages/threads/${id}/replies`, { body: 'Hello' });
      assert.deepEqual(await atDesk.next(), expected);
      atHome.close();
      atDesk.close();
    });

    test('MF-07 somebody without a grant for the patient hears nothing of it', async () => {
      const { id, clinicId } = await newThread();
      const [luis, dana] = await Promise.all([portal().signIn(PEOPLE.luis.username), portal().signIn(PEOPLE.dana.username)]);
      const [stranger, owner] = await Promise.all([listen(luis), listen(dana)]);
      await nurse.send('POST', `/api/clinics/${clinicId}/messages/threads/${id}/replies`, { body: 'For Dana' });
      assert.equal((await owner.next()).ids.entityId, id);

      // What is meant for him comes next, so nothing came before it.
      const own = PEOPLE.luis.grants[0]?.patientId ?? '';
      await portal().portal.events.publish(portal().portal.db, { type: 'appointments.changed', scope: 'appointments:read', patientId: own });
      assert.equal((await stranger.next()).type, 'appointments.changed');
      stranger.close();
      owner.close();
    });

    test('without a session there is no stream', async () => {
      const response = await fetch(`${url}/api/events`);
      assert.equal(response.status, 401);
      await response.body?.cancel();
    });

    test('AZ-12 EM-13 a revoked grant and an ended session close their streams within seconds', async () => {
      const [walter, luis] = await Promise.all([portal().signIn(PEOPLE.walter.username), portal().signIn(PEOPLE.luis.username)]);
      const [revoked, signedOut] = await Promise.all([listen(walter), listen(luis)]);
      const started = performance.now();
      const { prisma } = portal().portal.db;
      await prisma.accessGrant.updateMany({ where: { userId: walter.userId }, data: { revokedAt: TEST_NOW } });
      await prisma.session.deleteMany({ where: { userId: luis.userId } });
      await Promise.all([revoked.ended, signedOut.ended]);
      assert.ok(performance.now() - started < ENDS_WITHIN_MS);
    });
  });
});
