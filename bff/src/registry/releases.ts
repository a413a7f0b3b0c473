/**
 * The releases of features on disk, and which of them is active. Nothing is
 * held between calls but what the disk still says, so that the command line
 * and any number of servers work on the same folder without talking.
 *
 *     <folder>/<feature>/<release id>/…files, release.json   never changes once there
 *     <folder>/<feature>/active.json                         replaced in one step
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { moveDurably, replaceDurably, withLock } from './files.ts';
import { draftRelease, ReleaseError, writeRelease } from './release-builder.ts';
import type { WrittenRelease } from './release-builder.ts';
import type { RegisteredFeature, Release } from './schema.ts';
import { ActivationsSchema, FeatureNameSchema, ReleaseIdSchema, ReleaseSchema } from './schema.ts';

/** What `publish` did: made a release active, or found it active already. */
export interface Published {
  readonly release: Release;
  readonly outcome: 'published' | 'activated-again' | 'already-active';
}

/** A feature with all its releases, newest first, for people to look at. */
export interface FeatureHistory {
  readonly name: string;
  readonly activeId: string;
  readonly releases: readonly Release[];
}

export interface Registry {
  /** Every feature that has an active release, by name. */
  features(): Promise<readonly RegisteredFeature[]>;
  history(): Promise<readonly FeatureHistory[]>;
  /** Makes the build in `dist` the active release of `name`. The same content twice is one release. */
  publish(name: string, dist: string): Promise<Published>;
  /** Publishes only content that was never published, so that a rollback survives a restart. */
  publishIfNew(name: string, dist: string): Promise<Published | undefined>;
  /** Makes the release that was active before active again. */
  rollback(name: string): Promise<Release>;
  /** The absolute path of a release's file; undefined for anything its release does not list. */
  findFile(name: string, releaseId: string, file: string): Promise<string | undefined>;
}

interface Activations {
  readonly stamp: string;
  readonly ids: readonly string[];
}

export interface RegistryOptions {
  readonly now?: () => Date;
  /** Told of releases that cannot be read; the rest of the portal goes on without them. */
  readonly onProblem?: (name: string, error: unknown) => void;
}

/** Opens the releases kept in `folder`, which need not exist yet. */
export function openRegistry(folder: string, options: RegistryOptions = {}): Registry {
  const { now = () => new Date(), onProblem = () => undefined } = options;
  const releases = new Map<string, Release>();
  const activations = new Map<string, Activations>();

  const featureFolder = (name: string) => join(folder, name);
  const activeFile = (name: string) => join(featureFolder(name), 'active.json');

  async function readRelease(name: string, id: string): Promise<Release> {
    const key = `${name}/${id}`;
    const known = releases.get(key);
    if (known) return known;
    const text = await readFile(join(featureFolder(name), id, 'release.json'), 'utf8');
    const release = ReleaseSchema.parse(JSON.parse(text));
    releases.set(key, release);
    return release;
  }

  /** One that somebody removed from the disk, or damaged, is none: a new release must not fail on it. */
  async function writtenRelease(name: string, id: string | undefined): Promise<WrittenRelease | undefined> {
    if (id === undefined) return undefined;
    const release = await readRelease(name, id).catch((error: unknown) => onProblem(name, error));
    return release ? { release, folder: join(featureFolder(name), id) } : undefined;
  }

  async function readActivations(name: string): Promise<readonly string[]> {
    const file = activeFile(name);
    const found = await stat(file, { bigint: true }).catch(ignoreMissing);
    if (!found) return [];
    // Each activation is a new file under the name, so these tell it apart.
    const stamp = `${found.mtimeNs} ${found.ino}`;
    const known = activations.get(name);
    if (known?.stamp === stamp) return known.ids;
    const { activations: ids } = ActivationsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    activations.set(name, { stamp, ids });
    return ids;
  }

  async function featureNames(): Promise<string[]> {
    const names = (await readdir(folder).catch(ignoreMissing)) ?? [];
    return names.filter((name) => FeatureNameSchema.safeParse(name).success).sort();
  }

  async function releaseIds(name: string): Promise<string[]> {
    const names = (await readdir(featureFolder(name)).catch(ignoreMissing)) ?? [];
    return names.filter((id) => ReleaseIdSchema.safeParse(id).success);
  }

  async function activate(name: string, ids: readonly string[]): Promise<void> {
    await replaceDurably(activeFile(name), `${JSON.stringify({ activations: ids }, null, 2)}\n`);
  }

  async function publish(name: string, dist: string, onlyNew: boolean): Promise<Published | undefined> {
    assertName(name);
    const draft = await draftRelease(name, dist, now());
    return withLock(featureFolder(name), async () => {
      const { id } = draft.release;
      const isKnown = (await releaseIds(name)).includes(id);
      if (isKnown && onlyNew) return undefined;
      const active = await readActivations(name);
      const release = isKnown ? await readRelease(name, id) : draft.release;
      if (active.at(-1) === id) return { release, outcome: 'already-active' };
      if (!isKnown) {
        const work = join(featureFolder(name), `.draft-${randomUUID()}`);
        await mkdir(work);
        try {
          await writeRelease(work, draft, await writtenRelease(name, active.at(-1)));
          await moveDurably(work, join(featureFolder(name), id));
        } finally {
          await rm(work, { recursive: true, force: true });
        }
      }
      await activate(name, [...active, id]);
      return { release, outcome: isKnown ? 'activated-again' : 'published' };
    });
  }

  async function readFeature(name: string): Promise<RegisteredFeature | undefined> {
    const ids = await readActivations(name);
    // The last two that can be read: a release someone removed from the disk is passed over.
    const usable: Release[] = [];
    for (const id of ids.toReversed()) {
      const release = await readRelease(name, id).catch((error: unknown) => {
        onProblem(name, error);
        return undefined;
      });
      if (release && usable.push(release) === 2) break;
    }
    const [active, previous] = usable;
    return active && { name, active, ...(previous && { previous }) };
  }

  async function readHistory(name: string): Promise<FeatureHistory | undefined> {
    const activeId = (await readActivations(name)).at(-1);
    const found = await Promise.all((await releaseIds(name)).map((id) => readRelease(name, id)));
    found.sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));
    return activeId === undefined ? undefined : { name, activeId, releases: found };
  }

  async function ofEachFeature<Result>(read: (name: string) => Promise<Result | undefined>): Promise<Result[]> {
    const results = await Promise.all((await featureNames()).map((name) => read(name).catch((error: unknown) => onProblem(name, error))));
    return results.filter((result) => result !== undefined) as Result[];
  }

  return {
    features: () => ofEachFeature(readFeature),
    history: () => ofEachFeature(readHistory),

    async publish(name, dist) {
      const published = await publish(name, dist, false);
      if (!published) throw new ReleaseError(`${name} could not be published.`);
      return published;
    },

    publishIfNew: (name, dist) => publish(name, dist, true),

    async rollback(name) {
      assertName(name);
      if (!(await featureNames()).includes(name)) throw new ReleaseError(`${name} was never published.`);
      return withLock(featureFolder(name), async () => {
        const ids = await readActivations(name);
        const previousId = ids.at(-2);
        if (previousId === undefined) throw new ReleaseError(`${name} has no earlier release to go back to.`);
        await activate(name, ids.slice(0, -1));
        return readRelease(name, previousId);
      });
    },

    async findFile(name, releaseId, file) {
      if (!FeatureNameSchema.safeParse(name).success || !ReleaseIdSchema.safeParse(releaseId).success) return undefined;
      const release = await readRelease(name, releaseId).catch(ignoreMissing);
      if (!release || !Object.hasOwn(release.files, file)) return undefined;
      return join(featureFolder(name), releaseId, file);
    },
  };
}

function assertName(name: string): void {
  if (!FeatureNameSchema.safeParse(name).success) {
    throw new ReleaseError(`"${name}" is not a feature's name. Names look like mf-billing.`);
  }
}

function ignoreMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
  throw error;
}
