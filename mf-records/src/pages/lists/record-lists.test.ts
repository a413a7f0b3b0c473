import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, showMore, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import * as stories from './record-lists.stories.ts';

const all = storyFixture(stories);
const rows = (root: ParentNode) => queryAllDeep(root, 'ds-list-item').map((row) => textOf(row));

describe('the lists of the record', () => {
  const cases = [
    { story: all.Conditions, headings: ['Current', 'Past'], words: ['Since Mar 2, 2014', 'Until Jan 24, 2022'] },
    { story: all.Medications, headings: ['Current', 'Past'], words: ['For Type 2 diabetes', 'Paused', 'Samuel Ortega, MD'] },
    { story: all.Allergies, headings: ['Current', 'Past'], words: ['Can be severe', 'Reaction: Hives (severe)'] },
    { story: all.Immunizations, headings: ['Given', 'Not given'], words: ['Dose 2 of 3', 'Oct 6, 2026'] },
  ];

  for (const { story, headings, words } of cases) {
    it(`shows ${headings.join(' and ')} apart, with ${words.join(', ')}`, async () => {
      const el = await story();
      await waitUntil(() => rows(el).length === 3);
      for (const heading of headings) expect(byRole(el, 'heading', heading)).to.not.equal(null);
      for (const word of words) expect(rows(el).join(' ')).to.contain(word);
      await expect(el).to.be.accessible();
    });
  }

  const empty = [
    { story: all.NoConditions, heading: 'No health conditions on record' },
    { story: all.NoMedications, heading: 'No medicines on record' },
    { story: all.NoAllergies, heading: 'No allergies on record' },
    { story: all.NoImmunizations, heading: 'No vaccines on record' },
  ];

  for (const { story, heading } of empty) {
    it(`says "${heading}" when there are none`, async () => {
      const el = await story();
      await waitUntil(() => byRole(el, 'heading', heading) !== null);
      await expect(el).to.be.accessible();
    });
  }

  it('shows what follows on request, also into the past part, and goes on at its first row, which is no link', async () => {
    const el = await all.ManyImmunizations();
    const first = await showMore(el, () => queryAllDeep(el, 'ds-list-item'));
    expect(textOf(first)).to.contain('Influenza, season 21');
    expect(document.activeElement === first || first.matches(':focus')).to.equal(true);
    expect(rows(el)).to.have.length(25);
    expect(byRole(el, 'heading', 'Not given')).to.not.equal(null);
    await expect(el).to.be.accessible();
  });

  it('offers another try when the server fails', async () => {
    const el = await all.ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });
});
