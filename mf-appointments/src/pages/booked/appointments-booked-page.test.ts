import { expect } from '@open-wc/testing';
import { byRole, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import * as stories from './appointments-booked-page.stories.ts';

const { Booked, VideoInAnotherZone, OfMia, CanceledSince } = storyFixture(stories);

describe('a visit that was just booked', () => {
  it('says when and where, what happens next, and leads to the visit and to a calendar', async () => {
    const el = await Booked();
    await waitUntil(() => byRole(el, 'link', 'See the visit') !== null);
    expect(byRole(el, 'heading', 'Your visit is booked')).to.not.equal(null);
    expect(textOf(el)).to.contain('Thursday, December 3, 2026').and.to.contain('2:30 PM CST').and.to.contain('What happens next');
    expect(byRole(el, 'button', 'Add to calendar')).to.not.equal(null);
    await expect(el).to.be.accessible();
  });

  it('shows the viewer’s own time where it differs, and for whom it is', async () => {
    const el = await VideoInAnotherZone();
    await waitUntil(() => textOf(el).includes('That is 11:00 AM where you are now.'));
    expect(textOf(el)).to.contain('10:00 AM MST').and.to.contain('Video visit');
    const mia = await OfMia();
    await waitUntil(() => byRole(mia, 'heading', 'The visit is booked for Mia Ruiz') !== null);
  });

  it('does not say so of a visit that is canceled by now', async () => {
    const el = await CanceledSince();
    await waitUntil(() => textOf(el).includes('This changed since it was booked'));
    expect(textOf(el)).not.to.contain('Your visit is booked');
  });
});
