/** Spanish for what tags say. */
import type { TagTexts } from './tag-texts.ts';

export const TAG_ES: TagTexts = {
  remove: (label) => `Quitar ${label}`,
  removed: (label) => `Se quitó ${label}`,
};
