/**
 * Worker thread that owns one PGlite instance, so that a slow statement never
 * blocks the thread that answers HTTP. It answers wire-protocol batches in the
 * order they come; it is ended from outside when it takes too long.
 */
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { IN_MEMORY, type PgliteReply, type PgliteRequest, type PgliteWorkerData } from './pglite-protocol.ts';

const STARTUP_PACKET_FIRST_BYTE = 0;

const port = parentPort;
if (!port) throw new Error('pglite-worker.ts runs as a worker thread only.');

function send(reply: PgliteReply): void {
  const transfer = reply.kind === 'bytes' ? [reply.bytes.buffer as ArrayBuffer] : [];
  port?.postMessage(reply, transfer);
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function open(data: PgliteWorkerData): Promise<PGlite> {
  // A server clears these when it starts after a crash; PGlite leaves what an ended worker was sorting.
  if (data.dataDir !== IN_MEMORY) await rm(join(data.dataDir, 'base', 'pgsql_tmp'), { recursive: true, force: true });
  return PGlite.create({
    dataDir: data.dataDir,
    extensions: { btree_gist },
    ...(data.archive ? { loadDataDir: new Blob([data.archive as Uint8Array<ArrayBuffer>]) } : {}),
  });
}

let readOnlyNow = false;

/** Applies the free-space decision to the session and to a transaction that is already open. */
async function setReadOnly(database: PGlite, readOnly: boolean): Promise<void> {
  if (readOnly && database.isInTransaction()) {
    // An aborted transaction refuses the statement; it can't write anyway.
    await database.exec('set transaction_read_only = on').catch(() => undefined);
  }
  if (readOnly === readOnlyNow || database.isInTransaction()) return;
  await database.exec(`set default_transaction_read_only = ${readOnly ? 'on' : 'off'}`);
  readOnlyNow = readOnly;
}

/** A new client on the one session: whatever the last one left behind must go. */
async function resetSession(database: PGlite): Promise<void> {
  if (database.isInTransaction()) await database.exec('rollback');
  await database.exec('discard all');
  readOnlyNow = false;
}

async function answer(database: PGlite, request: PgliteRequest): Promise<void> {
  if (request.kind === 'close') {
    await database.close();
    return;
  }
  if (request.kind === 'dump') {
    const archive = await database.dumpDataDir('none');
    send({ kind: 'bytes', id: request.id, bytes: new Uint8Array(await archive.arrayBuffer()) });
    return;
  }
  if (request.bytes[0] === STARTUP_PACKET_FIRST_BYTE) await resetSession(database);
  await setReadOnly(database, request.readOnly);
  await database.execProtocolRawStream(request.bytes, {
    // The view is on PGlite's own buffer, which it reuses: send a copy.
    onRawData: (bytes) => send({ kind: 'bytes', id: request.id, bytes: bytes.slice() }),
  });
}

try {
  const database = await open(workerData as PgliteWorkerData);
  let previous: Promise<void> = Promise.resolve();
  port.on('message', (request: PgliteRequest) => {
    previous = previous
      .then(() => answer(database, request))
      .then(
        () => send({ kind: 'done', id: request.id }),
        (error: unknown) => send({ kind: 'failed', id: request.id, message: describe(error) }),
      );
  });
  send({ kind: 'ready' });
} catch (error) {
  send({ kind: 'failed', id: null, message: describe(error) });
}
