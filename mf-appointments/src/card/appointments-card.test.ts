import { expect } from '@open-wc/testing';
import { byRole, storyFixture, textOf } from '@portal/design-system/testing';
import * as stories from './appointments-card.stories.ts';

const { NextVisit, NextIsVideo, Empty } = storyFixture(stories);

describe('the card of appointments', () => {
  it('shows the next visit with its day and time, and how many are coming', async () => {
    const el = await NextVisit();
    expect(textOf(el)).to.contain('Diabetes follow-up').and.to.contain('2:30 PM CST').and.to.contain('2 upcoming visits');
    expect(byRole(el, 'link', 'Appointments')?.getAttribute('href')).to.equal('#/appointments');
    await expect(el).to.be.accessible();
  });

  it('calls a video visit so and counts nothing when it is the only one', async () => {
    const text = textOf(await NextIsVideo());
    expect(text).to.contain('Video visit').and.not.to.contain('upcoming visits');
  });

  it('says that there are no upcoming visits', async () => {
    const el = await Empty();
    expect(textOf(el)).to.contain('No upcoming visits');
    await expect(el).to.be.accessible();
  });
});
