/** What `ds-contents` says in Spanish. */
import type { ContentsTexts } from './contents-texts.ts';

export const CONTENTS_ES: ContentsTexts = { heading: 'En esta página' };
