/**
 * Renders a story in a test, so that what Storybook shows is what is tested.
 *
 * It reads the story file's plain objects itself (args, decorators, mocked
 * answers): Storybook has no public way to do this for web components.
 */
import { fixture, html } from '@open-wc/testing';
import { applyGlobals } from './globals.ts';
import { handlersOf } from './handlers.ts';
import type { Args, Decorator, PlainStory } from './handlers.ts';
import { answerWith } from './mock-api.ts';

/** One function for each story: renders it and returns its outermost element. */
export type StoryFixtures<Stories> = {
  [Name in Exclude<keyof Stories, 'default'>]: (args?: Args) => Promise<HTMLElement>;
};

/**
 * @param stories - A story file: `import * as stories from './x.stories.ts'`.
 * @returns `{ Empty, LongNames, … }`; each takes args that replace the story's.
 */
export function storyFixture<Stories extends object>(stories: Stories): StoryFixtures<Stories> {
  const meta = ('default' in stories ? stories.default : {}) as PlainStory;
  const entries = Object.entries(stories).filter(([name]) => name !== 'default');
  const fixtures = entries.map(([name, story]) => [name, (args?: Args) => renderStory(meta, story as PlainStory, args)]);
  return Object.fromEntries(fixtures) as StoryFixtures<Stories>;
}

async function renderStory(meta: PlainStory, story: PlainStory, extra: Args = {}): Promise<HTMLElement> {
  applyGlobals({ ...meta.globals, ...story.globals });
  await answerWith([...handlersOf(story), ...handlersOf(meta)]);
  const args = { ...meta.args, ...story.args, ...extra };
  const render = (story.render ?? meta.render) as ((args: Args, context: object) => unknown) | undefined;
  if (render === undefined) throw new Error('A story needs a render function.');
  const decorators = [...decoratorsOf(story), ...decoratorsOf(meta)];
  const content = decorators.reduce<() => unknown>(
    (inner, decorator) => () => decorator(inner, { args }),
    () => render(args, { args }),
  );
  return fixture<HTMLElement>(html`${content()}`);
}

function decoratorsOf({ decorators }: PlainStory): Decorator[] {
  if (decorators === undefined) return [];
  return (Array.isArray(decorators) ? decorators : [decorators]) as Decorator[];
}
