/** Derives from what was kept: what waited for something that has come, and everything after a rule has changed. */
import { FileIndex } from './file-index.ts';
import { importAll } from './import-all.ts';
import type { ImportRun, IngestDatabase } from './import-run.ts';
import { parseResource, ResourceReader } from './input.ts';
import { findReferences } from './references.ts';
import { findReady } from './waits.ts';
import type { Ready } from './waits.ts';

/** What there is of a run without an input of its own. */
export type KeptRun = Pick<ImportRun, 'db' | 'source' | 'importId' | 'now' | 'report' | 'announceAt' | 'settled'>;

/** Resources derived at a time. */
const AT_ONCE = 200;

/** Derives these resources, whether or not they have changed. */
export async function deriveKept(run: KeptRun, kept: readonly Ready[]): Promise<void> {
  const index = new FileIndex();
  const addresses = new Set<string>();
  for (const { json, fullUrl } of kept) {
    const { resource } = parseResource(json);
    index.add(resource, { json }, fullUrl);
    for (const { reference } of findReferences(resource)) if (reference && ADDRESS.test(reference)) addresses.add(reference);
  }
  for (const [url, key] of await keysOf(run, addresses)) if (!index.byUrl.has(url)) index.byUrl.set(url, key);
  await importAll({ ...run, index, reader: new ResourceReader(), again: true, helpers: new Map(), carriers: new Map() });
}

/** Derives what waited, until nothing more comes of it. */
export async function deriveWaiting(run: KeptRun): Promise<void> {
  const done = new Set<string>();
  for (;;) {
    // Those that were derived and wait for something else are found again.
    const ready = (await findReady(run, AT_ONCE + done.size)).filter(({ resourceType, resourceId }) => !done.has(`${resourceType}/${resourceId}`));
    if (ready.length === 0) return;
    for (const { resourceType, resourceId } of ready) done.add(`${resourceType}/${resourceId}`);
    await deriveKept(run, ready);
  }
}

/** All that counts of one type and source, a part at a time. */
export async function* keptOf(db: IngestDatabase, source: string, resourceType: string): AsyncGenerator<Ready[]> {
  let after = '';
  for (;;) {
    const rows = await db.prisma.resourceVersion.findMany({
      where: { source, resourceType, isCurrent: true, json: { not: null }, resourceId: { gt: after } },
      orderBy: { resourceId: 'asc' },
      take: AT_ONCE,
      select: { resourceType: true, resourceId: true, fullUrl: true, json: true },
    });
    if (rows.length === 0) return;
    after = rows.at(-1)?.resourceId ?? after;
    yield rows.flatMap(({ json, ...row }) => (json === null ? [] : [{ ...row, json }]));
  }
}

/** References by the address of an entry. */
const ADDRESS = /^(?:urn:|https?:)/;

async function keysOf({ db, source }: KeptRun, addresses: ReadonlySet<string>): Promise<[url: string, key: string][]> {
  if (addresses.size === 0) return [];
  const rows = await db.prisma.resourceVersion.findMany({
    where: { source, fullUrl: { in: [...addresses] }, isCurrent: true },
    select: { fullUrl: true, resourceType: true, resourceId: true },
  });
  return rows.flatMap(({ fullUrl, resourceType, resourceId }) => (fullUrl ? [[fullUrl, `${resourceType}/${resourceId}`] as [string, string]] : []));
}
