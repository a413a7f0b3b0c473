import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import * as stories from './appointments-asked.stories.ts';

const { Everything, Empty, ReadOnly } = storyFixture(stories);
const cards = (el: ParentNode) => queryAllDeep(el, 'ds-card.request').map((card) => textOf(card));

describe('what was asked', () => {
  it('says of each request how it stands: promised, late, booked, answered, canceled', async () => {
    const el = await Everything();
    await waitUntil(() => cards(el).length === 5);
    const [open, late, declined, booked, withdrawn] = cards(el);
    expect(open).to.include('Northfield Lakeside Clinic will answer by').and.to.include('Waiting for an answer');
    expect(late).to.include('we’re late. We’re sorry. You can call 507-555-0140.');
    expect(declined).to.include('Our answer: Dr. Raman would like to talk with you first.');
    expect(booked).to.include('Booked').and.to.include('See the visit');
    expect(withdrawn).to.include('Canceled').and.not.to.include('Change this request');
  });

  it('leads to a time that is held, and says until when', async () => {
    const el = await Everything();
    await waitUntil(() => byRole(el, 'link', 'Look at this time') !== null);
    expect(textOf(el)).to.include('It’s yours to take until 10:42 AM CST.');
  });

  it('says when something earlier suits', async () => {
    const el = await Everything();
    await waitUntil(() => queryAllDeep(el, 'ds-card.waiting').length === 1);
    expect(textOf(queryAllDeep(el, 'ds-card.waiting')[0] ?? el)).to.include('Monday and Wednesday, 9:00 AM to 12:00 PM');
  });

  it('cancels a request and leaves the wait list after asking back', async () => {
    const el = (await Everything()) as PortalTestContext;
    await waitUntil(() => byRole(el, 'button', 'Cancel this request') !== null);
    byRole(el, 'button', 'Cancel this request')?.click();
    await waitUntil(() => byRole(el, 'button', 'Yes, cancel it') !== null);
    byRole(el, 'button', 'Yes, cancel it')?.click();
    await waitUntil(() => el.announcements.includes('Your request is canceled.'));
    await waitUntil(() => queryDeep<HTMLElement & { open: boolean }>(el, 'ds-dialog')?.open === false);
    await waitUntil(() => byRole(el, 'button', 'Leave the wait list') !== null);
    byRole(el, 'button', 'Leave the wait list')?.click();
    await waitUntil(() => byRole(el, 'button', 'Yes, leave it') !== null);
    byRole(el, 'button', 'Yes, leave it')?.click();
    await waitUntil(() => el.announcements.includes('You left the wait list.'));
  });

  it('says what will come when nothing was asked', async () => {
    const el = await Empty();
    await waitUntil(() => byRole(el, 'heading', 'You haven’t asked for a visit') !== null);
  });

  it('offers nothing to change to who may only read', async () => {
    const el = await ReadOnly();
    await waitUntil(() => cards(el).length === 5);
    for (const name of ['Change this request', 'Cancel this request', 'Leave the wait list']) expect(byRole(el, 'button', name)).to.equal(null);
  });
});
