/** The server as a process of its own that starts again when a file it is made from changes. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ENV, NODE, ROOT } from '../install.mjs';
import { freePort } from '../portal.ts';

export interface ServerWatchOptions {
  /** The program, TypeScript. */
  readonly main: string;
  readonly dataDir: string;
  /** The address people open, which is not the server's own. */
  readonly origin: string;
  /** Called each time it is up again. */
  onRestart(): void;
  say(line: string): void;
}

export interface ServerWatch {
  /** Its own address. */
  readonly url: string;
  /** Ends when it says the next time that it is up. */
  isUp(): Promise<void>;
  stop(): Promise<void>;
}

/** Ends its start when the server is up. @throws when it ends before that */
export async function watchServer({ main, dataDir, origin, onRestart, say }: ServerWatchOptions): Promise<ServerWatch> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(NODE, ['--watch', '--watch-preserve-output', main], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...ENV, NODE_ENV: 'development', PORT: String(port), PORTAL_DATA: dataDir, PORTAL_ORIGIN: origin, LOG_LEVEL: ENV['LOG_LEVEL'] ?? 'warn' },
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let waiting: (() => void)[] = [];
  const isUp = (): Promise<void> => new Promise((resolve) => waiting.push(resolve));
  let isStarted = false;
  createInterface(child.stdout).on('line', (line) => {
    if (!line.includes(url)) return say(line);
    for (const resolve of waiting) resolve();
    waiting = [];
    if (isStarted) onRestart();
    isStarted = true;
  });
  await Promise.race([
    isUp(),
    exited.then(() => {
      throw new Error('The server ended before it was up.');
    }),
  ]);
  return {
    url,
    isUp,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
