import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, showMore, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { RUTH_ID, sentWrites } from '../../mocks/sharing-mocks.ts';
import * as stories from './account-sharing-page.stories.ts';

const { Shared, Nobody, Emergency, OnALegalDocument, Teenager, NotThePatient, EndingFails, Loading, ServerError, LongContent, Many } = storyFixture(stories);

async function shows(render: () => Promise<HTMLElement>, text: string): Promise<PortalTestContext> {
  const el = (await render()) as PortalTestContext;
  await waitUntil(() => textOf(el).includes(text));
  return el;
}

describe('who can see my record', () => {
  beforeEach(() => void sentWrites.splice(0));

  it('says who has access, what they may do and until when, and what is not accepted yet', async () => {
    const el = await shows(Shared, 'Ruth Nakamura');
    expect(textOf(el))
      .to.contain('See and cancel my visits')
      .and.to.contain('March 1, 2027')
      .and.to.contain('My son Omar')
      .and.to.contain('omar@example.com')
      .and.to.contain('No end date');
    expect(byRole(el, 'link', 'Invite someone')?.getAttribute('href')).to.equal('#/account/sharing/invite');
    expect(byRole(el, 'link', 'Change what Ruth Nakamura can do')?.getAttribute('href')).to.equal(`#/account/sharing/people/${RUTH_ID}`);
    await expect(el).to.be.accessible();
  });

  it('ends access after a question, says so and puts the focus on the heading', async () => {
    const el = await shows(Shared, 'Ruth Nakamura');
    byRole(el, 'button', 'End Ruth Nakamura’s access')?.click();
    await waitUntil(() => byRole(el, 'button', 'End access now') !== null);
    expect(sentWrites).to.deep.equal([]);
    byRole(el, 'button', 'End access now')?.click();
    await waitUntil(() => el.announcements.length > 0);
    expect(sentWrites).to.deep.equal([{ method: 'DELETE', body: 'people' }]);
    expect(el.announcements).to.deep.equal(['Ruth Nakamura’s access has ended.']);
  });

  it('takes an invitation back', async () => {
    const el = await shows(Shared, 'My son Omar');
    byRole(el, 'button', 'Cancel the invitation for My son Omar')?.click();
    await waitUntil(() => byRole(el, 'button', 'Cancel the invitation') !== null);
    byRole(el, 'button', 'Cancel the invitation')?.click();
    await waitUntil(() => sentWrites.length > 0);
    expect(sentWrites).to.deep.equal([{ method: 'DELETE', body: 'invitations' }]);
  });

  it('keeps who has access in sight when ending it fails', async () => {
    const el = await shows(EndingFails, 'Ruth Nakamura');
    byRole(el, 'button', 'End Ruth Nakamura’s access')?.click();
    await waitUntil(() => byRole(el, 'button', 'End access now') !== null);
    byRole(el, 'button', 'End access now')?.click();
    await waitUntil(() => textOf(el).includes('Nothing was lost'));
    expect(textOf(el)).to.contain('Ruth Nakamura');
  });

  it('says that nobody else has access', async () => {
    const el = await shows(Nobody, 'Only you can see your record');
    await expect(el).to.be.accessible();
  });

  it('shows emergency access with its reason', async () => {
    await shows(Emergency, 'Emergency access by Priya Raman');
    const el = await shows(Emergency, 'needed the list of medicines');
    await expect(el).to.be.accessible();
  });

  it('says what access of the clinic rests on, and asks the clinic to end it', async () => {
    const el = await shows(OnALegalDocument, 'Power of attorney');
    expect(textOf(el)).to.contain('Only the clinic can end it');
    expect(byRole(el, 'button', /^End .*access$/)).to.equal(null);
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Ask the clinic to end Ruth Nakamura’s access')?.click();
    await waitUntil(() => byRole(el, 'button', 'Ask the clinic') !== null);
    byRole(el, 'button', 'Ask the clinic')?.click();
    await waitUntil(() => el.announcements.length > 0);
    expect(el.announcements[0]).to.contain('We’ll answer within 2 business days');
    expect(sentWrites[0]?.body).to.deep.include({ kind: 'end_access', grantId: RUTH_ID, message: '' });
  });

  it('leads to what somebody sees', async () => {
    const el = await shows(Shared, 'Ruth Nakamura');
    expect(byRole(el, 'link', 'See what Ruth Nakamura sees')?.getAttribute('href')).to.equal(`#/account/sharing/people/${RUTH_ID}/preview`);
  });

  it('tells a teenager what a parent sees, and offers no inviting', async () => {
    const el = await shows(Teenager, 'Can’t see confidential items');
    expect(byRole(el, 'link', 'Invite someone')).to.equal(null);
    expect(byRole(el, 'button', /^End .*access$/)).to.equal(null);
  });

  it('tells who is not the patient that only the patient decides', async () => {
    await shows(NotThePatient, 'Only the person whose record this is');
  });

  it('shows more people and more emergency access on request, each going on at the first that came', async () => {
    const el = await shows(Many, 'Emergency access by Doctor 10');
    // What happened in an emergency stands first on the page.
    const emergency = await showMore(el, () => queryAllDeep(el, '.emergency'));
    expect(textOf(emergency)).to.contain('Doctor 11');
    // The other list has a way of its own, now the only one.
    const people = await showMore(el, () => queryAllDeep(el, '.person'));
    expect(textOf(people)).to.contain('Person 11');
    expect(textOf(el).indexOf('Emergency access by Doctor 1')).to.be.below(textOf(el).indexOf('Person 1'));
    expect(byRole(el, 'button', 'Show more')).to.equal(null);
    await expect(el).to.be.accessible();
  });

  it('says that it is loading, and offers another try when that fails', async () => {
    await shows(Loading, 'Loading who has access');
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });

  it('keeps a long name inside the page', async () => {
    const el = await shows(LongContent, 'Maximiliana');
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });
});
