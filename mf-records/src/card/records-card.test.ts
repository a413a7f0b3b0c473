import { expect } from '@open-wc/testing';
import { answerWith, byRole, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { healthScenarios } from '../mocks/records-mocks.ts';
import * as stories from './records-card.stories.ts';

const { Measures, SomebodyElses, NotExact, Empty, ServerDown } = storyFixture(stories);
const loaded = (el: HTMLElement) => waitUntil(() => queryDeep(el, 'li') !== null);
const rows = (el: HTMLElement) => queryAllDeep(el, 'li').map((row) => textOf(row).replaceAll(/\s+/g, ' '));

describe('“My health”', () => {
  it('says of each measure its latest value, its change and how it stands to the own goal', async () => {
    const el = await Measures();
    await loaded(el);
    const [a1c, pressure, weight] = rows(el);
    expect(a1c).to.match(/A1c.*8\.4 %.*Not at your goal yet.*Goal: A1c below 7\.5 %.*Since .*: up 0\.6/);
    expect(pressure).to.match(/128\/79 mmHg.*At your goal.*top number down 4, bottom number the same/);
    // Without a goal none is said.
    expect(weight)
      .to.match(/83\.1 kg.*down 0\.9/)
      .and.not.to.match(/goal/i);
    expect(queryAllDeep(el, 'ds-sparkline').length).to.equal(3);
    await expect(el).to.be.accessible();
  });

  it('leads from each measure to where it stands', async () => {
    const el = await Measures();
    await loaded(el);
    expect(byRole(el, 'link', /A1c/)?.getAttribute('href')).to.match(/^#\/records\/results\//);
    expect(byRole(el, 'link', 'Weight')?.getAttribute('href')).to.equal('#/records/measurements');
  });

  it('says whose health it is in somebody else’s record', async () => {
    const el = await SomebodyElses();
    await loaded(el);
    expect(byRole(el, 'heading', 'June Whitfield’s health')).to.not.equal(null);
  });

  it('says nothing of a goal in another unit, keeps the sign of a value that is not exact, and calls an early one so', async () => {
    const el = await NotExact();
    await loaded(el);
    const [ldl, weight] = rows(el);
    expect(ldl).to.contain('< 40 mg/dL').and.to.contain('not final yet').and.to.contain('Nothing earlier to compare with');
    expect(weight)
      .to.contain('Goal:')
      .and.not.to.match(/At your goal|Not at your goal/);
    expect(queryDeep(el, 'ds-sparkline')).to.equal(null);
    await expect(el).to.be.accessible();
  });

  it('takes no room without any, and can be tried again where it did not load', async () => {
    const none = await Empty();
    await waitUntil(() => queryDeep(none, 'ds-skeleton') === null);
    expect(textOf(none).trim()).to.equal('');
    const el = await ServerDown();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
    await answerWith(healthScenarios.success);
    byRole(el, 'button', 'Try again')?.click();
    await loaded(el);
  });
});
