/**
 * The whole webpack configuration of a feature. Its `webpack.config.js` is
 * `export default featureConfig(import.meta.dirname)`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import webpack from 'webpack';
import { baseConfig } from './base-config.ts';
import { FeatureManifestPlugin } from './feature-manifest-plugin.ts';
import { DESK_KEY, ELEMENTS_PREFIX, PLATFORM_KEY, PRINT_KEY, SharedModulesPlugin } from './shared-modules.ts';

/** The shell always offers it: a feature never carries a copy, and never loads without the shell. */
const FROM_SHELL = { singleton: true, import: false, requiredVersion: false } as const;

/** Configuration of the feature in `packageRoot`, built into its `dist` folder. */
export function featureConfig(packageRoot: string): webpack.Configuration {
  const { name, version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { name: string; version: string };
  const containerName = name.replace('@portal/', 'portal_').replaceAll('-', '_');
  const base = baseConfig(packageRoot, containerName);
  return {
    ...base,
    // The container is the only entry; the plugin below adds it.
    entry: {},
    output: { ...base.output, publicPath: 'auto' },
    plugins: [
      ...(base.plugins ?? []),
      new SharedModulesPlugin(),
      // webpack's own container: a fifth of the bytes of one with the federation
      // runtime inside, which the shell's runtime loads just the same.
      new webpack.container.ModuleFederationPlugin({
        name: containerName,
        library: { type: 'window', name: containerName },
        filename: 'entry.[contenthash:12].js',
        exposes: { './feature': { import: './src/feature.ts', name: 'feature' } },
        shared: { [PLATFORM_KEY]: FROM_SHELL, [DESK_KEY]: FROM_SHELL, [PRINT_KEY]: FROM_SHELL, [ELEMENTS_PREFIX]: FROM_SHELL },
      }),
      new FeatureManifestPlugin(join(packageRoot, 'src/manifest.ts'), containerName, version),
    ],
  };
}
