import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { printed } from '@portal/shell/contract/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sendKeys } from '@web/test-runner-commands';
import { BOOKED_ID, PAST_ID } from '../../mocks/appointments-mocks.ts';
import * as stories from './appointments-visit-page.stories.ts';

const {
  Booked,
  LateToCancel,
  OnATrip,
  Pending,
  Canceled,
  VideoInAnotherZone,
  Past,
  PastWithoutRecord,
  ReadOnly,
  CancelRefused,
  CancelledElsewhere,
  Unsure,
  NotFound,
  LongContent,
} = storyFixture(stories);
const loaded = (el: HTMLElement) => waitUntil(() => queryDeep(el, 'ds-key-value-list') !== null);

async function askToCancel(el: HTMLElement): Promise<void> {
  await loaded(el);
  byRole(el, 'button', 'Cancel this visit')?.focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => byRole(el, 'button', 'Yes, cancel it') !== null);
}

describe("a visit's page", () => {
  it('says when, where, with whom and how to get ready', async () => {
    const el = await Booked();
    await loaded(el);
    expect(textOf(el)).to.contain('2:30 PM CST').and.to.contain('12 Lake Street').and.to.contain('Do not eat for 8 hours');
    expect(byRole(el, 'link', 'All appointments')?.getAttribute('href')).to.equal('#/appointments');
    await expect(el).to.be.accessible();
  });

  it('prints when, where and how to get ready, with room for questions about a visit to come', async () => {
    const el = await Booked();
    await loaded(el);
    const paper = await printed(() => byRole(el, 'button', 'Print')?.click());
    expect(paper).to.match(/NH-104210.*Thursday, December 3, 2026, 2:30 PM CST.*12 Lake Street.*Do not eat for 8 hours.*What I want to ask/);
    expect(paper).not.to.contain('Cancel');
    const past = await Past();
    await loaded(past);
    expect(await printed(() => byRole(past, 'button', 'Print')?.click())).not.to.contain('What I want to ask');
  });

  it('says of a visit that may be somebody else’s to call before coming, and not that it is canceled', async () => {
    const el = await Unsure();
    await loaded(el);
    expect(textOf(queryDeep(el, 'ds-alert') ?? el)).to.match(/We’re checking if this visit is yours\s*Please call the clinic before you come\.\s*507-555-0140/);
    expect(textOf(el)).to.contain('Being checked').and.not.to.contain('ancel').and.not.to.contain('Add to calendar');
    expect(await printed(() => byRole(el, 'button', 'Print')?.click())).to.contain('Being checked');
    await expect(el).to.be.accessible();
  });

  it('puts the day first, then adding it to a calendar and the way there, and cancelling last and quietly', async () => {
    const el = await Booked();
    await loaded(el);
    const text = textOf(el);
    const order = ['Thursday, December 3, 2026', 'Lakeside Clinic', 'Add to calendar', 'Directions', 'How to get ready', 'Cancel this visit'].map((each) =>
      text.lastIndexOf(each),
    );
    expect(order)
      .to.deep.equal(order.toSorted((a, b) => a - b))
      .and.not.to.include(-1);
    const variants = queryAllDeep(el, 'ds-button').map((button) => [textOf(button).trim(), (button as HTMLElementTagNameMap['ds-button']).variant]);
    expect(variants).to.deep.include(['Add to calendar', 'primary']).and.deep.include(['Cancel this visit', 'quiet']);
    // Red is for the question that follows.
    expect(variants.filter(([, variant]) => variant === 'danger')).to.deep.equal([]);
  });

  it('links the phone and the address', async () => {
    const el = await Booked();
    await loaded(el);
    expect(byRole(el, 'link', '507-555-0140')?.getAttribute('href')).to.equal('tel:5075550140');
    expect(byRole(el, 'link', /12 Lake Street/)?.getAttribute('href')).to.contain('destination=12+Lake+Street%2C+Northfield');
    expect(byRole(el, 'link', /Directions/)?.getAttribute('target')).to.equal('_blank');
  });

  it('offers neither calendar nor directions for a visit that is over', async () => {
    const el = await Past();
    await loaded(el);
    expect(byRole(el, 'button', 'Add to calendar') ?? byRole(el, 'link', /Directions/)).to.equal(null);
  });

  it('leads from a visit that took place to what came of it, and no longer says how to get ready for it', async () => {
    const el = await Past();
    await loaded(el);
    expect(byRole(el, 'link', 'After-visit summary')?.getAttribute('href')).to.equal(`#/records/visits/${PAST_ID}`);
    expect(textOf(el)).not.to.contain('How to get ready').and.not.to.contain('Do not eat for 8 hours');
    expect(await printed(() => byRole(el, 'button', 'Print')?.click())).not.to.contain('Do not eat for 8 hours');
    const less = await PastWithoutRecord();
    await loaded(less);
    expect(byRole(less, 'link', 'After-visit summary')).to.equal(null);
    const booked = await Booked();
    await loaded(booked);
    expect(byRole(booked, 'link', 'After-visit summary')).to.equal(null);
  });

  it('says where to park, and until when canceling is not late', async () => {
    const el = await Booked();
    await loaded(el);
    expect(textOf(el)).to.contain('Park in Lot B').and.to.contain('Please cancel before Jan 1, 2099').and.not.to.contain('$25');
    expect(byRole(el, 'link', 'Move this visit')?.getAttribute('href')).to.equal(`#/appointments/${BOOKED_ID}/move`);
  });

  it('says before canceling that it is late, and what that means', async () => {
    const el = await LateToCancel();
    await loaded(el);
    expect(textOf(el)).to.not.contain('Please cancel before');
    await askToCancel(el);
    expect(textOf(queryDeep(el, 'dialog[open]') ?? el) + textOf(queryDeep(el, 'ds-dialog') ?? el))
      .to.contain('It’s less than 24 hours before your visit')
      .and.to.contain('$25');
  });

  it('leads to the plan of a trip', async () => {
    const el = await OnATrip();
    await loaded(el);
    expect(textOf(el)).to.contain('one of 3 visits');
    expect(byRole(el, 'link', 'See the plan for all of them')?.getAttribute('href')).to.equal(`#/appointments/${BOOKED_ID}/itinerary`);
  });

  it('tells what is only asked for as that, with nothing to add to a calendar', async () => {
    const el = await Pending();
    await loaded(el);
    expect(textOf(el)).to.contain('This visit isn’t confirmed yet').and.to.contain('Not confirmed yet').and.not.to.contain('Add to calendar');
    expect(byRole(el, 'link', 'All appointments')?.getAttribute('href')).to.equal('#/appointments/requests');
    await expect(el).to.be.accessible();
  });

  it('takes a canceled visit out of a calendar', async () => {
    const el = await Canceled();
    await loaded(el);
    expect(byRole(el, 'button', 'Take it out of my calendar')).to.not.equal(null);
    expect(byRole(el, 'link', 'Move this visit')).to.equal(null);
    expect(byRole(el, 'link', 'All appointments')?.getAttribute('href')).to.equal('#/appointments/canceled');
  });

  it('shows the time of both zones and no address for a video visit elsewhere', async () => {
    const el = await VideoInAnotherZone();
    await loaded(el);
    expect(textOf(el))
      .to.contain('10:00 AM MST (11:00 AM CST your time)')
      .and.to.contain('The clinic’s clock is on Mountain Time.')
      .and.not.to.contain('Address');
  });

  it('leads to the wait list for something earlier, for who may change it', async () => {
    const el = await Booked();
    await loaded(el);
    expect(byRole(el, 'link', 'Offer me an earlier time')?.getAttribute('href')).to.equal(`#/appointments/wait-list/new/${BOOKED_ID}`);
    const reader = await ReadOnly();
    await loaded(reader);
    expect(byRole(reader, 'link', 'Offer me an earlier time')).to.equal(null);
  });

  it('cancels by keyboard alone, says so, and offers it no more', async () => {
    const el = (await Booked()) as PortalTestContext;
    await askToCancel(el);
    // While the dialog fades in, its colors are not yet those that are read.
    const dialog = queryDeep(el, 'dialog[open]') as HTMLElement;
    await waitUntil(() => getComputedStyle(dialog).opacity === '1' && dialog.getAnimations({ subtree: true }).length === 0);
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Yes, cancel it')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => el.announcements.length > 0);
    expect(el.announcements).to.deep.equal(['Your visit is canceled.']);
    await waitUntil(() => byRole(el, 'button', 'Cancel this visit') === null);
    expect(textOf(el)).to.contain('Canceled');
  });

  it('closes the question with Escape and keeps the visit', async () => {
    const el = (await Booked()) as PortalTestContext;
    await askToCancel(el);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => byRole(el, 'button', 'Yes, cancel it') === null);
    expect(byRole(el, 'button', 'Cancel this visit')).to.not.equal(null);
    expect(el.announcements).to.deep.equal([]);
  });

  it('follows what happens to the visit elsewhere while it is open', async () => {
    const el = (await CancelledElsewhere()) as PortalTestContext;
    await loaded(el);
    expect(byRole(el, 'button', 'Cancel this visit')).to.not.equal(null);
    el.emitLive({ type: 'appointments.changed', ids: { entityId: BOOKED_ID } });
    await waitUntil(() => byRole(el, 'button', 'Cancel this visit') === null);
    expect(textOf(el)).to.contain('Canceled');
  });

  it('says what to do when the visit can no longer be cancelled', async () => {
    const el = await CancelRefused();
    await askToCancel(el);
    byRole(el, 'button', 'Yes, cancel it')?.click();
    await waitUntil(() => textOf(el).includes('This changed after you opened it'));
  });

  it('offers no cancelling to who may only read, nor for a visit that is over', async () => {
    for (const story of [ReadOnly, Past]) {
      const el = await story();
      await loaded(el);
      expect(byRole(el, 'button', 'Cancel this visit')).to.equal(null);
    }
  });

  it('says so when there is no such visit', async () => {
    const el = await NotFound();
    await waitUntil(() => textOf(el).includes('We couldn’t find this'));
    await expect(el).to.be.accessible();
  });

  it('keeps long texts inside the page', async () => {
    const el = await LongContent();
    await loaded(el);
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });
});
