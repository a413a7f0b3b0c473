/**
 * Gets a feature's module: its active release, and the one before it when the
 * active one does not come, breaks, or is built to another contract. A slow line
 * is no reason to give up: a script has the time that its loader gives it.
 */
import { createContext } from '@lit/context';
import { CONTRACT_VERSION, isFeatureModule } from '../contract/feature.ts';
import type { FeatureModule } from '../contract/feature.ts';
import type { RegisteredFeature, Release } from './feature-registry.ts';
import type { StartRelease } from './federation.ts';

/**
 * Resolves with the feature's module; rejects when no release of it can be used
 * now. Asking again tries again. With `anew` one that is there is started once
 * more: it remembers what did not come when it needed it.
 */
export type LoadFeature = (feature: RegisteredFeature, anew?: boolean) => Promise<FeatureModule>;

export const featureLoaderContext = createContext<LoadFeature>(Symbol.for('portal.feature-loader'));

export function createFeatureLoader(start: StartRelease): LoadFeature {
  const loaded = new Map<string, Promise<FeatureModule>>();

  const loadRelease = async (name: string, release: Release): Promise<FeatureModule> => {
    if (release.manifest.contract !== CONTRACT_VERSION) {
      throw new TypeError(`${name} ${release.version} is built to contract ${String(release.manifest.contract)}, not ${CONTRACT_VERSION}.`);
    }
    const module = await start(name, release);
    if (!isFeatureModule(module)) throw new TypeError(`${name} ${release.version} does not export mount().`);
    return module;
  };

  const load: LoadFeature = async ({ name, active, previous }) => {
    try {
      return await loadRelease(name, active);
    } catch (error) {
      if (!previous) throw error;
      reportError(error);
      return loadRelease(name, previous);
    }
  };

  return (feature, anew = false) => {
    const key = `${feature.name} ${feature.active.id}`;
    const running = (anew ? undefined : loaded.get(key)) ?? load(feature);
    loaded.set(key, running);
    // A failure is forgotten, so that trying again does try.
    running.catch(() => loaded.get(key) === running && loaded.delete(key));
    return running;
  };
}
