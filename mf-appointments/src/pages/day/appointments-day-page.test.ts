import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import * as stories from './appointments-day-page.stories.ts';

const { Day, NoVisits, ServerError } = storyFixture(stories);
const visits = (root: ParentNode) => queryAllDeep(root, 'ds-list-item.visit');

describe('the day of a clinic', () => {
  it('says what is waiting and leads there', async () => {
    const el = await Day();
    await waitUntil(() => byRole(el, 'link', /Requests without an answer/) !== null);
    expect(textOf(byRole(el, 'link', /Requests without an answer/)?.closest('ds-list-item') ?? el)).to.contain('Requests without an answer');
    expect(byRole(el, 'link', /Requests without an answer/)?.getAttribute('href')).to.match(/#\/desk$/);
    expect(byRole(el, 'link', /Messages waiting/)?.getAttribute('href')).to.match(/#\/messages$/);
    expect(byRole(el, 'link', /Visit requests without an answer/)?.getAttribute('href')).to.match(/#\/visit-requests$/);
    expect(byRole(el, 'link', /Visits to settle/)?.getAttribute('href')).to.match(/#\/visit-questions$/);
  });

  it('says who comes when, by two identifiers, and how the visit is held', async () => {
    const el = await Day();
    await waitUntil(() => visits(el).length === 2);
    expect(textOf(visits(el)[0] ?? el))
      .to.match(/9:00 AM CST, Elena Ruiz/)
      .and.to.contain('Born March 9, 1974, NH-104210');
    expect(textOf(visits(el)[1] ?? el))
      .to.contain('Walter Brandt')
      .and.to.contain('Video visit');
    await expect(el).to.be.accessible();
  });

  it('goes to the next day and back to today', async () => {
    const el = await Day();
    await waitUntil(() => visits(el).length === 2);
    expect(byRole(el, 'button', 'Back to today')).to.equal(null);
    byRole(el, 'button', 'Next day')?.click();
    await waitUntil(() => textOf(el).includes('Vaccine'));
    byRole(el, 'button', 'Back to today')?.click();
    await waitUntil(() => visits(el).length === 2);
  });

  it('says that no one comes, and still leads to what is waiting', async () => {
    const el = await NoVisits();
    await waitUntil(() => byRole(el, 'heading', 'No visits on this day') !== null);
    // What waits is another question to the server.
    await waitUntil(() => byRole(el, 'link', /Messages waiting/) !== null);
    expect(byRole(el, 'link', /Visits to settle/)).to.equal(null);
    await expect(el).to.be.accessible();
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });
});
