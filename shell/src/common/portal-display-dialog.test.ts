import { expect, fixture, html } from '@open-wc/testing';
import { defineElement } from '@portal/design-system/define-element';
import { byRole, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { sendKeys } from '@web/test-runner-commands';
import { forgetDisplay } from '../mocks/forget-display.ts';
import { deviceDisplay } from './display.ts';
import type { Display } from './display.ts';
import { PortalGate } from './portal-gate.ts';
import * as stories from './portal-display-dialog.stories.ts';

defineElement('portal-gate', PortalGate);

const { OnThisDevice, OnAccount, NotSaved, MoreContrast } = storyFixture(stories);
const { dataset } = document.documentElement;

/** What has the focus, through every shadow tree. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** The choices of one group, with a mark at what is chosen. */
const groups = (root: ParentNode) =>
  queryAllDeep(root, 'fieldset').map((group) => {
    const radios = queryAllDeep(group, 'input[type=radio]') as HTMLInputElement[];
    return [textOf(group.querySelector('legend') ?? group), radios.find(({ checked }) => checked)?.value];
  });

const choose = (root: ParentNode, value: string, group: string): void => {
  const fieldset = queryAllDeep(root, 'fieldset').find((each) => textOf(each.querySelector('legend') ?? each) === group);
  (fieldset?.querySelector(`input[value=${value}]`) as HTMLInputElement | null)?.click();
};

describe('the display dialog', () => {
  beforeEach(forgetDisplay);
  afterEach(forgetDisplay);

  it('has a named group for each thing, at the defaults for who never chose', async () => {
    const dialog = await OnThisDevice();
    await waitUntil(() => byRole(dialog, 'dialog', 'Display and language') !== null);
    expect(groups(dialog)).to.deep.equal([
      ['Text size', 'normal'],
      ['Spacing', 'comfortable'],
      ['Theme', 'device'],
      ['Contrast', 'device'],
      ['Motion', 'device'],
      ['Language', 'en'],
    ]);
    expect(textOf(dialog)).to.include('this device remembers it');
    await expect(dialog).to.be.accessible();
  });

  it('shows a choice on the page at once and remembers it on the device', async () => {
    const dialog = await OnThisDevice();
    choose(dialog, 'dark', 'Theme');
    choose(dialog, 'x-large', 'Text size');
    choose(dialog, 'more', 'Contrast');
    expect([dataset['theme'], dataset['textSize'], dataset['contrast']]).to.deep.equal(['dark', 'x-large', 'more']);
    expect(deviceDisplay()).to.deep.equal({ theme: 'dark', textSize: 'x-large', contrast: 'more' });
  });

  it('begins with what this device remembers', async () => {
    choose(await OnThisDevice(), 'compact', 'Spacing');
    const again = await fixture<HTMLElement>(html`<portal-display-dialog></portal-display-dialog>`);
    expect(groups(again)[1]).to.deep.equal(['Spacing', 'compact']);
  });

  it('goes by keyboard: to each group, through its choices, and out by Escape with what was chosen kept', async () => {
    const dialog = await OnAccount();
    let closed = 0;
    dialog.addEventListener('close', () => (closed += 1));
    const sizes = queryDeep(dialog, 'ds-radio-group[name=textSize]');
    sizes?.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(dataset['textSize']).to.equal('large');
    await sendKeys({ press: 'Tab' });
    expect((focused() as HTMLInputElement).value).to.equal('comfortable');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => closed === 1);
    expect(deviceDisplay()).to.deep.equal({ textSize: 'large' });
  });

  it('asks the page for another language, and leaves keeping it to the page', async () => {
    const dialog = await OnThisDevice();
    const asked: string[] = [];
    dialog.addEventListener('locale-select', ({ detail }) => asked.push(detail));
    choose(dialog, 'es', 'Language');
    expect(asked).to.deep.equal(['es']);
    expect(dataset['theme']).to.not.equal('es');
  });

  it('goes back to the defaults, says so, and leaves the language', async () => {
    const saved: Display[] = [];
    const dialog = await OnAccount({ save: (chosen: Display) => Promise.resolve(void saved.push(chosen)) });
    choose(dialog, 'less', 'Motion');
    choose(dialog, 'compact', 'Spacing');
    byRole(dialog, 'button', /^Reset to defaults/)?.click();
    await waitUntil(() => textOf(queryDeep(dialog, 'ds-visually-hidden[role=status]') ?? dialog).includes('back to the defaults'));
    expect([dataset['motion'], dataset['density']]).to.deep.equal([undefined, undefined]);
    await waitUntil(() => groups(dialog)[1]?.[1] === 'comfortable');
    expect(groups(dialog).map(([, value]) => value)).to.deep.equal(['normal', 'comfortable', 'device', 'device', 'device', 'en']);
    // Said to the account too: what was chosen there before must not come back.
    expect(saved.at(-1)).to.deep.equal({ textSize: 'normal', density: 'comfortable', theme: 'device', contrast: 'device', motion: 'device' });
  });

  it('says when the account could not keep it, and no more once it could', async () => {
    let isUp = false;
    const dialog = await NotSaved({ save: () => (isUp ? Promise.resolve() : Promise.reject(new Error('away'))) });
    choose(dialog, 'dark', 'Theme');
    await waitUntil(() => textOf(dialog).includes('couldn’t save it to your account'));
    expect(dataset['theme']).to.equal('dark');
    isUp = true;
    choose(dialog, 'light', 'Theme');
    await waitUntil(() => !textOf(dialog).includes('couldn’t save it'));
  });

  it('is accessible in more contrast', async () => {
    await expect(await MoreContrast()).to.be.accessible();
  });

  it('opens from pages outside a session, and gives the focus back when it closes', async () => {
    const gate = await fixture<PortalGate>(html`<portal-gate heading="Sign in"></portal-gate>`);
    const button = byRole(gate, 'button', /^Display and language/);
    button?.focus();
    button?.click();
    await waitUntil(() => byRole(gate, 'dialog', 'Display and language') !== null);
    byRole(gate, 'button', /^Done/)?.click();
    await waitUntil(() => queryDeep(gate, 'portal-display-dialog') === null);
    expect(focused()).to.equal(button);
    // The one tap to the other language is still there.
    expect(byRole(gate, 'button', /^Español/)).to.not.equal(null);
  });
});
