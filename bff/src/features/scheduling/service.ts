/** What the routes of scheduling do, by their names. */
export { choices } from './choices.ts';
export { openings, slots } from './find.ts';
export { confirm, extend, ownHold, release } from './holds.ts';
