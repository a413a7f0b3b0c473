import { expect } from '@open-wc/testing';
import { byRole, fill, press, queryDeep, says, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sentAccountStates } from '../../mocks/desk-account-mocks.ts';
import * as stories from './desk-accounts.stories.ts';

const all = storyFixture(stories);

async function found(render: () => Promise<HTMLElement>): Promise<PortalTestContext> {
  const el = (await render()) as PortalTestContext;
  await fill(el, '[name=name]', 'alicia');
  press(el, 'Find the account');
  await says(el, 'Alicia Fontaine');
  return el;
}

describe('closing and opening accounts', () => {
  beforeEach(() => void sentAccountStates.splice(0));

  it('closes an account with a reason, says so, and offers to open it again', async () => {
    const el = await found(all.Open);
    await expect(el).to.be.accessible();
    press(el, 'Close the account');
    await says(el, 'There is a problem');
    await fill(el, '[name=reason]', 'short');
    press(el, 'Close the account');
    await says(el, 'Please write a little more.');
    expect(sentAccountStates).to.deep.equal([]);
    await fill(el, '[name=reason]', ' Left the clinic on Friday ');
    press(el, 'Close the account');
    await says(el, 'Alicia Fontaine’s account is closed.');
    expect(sentAccountStates).to.deep.equal([{ open: false, reason: 'Left the clinic on Friday' }]);
    expect(el.announcements).to.deep.equal(['Alicia Fontaine’s account is closed. We told them by email.']);
    const focused = () => queryDeep(el, 'account-desk-accounts-page')?.shadowRoot?.activeElement;
    await waitUntil(() => focused()?.classList.contains('account') === true);
  });

  it('opens a closed account again', async () => {
    const el = await found(all.Closed);
    expect(textOf(el)).to.contain('Closed since');
    await fill(el, '[name=reason]', 'Came back to the clinic');
    press(el, 'Open it again');
    await says(el, 'is open again');
    expect(sentAccountStates).to.deep.equal([{ open: true, reason: 'Came back to the clinic' }]);
  });

  it('does not offer one’s own account', async () => {
    const el = await found(all.Own);
    expect(textOf(el)).to.contain('This is your own account.');
    expect(byRole(el, 'button', 'Close the account')).to.equal(null);
  });

  it('keeps the reason when it is not confirmed who is there', async () => {
    const el = await found(all.NeedsProof);
    await fill(el, '[name=reason]', 'Left the clinic on Friday');
    press(el, 'Close the account');
    const cancel = () => byRole(document.querySelector('portal-step-up-dialog') ?? document, 'button', 'Cancel');
    await waitUntil(() => cancel() !== null);
    cancel()?.click();
    await says(el, 'Nothing was changed');
    expect(queryDeep<HTMLElement & { value: string }>(el, '[name=reason]')?.value).to.equal('Left the clinic on Friday');
  });

  it('says that there is nobody, and when the server fails', async () => {
    for (const [render, text] of [
      [all.Nobody, 'This clinic has no such account'],
      [all.ServerError, 'Something went wrong'],
    ] as const) {
      const el = await render();
      await fill(el, '[name=name]', 'alicia');
      press(el, 'Find the account');
      await says(el, text);
    }
  });
});
