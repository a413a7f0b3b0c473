import { expect, oneEvent } from '@open-wc/testing';
import { byRole, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { sendKeys } from '@web/test-runner-commands';
import { givenCodes } from '../mocks/shell-mocks.ts';
import * as stories from './portal-second-step.stories.ts';

const { CodeFromApp, CodeByEmail, OnlyPasskey, WrongCode, Locked, TookTooLong } = storyFixture(stories);

const input = (step: HTMLElement) => queryDeep<HTMLInputElement>(step, 'input[name=code]');

async function atField(step: HTMLElement): Promise<void> {
  await waitUntil(() => input(step)?.matches(':focus') === true);
}

describe('second step at sign-in', () => {
  beforeEach(() => void givenCodes.splice(0));

  it('begins at the code field, takes the code by keyboard alone and is accessible', async () => {
    const step = await CodeFromApp();
    await atField(step);
    await expect(step).to.be.accessible();
    expect(input(step)?.autocomplete).to.equal('one-time-code');
    await sendKeys({ type: '123456' });
    const signedIn = oneEvent(step, 'signed-in');
    await sendKeys({ press: 'Enter' });
    await signedIn;
    expect(givenCodes).to.deep.equal([{ method: 'totp', code: '123456', trustDevice: false }]);
  });

  it('trusts this device when asked to', async () => {
    const step = await CodeFromApp();
    await atField(step);
    await sendKeys({ type: '123456' });
    byRole(step, 'checkbox', /^Don’t ask again/)?.click();
    const signedIn = oneEvent(step, 'signed-in');
    byRole(step, 'button', /^Sign in/)?.click();
    await signedIn;
    expect(givenCodes).to.deep.equal([{ method: 'totp', code: '123456', trustDevice: true }]);
  });

  it('goes to a backup code and back', async () => {
    const step = await CodeFromApp();
    byRole(step, 'button', 'Use a backup code')?.click();
    await waitUntil(() => byRole(step, 'textbox', /^Backup code/) !== null);
    await atField(step);
    await expect(step).to.be.accessible();
    byRole(step, 'button', 'Use my authenticator app')?.click();
    await waitUntil(() => byRole(step, 'textbox', /^Code from your authenticator app/) !== null);
  });

  it('sends a code by e-mail by itself and says so', async () => {
    const step = await CodeByEmail();
    await waitUntil(() => textOf(step).includes('We sent you a code'));
    expect(byRole(step, 'button', 'Send a new code')).to.not.equal(null);
    await expect(step).to.be.accessible();
  });

  it('offers a passkey, and the way back to the password', async () => {
    const step = await OnlyPasskey();
    expect(byRole(step, 'button', 'Use a passkey')).to.not.equal(null);
    const startOver = oneEvent(step, 'start-over');
    byRole(step, 'button', 'Start over')?.click();
    await startOver;
  });

  const refusals = [
    ['a wrong code', WrongCode, 'This code is wrong'],
    ['too many wrong codes', Locked, 'for 15 minutes at first'],
    ['too long a time', TookTooLong, 'Start again with your password'],
  ] as const;
  for (const [what, story, text] of refusals) {
    it(`says after ${what} what to do next, at the field`, async () => {
      const step = await story();
      await atField(step);
      await sendKeys({ type: '123456' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => textOf(step).includes(text));
      await atField(step);
      await expect(step).to.be.accessible();
    });
  }
});
