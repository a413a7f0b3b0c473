import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import * as stories from './records-measurements-page.stories.ts';

const { Measurements, Empty, ServerError } = storyFixture(stories);
const rows = (root: ParentNode) => queryAllDeep(root, 'ds-list-item').map((row) => textOf(row));

describe('the list of measurements', () => {
  it('shows each with its parts, its digits, its judgement and its day, and no value where there is none', async () => {
    const el = await Measurements();
    await waitUntil(() => rows(el).length === 3);
    const [pressure, weight, troponin] = rows(el);
    expect(pressure).to.contain('Upper: 148 mmHg').and.to.contain('Higher than usual range').and.to.contain('Lower: 82 mmHg');
    expect(weight).to.contain('71.50 kg').and.to.contain('Nov 19, 2026');
    expect(troponin).to.contain('Canceled: there is no value').and.not.to.contain('No value given');
    await expect(el).to.be.accessible();
  });

  it('says what will come when there is nothing', async () => {
    const el = await Empty();
    await waitUntil(() => byRole(el, 'heading', 'No measurements yet') !== null);
    await expect(el).to.be.accessible();
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });
});
