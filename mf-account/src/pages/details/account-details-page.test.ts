import { expect } from '@open-wc/testing';
import * as account from '@portal/bff/contract/schemas/account';
import { byRole, queryAllDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sendKeys } from '@web/test-runner-commands';
import { sentDetails, sentDetailsDrafts } from '../../mocks/details-mocks.ts';
import * as stories from './account-details-page.stories.ts';
import { LANGUAGES } from './details-values.ts';

const { Editing, NothingOnFile, FullList, WrongFields, WithDraft, ChangedElsewhere, SaveFails, Loading, ServerError, LongContent } = storyFixture(stories);
const RUTH = { name: 'Ruth Ruiz', relationship: 'sibling', phone: '(507) 555-0199' };
const field = (root: ParentNode, label: string) => byRole(root, 'textbox', new RegExp(`^${label}`)) as HTMLInputElement;
const button = (root: ParentNode, name: string) => byRole(root, 'button', name) as HTMLButtonElement;
const focused = () => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
};

async function loaded(render: () => Promise<HTMLElement>): Promise<PortalTestContext> {
  const el = (await render()) as PortalTestContext;
  await waitUntil(() => field(el, 'Preferred name') !== null);
  return el;
}

async function type(input: HTMLInputElement, text: string): Promise<void> {
  input.focus();
  input.select();
  await sendKeys({ type: text });
}

async function choose(root: ParentNode, label: string, value: string): Promise<void> {
  const select = byRole(root, 'combobox', new RegExp(`^${label}`)) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('changing personal details', () => {
  beforeEach(() => {
    sentDetails.splice(0);
    sentDetailsDrafts.splice(0);
  });

  it('starts from what is on file, and is accessible', async () => {
    const el = await loaded(Editing);
    expect(field(el, 'Preferred name').value).to.equal('Lena');
    expect((byRole(el, 'combobox', /^Language/) as HTMLSelectElement).value).to.equal('en');
    expect(field(el, 'Phone').value).to.equal('(507) 555-0199');
    await expect(el).to.be.accessible();
  });

  it('offers the languages that the server takes', () => {
    expect([...LANGUAGES]).to.deep.equal([...account.CARE_LANGUAGES]);
  });

  it('saves by keyboard alone, sends only what was changed, says so and goes back', async () => {
    const el = await loaded(Editing);
    await type(field(el, 'Preferred name'), 'Ellie');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => el.visited.length > 0);
    expect(sentDetails).to.deep.equal([{ preferredName: 'Ellie', version: 3 }]);
    expect(el.visited).to.deep.equal(['/account']);
    expect(el.announcements).to.deep.equal(['Your details are saved.']);
  });

  it('adds a person with the focus on their name, and sends the whole list', async () => {
    const el = await loaded(NothingOnFile);
    expect(textOf(el)).to.contain('No emergency contacts on file yet');
    button(el, 'Add a person').click();
    await waitUntil(() => focused() === field(el, 'Full name'));
    await sendKeys({ type: 'Ruth Ruiz' });
    await choose(el, 'Their relationship to you', 'sibling');
    await type(field(el, 'Phone'), '507 555 0199');
    await choose(el, 'Language', 'es');
    byRole(el, 'checkbox', /interpreter/)?.click();
    button(el, 'Save').click();
    await waitUntil(() => el.visited.length > 0);
    expect(sentDetails).to.deep.equal([{ language: 'es', interpreterNeeded: true, emergencyContacts: [{ ...RUTH, phone: '+15075550199' }], version: 3 }]);
  });

  it('removes a person, keeps the other one’s fields, and leaves the focus at the list', async () => {
    const el = await loaded(Editing);
    button(el, 'Remove Ruth Ruiz').click();
    await waitUntil(() => focused() === button(el, 'Remove Sam Ortiz'));
    expect(field(el, 'Full name').value).to.equal('Sam Ortiz');
    expect(el.announcements[0]).to.contain('Ruth Ruiz was taken off the list');
    button(el, 'Remove Sam Ortiz').click();
    await waitUntil(() => focused() === button(el, 'Add a person'));
    button(el, 'Save').click();
    await waitUntil(() => el.visited.length > 0);
    expect(sentDetails).to.deep.equal([{ emergencyContacts: [], version: 3 }]);
  });

  it('names what a person still lacks before anything is sent', async () => {
    const el = await loaded(NothingOnFile);
    button(el, 'Add a person').click();
    await waitUntil(() => field(el, 'Full name') !== null);
    button(el, 'Save').click();
    await waitUntil(() => textOf(el).includes('Please check these fields'));
    expect(queryAllDeep(el, '[aria-invalid=true]')).to.have.length(3);
    expect(sentDetails).to.deep.equal([]);
    await expect(el).to.be.accessible();
  });

  it('takes at most five people', async () => {
    const el = await loaded(FullList);
    expect(button(el, 'Add a person')).to.equal(null);
    expect(textOf(el)).to.contain('You can list up to 5 people');
  });

  it('names each field the server did not accept, and keeps what was typed', async () => {
    const el = await loaded(WrongFields);
    await type(field(el, 'Preferred name'), 'Ellie');
    button(el, 'Save').click();
    await waitUntil(() => textOf(el).includes('Please check these fields'));
    expect(textOf(el)).to.contain('Enter a name of 60 letters or fewer').and.to.contain('Enter a phone number with area code');
    expect(field(el, 'Preferred name').value).to.equal('Ellie');
    await expect(el).to.be.accessible();
  });

  it('shows what somebody else changed meanwhile before it may be replaced', async () => {
    const el = await loaded(ChangedElsewhere);
    await type(field(el, 'Preferred name'), 'Ellie');
    button(el, 'Save').click();
    await waitUntil(() => textOf(el).includes('These details changed while you were editing'));
    expect(textOf(el)).to.contain('On file now: they/them').and.to.contain('On file now: Ruth Ruiz (Brother or sister), (507) 555-0101');
    button(el, 'Save').click();
    await waitUntil(() => el.visited.length > 0);
    expect(sentDetails).to.deep.equal([{ preferredName: 'Ellie', version: 5 }]);
  });

  it('keeps what was typed when saving fails', async () => {
    const el = await loaded(SaveFails);
    await type(field(el, 'Pronouns'), 'they/them');
    button(el, 'Save').click();
    await waitUntil(() => textOf(el).includes('The portal is having trouble right now. Nothing was lost.'));
    expect(field(el, 'Pronouns').value).to.equal('they/them');
  });

  it('keeps what was typed on the server, and drops it once it is saved', async () => {
    const el = await loaded(Editing);
    await type(field(el, 'Pronouns'), 'they/them');
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => sentDetailsDrafts.length > 0);
    expect(JSON.parse(sentDetailsDrafts[0] ?? '')).to.deep.equal({ version: 3, values: { pronouns: 'they/them' } });
    button(el, 'Save').click();
    await waitUntil(() => el.visited.length > 0 && sentDetailsDrafts.at(-1) === null);
  });

  it('brings back what was typed before, with what is on file now beside it, and starts over when asked', async () => {
    const el = await loaded(WithDraft);
    expect(field(el, 'Preferred name').value).to.equal('Ellie');
    expect(button(el, 'Remove Sam Ortiz')).to.equal(null);
    expect(textOf(el)).to.contain('We kept what you typed last time').and.to.contain('On file now: Lena');
    await expect(el).to.be.accessible();
    button(el, 'Start over').click();
    await waitUntil(() => field(el, 'Preferred name').value === 'Lena' && sentDetailsDrafts.at(-1) === null);
    expect(button(el, 'Remove Sam Ortiz')).to.not.equal(null);
  });

  it('says that it is loading, and offers another try when that fails', async () => {
    expect(textOf(await Loading())).to.contain('Loading your details');
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });

  it('keeps long names inside the page', async () => {
    const el = await loaded(LongContent);
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });
});
