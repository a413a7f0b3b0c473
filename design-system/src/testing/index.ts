/** For tests and stories of every package: render a story, find what it shows. */
export { fill, press, says } from './acts.ts';
export { formControlContract } from './form-control-contract.ts';
export { answerWith } from './mock-api.ts';
export { byRole, queryAllDeep, queryDeep, textOf } from './queries.ts';
export type { PlainStory } from './handlers.ts';
export { storyFixture } from './story-fixture.ts';
export type { StoryFixtures } from './story-fixture.ts';
export { showMore } from './show-more.ts';
export { waitUntil } from './wait-until.ts';
export { spokenBy } from './spoken.ts';
