/** A portal whose server restarts, and of which one feature is rebuilt, when their files change. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openRegistry } from '../../bff/src/registry/releases.ts';
import { ROOT } from '../install.mjs';
import { watchFeature } from './feature-watch.ts';
import { startReloadProxy } from './reload-proxy.ts';
import { watchServer } from './server-watch.ts';

export interface DevOptions {
  /** The port pages are opened at; 0 for one that is free. */
  readonly port: number;
  /** The folder of all state. Its features are those of the builds at each start. */
  readonly dataDir: string;
  /** The feature that is worked on, by its folder. */
  readonly feature?: string;
  /** The folder that the feature's folder is in. */
  readonly packages?: string;
  /** The program that is the server. */
  readonly main?: string;
  /** Gets each line of what happens. */
  readonly say?: (line: string) => void;
}

export interface Dev {
  /** Where to open it. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Ends its start when the portal answers and the feature was built once. */
export async function startDev({ port, dataDir, feature, packages = ROOT, main = join(ROOT, 'bff/src/main.ts'), say = console.log }: DevOptions): Promise<Dev> {
  await rm(join(dataDir, 'features'), { recursive: true, force: true });
  const proxy = await startReloadProxy(port, () => server.isUp());
  const server = await watchServer({ main, dataDir, origin: proxy.url, onRestart: proxy.reload, say });
  proxy.forwardTo(server.url);
  const registry = openRegistry(join(dataDir, 'features'));
  const watch =
    feature === undefined
      ? undefined
      : await watchFeature(join(packages, feature), join(dataDir, 'build', feature), {
          async onBuilt(folder, ms) {
            await registry.publish(feature, folder);
            proxy.reload();
            say(`${feature} was rebuilt in ${ms} ms.`);
          },
          onFault: say,
        });
  say(`\nThe portal is at ${proxy.url}; the server restarts on change${feature === undefined ? '' : `, and ${feature} is rebuilt`}. Stop with Ctrl-C.\n`);
  return {
    url: proxy.url,
    async stop() {
      await watch?.close();
      await proxy.close();
      await server.stop();
    },
  };
}
