import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { byRole, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import * as stories from './portal-sign-in-page.stories.ts';

const { Ready, WrongPassword, TooManyTries, PortalDown, Offline } = storyFixture(stories);

/** Fills both fields and sends the form as a person does. */
async function signIn(page: HTMLElement): Promise<void> {
  for (const [name, value] of [['identifier', 'elena'], ['password', 'a long enough password']] as const) {
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
    expect(byRole(page, 'link', 'Make your account')).to.have.attribute('href', '/activate');
  });

  it('tells the page that the session is there', async () => {
    const page = await Ready();
    const signedIn = oneEvent(page, 'signed-in');
    await signIn(page);
    await signedIn;
  });

  it('asks for what is missing before it sends anything', async () => {
    const page = await Ready();
    byRole(page, 'button', /^Sign in/)?.click();
    await waitUntil(() => textOf(page).includes('Username or email is missing'));
  });

  const refusals = [
    ['a wrong password', WrongPassword, 'The username or password is not right'],
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
