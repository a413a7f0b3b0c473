import { expect } from '@open-wc/testing';
import { byRole, fill, press, queryAllDeep, says, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import * as stories from './records-desk-reviews-page.stories.ts';

const { Waiting, NoResults, One, Reviewed, CameAnew, LookingOn } = storyFixture(stories);
const rows = (el: ParentNode) => queryAllDeep(el, 'ds-list-item').map((row) => textOf(row).replaceAll(/\s+/g, ' '));
const isThere = (el: ParentNode, name: string) => waitUntil(() => byRole(el, 'button', name) !== null, `There is no ${name}.`);

describe('results to review', () => {
  it('says whose they are, how grave and for how long they wait, and how many conversations wait beside them', async () => {
    const el = await Waiting();
    await waitUntil(() => rows(el).length === 3);
    const [first, second] = rows(el);
    expect(first).to.contain('Walter Brandt').and.to.contain('Far outside usual range').and.to.contain('Waiting 2 days');
    expect(second).to.contain('Elena Ruiz').and.to.contain('Corrected by the lab');
    await says(el, '1 result that is waiting is far outside the usual range.');
    await says(el, '4 conversations are waiting for an answer. Late: 1');
    expect(byRole(el, 'link', 'Patient messages')?.getAttribute('href')).to.match(/\/messages$/);
    await expect(el).to.be.accessible();
  });

  it('shows what was reviewed, by whom', async () => {
    const el = await Waiting();
    await waitUntil(() => rows(el).length === 3);
    queryAllDeep(el, 'ds-filter-bar')[0]?.dispatchEvent(new CustomEvent('filter-change', { detail: { values: { state: 'reviewed', of: 'all' } } }));
    await waitUntil(() => rows(el).length === 2);
    expect(rows(el)[0]).to.contain('You reviewed this result');
    expect(rows(el)[1]).to.contain('Reviewed by Grace Lindqvist');
    history.replaceState(null, '', location.pathname);
  });

  it('says what comes here where nothing waits', async () => {
    await says(await NoResults(), 'No result is waiting');
  });

  it('marks one as reviewed, and moves the focus to its heading', async () => {
    const el = await One();
    await isThere(el, 'Mark as reviewed');
    press(el, 'Mark as reviewed');
    await says(el, 'You reviewed this result');
    expect(byRole(el, 'button', 'Mark as reviewed')).to.equal(null);
    await expect(el).to.be.accessible();
  });

  it('sends a comment, and shows it with who wrote it', async () => {
    const el = await One();
    await isThere(el, 'Send the comment');
    press(el, 'Send the comment');
    await says(el, 'Write your comment first.');
    await fill(el, 'ds-text-area', 'Please see me before Friday.');
    press(el, 'Send the comment');
    await says(el, 'Priya Raman, Doctor');
    await says(el, 'Please see me before Friday.');
  });

  it('asks to look once more where the lab sent it again', async () => {
    const el = await CameAnew();
    await says(el, 'An earlier version was reviewed by Grace Lindqvist');
    press(el, 'Mark as reviewed');
    await says(el, 'The lab sent this result again after you opened it.');
  });

  it('offers nothing to who may only look, or where a colleague was first', async () => {
    for (const el of [await LookingOn(), await Reviewed()]) {
      await says(el, 'Review');
      await says(el, 'Values');
      expect(byRole(el, 'button', 'Mark as reviewed')).to.equal(null);
    }
  });
});
