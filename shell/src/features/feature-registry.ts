/** What the shell knows about features before loading any: the answer of `GET /api/features`. */
import type { ApiTransport, FeatureManifest } from '../contract/index.ts';
import { readJson } from '../contract/index.ts';

/** One published build of a feature. */
export interface Release {
  readonly id: string;
  readonly version: string;
  /** Name of the script that defines the container, one of `files`. */
  readonly entry: string;
  /** Name of the global that script sets. */
  readonly container: string;
  /** Every file of the release with its `sha384-…` integrity. */
  readonly files: Readonly<Record<string, string>>;
  readonly manifest: FeatureManifest;
}

/** A feature with the release in use, and the one to fall back to. */
export interface RegisteredFeature {
  readonly name: string;
  readonly active: Release;
  readonly previous?: Release;
}

/** Reads the features of this moment. Throws `ApiError` when there is no usable answer. */
export async function fetchFeatures(api: ApiTransport): Promise<readonly RegisteredFeature[]> {
  const answer = await readJson<{ features: readonly RegisteredFeature[] }>(api.request('/api/features'));
  return answer.features;
}

/** The path a release's file is served at. */
export function releasePath(feature: string, release: Release, file: string): string {
  return `/features/${feature}/${release.id}/${file}`;
}
