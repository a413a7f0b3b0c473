import { expect } from '@open-wc/testing';
import { byRole, press, queryAllDeep, queryDeep, showMore, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sendKeys } from '@web/test-runner-commands';
import { keptAddresses, sentRequests } from '../../mocks/security-mocks.ts';
import * as stories from './account-security-page.stories.ts';

const {
  NothingSetUp,
  AllSetUp,
  CodesByEmail,
  ShortPassword,
  ChangesEmail,
  HalfTypedEmail,
  NewEmailWaits,
  TooManyEmails,
  SecondStepIsAMust,
  AsksForAProof,
  WrongFirstCode,
  Loading,
  ServerError,
  LongContent,
  ManyDevices,
} = storyFixture(stories);

async function loaded(render: () => Promise<HTMLElement>): Promise<PortalTestContext> {
  const el = (await render()) as PortalTestContext;
  await waitUntil(() => textOf(el).includes('This device'));
  return el;
}
const focused = (root: ParentNode, selector: string) => waitUntil(() => queryDeep(root, selector)?.matches(':focus') === true);

describe('sign-in and security', () => {
  beforeEach(() => {
    sentRequests.splice(0);
    // Asked for outside the page, so no fixture takes it away after a failed test.
    for (const dialog of document.querySelectorAll('portal-step-up-dialog')) dialog.remove();
  });

  it('says that the second step is off and why one helps, and is accessible', async () => {
    const el = await loaded(NothingSetUp);
    expect(textOf(el)).to.contain('no one can get in with your password alone').and.to.contain('You’re signed in only here');
    expect(byRole(el, 'button', 'Turn off')).to.equal(null);
    await expect(el).to.be.accessible();
  });

  it('sets an app up by keyboard: picture, key, first code, then the backup codes once', async () => {
    const el = await loaded(NothingSetUp);
    press(el, 'Use an authenticator app');
    await focused(el, 'input[name=code]');
    expect(queryDeep(el, 'svg[role=img]')?.getAttribute('aria-label')).to.equal('Picture to scan with your authenticator app');
    expect(textOf(el)).to.contain('ABCD EFGH IJKL');
    await expect(el).to.be.accessible();
    await sendKeys({ type: '123456' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => textOf(el).includes('Save these codes now'));
    expect(sentRequests).to.deep.equal([['POST', '/api/account-security/totp/confirm', { ticket: 'ticket', code: '123456' }]]);
    expect(textOf(el)).to.contain('ABCDE-23456').and.to.contain('BCDEF-34568');
    // Each stands alone: no number or other code touches it.
    const codes = queryAllDeep(el, 'ul[aria-label="Backup codes"] > li');
    expect(codes.length).to.be.greaterThan(1);
    for (const code of codes) {
      expect(code.innerText).to.match(/^[A-Z2-9]{5}-[A-Z2-9]{5}$/);
      expect(getComputedStyle(code).listStyleType).to.equal('none');
    }
    expect(el.announcements).to.deep.equal(['Two-step verification is on. Save your backup codes.']);
    await expect(el).to.be.accessible();
    press(el, 'I’ve saved them');
    await waitUntil(() => !textOf(el).includes('ABCDE-23456'));
  });

  it('keeps the picture and says what to do after a wrong first code', async () => {
    const el = await loaded(WrongFirstCode);
    press(el, 'Use an authenticator app');
    await focused(el, 'input[name=code]');
    await sendKeys({ type: '123456' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => textOf(el).includes('This code is wrong'));
    expect(queryDeep(el, 'svg[role=img]')).to.not.equal(null);
  });

  it('sets codes by e-mail up with the first one', async () => {
    const el = await loaded(NothingSetUp);
    press(el, 'Get codes by email');
    await waitUntil(() => textOf(el).includes('We sent a code to e•••@example.org'));
    await focused(el, 'input[name=code]');
    await sendKeys({ type: '654321' });
    press(el, 'Turn on');
    await waitUntil(() => textOf(el).includes('Save these codes now'));
    expect(sentRequests.at(-1)).to.deep.equal(['POST', '/api/account-security/email-codes/confirm', { code: '654321' }]);
  });

  it('turns the second step off only after asking', async () => {
    const el = await loaded(CodesByEmail);
    expect(textOf(el)).to.contain('You have 1 code left');
    press(el, 'Turn off');
    await waitUntil(() => byRole(el, 'button', 'Turn it off') !== null);
    expect(sentRequests).to.deep.equal([]);
    press(el, 'Turn it off');
    await waitUntil(() => el.announcements.includes('Two-step verification is off.'));
    expect(sentRequests).to.deep.equal([['POST', '/api/account-security/second-factor/off', {}]]);
  });

  it('lists passkeys, devices and trusted devices in plain words, and ends one', async () => {
    const el = await loaded(AllSetUp);
    expect(textOf(el))
      .to.contain('My phone')
      .and.to.contain('not used yet')
      .and.to.contain('Safari on iPhone')
      .and.to.contain('Unknown device')
      .and.to.contain('Ask for a code again');
    await expect(el).to.be.accessible();
    press(el, 'Sign out Safari on iPhone');
    await waitUntil(() => el.announcements.includes('That device is signed out.'));
    press(el, 'Sign out everywhere else');
    await waitUntil(() => el.announcements.includes('You’re signed out everywhere else.'));
    press(el, /^Ask for a code again on/);
    await waitUntil(() => el.announcements.includes('We’ll ask for a code there again.'));
    expect(sentRequests).to.deep.equal([
      ['DELETE', '/api/sessions/0193b6c1-2222-7000-8000-000000000002', null],
      ['DELETE', '/api/sessions', null],
      ['DELETE', '/api/sessions/trusted/0193b6c1-3333-7000-8000-000000000001', null],
    ]);
  });

  it('shows more devices on request, going on at the first that came, and counts those that are not shown', async () => {
    const el = await loaded(ManyDevices);
    const first = await showMore(el, () => queryAllDeep(el, '.session'));
    expect(queryAllDeep(el, '.session').indexOf(first)).to.equal(10);
    await showMore(el, () => queryAllDeep(el, '.trusted'));
    expect(queryAllDeep(el, '.session, .trusted')).to.have.length(50);
    expect(byRole(el, 'button', 'Sign out everywhere else')).to.not.equal(null);
    await expect(el).to.be.accessible();
  });

  it('renames and removes a passkey', async () => {
    const el = await loaded(AllSetUp);
    press(el, 'Rename My phone');
    await waitUntil(() => queryDeep(el, 'input[name=name]') !== null);
    const input = queryDeep<HTMLInputElement>(el, 'input[name=name]');
    input?.focus();
    input?.select();
    await sendKeys({ type: 'Blue phone' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => el.announcements.includes('The name was saved.'));
    press(el, 'Remove Work laptop');
    await waitUntil(() => textOf(el).includes('You won’t be able to sign in with it anymore.'));
    const dialog = queryDeep(el, 'ds-confirm-dialog[open]');
    if (!dialog) throw new Error('Nobody asks.');
    press(dialog.shadowRoot ?? dialog, 'Remove');
    await waitUntil(() => el.announcements.includes('The passkey was removed.'));
    expect(sentRequests).to.deep.equal([
      ['PATCH', '/api/account-security/passkeys/0193b6c1-1111-7000-8000-000000000001', { name: 'Blue phone' }],
      ['DELETE', '/api/account-security/passkeys/0193b6c1-1111-7000-8000-000000000002', null],
    ]);
  });

  it('SE-09 asks for the password where the server wants it, says when it is wrong, and then goes on', async () => {
    const el = await loaded(AsksForAProof);
    press(el, 'Make new codes');
    await waitUntil(() => queryDeep(document, 'portal-step-up-dialog input[name=password], input[name=password]') !== null);
    const dialog = document.querySelector('portal-step-up-dialog');
    if (!dialog) throw new Error('Nobody asks.');
    await expect(dialog).to.be.accessible();
    const type = async (text: string) => {
      const input = queryDeep<HTMLInputElement>(dialog, 'input[name=password]');
      input?.focus();
      input?.select();
      await sendKeys({ type: text });
      await sendKeys({ press: 'Enter' });
    };
    await type('not it');
    await waitUntil(() => textOf(dialog).includes('That wasn’t right'));
    await type('open sesame');
    await waitUntil(() => textOf(el).includes('Save these codes now'));
  });

  it('does nothing when the person does not want to prove who they are', async () => {
    const el = await loaded(AsksForAProof);
    press(el, 'Make new codes');
    await waitUntil(() => queryDeep(document, 'input[name=password]') !== null);
    const dialog = document.querySelector('portal-step-up-dialog');
    press(dialog ?? document, 'Cancel');
    await waitUntil(() => queryDeep(document, 'input[name=password]') === null);
    expect(textOf(el)).to.not.contain('Save these codes now');
    expect(el.announcements).to.deep.equal([]);
  });

  it('changes the password, names each wrong field and keeps the focus there', async () => {
    const el = await loaded(NothingSetUp);
    press(el, 'Change password');
    await focused(el, 'input[name=currentPassword]');
    await sendKeys({ type: 'open sesame' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await focused(el, 'input[name=newPassword]');
    await sendKeys({ type: 'short' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => textOf(el).includes('This is too short'));
    await focused(el, 'input[name=newPassword]');
    await expect(el).to.be.accessible();
    await sendKeys({ type: ' but longer now' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => el.announcements.includes('Your new password is set.'));
    expect(sentRequests.at(-1)?.[2]).to.deep.equal({ currentPassword: 'open sesame', newPassword: 'short but longer now' });
  });

  it('AU-13 asks for a longer password before the second step goes off, and keeps it on until there is one', async () => {
    const el = await loaded(ShortPassword);
    press(el, 'Turn off');
    await waitUntil(() => byRole(el, 'button', 'Turn it off') !== null);
    press(el, 'Turn it off');
    await waitUntil(() => textOf(el).includes('First set a longer password'));
    await focused(el, 'input[name=currentPassword]');
    await expect(el).to.be.accessible();
    await sendKeys({ type: 'plumhorse' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'short' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => textOf(el).includes('This is too short'));
    expect(el.announcements).to.deep.equal([]);
    await sendKeys({ type: ' but longer now' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => el.announcements.includes('Two-step verification is off.'));
    expect(sentRequests.at(-1)).to.deep.equal([
      'POST',
      '/api/account-security/second-factor/off',
      { password: { currentPassword: 'plumhorse', newPassword: 'short but longer now' } },
    ]);
  });

  it('moves the account to another address by keyboard, with the code from there', async () => {
    const el = await loaded(ChangesEmail);
    expect(textOf(el)).to.contain('elena.ruiz@example.org');
    press(el, 'Change email address');
    await focused(el, 'input[name=email]');
    await sendKeys({ type: 'elena.ruiz@example.org' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => textOf(el).includes('This is already your address'));
    await focused(el, 'input[name=email]');
    await expect(el).to.be.accessible();
    queryDeep<HTMLInputElement>(el, 'input[name=email]')?.select();
    await sendKeys({ type: 'elena.new@example.org' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => textOf(el).includes('Waiting for the code sent to elena.new@example.org'));
    await focused(el, 'input[name=code]');
    await expect(el).to.be.accessible();
    await sendKeys({ type: '999999' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => textOf(el).includes('This code is wrong or too old'));
    await focused(el, 'input[name=code]');
    await sendKeys({ type: '123456' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => el.announcements.includes('Your new email address is set. Your other devices are signed out.'));
    await waitUntil(() => textOf(el).includes('elena.new@example.org') && !textOf(el).includes('Waiting for the code'));
    expect(sentRequests.map(([method, path]) => `${method} ${path}`)).to.deep.equal([
      'PUT /api/account-security/email',
      'PUT /api/account-security/email',
      'POST /api/account-security/email/confirm',
      'POST /api/account-security/email/confirm',
    ]);
  });

  it('keeps a half-typed address, brings it back, and drops it once it is sent', async () => {
    keptAddresses.splice(0);
    const el = await loaded(HalfTypedEmail);
    await waitUntil(() => queryDeep<HTMLInputElement>(el, 'input[name=email]')?.value === 'elena.new@');
    queryDeep<HTMLInputElement>(el, 'input[name=email]')?.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: 'example.org' });
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => keptAddresses.includes('elena.new@example.org'));
    press(el, 'Send me a code');
    await waitUntil(() => textOf(el).includes('Waiting for the code sent to elena.new@example.org'));
    await waitUntil(() => keptAddresses.at(-1) === null);
  });

  it('shows an address that waits, sends another code and takes it back', async () => {
    const el = await loaded(NewEmailWaits);
    expect(textOf(el)).to.contain('Waiting for the code sent to elena.new@example.org').and.to.contain('12:30');
    press(el, 'Send a new code');
    await waitUntil(() => el.announcements.includes('We sent a new code. Older codes no longer work.'));
    press(el, 'Keep my old address');
    await waitUntil(() => el.announcements.includes('Your email address stays the same.'));
    await waitUntil(() => !textOf(el).includes('Waiting for the code'));
    expect(sentRequests.at(-1)).to.deep.equal(['DELETE', '/api/account-security/email/pending', null]);
  });

  it('says when there were too many codes', async () => {
    const el = await loaded(TooManyEmails);
    press(el, 'Change email address');
    await focused(el, 'input[name=email]');
    await sendKeys({ type: 'elena.new@example.org' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => textOf(el).includes('Wait a minute'));
  });

  it('says that the second step is a must, and offers nothing that the server would refuse before', async () => {
    const el = await loaded(SecondStepIsAMust);
    expect(textOf(el)).to.contain('You need this to continue');
    expect(byRole(el, 'button', 'Change email address')).to.equal(null);
  });

  it('says that it is loading, and offers another try when that fails', async () => {
    expect(textOf(await Loading())).to.contain('Loading your security settings');
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });

  it('keeps long names inside the page', async () => {
    const el = await loaded(LongContent);
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });
});
