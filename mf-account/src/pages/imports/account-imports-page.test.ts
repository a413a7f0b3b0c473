import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, says, showMore, storyFixture, textOf } from '@portal/design-system/testing';
import * as stories from './account-imports-page.stories.ts';

const all = storyFixture(stories);

describe('records from other systems, at the desk', () => {
  it('says of each import when it was, from where, and how it went', async () => {
    const el = await all.Several();
    for (const text of ['https://records.rivervalley.example/fhir', '16 not filed', 'All filed', 'Not read', 'The file is cut off', 'Not finished'])
      await says(el, text);
    await says(el, 'Records built again from what was kept');
    await expect(el).to.be.accessible();
  });

  it('opens to what was done with each kind of record, and why something was not filed', async () => {
    const el = await all.Several();
    await says(el, '16 not filed');
    byRole(el, 'button', 'What was done')?.click();
    for (const text of [
      '240 new, 3 changed, 1 withdrawn',
      '14',
      'its patient waits for staff',
      '12 kept, with no page yet',
      'Filed, please note: 3: a time of day without',
    ])
      await says(el, text);
    await expect(el).to.be.accessible();
  });

  it('leads to the patients who wait for staff', async () => {
    const el = await all.Several();
    await says(el, 'The records of 1 patient wait for you');
    expect(byRole(el, 'link', 'Compare')?.getAttribute('href')).to.match(/\/desk\/imports\/conflicts$/);
  });

  it('says nothing of waiting where nobody waits, and shows more on request', async () => {
    const el = await all.Many();
    await says(el, 'Showing 10 of 25');
    expect(textOf(el)).not.to.contain('wait for you');
    await showMore(el, () => queryAllDeep(el, '.import'));
    expect(queryAllDeep(el, '.import')).to.have.length(25);
  });
});
