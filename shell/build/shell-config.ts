/**
 * The webpack configuration of the shell: two builds that share no script at
 * run time. The sign-in page carries no federation and no feature code; the
 * app is loaded by a navigation once someone is signed in.
 */
import { join } from 'node:path';
import type { Configuration } from 'webpack';
import webpack from 'webpack';
import { baseConfig } from './base-config.ts';
import { PagePlugin } from './page-plugin.ts';

/** Configurations of the shell in `packageRoot`, built into its `dist` folder one after the other. */
export function shellConfigs(packageRoot: string): Configuration[] {
  return [
    gateConfig(packageRoot, 'sign-in', 'portal-sign-in-page'),
    gateConfig(packageRoot, 'recover', 'portal-recovery-page'),
    gateConfig(packageRoot, 'register', 'portal-register-page'),
    gateConfig(packageRoot, 'accept', 'portal-accept-page'),
    gateConfig(packageRoot, 'guest-pay', 'portal-guest-pay-page'),
    gateConfig(packageRoot, 'shared-estimate', 'portal-shared-estimate-page'),
    pageConfig(packageRoot, 'app', new PagePlugin(join(packageRoot, 'src/app/index.html'), 'index.html')),
  ];
}

/** A page outside a session: all are the same but for the one element in it. */
function gateConfig(packageRoot: string, name: string, element: string): Configuration {
  return pageConfig(packageRoot, name, new PagePlugin(join(packageRoot, 'src/common/gate.html'), `${name}.html`, element));
}

function pageConfig(packageRoot: string, name: string, page: PagePlugin): Configuration {
  const base = baseConfig(packageRoot, `portal_${name.replace('-', '_')}`);
  return {
    ...base,
    name,
    // The guard comes first: it makes the script elements of all later chunks.
    entry: { [name]: ['./src/features/script-guard.ts', `./src/${name}/main.ts`] },
    output: {
      ...base.output,
      publicPath: '/',
      filename: 'assets/[name].[contenthash:12].js',
      chunkFilename: 'assets/[name].[contenthash:12].js',
      // Both builds write to one folder, which the build script empties first.
      clean: false,
    },
    optimization: {
      ...base.optimization,
      splitChunks: {
        cacheGroups: {
          // Fields share their base: one file for all costs less than a copy in each.
          fields: {
            test: /design-system[\\/]src[\\/](forms|text-field|text-area|select|checkbox|switch|error-summary)[\\/]/,
            name: 'ds-fields',
            chunks: 'async',
            enforce: true,
          },
        },
      },
    },
    plugins: [
      ...(base.plugins ?? []),
      // The runtime's parts for servers and for manifests of remotes, which the portal has no use for.
      new webpack.DefinePlugin({ ENV_TARGET: '"web"', FEDERATION_OPTIMIZE_NO_SNAPSHOT_PLUGIN: 'true' }),
      page,
    ],
  };
}
