/**
 * Pictures of the design system's stories: taken in light, in dark and from
 * right to left, kept in `baseline/`, compared with a tolerance.
 *
 * Stories in high contrast and in large text are pictured as they are; those
 * in dark or from right to left would be second pictures of another story. A
 * story with the tag `no-picture` is left out. Half size keeps them small.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { chromium, type Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { CHROMIUM_ARGS, ensureBrowser } from '../browser.ts';
import { ROOT } from '../install.mjs';
import { type Globals, serveStories, type StoryPage } from './story-page.ts';

export const BASELINE = join(ROOT, 'tools/visual/baseline');
const ENVIRONMENT = join(BASELINE, 'environment.json');

const MODES: Readonly<Record<string, Globals>> = { light: {}, dark: { theme: 'dark' }, rtl: { direction: 'rtl' } };
const VIEWPORT = { width: 640, height: 480 };
const SCALE = 0.5;
/** The one moment of every picture. */
const NOW = new Date('2026-11-24T16:00:00Z');

/** How different two colors may be, 0 to 1, before they count as different; smoothing of edges does not count. */
const COLOR_TOLERANCE = 0.2;
/** Share of a picture that may differ. */
const AREA_TOLERANCE = 0.005;

/** What a file's stories are of: `button` of `ds-button.stories.ts`. */
export const storiesName = (file: string): string => basename(file, '.stories.ts').replace(/^ds-/, '');

/** What the texts of this machine look like: pictures are compared only with those of the same. */
export interface Environment {
  readonly chromium: string | undefined;
  readonly text: readonly number[];
}

export interface Picture {
  /** Where it is kept, below {@link BASELINE}. */
  readonly path: string;
  /** A PNG of how the story looks now. */
  take(): Promise<Buffer>;
}

export interface Stories {
  readonly files: readonly string[];
  readonly environment: Environment;
  /** Each picture of one file's stories. */
  picturesOf(file: string): Promise<readonly Picture[]>;
  close(): Promise<void>;
}

/** Opens a browser on the stories. */
export async function openStories(): Promise<Stories> {
  const stories = await serveStories();
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: [...CHROMIUM_ARGS, '--font-render-hinting=none', '--force-color-profile=srgb'],
  });
  const context = await browser.newContext({
    viewport: VIEWPORT,
    deviceScaleFactor: SCALE,
    locale: 'en-US',
    timezoneId: 'America/Chicago',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  await page.goto(stories.url);
  return {
    files: stories.files,
    environment: { chromium: browser.version().split('.')[0], text: await textMetrics(page) },
    async picturesOf(file) {
      const found = await page.evaluate((path) => (globalThis as unknown as StoryPage).storiesOf(path), file);
      return found
        .filter(({ tags }) => !tags.includes('no-picture'))
        .flatMap(({ name, globals }) =>
          Object.entries(modesOf(globals)).map(([mode, settings]) => ({
            path: join(storiesName(file), `${name}.${mode}.png`),
            take: () => take(page, file, name, settings),
          })),
        );
    },
    async close() {
      await browser.close();
      await stories.close();
    },
  };
}

function modesOf(globals: Globals): Readonly<Record<string, Globals>> {
  const settings = Object.keys(globals);
  if (settings.length === 0) return MODES;
  const isTwin = Object.values(MODES).some((mode) => JSON.stringify(mode) === JSON.stringify(globals));
  return isTwin ? {} : { own: globals };
}

async function take(page: Page, file: string, name: string, globals: Globals): Promise<Buffer> {
  await page.evaluate((shown) => (globalThis as unknown as StoryPage).showStory(shown.file, shown.name, shown.globals), { file, name, globals });
  return page.screenshot({ fullPage: true });
}

/** Widths of sample texts: other fonts or another text engine give other ones, and pictures then can't be compared. */
function textMetrics(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) throw new Error('This browser can not measure text.');
    const { fontFamily } = getComputedStyle(document.body);
    // Code is in whatever the machine has of even width.
    return [...['400 17px', '650 27px', '550 15px'].map((font) => `${font} ${fontFamily}`), '400 17px monospace'].map((font) => {
      context.font = font;
      return Math.round(context.measureText('Hamburgefonstiv 0123456789 áéñ —').width * 100) / 100;
    });
  });
}

export interface Difference {
  readonly text: string;
  /** A PNG of where it differs. */
  readonly picture?: Buffer;
}

/** What is different between a kept picture and a new one, in words; nothing when they agree. */
export function difference(kept: Buffer, taken: Buffer): Difference | undefined {
  const [before, after] = [PNG.sync.read(kept), PNG.sync.read(taken)];
  if (before.width !== after.width || before.height !== after.height) {
    return { text: `was ${before.width} × ${before.height}, is ${after.width} × ${after.height}` };
  }
  const diff = new PNG({ width: after.width, height: after.height });
  const pixels = pixelmatch(before.data, after.data, diff.data, after.width, after.height, { threshold: COLOR_TOLERANCE });
  const share = pixels / (after.width * after.height);
  return share > AREA_TOLERANCE ? { text: `${(share * 100).toFixed(1)} % differs`, picture: PNG.sync.write(diff) } : undefined;
}

/** The environment the kept pictures were taken in; nothing before the first were accepted. */
export async function keptEnvironment(): Promise<Environment | null> {
  return JSON.parse(await readFile(ENVIRONMENT, 'utf8').catch(() => 'null')) as Environment | null;
}

export async function keepEnvironment(environment: Environment): Promise<void> {
  await write(ENVIRONMENT, `${JSON.stringify(environment)}\n`);
}

export async function write(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
