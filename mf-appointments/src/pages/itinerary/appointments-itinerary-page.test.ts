import { expect } from '@open-wc/testing';
import { byRole, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { printed } from '@portal/shell/contract/testing';
import * as stories from './appointments-itinerary-page.stories.ts';

const { Trip, Single, Overlap, ViewerElsewhere, ServerError } = storyFixture(stories);
const loaded = (el: HTMLElement) => waitUntil(() => textOf(el).includes('Diabetes follow-up'));

describe('the plan of several visits', () => {
  it('tells what to begin first, then each visit in order, with the time and the way in between', async () => {
    const el = await Trip();
    await loaded(el);
    const text = textOf(el);
    const order = [
      'First: get ready',
      'Do not eat for 8 hours',
      'Bring your glucose diary',
      '10 minutes until your next visit, at the same clinic',
      'Little time',
      '1 h 20 min to get to your next visit, at another clinic. By car it takes about 25 minutes.',
      '400 Summit Avenue',
      '1 day until your next visit',
      'Talk about your results',
    ].map((words) => text.indexOf(words));
    expect(order)
      .to.deep.equal(order.toSorted((a, b) => a - b))
      .and.not.to.include(-1);
    await expect(el).to.be.accessible();
  });

  it('is one page of paper, and one file for a calendar', async () => {
    const el = await Trip();
    await loaded(el);
    const paper = await printed(() => byRole(el, 'button', 'Print')?.click());
    expect(paper).to.match(/First: get ready.*Do not eat for 8 hours.*Your visits, in order.*12 Lake Street.*Lot B.*400 Summit Avenue/s);
    const names: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    // The file goes to the browser by a link that is on no page.
    HTMLAnchorElement.prototype.click = function note() {
      names.push(this.download);
    };
    byRole(el, 'button', 'Add all to calendar')?.click();
    await waitUntil(() => names.length > 0).finally(() => (HTMLAnchorElement.prototype.click = click));
    expect(names).to.deep.equal(['visits.ics']);
  });

  it('says the time where the reader is, far away', async () => {
    const el = await ViewerElsewhere();
    await loaded(el);
    expect(textOf(el)).to.contain('9:00 AM CST').and.to.contain('your time');
  });

  it('says what to do about two visits at the same time, and nothing of a way after a single one', async () => {
    const el = await Overlap();
    await loaded(el);
    expect(textOf(el)).to.contain('The next visit begins before this one ends. Call the clinic.');
    const single = await Single();
    await loaded(single);
    expect(textOf(single)).to.not.contain('until your next visit');
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });
});
