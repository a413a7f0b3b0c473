import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, showMore, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { REFILL_ID } from '../../mocks/refills-mocks.ts';
import * as stories from './record-lists.stories.ts';

const all = storyFixture(stories);
const rows = (root: ParentNode) => queryAllDeep(root, 'ds-list-item').map((row) => textOf(row));

describe('the lists of the record', () => {
  const cases = [
    {
      story: all.Conditions,
      headings: ['Current', 'Not confirmed', 'Not clear if you still have it', 'Past'],
      words: [
        'Since Mar 2, 2014',
        'Noted Jun 10, 2015',
        'Since 2009',
        'Since May 2019',
        'One of several possible causes',
        'Until Jan 24, 2022',
        'Since the age of 34 years',
        'Began: since she was little',
        'Began between 1998 and 1999',
        'Until the age of 4 to 6 years',
      ],
    },
    {
      story: all.Medications,
      headings: ['Current', 'Do not take', 'Not clear if you still take it', 'Past'],
      words: [
        'For Type 2 diabetes',
        'Step 1 4 tablets a day for 5 days Step 2 then 1 tablet a day',
        '1 to 2 tablets every 4 to 6 hours as needed for pain',
        'No more than 6 tablets in 24 hours',
        'Lisinopril 20 mg tablet Ask your clinic or pharmacist how to take this',
        'Aspirin 81 mg tablet Written Nov 1, 2026',
        '1 capsule 3 times a day for 10 days Take with food',
        'Paused',
        'Finished',
        'Samuel Ortega, MD',
      ],
    },
    {
      story: all.Allergies,
      headings: ['Current', 'Not confirmed', 'Past'],
      words: ['Could be serious', 'Reaction: Hives (severe)', 'Noted May 2024', 'Noted 1980', 'Last reaction: August 2019', 'Not known when it began'],
    },
    {
      story: all.Immunizations,
      headings: ['Given', 'Not given'],
      words: ['Dose 2 of 3', 'Oct 6, 2026', 'Polio 1984', 'Not given: Sep 2, 2025', 'Reason: Out of stock', 'Measles Date not known'],
    },
  ];

  for (const { story, headings, words } of cases) {
    it(`shows ${headings.join(' and ')} apart, with ${words.join(', ')}`, async () => {
      const el = await story();
      await waitUntil(() => rows(el).length > 3);
      for (const heading of headings) expect(byRole(el, 'heading', heading)).to.not.equal(null);
      for (const word of words) expect(rows(el).join(' ').replace(/\s+/g, ' ')).to.contain(word);
      await expect(el).to.be.accessible();
    });
  }

  it('says what is left of a medicine, and leads to asking for it or to where it is', async () => {
    const el = await all.Medications();
    await waitUntil(() => byRole(el, 'link', 'Ask for a refill: Metformin 1000 mg tablet') !== null);
    const [metformin, prednisone] = rows(el).map((row) => row.replaceAll(/\s+/g, ' '));
    expect(metformin).to.contain('About 6 days left, until Dec 6 · 2 refills left');
    expect(prednisone).to.contain('No refills left');
    expect(byRole(el, 'link', 'Ask for a refill: Metformin 1000 mg tablet')?.getAttribute('href')).to.match(/#\/records\/refills\/for\/[0-9a-f-]{36}$/);
    expect(byRole(el, 'link', 'See where it is: Prednisone 10 mg tablet')?.getAttribute('href')).to.contain(REFILL_ID);
    expect(byRole(el, 'link', 'Ask for refills')?.getAttribute('href')).to.equal('#/records/refills');
    await expect(el).to.be.accessible();
  });

  const empty = [
    { story: all.NoConditions, heading: 'No health conditions on file' },
    { story: all.NoMedications, heading: 'No medicines on file' },
    { story: all.NoAllergies, heading: 'No allergies on file' },
    { story: all.NoImmunizations, heading: 'No vaccines on file' },
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
    expect(textOf(first)).to.contain('Influenza, season 11');
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
