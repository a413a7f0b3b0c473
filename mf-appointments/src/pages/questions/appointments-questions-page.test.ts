import { expect } from '@open-wc/testing';
import { byRole, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { asked, LIVE_ID, NEW_ID, resetQuestions } from '../../mocks/decision-questions-mocks.ts';
import * as stories from './appointments-questions-page.stories.ts';

const { Versions, None } = storyFixture(stories);

describe('versions of the questions before a visit', () => {
  beforeEach(() => resetQuestions());

  it('say which one is live, since when and by whom, and lead to each', async () => {
    const el = await Versions();
    await waitUntil(() => textOf(el).includes('Live since Oct 12, 2026'));
    expect(textOf(el))
      .to.contain('by Ngozi Okafor')
      .and.to.contain('Begun from version 2')
      .and.to.match(/Saved Dec 2, 2026.* by Tomasz Nowak/);
    expect(byRole(el, 'link', 'Version 2')?.getAttribute('href')).to.equal(`#/schedule/questions/${LIVE_ID}`);
    await expect(el).to.be.accessible();
  });

  it('start a draft from what is live, and go to it', async () => {
    const el = (await Versions()) as PortalTestContext;
    await waitUntil(() => byRole(el, 'link', 'Version 2') !== null);
    byRole(el, 'button', 'Start a draft')?.click();
    await waitUntil(() => asked.length === 1);
    expect(asked).to.deep.equal([{ what: 'start', body: { from: null } }]);
    await waitUntil(() => el.visited.includes(`/schedule/questions/${NEW_ID}`));
  });

  it('say how to begin where there are none', async () => {
    const el = await None();
    await waitUntil(() => byRole(el, 'heading', 'No questions yet') !== null);
    await expect(el).to.be.accessible();
  });
});
