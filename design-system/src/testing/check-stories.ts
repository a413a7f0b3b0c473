/**
 * What every story must pass: axe, pages and cards in light and in dark,
 * elements as their stories say; and in each the Tab key gets everywhere and
 * away again. Declared by several test files, so that they run side by side.
 */
import { expect, fixtureCleanup, waitUntil } from '@open-wc/testing';
import { applyGlobals } from './globals.ts';
import type { PlainStory } from './handlers.ts';
import { keyboardProblems } from './keyboard.ts';
import { queryDeep } from './queries.ts';
import { storyFixture } from './story-fixture.ts';

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
            await checkStory(name, { ...story, tags: [...(meta?.tags ?? []), ...(story.tags ?? [])] }, themed, theme === 'light');
          }
        });
      }

      after(() => applyGlobals({}));
    });
  }
}

async function checkStory(name: string, story: PlainStory, file: StoryFile, withKeyboard: boolean): Promise<void> {
  const element = await storyFixture(file)[name]?.();
  if (element === undefined) return;
  const isLoading = () => queryDeep(document.body, 'ds-skeleton') !== null;
  if (story.tags?.includes(KEEPS_LOADING) !== true && !name.startsWith('Loading')) {
    await waitUntil(() => !isLoading() || name.includes('Skeleton'), `${name} goes on loading`, { timeout: 4000 });
  }
  try {
    // A story is a part of a page, so landmarks are not its matter.
    await expect(document.body).to.be.accessible({ ignoredRules: ['region'] });
    if (withKeyboard && story.globals === undefined) expect((await keyboardProblems()).join('\n')).to.equal('');
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
  } finally {
    fixtureCleanup();
  }
}
