import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import * as stories from './messages-desk-inbox-page.stories.ts';

const { Waiting, NoOneWaits, OthersWait, Loading, ServerError } = storyFixture(stories);
const rows = (root: ParentNode) => queryAllDeep(root, 'ds-list-item');

describe('the list of conversations at the clinic desk', () => {
  afterEach(() => {
    const url = new URL(location.href);
    for (const name of ['show', 'team']) url.searchParams.delete(name);
    history.replaceState(history.state, '', url);
  });

  it('is the same for who comes back to its address', async () => {
    const el = await Waiting();
    await waitUntil(() => rows(el).length === 1);
    queryDeep(el, 'ds-filter-bar')?.dispatchEvent(new CustomEvent('filter-change', { detail: { values: { filter: 'all', pool: 'clinical' } } }));
    await waitUntil(() => rows(el).length === 2);
    expect(location.search).to.contain('show=all&team=clinical');
    const again = await Waiting();
    await waitUntil(() => rows(again).length === 2);
  });

  it('shows first what waits for an answer and for how long, each patient by name and birth date', async () => {
    const el = await Waiting();
    await waitUntil(() => rows(el).length === 1);
    expect(textOf(el))
      .to.contain('Elena Ruiz')
      .and.to.contain('Born March 9, 1974')
      .and.to.match(/Waiting \d+ days/);
    await expect(el).to.be.accessible();
  });

  it('shows all of them on request, each with its team and who has it', async () => {
    const el = await Waiting();
    await waitUntil(() => rows(el).length === 1);
    const bar = queryDeep(el, 'ds-filter-bar');
    bar?.dispatchEvent(new CustomEvent('filter-change', { detail: { values: { filter: 'all', pool: 'clinical' } } }));
    await waitUntil(() => rows(el).length === 2);
    expect(textOf(rows(el)[1] ?? el))
      .to.contain('Nurses')
      .and.to.contain('Priya Raman has it')
      .and.to.not.contain('Waiting');
  });

  it('offers the teams of one’s role with how many wait in each', async () => {
    const el = await Waiting();
    await waitUntil(() => rows(el).length === 1);
    await waitUntil(() => textOf(el).includes('Nurses (1 waiting)'));
    expect(textOf(el)).to.contain('Doctors (0 waiting)').and.to.not.contain('Billing (');
  });

  it('leads from an empty list to all conversations', async () => {
    const el = await NoOneWaits();
    await waitUntil(() => byRole(el, 'heading', 'No one is waiting') !== null);
    byRole(el, 'button', 'Show all conversations')?.click();
    await waitUntil(() => byRole(el, 'heading', 'No messages yet') !== null);
    await expect(el).to.be.accessible();
  });

  it('leads to who waits for another of one’s teams', async () => {
    const el = await OthersWait();
    await waitUntil(() => textOf(el).includes('In all your teams 2 conversations are waiting.'));
    byRole(el, 'button', 'Show who is waiting')?.click();
    await waitUntil(() => rows(el).length === 1);
  });

  it('says that it is loading', async () => {
    expect(textOf(await Loading())).to.contain('Loading messages');
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });
});
