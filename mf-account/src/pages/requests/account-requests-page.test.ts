import { expect } from '@open-wc/testing';
import { byRole, press, queryAllDeep, queryDeep, says, showMore, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { breakConnection, sentNameDrafts, sentToDesk } from '../../mocks/desk-mocks.ts';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sendKeys } from '@web/test-runner-commands';
import * as stories from './account-requests-page.stories.ts';

const { Breaking, Many, NothingAsked, HalfTyped, Open, Answered, ServerError } = storyFixture(stories);

describe('name and account', () => {
  it('asks for another name, and then shows the request in place of the form', async () => {
    const el = await NothingAsked();
    await says(el, 'We keep your health record');
    await expect(el).to.be.accessible();
    press(el, 'Send request');
    await says(el, 'There is a problem');
    for (const [name, value] of [
      ['givenName', 'Elena'],
      ['familyName', 'Moss'],
    ]) {
      const field = queryDeep<HTMLElement & { value: string }>(el, `[name=${name}]`);
      if (field) field.value = value ?? '';
    }
    await waitUntil(() => queryDeep<HTMLInputElement>(el, 'input')?.value === 'Elena');
    press(el, 'Send request');
    await says(el, 'New name: Elena Moss');
    expect(queryDeep(el, '[name=givenName]')).to.equal(null);
    expect(sentToDesk.at(-1)?.body).to.include({ kind: 'name_change', givenName: 'Elena', familyName: 'Moss' });
  });

  it('takes Enter pressed again while it is sent neither for a second request nor for success, and keeps what was typed', async () => {
    const el = (await Breaking()) as PortalTestContext;
    await waitUntil(() => queryDeep(el, '[name=familyName] input, [name=familyName]') !== null);
    const input = (name: string) => queryDeep<HTMLInputElement>(queryDeep(el, `[name=${name}]`) ?? el, 'input');
    await waitUntil(() => input('familyName') !== null);
    input('givenName')?.focus();
    await sendKeys({ type: 'Elena' });
    input('familyName')?.focus();
    await sendKeys({ type: 'Moss' });
    const [sent, kept] = [sentToDesk.length, sentNameDrafts.length];
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => sentToDesk.length === sent + 1);
    await sendKeys({ press: 'Enter' });
    // Not every way to send a form looks at its button.
    queryDeep<HTMLFormElement>(el, 'form')?.requestSubmit();
    await new Promise(requestAnimationFrame);
    expect(el.announcements).to.deep.equal([]);
    expect(textOf(el)).to.not.contain('New name');
    expect(sentNameDrafts.slice(kept)).to.not.include(null);
    breakConnection();
    await says(el, 'We couldn’t reach the portal');
    expect(sentToDesk.length).to.equal(sent + 1);
    expect([input('givenName')?.value, input('familyName')?.value]).to.deep.equal(['Elena', 'Moss']);
    expect(el.announcements).to.deep.equal([]);
    expect(sentNameDrafts.slice(kept)).to.not.include(null);
    input('familyName')?.focus();
    await sendKeys({ press: 'Enter' });
    await says(el, 'New name: Elena Moss');
    expect(el.announcements).to.deep.equal(['We have your request.']);
    await waitUntil(() => sentNameDrafts.at(-1) === null);
  });

  it('gives back what was typed before, keeps it while typing, and drops it once it is sent', async () => {
    const el = await HalfTyped();
    const field = (name: string) => queryDeep<HTMLElement & { value: string }>(el, `[name=${name}]`);
    await waitUntil(() => field('documents')?.value === 'Marriage certi');
    await expect(el).to.be.accessible();
    const last = field('familyName');
    if (last) last.value = 'Moss';
    last?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    last?.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    await waitUntil(() => sentNameDrafts.at(-1)?.includes('Moss') === true);
    expect(JSON.parse(sentNameDrafts.at(-1) ?? '')).to.deep.equal({ givenName: 'Elena', familyName: 'Moss', documents: 'Marriage certi' });
    press(el, 'Send request');
    await says(el, 'New name: Elena Moss');
    await waitUntil(() => sentNameDrafts.at(-1) === null);
  });

  it('takes a request back, after which it can be asked again', async () => {
    const el = await Open();
    await says(el, 'We’ll answer within 2 business days.');
    await expect(el).to.be.accessible();
    press(el, 'Cancel this request');
    await says(el, 'Canceled');
    expect(queryDeep(el, '[name=givenName]')).to.not.equal(null);
  });

  it('asks once more before an account is closed', async () => {
    const el = await Answered();
    await says(el, 'Please bring your marriage certificate.');
    press(el, 'Close my account');
    await waitUntil(() => byRole(el, 'button', 'Yes, close my account') !== null);
    // It fades in.
    const dialog = queryDeep<HTMLDialogElement>(el, 'dialog[open]');
    await waitUntil(() => dialog !== null && getComputedStyle(dialog).opacity === '1');
    await expect(el).to.be.accessible();
    press(el, 'Yes, close my account');
    await waitUntil(() => (sentToDesk.at(-1)?.body as { kind?: string } | undefined)?.kind === 'deactivation');
    await says(el, 'Close the account');
  });

  it('shows older requests on request, and does not offer again what is open further down', async () => {
    const el = await Many();
    await says(el, 'Showing 10 of 25');
    expect(byRole(el, 'button', 'Send request')).to.not.equal(null);
    expect(byRole(el, 'button', 'Close my account')).to.equal(null);
    const first = await showMore(el, () => queryAllDeep(el, '.request'));
    expect(queryAllDeep(el, '.request').indexOf(first)).to.equal(10);
    await says(el, 'Close the account');
    await expect(el).to.be.accessible();
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });
});
