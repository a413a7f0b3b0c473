/** `ds-menu-button`: the keyboard of the APG pattern. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/menu-button.ts';
import { spokenBy } from '../testing/spoken.ts';
import type { MenuSelectEvent } from './ds-menu-button.ts';

type MenuButton = HTMLElementTagNameMap['ds-menu-button'];

const ITEMS = [{ id: 'profile', label: 'Profile' }, { id: 'settings', label: 'Settings' }, { separator: true as const }, { id: 'out', label: 'Sign out' }];

async function render(): Promise<MenuButton> {
  const menu = await fixture<MenuButton>(html`<ds-menu-button label="Account" .items=${ITEMS}></ds-menu-button>`);
  menu.focus();
  return menu;
}

/** Presses a key and waits for what it changes. */
async function press(menu: MenuButton, key: string): Promise<void> {
  await sendKeys({ press: key });
  await menu.updateComplete;
}

const focused = (menu: MenuButton) => menu.shadowRoot?.activeElement?.textContent.trim().replace(/\s+/g, ' ');
const isOpen = (menu: MenuButton) => menu.shadowRoot?.querySelector('#button')?.getAttribute('aria-expanded');

describe('ds-menu-button', () => {
  it('opens on the first entry with Enter and Down, on the last with Up', async () => {
    const menu = await render();
    for (const [key, entry] of [
      ['Enter', 'Profile'],
      ['ArrowDown', 'Profile'],
      ['ArrowUp', 'Sign out'],
    ]) {
      await press(menu, key ?? '');
      expect(focused(menu)).to.equal(entry);
      await press(menu, 'Escape');
    }
  });

  it('moves with arrows, Home, End and letters, around the ends', async () => {
    const menu = await render();
    await press(menu, 'Enter');
    for (const [key, entry] of [
      ['ArrowDown', 'Settings'],
      ['End', 'Sign out'],
      ['ArrowDown', 'Profile'],
      ['s', 'Settings'],
      ['s', 'Sign out'],
      ['Home', 'Profile'],
    ]) {
      await press(menu, key ?? '');
      expect(focused(menu), key).to.equal(entry);
    }
  });

  it('closes with Escape and gives the focus back', async () => {
    const menu = await render();
    await press(menu, 'Enter');
    await press(menu, 'Escape');
    expect(isOpen(menu)).to.equal('false');
    expect(menu.shadowRoot?.activeElement?.id).to.equal('button');
  });

  it('closes with Tab and with a press elsewhere', async () => {
    const menu = await render();
    await press(menu, 'Enter');
    await press(menu, 'Tab');
    expect(isOpen(menu)).to.equal('false');
    menu.focus();
    await press(menu, 'Enter');
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await menu.updateComplete;
    expect(isOpen(menu)).to.equal('false');
  });

  it('tells which entry was chosen, and closes', async () => {
    const menu = await render();
    const chosen: string[] = [];
    menu.addEventListener('menu-select', (event) => chosen.push((event as MenuSelectEvent).detail.id));
    await press(menu, 'Enter');
    await press(menu, 'ArrowDown');
    await press(menu, 'Enter');
    expect(chosen).to.deep.equal(['settings']);
    expect(isOpen(menu)).to.equal('false');
  });

  it('is accessible when open', async () => {
    const menu = await render();
    await press(menu, 'Enter');
    await expect(menu).to.be.accessible();
  });

  it('reads as a button with a menu, and its entries once it is open', async () => {
    const menu = await render();
    expect((await spokenBy(menu))[0])
      .to.contain('button, Account')
      .and.contain('not expanded')
      .and.contain('menu');
    await press(menu, 'Enter');
    const entry = menu.renderRoot.querySelector('.item') as Element;
    expect((await spokenBy(entry))[0]).to.contain('menuitem, Profile');
  });

  it('opens in the top layer, at the wished edge and within the window', async () => {
    const page = await fixture<HTMLElement>(html`<div dir="rtl"><ds-menu-button label="Account" .items=${ITEMS}></ds-menu-button></div>`);
    const menu = page.querySelector('ds-menu-button') as MenuButton;
    menu.focus();
    await press(menu, 'Enter');
    const list = menu.renderRoot.querySelector('#menu') as HTMLElement;
    expect(list.matches(':popover-open')).to.equal(true);
    expect(list.getBoundingClientRect().right).to.be.closeTo(menu.getBoundingClientRect().right, 9);
    expect(list.getBoundingClientRect().left).to.be.at.least(0);
  });

  it('is closed when it is taken off the page', async () => {
    const menu = await render();
    await press(menu, 'Enter');
    const { parentElement } = menu;
    menu.remove();
    parentElement?.append(menu);
    await menu.updateComplete;
    expect(isOpen(menu)).to.equal('false');
  });
});
