import { expect } from '@open-wc/testing';
import { byRole, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { focused, hasFocus, heard, press, tabTo } from './by-keyboard.ts';
import * as stories from './lab-result.stories.ts';
import { fakeLab } from './lab-result-source.ts';

const { Default, Failed, Loading, NotReady } = storyFixture(stories);

async function ready(): Promise<HTMLElement> {
  const page = await Default();
  await waitUntil(() => queryDeep(page, 'ds-tabs') !== null);
  return page;
}

describe('composed page: lab result', () => {
  it('is read from the answer to the numbers by keyboard alone', async () => {
    const page = await ready();
    await expect(page).to.be.accessible();
    await tabTo('tab', 'All values');
    await press('ArrowRight');
    await waitUntil(() => queryDeep(page, 'ds-range-bar')?.checkVisibility() === true);
    await press('ArrowRight');
    await waitUntil(() => queryDeep(page, 'ds-trend-line')?.checkVisibility() === true);
    expect(focused().getAttribute('aria-selected')).to.equal('true');
    await tabTo('button', 'What can I do when hemoglobin is low?');
    await press('Enter');
    await waitUntil(() => textOf(page).includes('Beans, lentils'));
    expect(focused().getAttribute('aria-expanded')).to.equal('true');
  });

  it('says in words what the line and the color show', async () => {
    const spoken = await heard(await ready());
    expect(spoken).to.include('A little low');
    expect(spoken).to.match(/Hemoglobin.*13\.1.*11\.4/);
    expect(spoken).to.include('Most of your values are fine.');
  });

  it('leads to a part of the page from the contents', async () => {
    const page = await ready();
    await tabTo('button', 'On this page');
    await press('Enter');
    await tabTo('link', 'Questions people ask');
    await press('Enter');
    await waitUntil(() => hasFocus(page, 'ds-section[id=questions]'));
  });

  it('says where an order is that is not ready', async () => {
    const page = await NotReady();
    await waitUntil(() => textOf(page).includes('Your blood is in the lab'));
    expect(await heard(page)).to.include('In the lab');
    await expect(page).to.be.accessible();
  });

  it('says that it loads', async () => {
    expect(await heard(await Loading())).to.include('Loading your result');
  });

  it('lets one try again after a failure', async () => {
    let isDown = true;
    const page = await Failed({ source: { result: () => (isDown ? Promise.reject(new Error('down')) : fakeLab.result()) } });
    await waitUntil(() => byRole(page, 'alert') !== null);
    isDown = false;
    await tabTo('button', 'Try again');
    await press('Enter');
    await waitUntil(() => byRole(page, 'heading', 'Blood count') !== null);
  });
});
