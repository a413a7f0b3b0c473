/**
 * What every story must pass: axe, pages and cards in light and in dark,
 * elements as their stories say; and in each the Tab key gets everywhere and
 * away again. Declared by several test files, so that they run side by side.
 */
import type axeCore from 'axe-core';
import 'axe-core/axe.min.js';
import { expect, fixtureCleanup, waitUntil } from '@open-wc/testing';
import { applyGlobals } from './globals.ts';
import type { PlainStory } from './handlers.ts';
import { keyboardProblems } from './keyboard.ts';
import { queryDeep } from './queries.ts';
import { storyFixture } from './story-fixture.ts';

/** The rules of axe that look at colors; every other one finds the same in each theme. */
const OF_COLORS = new Set(['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']);
// As a script it has one name for all, and no exports.
const NOT_OF_COLORS = (globalThis as unknown as { axe: typeof axeCore }).axe
  .getRules()
  .map(({ ruleId }) => ruleId)
  .filter((id) => !OF_COLORS.has(id));

type StoryFile = Record<string, PlainStory>;

// Served by the test runner's configuration, which lists the files.
const LIST = '/stories.js';
const { STORY_FILES } = (await import(LIST)) as { STORY_FILES: Record<string, () => Promise<StoryFile>> };

/** A story that stays loading says so with this tag. */
const KEEPS_LOADING = 'keeps-loading';

// Some stories show what a failure looks like; what is reported then is part of
// the picture and must not fail the check. Thrown errors still do.
const { reportError } = globalThis;

/** Declares the tests of the story files that belong to the caller, by their path from the root. */
export function checkStories(belongs: (path: string) => boolean): void {
  before(() => {
    globalThis.reportError = () => undefined;
  });

  after(() => {
    globalThis.reportError = reportError;
  });

  for (const [path, load] of Object.entries(STORY_FILES).filter(([file]) => belongs(file))) {
    describe(path, () => {
      let file: StoryFile;
      before(async () => {
        file = await load();
      });

      // Elements bring stories in dark of their own.
      for (const theme of path.startsWith('design-system/') ? ['light'] : ['light', 'dark']) {
        it(`is accessible in ${theme}`, async function () {
          const { default: meta, ...stories } = file;
          this.timeout(10_000 * Object.keys(stories).length);
          const themed = { ...file, default: { ...meta, globals: { theme } } };
          for (const [name, story] of Object.entries(stories)) {
            await checkStory(name, { ...story, tags: [...(meta?.tags ?? []), ...(story.tags ?? [])] }, themed, theme !== 'light');
          }
        });
      }

      after(() => applyGlobals({}));
    });
  }
}

/** `isSameInLight` when it was looked at in light already: what is left to look at are its colors. */
async function checkStory(name: string, story: PlainStory, file: StoryFile, isSameInLight: boolean): Promise<void> {
  const element = await storyFixture(file)[name]?.();
  if (element === undefined) return;
  const isLoading = () => queryDeep(document.body, 'ds-skeleton') !== null;
  if (story.tags?.includes(KEEPS_LOADING) !== true && !name.startsWith('Loading')) {
    await waitUntil(() => !isLoading() || name.includes('Skeleton'), `${name} goes on loading`, { timeout: 4000 });
  }
  try {
    // A story is a part of a page, so landmarks are not its matter.
    await expect(document.body).to.be.accessible({ ignoredRules: isSameInLight ? NOT_OF_COLORS : ['region'] });
    if (!isSameInLight && story.globals === undefined) expect((await keyboardProblems()).join('\n')).to.equal('');
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
  } finally {
    fixtureCleanup();
  }
}
