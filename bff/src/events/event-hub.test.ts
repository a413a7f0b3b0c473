import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type Database, openDatabase } from '../database/database.ts';
import { eachEngine, type TestDatabaseConfig } from '../database/testing.ts';
import { createEventHub, type EventHub, type HubMessage, type PortalEvent } from './event-hub.ts';
import { eventStream } from './sse.ts';

eachEngine((engine) => {
  describe('live events', () => {
    let made: TestDatabaseConfig;
    let database: Database;
    let hub: EventHub;
    const patientId = randomUUID();
    const event: PortalEvent = { type: 'messages.changed', scope: 'messages:read', patientId, entityId: randomUUID() };

    before(async () => {
      made = await engine.create({ empty: true });
      database = await openDatabase(made.config);
      hub = await createEventHub(database);
    });
    after(async () => {
      await hub.close();
      await database.close();
      await made.remove();
    });

    /** Everything an audience hears until `last` arrives. */
    function collect(scopes: string[], last: PortalEvent, id = patientId): { heard: HubMessage[]; done: Promise<void> } {
      const heard: HubMessage[] = [];
      const { promise, resolve } = Promise.withResolvers<void>();
      hub.subscribe({ patientId: id, scopes }, (message) => {
        heard.push(message);
        if (message.kind === 'event' && message.event.entityId === last.entityId) resolve();
      });
      return { heard, done: promise };
    }

    test('an event reaches who may hear of that patient and has the scope, and nobody else', async () => {
      const last: PortalEvent = { ...event, entityId: randomUUID() };
      const allowed = collect(['messages:read'], last);
      const otherScope = collect(['billing:read'], last);
      const otherPatient = collect(['messages:read'], last, randomUUID());
      await hub.publish(database, event);
      await database.transaction((tx) => hub.publish(tx, last));
      await allowed.done;
      assert.deepEqual(allowed.heard, [
        { kind: 'event', event },
        { kind: 'event', event: last },
      ]);
      assert.deepEqual([...otherScope.heard, ...otherPatient.heard], []);
    });

    test('an event of a transaction that is undone is never sent', async () => {
      const undone: PortalEvent = { ...event, entityId: randomUUID() };
      const last: PortalEvent = { ...event, entityId: randomUUID() };
      const { heard, done } = collect(['messages:read'], last);
      await assert.rejects(
        database.transaction(async (tx) => {
          await hub.publish(tx, undone);
          throw new Error('undo');
        }),
      );
      await hub.publish(database, last);
      await done;
      assert.deepEqual(heard, [{ kind: 'event', event: last }]);
    });

    if (engine.name === 'postgres') {
      test('an event of one process reaches the listeners of another', async () => {
        const other = await openDatabase(made.config);
        const otherHub = await createEventHub(other);
        const last: PortalEvent = { ...event, entityId: randomUUID() };
        const { heard, done } = collect(['messages:read'], last);
        await otherHub.publish(other, last);
        await done;
        assert.deepEqual(heard, [{ kind: 'event', event: last }]);
        await otherHub.close();
        await other.close();
      });
    }

    test('only ids leave: other fields are dropped, and what is not an id is refused', async () => {
      const last = { ...event, entityId: randomUUID(), body: 'My chest hurts' };
      const { heard, done } = collect(['messages:read'], last);
      await hub.publish(database, last);
      await done;
      assert.doesNotMatch(JSON.stringify(heard), /chest/);
      await assert.rejects(hub.publish(database, { ...event, entityId: 'Ana' }));
    });

    test('a stream sends ids, and ends when the access is gone, which it says', async () => {
      const changed = new AbortController();
      const ends: string[] = [];
      const stream = eventStream({
        subscribe: (listener) => hub.subscribe({ patientId, scopes: ['messages:read'] }, listener),
        signals: [],
        changed: changed.signal,
        onEnd: (why) => ends.push(why),
      });
      const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
      assert.match((await reader.read()).value ?? '', /^retry: \d+\n\n$/);
      await hub.publish(database, event);
      const { value } = await reader.read();
      assert.equal(value, `data: ${JSON.stringify({ type: event.type, ids: { patientId, entityId: event.entityId } })}\n\n`);
      changed.abort();
      assert.equal((await reader.read()).value, 'data: {"type":"access.changed","ids":{}}\n\n');
      assert.equal((await reader.read()).done, true);
      assert.deepEqual(ends, ['access']);
    });

    test('a stream says at once that the access was changed, with no word of whose or how, and ends', async () => {
      const changed = new AbortController();
      const stream = eventStream({ subscribe: () => () => undefined, signals: [], changed: changed.signal });
      const text = new Response(stream).text();
      changed.abort();
      assert.match(await text, /^retry: \d{4}\n\ndata: {"type":"access.changed","ids":{}}\n\n$/);
    });

    test('a stream ends when the server stops', async () => {
      const stopping = new AbortController();
      const stream = eventStream({ subscribe: () => () => undefined, signals: [stopping.signal], heartbeat: 10 });
      const text = new Response(stream).text();
      stopping.abort();
      assert.match(await text, /^retry:/);
    });
  });
});
