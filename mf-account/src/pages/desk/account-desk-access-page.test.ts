import { expect } from '@open-wc/testing';
import { byRole, press, queryDeep, says, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sentLegal } from '../../mocks/desk-access-mocks.ts';
import * as stories from './account-desk-access-page.stories.ts';

const all = storyFixture(stories);

async function fill(el: HTMLElement, values: Record<string, string | string[]>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    await waitUntil(() => queryDeep(el, `[name=${name}]`) !== null, `There is no field ${name}.`);
    const control = queryDeep<HTMLElement & { value: string; values?: string[]; updateComplete: Promise<unknown> }>(el, `[name=${name}]`);
    if (!control) throw new Error(`There is no field ${name}.`);
    if (typeof value === 'string') control.value = value;
    else control.values = value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
    // Fields hand their values to the form with their next update.
    await control.updateComplete;
  }
}

async function opened(story: keyof typeof all): Promise<PortalTestContext> {
  const el = (await all[story]()) as PortalTestContext;
  await fill(el, { patientNumber: 'NH-104210' });
  press(el, 'Find the patient');
  await waitUntil(() => byRole(el, 'button', /^Choose: Elena/) !== null);
  press(el, /^Choose: Elena/);
  return el;
}

describe('access on a legal document', () => {
  beforeEach(() => void sentLegal.splice(0));

  it('shows who can open the record, who is invited and who is kept away, and why', async () => {
    const el = await opened('WithAccess');
    await says(el, 'Elena Ruiz’s record');
    for (const text of ['Ruth Nakamura', 'Power of attorney', 'Omar Ruiz', 'Kept out of this record', 'Order of the family court'])
      expect(textOf(el)).to.contain(text);
    await expect(el).to.be.accessible();
  });

  it('gives access with what was chosen, and says so', async () => {
    const el = await opened('Nobody');
    await says(el, 'Only the patient and staff can open it.');
    press(el, 'Give access');
    await says(el, 'What document did you see?');
    await expect(el).to.be.accessible();
    press(el, 'Give access');
    await says(el, 'There is a problem');
    expect(sentLegal).to.deep.equal([]);
    await fill(el, {
      account: 'ruth',
      basis: 'guardianship',
      permissions: ['records-see', 'account'],
      lastDay: '2027-01-31',
      reason: 'Guardian by order of October 3',
    });
    press(el, 'Give access');
    await waitUntil(() => el.announcements.length > 0);
    expect(sentLegal).to.deep.equal([
      {
        path: '/access',
        body: {
          who: { by: 'account', account: 'ruth' },
          basis: 'guardianship',
          permissions: ['records-see', 'account'],
          lastDay: '2027-01-31',
          reason: 'Guardian by order of October 3',
        },
      },
    ]);
    expect(el.announcements).to.deep.equal(['They can now see this record. We’re emailing them and the patient.']);
  });

  it('invites who has no account', async () => {
    const el = await opened('Nobody');
    await says(el, '’s record');
    press(el, 'Give access');
    await fill(el, { by: 'invitation' });
    await fill(el, {
      displayName: 'Omar',
      email: 'omar@example.com',
      basis: 'power_of_attorney',
      permissions: ['billing'],
      reason: 'Power of attorney of May 4',
    });
    press(el, 'Give access');
    await waitUntil(() => sentLegal.length > 0);
    expect(sentLegal[0]?.body).to.deep.include({ who: { by: 'invitation', email: 'omar@example.com', displayName: 'Omar' }, lastDay: null });
  });

  it('keeps somebody away, after saying what that means', async () => {
    const el = await opened('Nobody');
    await says(el, '’s record');
    press(el, 'Keep someone out');
    await says(el, 'We tell them only that their access has ended');
    await expect(el).to.be.accessible();
    await fill(el, { account: 'tom', basis: 'court_order', reason: 'Order of the family court' });
    press(el, 'Keep someone out');
    await waitUntil(() => sentLegal.length > 0);
    expect(sentLegal[0]).to.deep.equal({
      path: '/restrictions',
      body: { who: { by: 'account', account: 'tom' }, basis: 'court_order', reason: 'Order of the family court' },
    });
  });

  it('lifts a restriction only with a reason', async () => {
    const el = await opened('WithAccess');
    await waitUntil(() => byRole(el, 'button', 'Let Tom Berg have access again') !== null);
    press(el, 'Let Tom Berg have access again');
    await says(el, 'Why?');
    await fill(el, { reason: 'The order was lifted' });
    press(el, 'Let Tom Berg have access again');
    await waitUntil(() => sentLegal.length > 0);
    expect(sentLegal[0]).to.deep.equal({ path: '/access/:grantId/end', body: { reason: 'The order was lifted' } });
  });

  it('says what to do about an account that is not known, and keeps what was typed', async () => {
    const el = await opened('UnknownAccount');
    await says(el, '’s record');
    press(el, 'Give access');
    await fill(el, { account: 'nobody', basis: 'guardianship', permissions: ['billing'], reason: 'Guardian by order' });
    press(el, 'Give access');
    await says(el, 'There is no account with this username or email.');
    expect(queryDeep<HTMLElement & { value: string }>(el, '[name=reason]')?.value).to.equal('Guardian by order');
  });

  it('says when the record can’t be read', async () => {
    const el = await opened('ReadFails');
    await waitUntil(() => queryDeep(el, 'ds-alert') !== null);
  });
});
