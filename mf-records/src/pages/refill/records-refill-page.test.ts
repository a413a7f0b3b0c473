import { expect } from '@open-wc/testing';
import { answerWith, byRole, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { oneRefill, REFILL_ID, REFILLS, sentAsks } from '../../mocks/refills-mocks.ts';
import * as stories from './records-refill-page.stories.ts';

const all = storyFixture(stories);
const says = (el: ParentNode, text: string) =>
  waitUntil(
    () =>
      textOf(el as HTMLElement)
        .replaceAll(/\s+/g, ' ')
        .includes(text),
    `It does not say "${text}".`,
  );
const isThere = (el: ParentNode, role: 'button' | 'link' | 'heading', name: string) => waitUntil(() => byRole(el, role, name) !== null, `There is no ${name}.`);
const steps = (el: ParentNode) => queryAllDeep(el, 'li .title').map((title) => textOf(title as HTMLElement));

async function press(el: ParentNode, name: string): Promise<void> {
  await isThere(el, 'button', name);
  byRole(el, 'button', name)?.click();
}

describe('one refill', () => {
  it('says where it is and by when the next step comes, what happened, and what comes', async () => {
    const el = await all.Sent();
    await says(el, 'Main Street Pharmacy has it and should have it ready by Tue, Dec 1.');
    expect(steps(el)).to.deep.equal(['Asked', 'In review', 'Approved', 'At the pharmacy', 'The pharmacy has it ready', 'You pick it up']);
    await says(el, 'How to take it now: Take 1 tablet twice a day');
    await expect(el).to.be.accessible();
  });

  it('has the pharmacy with its hours, a phone that can be called, and the way there', async () => {
    const el = await all.Ready();
    await says(el, 'You can pick it up at Main Street Pharmacy.');
    await says(el, 'Monday to Friday: 9:00 AM to 6:00 PM Saturday: 9:00 AM to 1:00 PM Sunday: closed');
    expect(byRole(el, 'link', /555-0142/)?.getAttribute('href')).to.equal('tel:5075550142');
    expect(byRole(el, 'link', /See it on a map/)?.getAttribute('href')).to.contain('12+Main+Street');
  });

  it('says with which number it was sent', async () => {
    const el = await all.Shipped();
    await says(el, 'Sent with UPS. Tracking number: 1Z 999 AA1 01 2345 6784');
    expect(steps(el).at(-1)).to.equal('On its way to you');
  });

  it('says of one that takes too long whom to call', async () => {
    const review = await all.LateReview();
    await says(review, 'Your clinic should have answered by');
    expect(byRole(review, 'link', 'Call (507) 555-0100')).to.not.equal(null);
    expect(byRole(review, 'link', 'Message your care team')?.getAttribute('href')).to.equal(`#/messages/new?link=medicine:${REFILLS.lateReview.medicineId}`);
    await expect(review).to.be.accessible();
    const fill = await all.LateFill();
    await says(fill, 'Call them and ask.');
    expect(byRole(fill, 'link', 'Call (507) 555-0142')).to.not.equal(null);
    await says(await all.LatePickUp(), 'Pick it up soon');
  });

  it('gives the team’s reason and words where it was not approved, and the next step', async () => {
    const el = await all.Refused();
    await says(el, 'Your care team would like to see you first.');
    await says(el, 'Your last visit was a year ago. Please book one, then we refill this.');
    expect(byRole(el, 'link', 'Schedule a visit')?.getAttribute('href')).to.equal('#/appointments/schedule');
    await expect(el).to.be.accessible();
  });

  it('is asked for again as it was where it failed, and leads to the new one', async () => {
    sentAsks.length = 0;
    const el = (await all.Failed()) as PortalTestContext;
    await says(el, 'The pharmacy said no to this request.');
    await press(el, 'Try again');
    await waitUntil(() => el.visited.length === 1);
    expect(sentAsks[0]?.body.items).to.deep.equal([{ medicineId: REFILLS.failed.medicineId, kind: 'refill', pharmacyId: 'main-street', note: '' }]);
    expect(el.visited[0]).to.match(/^\/records\/refills\//);
  });

  it('is canceled after a question', async () => {
    const el = (await all.Asked()) as PortalTestContext;
    await press(el, 'Cancel this request');
    await press(el, 'Yes, cancel it');
    await waitUntil(() => el.announcements.includes('Your request is canceled.'));
    await says(el, 'This was canceled.');
    expect(byRole(el, 'button', 'Cancel this request')).to.equal(null);
  });

  it('says so where the clinic was faster than who cancels', async () => {
    const el = await all.TooLate();
    await press(el, 'Cancel this request');
    await press(el, 'Yes, cancel it');
    await says(el, 'Your care team was faster');
  });

  it('goes to another pharmacy while that is possible', async () => {
    const el = (await all.Asked()) as PortalTestContext;
    await press(el, 'Change pharmacy');
    await press(el, 'Choose Riverside Drugs, 480 River Road, Dundas, MN 55019');
    await waitUntil(() => el.announcements.includes('It goes to Riverside Drugs now.'));
    expect(queryDeep(el, 'ds-dialog[open]')).to.equal(null);
  });

  it('shows what comes of it while the page is open', async () => {
    const el = (await all.Asked()) as PortalTestContext;
    await says(el, 'They answer by');
    await answerWith(oneRefill(REFILLS.ready));
    el.emitLive({ type: 'records.refills-changed', ids: { entityId: REFILL_ID } });
    await says(el, 'You can pick it up at Main Street Pharmacy.');
  });

  it('can do nothing more once it is at its end, and offers another try when the server fails', async () => {
    const el = await all.PickedUp();
    await says(el, 'It was picked up at Main Street Pharmacy.');
    expect(byRole(el, 'button', 'Change pharmacy')).to.equal(null);
    await isThere(await all.ServerError(), 'button', 'Try again');
  });
});
