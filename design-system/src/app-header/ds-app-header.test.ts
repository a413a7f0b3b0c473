/** `ds-app-header`: in the bar on wide screens, in a panel on narrow ones. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../register/app-header.ts';
import '../register/side-nav.ts';
import '../register/skip-link.ts';
import { byRole, queryDeep, textOf } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';
import { waitUntil } from '../testing/wait-until.ts';

type AppHeader = HTMLElementTagNameMap['ds-app-header'];

const WIDE = { width: 1100, height: 700 };
const NARROW = { width: 390, height: 700 };

async function render(): Promise<AppHeader> {
  const header = await fixture<AppHeader>(html`
    <ds-app-header product="Oakwood Library" href="#home">
      <ds-skip-link slot="skip" href="#page">Skip to the page</ds-skip-link>
      <a slot="navigation" href="#books" aria-current="page">Books</a>
      <a slot="navigation" href="#events">Events</a>
      <button slot="actions">Sign out</button>
    </ds-app-header>
  `);
  await header.updateComplete;
  return header;
}

const menu = (header: AppHeader) => byRole(header, 'button', 'Menu');

async function press(header: AppHeader, key: string): Promise<void> {
  await sendKeys({ press: key });
  await header.updateComplete;
}

describe('ds-app-header', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));
  after(() => setViewport({ width: 800, height: 600 }));

  describe('on a wide screen', () => {
    before(() => setViewport(WIDE));

    it('is read as the banner with skip link, name, links and actions in this order', async () => {
      const header = await render();
      expect((await spokenBy(header)).filter((phrase) => /^(banner|navigation|link|button)/.test(phrase))).to.deep.equal([
        'banner',
        'link, Skip to the page',
        'link, Oakwood Library',
        'navigation, Main menu',
        'link, Books, current page',
        'link, Events',
        'button, Sign out',
      ]);
      await expect(header).to.be.accessible();
    });

    it('has the links in the bar and no menu button', async () => {
      const header = await render();
      expect(menu(header)).to.equal(null);
      expect(byRole(header, 'link', 'Events')?.checkVisibility()).to.equal(true);
    });
  });

  describe('on a phone', () => {
    before(() => setViewport(NARROW));

    it('opens the links by keyboard over the page, where nothing moves', async () => {
      const header = await render();
      const height = header.getBoundingClientRect().height;
      expect(byRole(header, 'link', 'Events')).to.equal(null);
      menu(header)?.focus();
      await press(header, 'Enter');
      expect(menu(header)?.getAttribute('aria-expanded')).to.equal('true');
      expect(header.getBoundingClientRect().height).to.equal(height);
      await press(header, 'Tab');
      expect(textOf(document.activeElement ?? header)).to.equal('Books');
      await expect(header).to.be.accessible();
    });

    it('closes with Escape and gives the focus back', async () => {
      const header = await render();
      const heard: boolean[] = [];
      header.addEventListener('menu-toggle', (event) => heard.push((event as CustomEvent<{ open: boolean }>).detail.open));
      menu(header)?.focus();
      await press(header, 'Enter');
      await press(header, 'Tab');
      await press(header, 'Escape');
      expect(header.menuOpen).to.equal(false);
      expect(header.shadowRoot?.activeElement).to.equal(menu(header));
      expect(heard).to.deep.equal([true, false]);
    });

    it('closes when a link is followed, something else is pressed, or the focus goes on', async () => {
      const header = await render();
      const open = async (): Promise<void> => {
        header.menuOpen = true;
        await header.updateComplete;
      };
      await open();
      byRole(header, 'link', 'Events')?.click();
      expect(header.menuOpen).to.equal(false);
      await header.updateComplete;
      await open();
      document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      expect(header.menuOpen).to.equal(false);
      await header.updateComplete;
      await open();
      byRole(header, 'link', 'Events')?.focus();
      await press(header, 'Tab');
      expect(textOf(document.activeElement ?? header)).to.equal('Sign out');
      expect(header.menuOpen).to.equal(false);
    });

    it('closes when the window becomes wide', async () => {
      const header = await render();
      header.menuOpen = true;
      await header.updateComplete;
      await setViewport(WIDE);
      await waitUntil(() => !header.menuOpen, 'the menu closes');
      await header.updateComplete;
      const escape = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true });
      document.dispatchEvent(escape);
      expect(escape.defaultPrevented, 'Escape belongs to the page again').to.equal(false);
      await setViewport(NARROW);
    });

    it('shows in the panel what stands beside the page on wide screens', async () => {
      const items = [{ label: 'Orders', href: '#orders' }];
      const header = await fixture<AppHeader>(html`<ds-app-header product="Shop"><ds-side-nav slot="menu" .items=${items}></ds-side-nav></ds-app-header>`);
      await header.updateComplete;
      menu(header)?.click();
      await header.updateComplete;
      byRole(header, 'link', 'Orders')?.click();
      expect(header.menuOpen).to.equal(false);
      expect(queryDeep(header, 'nav.links')?.checkVisibility()).to.equal(false);
    });

    it('has no menu button without anything to open', async () => {
      const header = await fixture<AppHeader>(html`<ds-app-header product="Shop"></ds-app-header>`);
      expect(menu(header)).to.equal(null);
    });
  });
});
