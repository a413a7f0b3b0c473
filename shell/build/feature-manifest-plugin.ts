/**
 * Emits `feature.json` beside a feature's scripts: its manifest and how to
 * start it. Publishing reads this file; nothing of the feature has to run.
 */
import { stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import webpack from 'webpack';

/** Content of `feature.json`. */
export interface FeatureDescription {
  /** File name of the script that defines the container. */
  entry: string;
  /** Name of the global the entry script sets. */
  container: string;
  /** The feature's `src/manifest.ts`, as data. */
  manifest: unknown;
}

export class FeatureManifestPlugin {
  private readonly _manifestFile: string;
  private readonly _containerName: string;
  private readonly _version: string;

  /** `version` is the package's own, so that it is written in one place. */
  constructor(manifestFile: string, containerName: string, version: string) {
    this._manifestFile = manifestFile;
    this._containerName = containerName;
    this._version = version;
  }

  apply(compiler: webpack.Compiler): void {
    compiler.hooks.thisCompilation.tap('FeatureManifestPlugin', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tapPromise({ name: 'FeatureManifestPlugin', stage }, async () => {
        // A module is loaded once by its address; a build that watches wants what the file says now.
        const { mtimeMs } = await stat(this._manifestFile);
        const { manifest } = (await import(`${pathToFileURL(this._manifestFile).href}?${mtimeMs}`)) as { manifest: object };
        const [entry] = compilation.entrypoints.get(this._containerName)?.getFiles() ?? [];
        if (entry === undefined) throw new Error('The build made no entry script.');
        const description: FeatureDescription = { entry, container: this._containerName, manifest: { ...manifest, version: this._version } };
        compilation.emitAsset('feature.json', new webpack.sources.RawSource(`${JSON.stringify(description, null, 2)}\n`));
      });
    });
  }
}
