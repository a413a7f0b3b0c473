import { expect, oneEvent } from '@open-wc/testing';
import { byRole, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { askedCharts, CHART } from '../testing/desk-mocks.ts';
import * as stories from './portal-chart-search.stories.ts';

const { Found, NobodyFits, ServerError } = storyFixture(stories);

async function find(el: HTMLElement): Promise<void> {
  const number = () => queryDeep<HTMLElement & { value: string; updateComplete: Promise<unknown> }>(el, '[name=patientNumber]');
  await waitUntil(() => number() !== null);
  const field = number();
  if (field) field.value = 'NH-104210';
  await field?.updateComplete;
  byRole(el, 'button', 'Find the patient')?.click();
}

describe('finding a patient at the desk', () => {
  it('finds by number, and says which patient was chosen', async () => {
    const el = await Found();
    await find(el);
    await waitUntil(() => byRole(el, 'button', 'Choose: Elena Ruiz') !== null);
    expect(askedCharts.at(-1)).to.deep.equal({ patientNumber: 'NH-104210' });
    expect(textOf(el)).to.contain('June 14, 1974');
    await expect(el).to.be.accessible();
    const search = queryDeep(el, 'portal-chart-search');
    const chosen = oneEvent(search as HTMLElement, 'chart-select');
    byRole(el, 'button', 'Choose: Elena Ruiz')?.click();
    expect(((await chosen) as CustomEvent).detail).to.deep.equal(CHART);
  });

  it('asks nothing without a number, and says so', async () => {
    const el = await Found();
    const asked = askedCharts.length;
    await waitUntil(() => byRole(el, 'button', 'Find the patient') !== null);
    byRole(el, 'button', 'Find the patient')?.click();
    await waitUntil(() => textOf(el).includes('There is a problem'));
    expect(askedCharts.length).to.equal(asked);
  });

  it('says when no patient fits, and when the server fails', async () => {
    const nobody = await NobodyFits();
    await find(nobody);
    await waitUntil(() => textOf(nobody).includes('No patient of this clinic matches'));
    const failed = await ServerError();
    await find(failed);
    await waitUntil(() => textOf(failed).includes('Something went wrong'));
  });
});
