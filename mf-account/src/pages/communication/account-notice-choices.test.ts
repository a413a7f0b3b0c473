import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, says, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { JUNE, sentChoices } from '../../mocks/notices-mocks.ts';
import * as stories from './account-communication-page.stories.ts';

const { CaresForOthers, SavingHowSoonFails, HowSoonNotLoaded, Choices } = storyFixture(stories);

type Item = HTMLElementTagNameMap['ds-accordion-item'];
const items = (el: HTMLElement) => queryAllDeep(el, 'ds-accordion-item') as Item[];
const item = (el: HTMLElement, heading: string): Item => items(el).find((each) => each.heading === heading) as Item;
const note = (el: HTMLElement, heading: string): string => item(el, heading).note;
const input = (root: ParentNode, role: 'radio' | 'checkbox' | 'switch', name: string | RegExp) => byRole(root, role, name) as HTMLInputElement;

async function loaded(render: () => Promise<HTMLElement>): Promise<PortalTestContext> {
  const el = (await render()) as PortalTestContext;
  await waitUntil(() => items(el).length > 0);
  return el;
}

async function open(el: HTMLElement, heading: string): Promise<Item> {
  const found = item(el, heading);
  found.focus();
  if (!found.open) await sendKeys({ press: 'Enter' });
  await waitUntil(() => found.open);
  return found;
}

describe('how soon, on which way next and of whom one hears', () => {
  beforeEach(async () => {
    sentChoices.splice(0);
    await setViewport({ width: 1280, height: 800 });
  });
  after(() => setViewport({ width: 800, height: 600 }));

  it('says of each topic in a line what holds, and shows the choices once it is opened', async () => {
    const el = await loaded(CaresForOthers);
    expect(note(el, 'Messages')).to.equal('Right away · if unread: email and text');
    expect(note(el, 'Bills')).to.equal('Once a week');
    expect(note(el, 'Account security')).to.equal('Always right away');
    const messages = await open(el, 'Messages');
    expect(textOf(messages)).to.contain('If you haven’t read it after 3 hours, also use').and.to.contain('at 6:00 PM');
    await expect(el).to.be.accessible();
  });

  it('chooses a daily summary by keyboard, saves it at once, and asks then when it is to come', async () => {
    const el = await loaded(CaresForOthers);
    const messages = await open(el, 'Messages');
    input(messages, 'radio', /^Right away/).focus();
    await sendKeys({ press: 'ArrowDown' });
    await says(el, 'Your choices are saved.');
    expect(sentChoices.at(-1)?.topics['messages']?.rhythm).to.equal('daily');
    // All of it is set, and of what is fixed nothing.
    expect(Object.keys(sentChoices.at(-1)?.topics ?? {}))
      .to.have.length(9)
      .and.not.to.include('account');
    expect(note(el, 'Messages')).to.contain('Once a day');
    const time = byRole(el, 'combobox', 'Time of the summary') as HTMLSelectElement;
    time.value = '07:30';
    time.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    time.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => sentChoices.at(-1)?.digest.time === '07:30');
    await waitUntil(() => textOf(messages).includes('at 7:30 AM'));
  });

  it('offers no waiting for what can’t wait', async () => {
    const el = await loaded(CaresForOthers);
    const offers = await open(el, 'Visit times to answer');
    expect(input(offers, 'radio', /^Once a day/)).to.equal(null);
    expect(textOf(offers)).to.contain('This can’t wait');
  });

  it('chooses what follows while something is unread, and whether it stands under the bell', async () => {
    const el = await loaded(CaresForOthers);
    const results = await open(el, 'Test results');
    input(results, 'checkbox', /^Text/).click();
    input(results, 'switch', 'Show it under the bell in the portal').click();
    await waitUntil(() => sentChoices.at(-1)?.topics['results']?.inPortal === false);
    expect(sentChoices.at(-1)?.topics['results']).to.deep.equal({ inPortal: false, rhythm: 'at-once', followUp: { email: false, text: true, push: false } });
    expect(note(el, 'Test results')).to.equal('Right away · if unread: text · not in the portal’s list');
  });

  it('puts the ways in order by keyboard, says where each stands now, and keeps the focus', async () => {
    const el = await loaded(CaresForOthers);
    byRole(el, 'button', 'Move up: Text')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => sentChoices.at(-1)?.order.join() === 'push,text,email');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => sentChoices.at(-1)?.order.join() === 'text,push,email');
    await sendKeys({ press: 'Enter' });
    expect(el.announcements.slice(-3)).to.deep.equal(['Text is now number 2.', 'Text is now number 1.', 'Text is first already.']);
  });

  it('chooses for each person one looks after, beginning with what holds for oneself', async () => {
    const el = await loaded(CaresForOthers);
    expect(note(el, 'Walter Ruiz')).to.equal('Only what can’t wait');
    const june = await open(el, JUNE.name);
    input(june, 'radio', 'My own choices for this person').click();
    await waitUntil(() => queryDeep(june, 'ds-checkbox-group') !== null);
    const bills = queryAllDeep(june, 'ds-checkbox-group').find((group) => textOf(group).startsWith('Bills')) as HTMLElement;
    input(bills, 'checkbox', 'Email').click();
    await waitUntil(() => sentChoices.at(-1)?.people[JUNE.id]?.matrix?.bills.email === false);
    const chosen = sentChoices.at(-1)?.people[JUNE.id];
    expect([chosen?.mode, chosen?.matrix?.messages.email, chosen?.matrix?.bills.mail, chosen?.matrix?.account.email]).to.deep.equal([
      'matrix',
      true,
      true,
      true,
    ]);
    await expect(el).to.be.accessible();
  });

  it('loses nothing that could not be saved: it stays chosen, and one more try saves it', async () => {
    const el = await loaded(SavingHowSoonFails);
    const june = await open(el, JUNE.name);
    input(june, 'radio', /^Nothing/).click();
    await says(el, 'Your choice was not saved');
    expect([note(el, JUNE.name), sentChoices]).to.deep.equal(['Nothing', []]);
    await expect(el).to.be.accessible();
    byRole(el, 'button', 'Try again')?.click();
    await waitUntil(() => sentChoices.at(-1)?.people[JUNE.id]?.mode === 'none');
    await says(el, 'Your choices are saved.');
    expect(textOf(el)).not.to.contain('Your choice was not saved');
  });

  it('sends several choices made quickly one after the other, the last of them whole', async () => {
    const el = await loaded(CaresForOthers);
    const visits = await open(el, 'Visits');
    input(visits, 'radio', /^Once a week/).click();
    input(visits, 'checkbox', /^Email/).click();
    input(visits, 'checkbox', /^Text/).click();
    await waitUntil(() => sentChoices.at(-1)?.topics['appointments']?.followUp.text === true);
    expect(sentChoices.at(-1)?.topics['appointments']).to.deep.equal({ inPortal: true, rhythm: 'weekly', followUp: { email: true, text: true, push: false } });
  });

  it('leaves out people where there are none, and leads to what was sent', async () => {
    const el = await loaded(Choices);
    expect(byRole(el, 'heading', 'People you care for')).to.equal(null);
    expect(byRole(el, 'link', 'See what we sent you')?.getAttribute('href')).to.equal('#/account/communication/sent');
  });

  it('offers another try when it did not load, and leaves the rest of the page', async () => {
    const el = (await HowSoonNotLoaded()) as PortalTestContext;
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
    expect(byRole(el, 'switch', 'Bills by mail')).not.to.equal(null);
  });
});
