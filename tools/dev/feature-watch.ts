/** Builds a feature again whenever one of its files changes. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import webpack, { type Configuration, type Stats } from 'webpack';

/** Changes that come within so many milliseconds are one, as when an editor writes several files. */
const TOGETHER_MS = 20;

export interface WatchListener {
  /** After each build without a fault: the folder it is in, and how long it took. */
  onBuilt(folder: string, ms: number): Promise<void>;
  /** What is wrong in a build; the one before it stays. */
  onFault(text: string): void;
}

/** Watches the feature in `packageRoot` by its own build, into `folder`, unminified. Ends its start after the first build. */
export async function watchFeature(packageRoot: string, folder: string, { onBuilt, onFault }: WatchListener): Promise<{ close(): Promise<void> }> {
  const file = pathToFileURL(join(packageRoot, 'webpack.config.js')).href;
  const { default: configuration } = (await import(file)) as { default: Configuration };
  const compiler = webpack({
    ...configuration,
    cache: { type: 'memory' },
    output: { ...configuration.output, path: folder },
    optimization: { ...configuration.optimization, minimize: false },
  });
  // Webpack waits for it before it builds again: what was built last is what stands in the end.
  compiler.hooks.done.tapPromise('watchFeature', async (stats) => {
    if (stats.hasErrors()) onFault(stats.toString({ all: false, errors: true, colors: false }));
    else await onBuilt(folder, durationOf(stats));
  });
  const watching = await new Promise<webpack.Watching | undefined>((resolve, reject) => {
    const started = compiler.watch({ aggregateTimeout: TOGETHER_MS }, (error) => {
      if (!error) return resolve(started);
      onFault(error.message);
      reject(error);
    });
  });
  return {
    close: () => new Promise((resolve) => (watching ? watching.close(() => resolve()) : resolve())),
  };
}

const durationOf = ({ startTime = 0, endTime = 0 }: Stats): number => endTime - startTime;
