/** `webpack.ts <package>`: runs the package's webpack configuration once and prints what went wrong. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import webpack, { type Configuration } from 'webpack';
import { ROOT } from '../install.mjs';
import { runWebpack } from './run-webpack.ts';

const [name = ''] = process.argv.slice(2);
const file = pathToFileURL(join(ROOT, name, 'webpack.config.js')).href;
const { default: configuration } = (await import(file)) as { default: Configuration | Configuration[] };
for (const one of [configuration].flat()) {
  const stats = await runWebpack(webpack(one));
  if (stats.hasErrors() || stats.hasWarnings()) console.error(stats.toString({ all: false, errors: true, warnings: true, colors: false }));
  if (stats.hasErrors()) process.exit(1);
}
