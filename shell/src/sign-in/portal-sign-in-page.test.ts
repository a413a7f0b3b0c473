import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { byRole, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import * as stories from './portal-sign-in-page.stories.ts';

const { Ready, SecondStep, PasskeyRefused, WrongPassword, TooManyTries, Locked, PortalDown, Offline } = storyFixture(stories);

/** Fills both fields and sends the form as a person does. */
async function signIn(page: HTMLElement): Promise<void> {
  for (const [name, value] of [
    ['identifier', 'elena'],
    ['password', 'a long enough password'],
  ] as const) {
    const input = queryDeep<HTMLInputElement>(page, `input[name=${name}]`);
    if (!input) throw new Error(`There is no ${name} field.`);
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  // The fields hand their values to the form with their next update.
  await aTimeout(0);
  byRole(page, 'button', /^Sign in/)?.click();
}

describe('sign-in page', () => {
  it('is accessible and names its fields, the emergency number and the way to an account', async () => {
    const page = await Ready();
    await expect(page).to.be.accessible();
    expect(byRole(page, 'heading', 'Sign in')).to.not.equal(null);
    expect(byRole(page, 'link', 'Call 911')).to.have.attribute('href', 'tel:911');
    expect(byRole(page, 'link', 'Create an account')).to.have.attribute('href', '/register');
    expect(byRole(page, 'link', 'Forgot your password?')).to.have.attribute('href', '/forgot-password');
    expect(byRole(page, 'link', 'Forgot your username?')).to.have.attribute('href', '/forgot-username');
  });

  it('says that signing in is locked, with the way out beside it', async () => {
    const page = await Locked();
    await signIn(page);
    await waitUntil(() => byRole(page, 'link', 'Set a new password') !== null);
    expect(byRole(page, 'link', 'Set a new password')).to.have.attribute('href', '/forgot-password');
    expect(textOf(page)).to.include('locked for a while');
    await expect(page).to.be.accessible();
  });

  it('tells the page that the session is there', async () => {
    const page = await Ready();
    const signedIn = oneEvent(page, 'signed-in');
    await signIn(page);
    await signedIn;
  });

  it('brings the second step after a right password, and goes back to the password on request', async () => {
    const page = await SecondStep();
    await signIn(page);
    await waitUntil(() => byRole(page, 'heading', 'One more step') !== null);
    await waitUntil(() => queryDeep(page, 'input[name=code]')?.matches(':focus') === true);
    await expect(page).to.be.accessible();
    byRole(page, 'button', 'Start over')?.click();
    await waitUntil(() => byRole(page, 'heading', 'Sign in') !== null);
  });

  it('offers a passkey, and says what to do when it did not work', async () => {
    const page = await PasskeyRefused();
    byRole(page, 'button', 'Sign in with a passkey')?.click();
    await waitUntil(() => textOf(page).includes('The portal is having trouble'));
    await expect(page).to.be.accessible();
  });

  it('asks for what is missing before it sends anything', async () => {
    const page = await Ready();
    byRole(page, 'button', /^Sign in/)?.click();
    await waitUntil(() => textOf(page).includes('Username or email is missing'));
  });

  const refusals = [
    ['a wrong password', WrongPassword, 'The username or password is wrong'],
    ['too many tries', TooManyTries, 'Wait one minute'],
    ['an outage', PortalDown, 'The portal is having trouble'],
    ['no connection', Offline, 'Check your internet connection'],
  ] as const;
  for (const [what, story, text] of refusals) {
    it(`says after ${what} what to do next, and keeps the name`, async () => {
      const page = await story();
      await signIn(page);
      await waitUntil(() => textOf(page).includes(text));
      expect(queryDeep<HTMLInputElement>(page, 'input[name=identifier]')?.value).to.equal('elena');
      await expect(page).to.be.accessible();
    });
  }
});
