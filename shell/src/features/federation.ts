/**
 * The module federation runtime of the page: shares the platform and the
 * design system with features, and starts a feature's container.
 */
import { ModuleFederation } from '@module-federation/runtime-core';
import type { Release } from './feature-registry.ts';
import { releasePath } from './feature-registry.ts';
import { allowScripts, createScript } from './script-guard.ts';

/** How long a feature's first script may take, in milliseconds; `CHUNK_TIMEOUT` of the build is the same for all others. */
const SCRIPT_TIMEOUT = 120_000;

/** A module that features import by `name`, fetched when the first of them needs it. */
export interface SharedModule {
  readonly name: string;
  readonly load: () => Promise<object> | object;
}

/** Starts a release and resolves with what it exposes, unchecked. */
export type StartRelease = (feature: string, release: Release) => Promise<unknown>;

/** Creates the page's one federation runtime, offering `shared` to every feature. */
export function createFederation(shared: readonly SharedModule[]): StartRelease {
  const runtime = new ModuleFederation({
    name: 'shell',
    remotes: [],
    plugins: [{ name: 'script-guard', createScript: ({ url }) => ({ script: createScript(url), timeout: SCRIPT_TIMEOUT }) }],
    shared: Object.fromEntries(shared.map((module) => [module.name, describeShared(module)])),
  });
  let starts = 0;

  return async (feature, release) => {
    const files = Object.entries(release.files).map(([file, hash]) => [releasePath(feature, release, file), hash]);
    allowScripts(Object.fromEntries(files));
    forgetContainer(release.container);
    // A name of its own for every start: a retry runs the container afresh,
    // with none of the failures the last one remembers.
    starts += 1;
    const name = `${feature}#${starts}`;
    const entry = new URL(releasePath(feature, release, release.entry), location.origin).href;
    runtime.registerRemotes([{ name, entry, entryGlobalName: release.container, type: 'global' }]);
    return runtime.loadRemote<unknown>(`${name}/feature`);
  };
}

function describeShared({ load }: SharedModule) {
  return {
    version: '1.0.0',
    scope: 'default',
    shareConfig: { singleton: true, requiredVersion: false as const },
    async get() {
      const module = await load();
      return () => module;
    },
  };
}

/** Two releases of a feature use the same globals; what the last one left would pass for the next. */
function forgetContainer(container: string): void {
  Reflect.deleteProperty(globalThis, container);
  Reflect.deleteProperty(globalThis, `webpackChunk${container}`);
}
