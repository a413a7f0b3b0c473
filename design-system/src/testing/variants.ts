/**
 * The same story under other conditions. Each sets Storybook's toolbar for
 * that story, and the tests and pictures follow it:
 * `export const Dark = inDark(States);`
 */
import type { StoryObj } from '@storybook/web-components-vite';

/** On dark ground. */
export const inDark = (story: StoryObj): StoryObj => withGlobals(story, { theme: 'dark' });

/** In the colors of high contrast. */
export const inHighContrast = (story: StoryObj): StoryObj => withGlobals(story, { theme: 'contrast' });

/** From right to left, as Arabic and Hebrew are read. */
export const inRightToLeft = (story: StoryObj): StoryObj => withGlobals(story, { direction: 'rtl' });

/** With text twice as large. */
export const inLargeText = (story: StoryObj): StoryObj => withGlobals(story, { textSize: '200%' });

function withGlobals(story: StoryObj, globals: Record<string, string>): StoryObj {
  // A page of docs shows all stories of an element in one document, which has one theme and one direction.
  return { ...story, globals: { ...story.globals, ...globals }, tags: [...(story.tags ?? []), '!autodocs'] };
}
