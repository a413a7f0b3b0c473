/** A portal with the demo world and a browser, for the end-to-end tests of one file. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { readConfig } from '../../bff/src/config.ts';
import { createLog } from '../../bff/src/log.ts';
import { type RunningServer, startServer } from '../../bff/src/server.ts';
import { CHROMIUM_ARGS, ensureBrowser } from '../browser.ts';
import { freePort, type PortalOptions, startPortal } from '../portal.ts';
import { type PortalData, portalData } from './demo-data.ts';

/** Both can be used while the tests of the file run. */
export interface Running<P> {
  readonly portal: P;
  readonly browser: Browser;
  /** A folder of the file's own, with the portal's data in it. */
  readonly folder: string;
  /** The environment of a command that works on the portal's data. */
  readonly env: Readonly<Record<string, string>>;
  /** For other hooks of the file: those of a file do not wait for each other. */
  isUp(): Promise<void>;
}

/** Starts a portal as `npm start` does before the tests of the file, and stops it after them. */
export function usePortal(options: Omit<PortalOptions, keyof PortalData> = {}): Running<Awaited<ReturnType<typeof startPortal>>> {
  return useRunning((data) => startPortal({ ...options, ...data }));
}

/** As {@link usePortal}, in this process: the clock is the test's own. */
export function usePortalInProcess(
  now: () => Date,
  options: { readonly env?: Readonly<Record<string, string>>; readonly launch?: LaunchOptions } = {},
): Running<RunningServer> {
  return useRunning(async (data) => {
    const port = await freePort();
    const config = readConfig({ NODE_ENV: 'development', PORT: String(port), LOG_LEVEL: 'error', ...environmentOf(data), ...options.env });
    return startServer(config, createLog('silent'), { now });
  }, options.launch);
}

/** As {@link usePortal}, started in whatever way with its data, a copy of the demo world when one is ready. */
export function useRunning<P extends { stop(): Promise<void> }>(start: (data: PortalData) => Promise<P>, launch: LaunchOptions = {}): Running<P> {
  let portal: P | undefined;
  let browser: Browser | undefined;
  let folder: string | undefined;
  let env: Readonly<Record<string, string>> | undefined;
  const begin = async (): Promise<void> => {
    folder = await mkdtemp(join(tmpdir(), 'portal-e2e-'));
    const data = await portalData(folder);
    env = environmentOf(data);
    [portal, browser] = await Promise.all([start(data), chromium.launch({ executablePath: ensureBrowser(), args: CHROMIUM_ARGS, ...launch })]);
  };
  let beginning: Promise<void> | undefined;
  const isUp = (): Promise<void> => (beginning ??= begin());
  before(isUp);
  after(async () => {
    await browser?.close();
    await portal?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });
  return {
    isUp,
    get portal() {
      return running(portal);
    },
    get browser() {
      return running(browser);
    },
    get folder() {
      return running(folder);
    },
    get env() {
      return running(env);
    },
  };
}

function environmentOf({ dataDir, databaseUrl }: PortalData): Readonly<Record<string, string>> {
  return { PORTAL_DATA: dataDir, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) };
}

function running<T>(what: T | undefined): T {
  if (what === undefined) throw new Error('The portal runs only while the tests of its file do.');
  return what;
}
