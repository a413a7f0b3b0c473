import { expect } from '@open-wc/testing';
import { byRole, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { resetSchedules, TEMPLATE_ID } from '../../mocks/schedule-mocks.ts';
import * as stories from './appointments-schedule-templates-page.stories.ts';

const { Hours, None } = storyFixture(stories);

describe('weekly hours of a clinic', () => {
  beforeEach(() => resetSchedules());

  it('say of each person what they make, and lead to their change', async () => {
    const el = await Hours();
    await waitUntil(() => textOf(el).includes('Monday and Wednesday, 9:00 AM to 12:00 PM, 30 minutes each: 12 times a week'));
    expect(textOf(el))
      .to.contain('Video visit · Every kind of visit')
      .and.to.contain('From September 7, 2026 to December 19, 2026')
      .and.to.contain('6 patients at a time');
    expect(byRole(el, 'link', /Monday and Wednesday/)?.getAttribute('href')).to.equal(`#/schedule/templates/${TEMPLATE_ID}`);
    await expect(el).to.be.accessible();
  });

  it('say how to begin where there are none', async () => {
    const el = await None();
    await waitUntil(() => byRole(el, 'heading', 'No weekly hours yet') !== null);
    await expect(el).to.be.accessible();
  });
});
