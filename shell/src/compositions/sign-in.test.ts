import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { byRole, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { hasFocus, heard, press, tabTo } from './by-keyboard.ts';
import * as stories from './sign-in.stories.ts';

const { Default, WrongPassword, FirstTime, Code } = storyFixture(stories);

async function signIn(password: string): Promise<void> {
  await tabTo('textbox', 'Username or email');
  await sendKeys({ type: 'elena' });
  await tabTo('textbox', 'Password');
  await sendKeys({ type: password });
  await press('Enter');
}

describe('composed page: sign in', () => {
  it('signs in by keyboard alone: name and password, then the code', async () => {
    const page = await Default();
    await signIn('open sesame');
    await waitUntil(() => byRole(page, 'heading', 'Enter your code')?.matches(':focus') === true);
    await expect(page).to.be.accessible();
    await tabTo('textbox', 'Code of 6 numbers');
    await sendKeys({ type: '123456' });
    await waitUntil(() => byRole(page, 'heading', 'Welcome, Elena')?.matches(':focus') === true);
    expect(await heard(page)).to.include('Opening your home page');
  });

  it('leads to a password that is wrong, and keeps the name', async () => {
    const page = await Default();
    await signIn('wrong');
    await waitUntil(() => textOf(page).includes('We could not sign you in'));
    await waitUntil(() => hasFocus(page, 'ds-error-summary'));
    await tabTo('link', /does not fit/);
    await press('Enter');
    await waitUntil(() => hasFocus(page, '[name=password]'));
    expect((queryDeep(page, '[name=identifier]') as HTMLInputElement).value).to.equal('elena');
    expect(await heard(page)).to.include('This password does not fit the name.');
  });

  it('refuses a wrong code in words, and says when a new one was sent', async () => {
    const page = await Code();
    await tabTo('textbox', 'Code of 6 numbers');
    await sendKeys({ type: '111111' });
    await waitUntil(() => textOf(page).includes('This is not the code'));
    expect(hasFocus(page, 'ds-code-input')).to.equal(true);
    await tabTo('button', 'Send a new code');
    await press('Enter');
    await waitUntil(() => byRole(page, 'status')?.textContent?.includes('We sent a new code') === true || textOf(page).includes('We sent a new code'));
  });

  it('finds somebody new by birthday and phone', async () => {
    const page = await FirstTime();
    await tabTo('textbox', 'Month');
    await sendKeys({ type: '5' });
    await tabTo('textbox', 'Day');
    await sendKeys({ type: '2' });
    await tabTo('textbox', 'Year');
    await sendKeys({ type: '1984' });
    await tabTo('textbox', 'Mobile phone');
    await sendKeys({ type: '507 555 0142' });
    await press('Enter');
    await waitUntil(() => byRole(page, 'heading', 'Enter your code') !== null);
  });

  it('is accessible with an error', async () => {
    await expect(await WrongPassword()).to.be.accessible();
  });
});
