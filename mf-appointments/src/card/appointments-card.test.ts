import { expect } from '@open-wc/testing';
import { byRole, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import * as stories from './appointments-card.stories.ts';

const { NextVisit, SameDay, NextIsVideo, SomebodyElses, Empty, LongContent } = storyFixture(stories);

describe('the next visit on home', () => {
  it('says what it is, when and in how many days, how to get ready and where', async () => {
    const el = await NextVisit();
    const text = textOf(el);
    for (const words of ['In 9 days', 'Diabetes follow-up', '2:30 PM CST', '12 Lake Street', 'Do not eat for 8 hours']) expect(text).to.contain(words);
    expect(byRole(el, 'link', 'Your next visit')?.getAttribute('href')).to.match(/^#\/appointments\//);
    expect(byRole(el, 'link', /Directions/)?.getAttribute('href')).to.contain('12+Lake+Street');
    expect(byRole(el, 'link', '1 more visit is planned')?.getAttribute('href')).to.equal('#/appointments');
    await expect(el).to.be.accessible();
  });

  it('tells of the others on the same day, with the plan for it', async () => {
    const el = await SameDay();
    const text = textOf(el);
    for (const words of ['Also on this day', '3:30 PM CST, Blood test', 'Blood pressure check', '1 more visit is planned']) expect(text).to.contain(words);
    expect(byRole(el, 'link', 'See the plan for the day')?.getAttribute('href')).to.match(/^#\/appointments\/[0-9a-f-]+\/itinerary$/);
    await expect(el).to.be.accessible();
  });

  it('saves it as a file for a calendar', async () => {
    const el = await NextVisit();
    const names: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    // The file goes to the browser by a link that is on no page.
    HTMLAnchorElement.prototype.click = function note() {
      names.push(this.download);
    };
    byRole(el, 'button', 'Add to calendar')?.click();
    await waitUntil(() => names.length > 0).finally(() => (HTMLAnchorElement.prototype.click = click));
    expect(names).to.deep.equal(['visit.ics']);
  });

  it('has no way to go for a video visit, says “today” on its day, and counts nothing when it is the only one', async () => {
    const el = await NextIsVideo();
    expect(textOf(el)).to.contain('Video visit').and.to.contain('Today').and.not.to.contain('more visit');
    expect(byRole(el, 'link', /Directions/)).to.equal(null);
  });

  it('names whose visit it is in somebody else’s record', async () => {
    expect(byRole(await SomebodyElses(), 'link', 'June Whitfield’s next visit')).to.not.equal(null);
  });

  it('shows nothing where none is planned', async () => {
    expect(textOf(await Empty()).trim()).to.equal('');
  });

  it('keeps long texts inside', async () => {
    const el = await LongContent();
    expect(textOf(el)).to.contain('Tomorrow').and.to.contain('11 more visits are planned');
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });
});
