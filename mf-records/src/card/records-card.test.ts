import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, storyFixture, textOf } from '@portal/design-system/testing';
import * as stories from './records-card.stories.ts';

const { NewResults, NothingNew, Empty } = storyFixture(stories);

describe('the card of results', () => {
  it('counts what is new and says of each of the newest how it stands', async () => {
    const el = await NewResults();
    expect(textOf(el)).to.contain('2 new results');
    expect(
      queryAllDeep(el, 'ds-list-item')
        .map((row) => textOf(row))
        .join(),
    ).to.contain('Far outside usual range');
    expect(byRole(el, 'link', 'Test results')?.getAttribute('href')).to.equal('#/records');
    await expect(el).to.be.accessible();
  });

  it('does not speak of new results when there are none', async () => {
    expect(textOf(await NothingNew())).to.not.contain('new result');
  });

  it('says that there are no results yet', async () => {
    const el = await Empty();
    expect(textOf(el)).to.contain('No test results yet');
    await expect(el).to.be.accessible();
  });
});
