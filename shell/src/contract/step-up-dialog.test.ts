import { expect } from '@open-wc/testing';
import { byRole, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { sendKeys } from '@web/test-runner-commands';
import { givenCodes } from '../mocks/shell-mocks.ts';
import * as stories from './step-up-dialog.stories.ts';

const { Password, PasswordAndCode, CodesLocked, ServerDown } = storyFixture(stories);

const outcome = (el: HTMLElement) => textOf(el.querySelector('output') ?? el);

async function open(render: () => Promise<HTMLElement>): Promise<{ el: HTMLElement; dialog: HTMLElement }> {
  const el = await render();
  byRole(el, 'button', 'Ask')?.click();
  await waitUntil(() => queryDeep(document, 'portal-step-up-dialog input[name=password], input[name=password]') !== null);
  const dialog = document.querySelector<HTMLElement>('portal-step-up-dialog');
  if (!dialog) throw new Error('Nobody asks.');
  return { el, dialog };
}

async function type(dialog: HTMLElement, name: string, text: string): Promise<void> {
  const input = queryDeep<HTMLInputElement>(dialog, `input[name=${name}]`);
  input?.focus();
  input?.select();
  await sendKeys({ type: text });
}

describe('step-up dialog', () => {
  beforeEach(() => {
    givenCodes.splice(0);
    for (const dialog of document.querySelectorAll('portal-step-up-dialog')) dialog.remove();
  });

  it('SE-09 asks for the password alone where nothing more is set up', async () => {
    const { el, dialog } = await open(Password);
    expect(queryDeep(dialog, 'input[name=code]')).to.equal(null);
    expect(byRole(dialog, 'button', 'Use a passkey')).to.equal(null);
    await expect(dialog).to.be.accessible();
    await type(dialog, 'password', 'open sesame');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => outcome(el) === 'proven');
    expect(givenCodes).to.deep.equal([{ method: 'password', password: 'open sesame' }]);
  });

  it('SE-09 asks for a code with the password where there is a code app, and says when something was wrong', async () => {
    const { el, dialog } = await open(PasswordAndCode);
    expect(byRole(dialog, 'button', 'Use a passkey')).to.not.equal(null);
    await expect(dialog).to.be.accessible();
    await type(dialog, 'password', 'not it');
    await sendKeys({ press: 'Enter' });
    expect(givenCodes, 'without a code nothing is sent').to.deep.equal([]);
    await type(dialog, 'code', '123456');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => textOf(dialog).includes('That wasn’t right'));
    expect(queryDeep<HTMLInputElement>(dialog, 'input[name=code]')?.value).to.equal('');
    await waitUntil(() => queryDeep(dialog, 'input[name=password]')?.matches(':focus') === true);
    await type(dialog, 'password', 'open sesame');
    await type(dialog, 'code', '234567');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => outcome(el) === 'proven');
    expect(givenCodes.at(-1)).to.deep.equal({ method: 'password', password: 'open sesame', code: '234567' });
  });

  it('takes a backup code when the phone is away', async () => {
    const { el, dialog } = await open(PasswordAndCode);
    byRole(dialog, 'button', 'Use a backup code')?.click();
    await waitUntil(() => queryDeep(dialog, 'input[name=code]')?.matches(':focus') === true);
    await expect(dialog).to.be.accessible();
    await sendKeys({ type: 'ABCDE-23456' });
    await type(dialog, 'password', 'open sesame');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => outcome(el) === 'proven');
    expect(givenCodes.at(-1)).to.deep.equal({ method: 'password', password: 'open sesame', code: 'ABCDE-23456' });
  });

  it('says what helps when codes are locked', async () => {
    const { dialog } = await open(CodesLocked);
    await type(dialog, 'password', 'open sesame');
    await type(dialog, 'code', '123456');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => textOf(dialog).includes('Wait a while, or use a passkey'));
  });

  it('proves nothing when the person cancels, or the server is away', async () => {
    const { el, dialog } = await open(Password);
    byRole(dialog, 'button', 'Cancel')?.click();
    await waitUntil(() => outcome(el) === 'cancelled');
    const down = await ServerDown();
    byRole(down, 'button', 'Ask')?.click();
    await waitUntil(() => outcome(down) === 'failed');
  });
});
