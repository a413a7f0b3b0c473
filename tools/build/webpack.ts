/** `webpack.ts <package>`: runs the package's webpack configuration once and prints what went wrong. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import webpack from 'webpack';
import { ROOT } from '../install.mjs';

const [name = ''] = process.argv.slice(2);
const { default: configuration } = await import(pathToFileURL(join(ROOT, name, 'webpack.config.js')).href);
for (const one of [configuration].flat()) {
  const compiler = webpack(one);
  const stats = await new Promise((resolve, reject) => compiler.run((error, result) => (error ? reject(error) : resolve(result))));
  await new Promise((resolve, reject) => compiler.close((error) => (error ? reject(error) : resolve(undefined))));
  if (stats.hasErrors() || stats.hasWarnings()) console.error(stats.toString({ all: false, errors: true, warnings: true, colors: false }));
  if (stats.hasErrors()) process.exit(1);
}
