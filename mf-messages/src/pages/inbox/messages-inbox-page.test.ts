import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, showMore, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import * as stories from './messages-inbox-page.stories.ts';

const { Threads, Empty, Loading, ServerError, Forbidden, LongContent, Many, OfWalter } = storyFixture(stories);
const rows = (root: ParentNode) => queryAllDeep(root, 'ds-list-item');

describe('the list of conversations', () => {
  it('is named for the person whose record it is, for who acts for them', async () => {
    const el = await OfWalter();
    await waitUntil(() => byRole(el, 'heading', 'Walter Brandt’s messages') !== null);
  });

  it('shows who wrote last, how it begins and what is new', async () => {
    const el = await Threads();
    await waitUntil(() => rows(el).length === 2);
    const [first, second] = rows(el).map((row) => textOf(row));
    expect(first).to.contain('Dizzy from new tablets').and.to.contain('Nora Lindqvist: Yes, take them').and.to.contain('1 new');
    expect(second).to.not.contain('1 new');
    expect(byRole(el, 'link', /Dizzy from new tablets/)?.getAttribute('href')).to.match(/#\/messages\/[0-9a-f-]{36}$/);
    await expect(el).to.be.accessible();
  });

  it('says what will come when there is nothing', async () => {
    const el = await Empty();
    await waitUntil(() => byRole(el, 'heading', 'No messages yet') !== null);
    await expect(el).to.be.accessible();
  });

  it('shows more conversations on request, going on at the first of them', async () => {
    const el = await Many();
    const first = await showMore(el, () => queryAllDeep(el, 'ds-list-item'));
    expect(textOf(first)).to.contain('Question 11');
    expect(rows(el)).to.have.length(25);
    expect(textOf(byRole(el, 'status', 'Showing 25 of 25') ?? el)).to.equal('Showing 25 of 25');
    await expect(el).to.be.accessible();
  });

  it('says that it is loading', async () => {
    expect(textOf(await Loading())).to.contain('Loading messages');
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

  it('keeps long subjects inside the page', async () => {
    const el = await LongContent();
    await waitUntil(() => rows(el).length === 1);
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });
});
