/** What tags say themselves. */
import { defineTexts } from '../texts.ts';

/** Texts of `ds-tag` and `ds-tag-list`. */
export interface TagTexts {
  /** Name of the button that removes a tag. */
  remove: (label: string) => string;
  /** Heard after a tag is gone. */
  removed: (label: string) => string;
}

declare module '../texts.ts' {
  interface TextGroups {
    tag: TagTexts;
  }
}

export const TAG_TEXTS = defineTexts('tag', {
  remove: (label) => `Remove ${label}`,
  removed: (label) => `${label} removed`,
});
