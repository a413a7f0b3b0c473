/** What `ds-virtual-list` says itself. */
import { defineTexts } from '../texts.ts';

export interface VirtualListTexts {
  empty: string;
  before: string;
  after: string;
}

declare module '../texts.ts' {
  interface TextGroups {
    virtualList: VirtualListTexts;
  }
}

export const VIRTUAL_LIST_TEXTS = defineTexts('virtualList', {
  empty: 'There is nothing here yet.',
  before: 'Before the list',
  after: 'After the list',
});
