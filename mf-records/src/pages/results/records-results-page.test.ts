import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, showMore, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import * as stories from './records-results-page.stories.ts';

const { Results, Empty, Loading, ServerError, Forbidden, LongContent, OfWalter } = storyFixture(stories);
const rows = (root: ParentNode) => queryAllDeep(root, 'ds-list-item');

describe('the list of results', () => {
  it('is named for the person whose record it is, for who acts for them', async () => {
    const el = await OfWalter();
    await waitUntil(() => byRole(el, 'heading', 'Walter Brandt’s test results') !== null);
  });

  it('says of each result in words how it stands, and which are new', async () => {
    const el = await Results();
    await waitUntil(() => rows(el).length === 4);
    const texts = rows(el).map((row) => textOf(row));
    expect(texts[0]).to.contain('Far outside usual range').and.to.contain('New');
    expect(texts[1]).to.contain('Not compared with a range').and.to.contain('Early result, not final yet');
    expect(texts[2]).to.contain('Outside usual range').and.to.contain('Priya Raman, MD');
    expect(texts[3]).to.contain('In usual range').and.not.to.contain('New');
    await expect(el).to.be.accessible();
  });

  it('links each result to its page', async () => {
    const el = await Results();
    await waitUntil(() => rows(el).length === 4);
    const link = byRole(el, 'link', /Complete blood count/);
    expect(link?.getAttribute('href')).to.match(/#\/records\/results\/[0-9a-f-]{36}$/);
  });

  it('shows older results on request, going on at the first of them, and then offers no more', async () => {
    const el = await Results();
    const first = await showMore(el, () => rows(el));
    expect(textOf(first)).to.contain('Lipid panel');
    expect(rows(el)).to.have.length(5);
    expect(byRole(el, 'button', 'Show more')).to.equal(null);
    expect(textOf(byRole(el, 'status') ?? el)).to.equal('Showing 5 of 5');
  });

  it('marks the open part in the links between parts', async () => {
    const el = await Results();
    const current = queryAllDeep(el, '[aria-current=page]');
    expect(current.map((link) => textOf(link))).to.deep.equal(['Test results']);
    expect(byRole(el, 'link', 'Allergies')?.getAttribute('href')).to.equal('#/records/allergies');
  });

  it('says what will come when there is nothing', async () => {
    const el = await Empty();
    await waitUntil(() => byRole(el, 'heading', 'No test results yet') !== null);
    await expect(el).to.be.accessible();
  });

  it('says that it is loading', async () => {
    const el = await Loading();
    expect(textOf(el)).to.contain('Loading your results');
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
    await expect(el).to.be.accessible();
  });

  it('says so when the access does not include it', async () => {
    const el = await Forbidden();
    await waitUntil(() => textOf(el).includes('Your access does not include this'));
  });

  it('keeps long names inside the page', async () => {
    const el = await LongContent();
    await waitUntil(() => rows(el).length === 3);
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });
});
