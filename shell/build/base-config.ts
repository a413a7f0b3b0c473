/** The part of the webpack configuration that the shell and the features have in common. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Configuration } from 'webpack';
import { ScriptGuardPlugin } from './script-guard-plugin.ts';

const resolve = createRequire(import.meta.url).resolve;

/** How long a chunk may take before it counts as failed, in milliseconds: on a slow line it comes late, and is still wanted. */
export const CHUNK_TIMEOUT = 120_000;

// What browsers of the last two years run as it is.
const TARGET = 'es2022';

/**
 * Production settings for the package in `packageRoot`: TypeScript with Lit's
 * decorators, every file named by its content, scripts made by the script guard.
 * `uniqueName` keeps the globals of builds on one page apart.
 */
export function baseConfig(packageRoot: string, uniqueName: string): Configuration {
  return {
    mode: 'production',
    target: ['web', 'es2022'],
    context: packageRoot,
    devtool: false,
    output: {
      path: join(packageRoot, 'dist'),
      filename: '[name].[contenthash:12].js',
      chunkFilename: '[name].[contenthash:12].js',
      hashFunction: 'sha256',
      uniqueName,
      chunkLoadTimeout: CHUNK_TIMEOUT,
      clean: true,
    },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: resolve('esbuild-loader'),
          options: {
            target: TARGET,
            tsconfigRaw: {
              compilerOptions: {
                experimentalDecorators: true,
                useDefineForClassFields: false,
                verbatimModuleSyntax: true,
              },
            },
          },
        },
      ],
    },
    optimization: {
      // Pages and stylesheets are written with their integrity already taken.
      minimizeOptions: { css: false, html: false },
    },
    plugins: [new ScriptGuardPlugin()],
    performance: false,
    stats: 'errors-warnings',
  };
}
