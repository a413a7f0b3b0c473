import { expect } from '@open-wc/testing';
import { byRole, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { sendKeys } from '@web/test-runner-commands';
import { sentChanges, sentDrafts } from '../../mocks/account-mocks.ts';
import * as stories from './account-contact-page.stories.ts';

const { Editing, NothingOnFile, WrongFields, WithDraft, ChangedElsewhere, SaveFails, Loading, ServerError, LongContent } = storyFixture(stories);
const field = (root: ParentNode, label: string) => byRole(root, 'textbox', new RegExp(`^${label}`)) as HTMLInputElement;

async function loaded(render: () => Promise<HTMLElement>): Promise<PortalTestContext> {
  const el = (await render()) as PortalTestContext;
  await waitUntil(() => queryDeep(el, 'ds-text-field') !== null && field(el, 'City') !== null);
  return el;
}

async function type(root: ParentNode, label: string, text: string): Promise<void> {
  field(root, label).focus();
  field(root, label).select();
  await sendKeys({ type: text });
}

function save(root: ParentNode): void {
  byRole(root, 'button', 'Save')?.click();
}

describe('changing phone and address', () => {
  beforeEach(() => {
    sentChanges.splice(0);
    sentDrafts.splice(0);
  });

  it('starts from what is on file, and is accessible', async () => {
    const el = await loaded(Editing);
    expect(field(el, 'Mobile phone').value).to.equal('(507) 555-0143');
    expect(field(el, 'City').value).to.equal('Northfield');
    expect(field(el, 'ZIP code').autocomplete).to.equal('postal-code');
    await expect(el).to.be.accessible();
  });

  it('saves by keyboard alone, sends only what was changed, says so and goes back', async () => {
    const el = await loaded(Editing);
    await type(el, 'Home phone', '507 555 0177');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => el.visited.length > 0);
    expect(sentChanges).to.deep.equal([{ homePhone: '507 555 0177', version: 3 }]);
    expect(el.visited).to.deep.equal(['/account']);
    expect(el.announcements).to.deep.equal(['Your details are saved.']);
  });

  it('names each wrong field, keeps what was typed, and puts the focus on the summary', async () => {
    const el = await loaded(WrongFields);
    await type(el, 'Mobile phone', '12');
    save(el);
    await waitUntil(() => textOf(el).includes('Please check these fields'));
    expect(textOf(el)).to.contain('Enter a US phone number with area code').and.to.contain('Enter a ZIP code');
    expect(field(el, 'Mobile phone').value).to.equal('12');
    expect(field(el, 'Mobile phone').getAttribute('aria-invalid')).to.equal('true');
    expect(el.visited).to.deep.equal([]);
    await expect(el).to.be.accessible();
  });

  it('shows what somebody else changed meanwhile before it may be replaced', async () => {
    const el = await loaded(ChangedElsewhere);
    await type(el, 'City', 'Faribault');
    save(el);
    await waitUntil(() => textOf(el).includes('These details changed while you were editing'));
    expect(textOf(el)).to.contain('On file now: Dundas').and.to.contain('On file now: nothing');
    expect(field(el, 'City').value).to.equal('Faribault');
    await expect(el).to.be.accessible();
    save(el);
    await waitUntil(() => el.visited.length > 0);
    expect(sentChanges).to.deep.equal([{ city: 'Faribault', version: 5 }]);
  });

  it('keeps what was typed when saving fails, and takes it at the next try', async () => {
    const el = await loaded(SaveFails);
    await type(el, 'City', 'Faribault');
    save(el);
    await waitUntil(() => textOf(el).includes('The portal is having trouble right now. Nothing was lost.'));
    expect(field(el, 'City').value).to.equal('Faribault');
    expect(byRole(el, 'button', 'Save')?.closest('[disabled]')).to.equal(null);
  });

  it('keeps what was typed on the server, and drops it once it is saved', async () => {
    const el = await loaded(Editing);
    await type(el, 'City', 'Faribault');
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => sentDrafts.length > 0);
    expect(JSON.parse(sentDrafts[0] ?? '')).to.deep.equal({ version: 3, values: { city: 'Faribault' } });
    save(el);
    await waitUntil(() => el.visited.length > 0 && sentDrafts.at(-1) === null);
  });

  it('brings back what was typed before, with what is on file now beside it, and saves it', async () => {
    const el = await loaded(WithDraft);
    expect(field(el, 'City').value).to.equal('Faribault');
    expect(field(el, 'Home phone').value).to.equal('507 555 0188');
    expect(textOf(el)).to.contain('We kept what you typed last time').and.to.contain('On file now: Northfield').and.to.contain('On file now: nothing');
    await expect(el).to.be.accessible();
    save(el);
    await waitUntil(() => el.visited.length > 0);
    expect(sentChanges).to.deep.equal([{ city: 'Faribault', homePhone: '507 555 0188', version: 4 }]);
  });

  it('starts over from what is on file', async () => {
    const el = await loaded(WithDraft);
    byRole(el, 'button', 'Start over')?.click();
    await waitUntil(() => field(el, 'City').value === 'Northfield' && sentDrafts.at(-1) === null);
    expect(field(el, 'Home phone').value).to.equal('');
    expect(textOf(el)).to.not.contain('We kept what you typed');
  });

  it('can be filled from nothing', async () => {
    const el = await loaded(NothingOnFile);
    expect(field(el, 'Street address').value).to.equal('');
    await type(el, 'Mobile phone', '(507) 555-0199');
    save(el);
    await waitUntil(() => el.visited.length > 0);
    expect(sentChanges).to.deep.equal([{ mobilePhone: '(507) 555-0199', version: 3 }]);
  });

  it('says before that an address is wanted whole or not at all, and calls nothing optional that is needed', async () => {
    const el = await loaded(NothingOnFile);
    const group = queryDeep<HTMLElement>(el, 'fieldset');
    const marks = () => (group ? textOf(group).match(/optional/g)?.length : undefined);
    expect(group?.getAttribute('aria-describedby')).to.equal('address-hint');
    expect(group && textOf(group)).to.contain('Once you fill in one part, we need the street, city, state and ZIP code');
    // The whole, and the apartment.
    expect(marks()).to.equal(2);
    await type(el, 'City', 'Faribault');
    await waitUntil(() => marks() === 1);
    save(el);
    await waitUntil(() => byRole(el, 'link', 'State is missing. Please fill it in.') !== null);
    expect(byRole(el, 'link', 'Street address is missing. Please fill it in.')).to.not.equal(null);
    expect(sentChanges).to.deep.equal([]);
    await expect(el).to.be.accessible();
    field(el, 'City').select();
    await sendKeys({ press: 'Backspace' });
    await waitUntil(() => byRole(el, 'link', /is missing/) === null);
    expect(marks()).to.equal(2);
  });

  it('says that it is loading, and offers another try when that fails', async () => {
    expect(textOf(await Loading())).to.contain('Loading your details');
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });

  it('keeps long addresses inside the page', async () => {
    const el = await loaded(LongContent);
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
  });
});
