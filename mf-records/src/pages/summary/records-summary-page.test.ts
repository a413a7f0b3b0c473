import { expect } from '@open-wc/testing';
import { byRole, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import * as stories from './records-summary-page.stories.ts';

const { Summary } = storyFixture(stories);

describe('where staff begin in a record', () => {
  it('says first what the patient must not be given, then what they take, and leads to the whole lists', async () => {
    const el = await Summary();
    await waitUntil(() => textOf(el).includes('Penicillin'));
    expect(textOf(el).indexOf('Penicillin')).to.be.below(textOf(el).indexOf('Metformin'));
    expect(byRole(el, 'link', 'Medicines')?.getAttribute('href')).to.match(/#\/records\/medications$/);
    await expect(el).to.be.accessible();
  });
});
