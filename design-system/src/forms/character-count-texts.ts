/** What fields say about the length of their text. */
import { defineTexts } from '../texts.ts';
import { subjectOf } from './subject.ts';

export interface CharacterCountTexts {
  charactersLeft: (count: number) => string;
  charactersOver: (count: number) => string;
  tooLong: (label: string, maximum: number) => string;
}

declare module '../texts.ts' {
  interface TextGroups {
    characterCount: CharacterCountTexts;
  }
}

export const CHARACTER_COUNT_TEXTS = defineTexts('characterCount', {
  charactersLeft: (count) => (count === 1 ? '1 character left' : `${count} characters left`),
  charactersOver: (count) => (count === 1 ? '1 character too many' : `${count} characters too many`),
  tooLong: (label, maximum) => `${subjectOf(label)} can have at most ${maximum} characters.`,
});
