import { aTimeout, expect } from '@open-wc/testing';
import { byRole, press, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import * as stories from './portal-recovery-page.stories.ts';

const { ForgotPassword, ForgotUsername, TooMany, ResetPassword, CommonPassword, PasswordAboutYou, DeadLink, NoLink, PortalDown } = storyFixture(stories);

async function type(page: HTMLElement, name: string, value: string): Promise<void> {
  const input = queryDeep<HTMLInputElement>(page, `input[name=${name}]`);
  if (!input) throw new Error(`There is no ${name} field.`);
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  // The fields hand their values to the form with their next update.
  await aTimeout(0);
}

describe('recovery pages', () => {
  for (const [what, story, value, button, told] of [
    ['a link', ForgotPassword, 'elena', 'Send me a link', 'If we know this name'],
    ['the username', ForgotUsername, 'elena@example.com', 'Send my username', 'If we know this address'],
  ] as const) {
    it(`sends ${what}, without telling whether anybody is known, and moves the focus to what happened`, async () => {
      const page = await story();
      await expect(page).to.be.accessible();
      await type(page, 'known', value);
      press(page, button);
      await waitUntil(() => textOf(page).includes(told));
      await waitUntil(() => queryDeep(page, '.done p:focus') !== null);
      expect(byRole(page, 'link', 'Go to sign in')).to.have.attribute('href', '/sign-in');
      await expect(page).to.be.accessible();
    });
  }

  it('asks for what is missing, and for an address that is one', async () => {
    const page = await ForgotUsername();
    press(page, 'Send my username');
    await waitUntil(() => textOf(page).includes('Email is missing'));
    await type(page, 'known', 'elena');
    press(page, 'Send my username');
    expect(textOf(page)).to.not.include('Check your email');
  });

  it('says after too many mails to wait, and keeps what was typed', async () => {
    const page = await TooMany();
    await type(page, 'known', 'elena');
    press(page, 'Send me a link');
    await waitUntil(() => textOf(page).includes('Wait one minute'));
    expect(queryDeep<HTMLInputElement>(page, 'input[name=known]')?.value).to.equal('elena');
  });

  it('sets a password, which can be shown, and leads to signing in', async () => {
    const page = await ResetPassword();
    await expect(page).to.be.accessible();
    await type(page, 'password', 'four words to remember');
    press(page, 'Show password');
    await waitUntil(() => queryDeep<HTMLInputElement>(page, 'input[name=password]')?.type === 'text');
    press(page, 'Save this password');
    await waitUntil(() => textOf(page).includes('Your new password is set'));
    await waitUntil(() => queryDeep(page, '.done p:focus') !== null);
    await expect(page).to.be.accessible();
  });

  it('says in plain words while typing whether a password is good', async () => {
    const page = await ResetPassword();
    const expectations = [
      ['quiet herons', 'Keep going: 15 characters or more.'],
      ['123456789012345', 'easy to guess'],
      ['quiet herons at 5', 'Good. This is long enough.'],
      ['seven quiet herons at dusk', 'Strong. This is hard to guess.'],
    ] as const;
    for (const [password, text] of expectations) {
      await type(page, 'password', password);
      await waitUntil(() => textOf(page).includes(text));
    }
    await expect(page).to.be.accessible();
  });

  for (const [what, story, text] of [
    ['a common password', CommonPassword, 'many people use it'],
    ['a password made of one’s name', PasswordAboutYou, 'made from your name'],
  ] as const) {
    it(`says why ${what} is not taken, at the field`, async () => {
      const page = await story();
      await type(page, 'password', 'a password the list has');
      press(page, 'Save this password');
      await waitUntil(() => textOf(page).includes(text));
      expect(queryDeep(page, 'input[name=password]')).to.have.attribute('aria-invalid', 'true');
      await expect(page).to.be.accessible();
    });
  }

  it('says when a link is used up, and how to get another', async () => {
    const page = await DeadLink();
    await type(page, 'password', 'four words to remember');
    press(page, 'Save this password');
    await waitUntil(() => byRole(page, 'link', 'Ask for a new link') !== null);
    await expect(page).to.be.accessible();
  });

  it('says so at once when it was opened without a link', async () => {
    const page = await NoLink();
    expect(byRole(page, 'link', 'Ask for a new link')).to.have.attribute('href', '/forgot-password');
    await expect(page).to.be.accessible();
  });

  it('keeps the password that was typed when the portal is down', async () => {
    const page = await PortalDown();
    await type(page, 'password', 'four words to remember');
    press(page, 'Save this password');
    await waitUntil(() => textOf(page).includes('The portal is having trouble'));
    expect(queryDeep<HTMLInputElement>(page, 'input[name=password]')?.value).to.equal('four words to remember');
  });
});
