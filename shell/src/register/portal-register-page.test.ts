import { expect, oneEvent } from '@open-wc/testing';
import { byRole, press, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { sendKeys } from '@web/test-runner-commands';
import { sentSteps } from '../mocks/register-mocks.ts';
import * as stories from './portal-register-page.stories.ts';

const all = storyFixture(stories);

const field = (page: HTMLElement, name: string) => queryDeep<HTMLElement & { value: string }>(page, `[name="${name}"]`);

async function fill(page: HTMLElement, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const control = field(page, name);
    if (!control) throw new Error(`There is no field ${name}.`);
    control.value = value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => control.isConnected);
  }
}

const heading = async (page: HTMLElement, name: string): Promise<void> => {
  await waitUntil(() => byRole(page, 'heading', name) !== null, `There is no heading ${name}.`);
};
const lastSent = (path: string): unknown => sentSteps.findLast((step) => step.path === path)?.body;

async function at(story: keyof typeof stories & keyof typeof all, name: string): Promise<HTMLElement> {
  const page = await all[story]();
  await heading(page, name);
  return page;
}

function addFile(upload: HTMLElement, file: File): void {
  const data = new DataTransfer();
  data.items.add(file);
  upload.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
}

describe('create an account', () => {
  it('goes through every step for oneself and signs in', async () => {
    const page = await at('WhoItIsFor', 'Who it’s for');
    await expect(page).to.be.accessible();
    await fill(page, { kind: 'us' });
    press(page, 'Next');
    await heading(page, 'About you');
    // The heading of the new step has the focus.
    expect(page.shadowRoot?.activeElement?.localName).to.equal('h2');
    await fill(page, { code: 'ABCDE12345', birthDate: '1974-03-09' });
    press(page, 'Next');
    await heading(page, 'Your email');
    expect(lastSent('/identity')).to.include({ by: 'code', birthDate: '1974-03-09' });
    await fill(page, { email: 'elena@example.com' });
    press(page, 'Send me a link');
    await waitUntil(() => textOf(page).includes('e…@example.com'));
  });

  it('tells how it goes on when the link is opened, and ends signed in', async () => {
    const page = await at('LinkOpened', 'Is this your email?');
    await expect(page).to.be.accessible();
    press(page, 'Yes, this is my email');
    await heading(page, 'Username and password');
    const signedIn = oneEvent(page, 'signed-in');
    await fill(page, { username: 'elena', password: 'four words to remember' });
    queryDeep<HTMLElement>(page, 'input[type=checkbox]')?.click();
    press(page, 'Create my account');
    await signedIn;
    expect(lastSent('/finish')).to.deep.equal({ username: 'elena', password: 'four words to remember', acceptsTerms: true });
  });

  it('says while a password is typed whether it is good enough', async () => {
    const page = await at('LinkOpened', 'Is this your email?');
    press(page, 'Yes, this is my email');
    await heading(page, 'Username and password');
    await fill(page, { username: 'four-words-to-remember' });
    const type = (text: string) => {
      const input = queryDeep<HTMLInputElement>(page, 'input[name=password]');
      input?.focus();
      input?.select();
      return sendKeys({ type: text });
    };
    await type('four');
    await waitUntil(() => textOf(page).includes('Keep going: 15 characters or more.'));
    await type('four-words-to-remember');
    await waitUntil(() => textOf(page).includes('This is made from your name'));
    await type('amber tractor lullaby');
    await waitUntil(() => textOf(page).includes('Strong. This is hard to guess.'));
    await expect(page).to.be.accessible();
  });

  it('asks for number and last name, or for details, as one chooses', async () => {
    const page = await at('AboutYou', 'About you');
    await fill(page, { by: 'number' });
    await waitUntil(() => field(page, 'patientNumber') !== null);
    await expect(page).to.be.accessible();
    await fill(page, { patientNumber: 'NH-104210', familyName: 'Ruiz', birthDate: '1974-03-09' });
    press(page, 'Next');
    await heading(page, 'Your email');
    expect(lastSent('/identity')).to.deep.equal({ by: 'number', patientNumber: 'NH-104210', familyName: 'Ruiz', birthDate: '1974-03-09' });
    press(page, 'Back');
    await heading(page, 'About you');
  });

  it('lists what is missing, and says what to do when nothing fits', async () => {
    const page = await at('NoMatch', 'About you');
    press(page, 'Next');
    await waitUntil(() => textOf(page).includes('There is a problem'));
    await fill(page, { code: 'ABCDE12345', birthDate: '1974-03-09' });
    press(page, 'Next');
    await waitUntil(() => textOf(page).includes('We couldn’t match this'));
  });

  it('asks for the person one cares for', async () => {
    const page = await at('ForSomebodyElse', 'About you and them');
    await expect(page).to.be.accessible();
    await fill(page, {
      givenName: 'Elena',
      familyName: 'Ruiz',
      who: 'child',
      otherGivenName: 'Mia',
      otherFamilyName: 'Ruiz',
      otherBirthDate: '2018-05-01',
      relationship: 'Mother',
    });
    press(page, 'Next');
    await heading(page, 'Your email');
    expect(lastSent('/dependent')).to.include({ who: 'child', otherGivenName: 'Mia' });
  });

  it('sends papers as they are chosen, once each, and removes them again', async () => {
    const page = await at('PapersSent', 'About you and them');
    const upload = field(page, 'papers') as HTMLElementTagNameMap['ds-file-upload'];
    await waitUntil(() => textOf(page).includes('File 1'));
    await expect(page).to.be.accessible();
    addFile(upload, new File(['%PDF-1.7'], 'birth certificate.pdf', { type: 'application/pdf' }));
    await waitUntil(() => JSON.parse(upload.value).length === 2);
    expect(lastSent('/documents')).to.equal('birth certificate.pdf');
    byRole(page, 'button', 'Remove: File 1')?.click();
    await waitUntil(() => lastSent('/documents/:paperId') === '7a0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5');
    await waitUntil(() => JSON.parse(upload.value).length === 1);
  });

  it('goes on with a paper after the connection was lost', async () => {
    const page = await at('PapersBreakOff', 'About you and them');
    const upload = field(page, 'papers') as HTMLElementTagNameMap['ds-file-upload'];
    addFile(upload, new File(['%PDF-1.7', 'x'.repeat(5_000)], 'court order.pdf', { type: 'application/pdf' }));
    await waitUntil(() => upload.value !== '' && JSON.parse(upload.value).length === 1);
    expect(lastSent('/documents')).to.equal('court order.pdf');
    expect(JSON.parse(upload.value)[0].size).to.equal(5_008);
  });

  it('says why a paper is not taken, and goes on only when it is removed', async () => {
    const page = await at('PaperRefused', 'About you and them');
    addFile(field(page, 'papers') as HTMLElementTagNameMap['ds-file-upload'], new File(['<html>'], 'paper.pdf', { type: 'application/pdf' }));
    await waitUntil(() => textOf(page).includes('This is not a PDF, JPEG, PNG or HEIC file'));
    press(page, 'Next');
    await waitUntil(() => textOf(page).includes('paper.pdf is not uploaded'));
  });

  it('asks what an adult is to be helped with', async () => {
    const page = await at('ForAnAdult', 'About you and them');
    expect(field(page, 'permissions')).to.equal(null);
    await fill(page, { who: 'adult' });
    await waitUntil(() => field(page, 'permissions') !== null);
    await expect(page).to.be.accessible();
    const group = field(page, 'permissions') as HTMLElementTagNameMap['ds-checkbox-group'];
    group.values = ['billing'];
    await fill(page, {
      givenName: 'Elena',
      familyName: 'Ruiz',
      otherGivenName: 'Rosa',
      otherFamilyName: 'Ruiz',
      otherBirthDate: '1940-05-01',
      relationship: 'Daughter',
    });
    press(page, 'Next');
    await heading(page, 'Your email');
    expect(lastSent('/dependent')).to.deep.include({ who: 'adult', permissions: ['billing'] });
  });

  it('says when staff look at it first', async () => {
    const ready = await at('SomebodyElseReady', 'Username and password');
    await fill(ready, { username: 'elena', password: 'four words to remember' });
    queryDeep<HTMLElement>(ready, 'input[type=checkbox]')?.click();
    press(ready, 'Create my account');
    await heading(ready, 'Your account is ready');
    await expect(ready).to.be.accessible();
  });

  it('shows how to reach the office from abroad and takes a request', async () => {
    const page = await at('FromAbroad', 'Contact us from abroad');
    await waitUntil(() => textOf(page).includes('Central Time'));
    expect(textOf(page)).to.contain('Monday to Friday, 7:00').and.to.contain('Open');
    await expect(page).to.be.accessible();
    await fill(page, {
      givenName: 'Inés',
      familyName: 'Sol',
      birthDate: '1980-05-05',
      country: 'Chile',
      email: 'ines@example.com',
      phone: '+56 2 5555 0100',
      message: 'A second opinion',
    });
    press(page, 'Send request');
    await heading(page, 'Thank you');
  });

  it('offers free names for one that is taken, and takes the one chosen', async () => {
    const page = await at('UsernameTaken', 'Username and password');
    await fill(page, { username: 'elena', password: 'four words to remember' });
    queryDeep<HTMLElement>(page, 'input[type=checkbox]')?.click();
    press(page, 'Create my account');
    await waitUntil(() => byRole(page, 'button', 'elena.2') !== null);
    await expect(page).to.be.accessible();
    press(page, 'elena.2');
    expect(field(page, 'username')?.value).to.equal('elena.2');
  });

  it('asks for another email when it is one of somebody who looks after them', async () => {
    const page = await at('GuardiansEmail', 'Username and password');
    await fill(page, { username: 'theo', password: 'four words to remember' });
    queryDeep<HTMLElement>(page, 'input[type=checkbox]')?.click();
    press(page, 'Create my account');
    await waitUntil(() => textOf(page).includes('belongs to someone who can see this record'));
    await waitUntil(() => byRole(page, 'button', 'Back') !== null);
    await expect(page).to.be.accessible();
    press(page, 'Back');
    await waitUntil(() => field(page, 'email') !== null);
  });

  it('says why a password is not taken', async () => {
    const page = await at('WeakPassword', 'Username and password');
    await fill(page, { username: 'elena', password: 'passwordpassword' });
    queryDeep<HTMLElement>(page, 'input[type=checkbox]')?.click();
    press(page, 'Create my account');
    await waitUntil(() => textOf(page).includes('easy to guess'));
  });

  for (const story of ['LinkTooOld', 'LinkUsedMeanwhile'] as const) {
    it(`goes on after a link that is not good any more, with a new one (${story})`, async () => {
      const page = await at(story, story === 'LinkTooOld' ? 'Your email' : 'Is this your email?');
      if (story === 'LinkUsedMeanwhile') press(page, 'Yes, this is my email');
      await heading(page, 'Your email');
      await waitUntil(() => textOf(page).includes('This link was already used or is too old'));
      expect(byRole(page, 'button', 'Send again')).to.not.equal(null);
    });
  }

  it('asks about the address that the link went to', async () => {
    const page = await at('LinkOpened', 'Is this your email?');
    expect(textOf(page)).to.contain('elena@example.com');
    expect(location.href).not.to.contain('elena').and.not.to.contain('token-of');
  });

  it('has each step in the history: Back and Forward go between them, with what was typed and the focus on the heading', async () => {
    const page = await at('BackAndForward', 'Who it’s for');
    const focused = () => page.shadowRoot?.activeElement?.textContent;
    await fill(page, { kind: 'us' });
    press(page, 'Next');
    await heading(page, 'About you');
    expect(location.hash).to.equal('#about');
    await fill(page, { code: 'ABCDE12345', birthDate: '1974-03-09' });
    press(page, 'Next');
    await heading(page, 'Your email');
    await fill(page, { email: 'elena@example.com' });
    history.back();
    await heading(page, 'About you');
    await waitUntil(() => focused() === 'About you');
    expect([field(page, 'code')?.value, field(page, 'birthDate')?.value]).to.deep.equal(['ABCDE12345', '1974-03-09']);
    await expect(page).to.be.accessible();
    // What the server has already is not sent again: each try counts.
    const before = sentSteps.filter(({ path }) => path === '/identity').length;
    press(page, 'Next');
    await heading(page, 'Your email');
    expect(sentSteps.filter(({ path }) => path === '/identity')).to.have.length(before);
    expect(field(page, 'email')?.value).to.equal('elena@example.com');
    // The button of the page goes back in the history, too, and so Forward leads on.
    press(page, 'Back');
    await heading(page, 'About you');
    press(page, 'Back');
    await heading(page, 'Who it’s for');
    expect(location.hash).to.equal('#kind');
    history.go(2);
    await heading(page, 'Your email');
    await waitUntil(() => focused() === 'Your email');
  });

  it('leads from the link of a letter into the same steps, with the code filled in', async () => {
    const page = await at('InvitationOpened', 'About you');
    expect([field(page, 'by')?.value, field(page, 'code')?.value]).to.deep.equal(['code', 'ABCDE12345']);
    await expect(page).to.be.accessible();
    await fill(page, { birthDate: '1974-03-09' });
    press(page, 'Next');
    await heading(page, 'Your email');
    expect(lastSent('/identity')).to.deep.equal({ by: 'code', code: 'ABCDE12345', birthDate: '1974-03-09' });
  });

  it('does not drop an account for somebody else because a letter was opened', async () => {
    const page = await at('InvitationAmidAnother', 'Who it’s for');
    await waitUntil(() => textOf(page).includes('To use the code we gave you'));
    await expect(page).to.be.accessible();
    await fill(page, { kind: 'us' });
    press(page, 'Next');
    await heading(page, 'About you');
    expect(field(page, 'code')?.value).to.equal('ABCDE12345');
  });

  it('says of a step whose answers the server has that it need not be filled in again', async () => {
    const page = await at('GivenBefore', 'About you');
    expect(textOf(page)).to.contain('You told us this already');
    await expect(page).to.be.accessible();
    press(page, 'Continue without changes');
    await heading(page, 'Username and password');
  });

  it('says that an address is confirmed, goes on with it, or takes another', async () => {
    const page = await at('EmailConfirmed', 'Your email');
    expect(textOf(page)).to.contain('You have confirmed e…@example.com');
    await expect(page).to.be.accessible();
    press(page, 'Next');
    await heading(page, 'Username and password');
  });

  it('says that it was finished before, and leads to sign in', async () => {
    const page = await at('FinishedBefore', 'You have finished this already');
    expect(byRole(page, 'link', 'Sign in')).to.not.equal(null);
    await expect(page).to.be.accessible();
    press(page, 'Create another account');
    await heading(page, 'Who it’s for');
  });

  it('says that it was finished in another tab, when the last step is sent here too', async () => {
    const page = await at('FinishedElsewhere', 'Username and password');
    await fill(page, { username: 'other-name', password: 'four words to remember' });
    queryDeep<HTMLElement>(page, 'input[type=checkbox]')?.click();
    press(page, 'Create my account');
    await heading(page, 'You have finished this already');
    expect(page.shadowRoot?.activeElement?.localName).to.equal('h2');
  });

  it('says that what was filled in is gone, when it is', async () => {
    const page = await at('GoneElsewhere', 'About you');
    await fill(page, { code: 'ABCDE12345', birthDate: '1974-03-09' });
    press(page, 'Next');
    await heading(page, 'Who it’s for');
    expect(textOf(page)).to.contain('What you filled in isn’t here anymore');
  });

  it('drops an error with the choice it belongs to', async () => {
    const page = await at('AnotherWay', 'About you');
    press(page, 'Next');
    const listed = () => queryAllDeep(page, 'li > a').map((link) => link.textContent?.trim());
    await waitUntil(() => listed().length === 2);
    await fill(page, { by: 'number' });
    await waitUntil(() => listed().length === 1);
    expect(listed().join()).to.match(/^Your birth date/);
    await fill(page, { birthDate: '1974-03-09' });
    await waitUntil(() => listed().length === 0);
  });

  it('asks in sentences', async () => {
    const page = await at('NothingChosen', 'Who it’s for');
    press(page, 'Next');
    await waitUntil(() => byRole(page, 'link', 'Who is the account for? Please answer.') !== null);
    await fill(page, { kind: 'us' });
    await waitUntil(() => !textOf(page).includes('Please answer.'));
  });

  it('gives back what was half-typed, also after another way was chosen and left again', async () => {
    const page = await at('HalfTyped', 'About you');
    await waitUntil(() => field(page, 'patientNumber')?.value === 'NH-1042');
    expect([field(page, 'by')?.value, field(page, 'familyName')?.value]).to.deep.equal(['number', 'Ruiz']);
    await expect(page).to.be.accessible();
    await fill(page, { by: 'details' });
    await waitUntil(() => field(page, 'phone') !== null);
    expect(field(page, 'familyName')?.value).to.equal('Ruiz');
    await fill(page, { by: 'number' });
    await waitUntil(() => field(page, 'patientNumber')?.value === 'NH-1042');
  });

  it('keeps what is typed as soon as a field is left, but never a code or a password', async () => {
    const leave = (page: HTMLElement, name: string) => field(page, name)?.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    const page = await at('NoMatch', 'About you');
    await fill(page, { code: 'ABCDE12345', birthDate: '1980-01-02' });
    leave(page, 'birthDate');
    await waitUntil(() => JSON.stringify(lastSent('/typed')).includes('1980'));
    expect(lastSent('/typed')).to.deep.equal({ about: { by: 'code', birthDate: '1980-01-02' } });
    const last = await at('UsernameAndPassword', 'Username and password');
    await fill(last, { username: 'elena-9', password: 'four words to remember' });
    leave(last, 'password');
    await waitUntil(() => JSON.stringify(lastSent('/typed')).includes('elena-9'));
    expect(lastSent('/typed')).to.deep.equal({ account: { username: 'elena-9' } });
    expect(localStorage.length + sessionStorage.length).to.equal(0);
  });

  it('begins anew on request', async () => {
    const page = await at('LinkSent', 'Your email');
    press(page, 'Start over');
    await heading(page, 'Who it’s for');
  });

  it('says so while the portal is down', async () => {
    const page = await all.PortalDown();
    await waitUntil(() => byRole(page, 'button', 'Try again') !== null);
    expect(queryAllDeep(page, 'ds-alert')).to.have.length(1);
  });

  it('LD-04 shows the contacts on file, sends a code to the chosen one, takes it, and goes on', async () => {
    const page = await at('ShowThatItIsYou', 'Show that it’s you');
    await waitUntil(() => byRole(page, 'radio', 'By text to •••0142') !== null);
    await expect(page).to.be.accessible();
    await fill(page, { way: 'text' });
    press(page, 'Send me a code');
    await waitUntil(() => textOf(page).includes('We sent a code to •••0142'));
    expect(lastSent('/contacts/code')).to.deep.equal({ way: 'text' });
    await waitUntil(() => queryDeep(page, 'input[name=code]')?.matches(':focus') === true);
    await expect(page).to.be.accessible();
    await fill(page, { code: '123456' });
    press(page, 'Next');
    await heading(page, 'Username and password');
    expect(lastSent('/proof')).to.deep.equal({ by: 'code', code: '123456' });
    press(page, 'Back');
    await heading(page, 'Show that it’s you');
  });

  it('LD-04 says of a wrong code what to do next, and leaves it to staff when asked to', async () => {
    const page = await at('WrongContactCode', 'Show that it’s you');
    await waitUntil(() => field(page, 'way') !== null);
    await fill(page, { way: 'email' });
    press(page, 'Send me a code');
    await waitUntil(() => field(page, 'code') !== null);
    await fill(page, { code: '123456' });
    press(page, 'Next');
    await waitUntil(() => textOf(page).includes('This code is wrong or too old'));
    await expect(page).to.be.accessible();
    press(page, 'Choose another contact');
    await waitUntil(() => field(page, 'way') !== null);
  });

  it('LD-04 goes on without a code: staff check', async () => {
    const page = await at('ShowThatItIsYou', 'Show that it’s you');
    await waitUntil(() => byRole(page, 'button', 'Continue without a code') !== null);
    press(page, 'Continue without a code');
    await heading(page, 'Username and password');
    expect(lastSent('/proof')).to.deep.equal({ by: 'staff' });
    const byStaff = await at('StaffWillCheck', 'Show that it’s you');
    await waitUntil(() => textOf(byStaff).includes('Our staff will check this'));
    press(byStaff, 'Next');
    await heading(byStaff, 'Username and password');
  });
});
