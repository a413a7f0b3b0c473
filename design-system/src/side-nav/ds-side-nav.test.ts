/** `ds-side-nav`: the APG Disclosure Navigation pattern, counts in words, narrow and wide. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/side-nav.ts';
import { byRole, textOf } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';
import type { NavEntry, NavGroup } from './ds-side-nav.ts';

type SideNav = HTMLElementTagNameMap['ds-side-nav'];

const ITEMS: (NavEntry | NavGroup)[] = [
  { label: 'Home', href: '/', icon: 'home', exact: true },
  { label: 'Messages', href: '/messages', icon: 'mail', count: 3, countLabel: '3 unread messages' },
  {
    label: 'Library',
    icon: 'search',
    items: [
      { label: 'Books', href: '/library/books' },
      { label: 'Music', href: '/library/music' },
    ],
  },
  { label: 'Orders', href: '/orders', icon: 'bill', items: [{ label: 'Returns', href: '/orders/returns' }] },
  { heading: 'Account', entries: [{ label: 'Settings', href: '/settings', icon: 'settings', count: 2 }] },
];

async function render(current: string, { collapsible = false, collapsed = false } = {}): Promise<SideNav> {
  return fixture<SideNav>(html`<ds-side-nav .current=${current} ?collapsible=${collapsible} ?collapsed=${collapsed} .items=${ITEMS}></ds-side-nav>`);
}

const expanded = (nav: SideNav, name: string) => byRole(nav, 'button', name)?.getAttribute('aria-expanded');
const current = (nav: SideNav) =>
  [...nav.renderRoot.querySelectorAll('[aria-current]')].map((entry) => `${textOf(entry)} ${entry.getAttribute('aria-current')}`);
const focused = (nav: SideNav) => nav.shadowRoot?.activeElement;

describe('ds-side-nav', () => {
  it('is read with its counts in words and the current page marked', async () => {
    const nav = await render('/messages');
    expect((await spokenBy(nav)).filter((phrase) => /^(navigation|link|button|list, )/.test(phrase))).to.deep.equal([
      'navigation, Main menu',
      'link, Home',
      'link, Messages, 3 unread messages, current page',
      'button, Library, not expanded',
      'link, Orders',
      'button, More in Orders, not expanded',
      'list, Account',
      'link, Settings, 2 new',
    ]);
    await expect(nav).to.be.accessible();
  });

  it('opens what lies around the current page, and marks a page below an entry', async () => {
    const nav = await render('/library/music');
    expect(expanded(nav, 'Library')).to.equal('true');
    expect(current(nav)).to.deep.equal(['Music page']);
    nav.current = '/messages/7';
    await nav.updateComplete;
    expect(current(nav)).to.deep.equal(['Messages 3 , 3 unread messages true']);
  });

  it('marks the entry that hides the current page', async () => {
    const nav = await render('/library/music');
    byRole(nav, 'button', 'Library')?.click();
    await nav.updateComplete;
    expect(current(nav)).to.include('Library true');
  });

  it('keeps closed what the reader closed when the page builds its entries anew', async () => {
    const nav = await render('/library/music');
    byRole(nav, 'button', 'Library')?.click();
    nav.items = structuredClone(ITEMS);
    await nav.updateComplete;
    expect(expanded(nav, 'Library')).to.equal('false');
  });

  it('opens and closes with Enter, Space and Escape', async () => {
    const nav = await render('/');
    byRole(nav, 'button', 'Library')?.focus();
    await sendKeys({ press: 'Enter' });
    await nav.updateComplete;
    expect(expanded(nav, 'Library')).to.equal('true');
    await sendKeys({ press: 'Tab' });
    expect(textOf(focused(nav) ?? nav)).to.equal('Books');
    await sendKeys({ press: 'Escape' });
    await nav.updateComplete;
    expect(expanded(nav, 'Library')).to.equal('false');
    expect(textOf(focused(nav) ?? nav)).to.equal('Library');
    await sendKeys({ press: 'Space' });
    await nav.updateComplete;
    expect(expanded(nav, 'Library')).to.equal('true');
  });

  it('has a link and a button of its own where an entry is both', async () => {
    const nav = await render('/');
    expect(byRole(nav, 'link', 'Orders')?.getAttribute('href')).to.equal('/orders');
    byRole(nav, 'button', 'More in Orders')?.click();
    await nav.updateComplete;
    expect(byRole(nav, 'link', 'Returns')).to.not.equal(null);
  });

  it('moves with arrows, Home and End through what is seen', async () => {
    const nav = await render('/');
    byRole(nav, 'link', 'Home')?.focus();
    const way: string[] = [];
    for (const key of ['End', 'ArrowDown', 'ArrowUp', 'Home', 'ArrowDown', 'ArrowDown', 'ArrowDown']) {
      await sendKeys({ press: key });
      way.push(focused(nav)?.querySelector('.label')?.textContent ?? '');
    }
    expect(way).to.deep.equal(['Settings', 'Home', 'Settings', 'Home', 'Messages', 'Library', 'Orders']);
  });

  it('becomes narrow and keeps every name', async () => {
    const nav = await render('/library/music', { collapsible: true });
    const heard: boolean[] = [];
    nav.addEventListener('collapse-change', (event) => heard.push((event as CustomEvent<{ collapsed: boolean }>).detail.collapsed));
    byRole(nav, 'button', 'Narrow menu')?.click();
    await nav.updateComplete;
    expect(heard).to.deep.equal([true]);
    expect(nav.getBoundingClientRect().width).to.be.lessThan(120);
    expect(byRole(nav, 'link', /Home/)).to.not.equal(null);
    expect(byRole(nav, 'link', 'Music')).to.equal(null);
    expect(current(nav)).to.include('Library true');
    await expect(nav).to.be.accessible();
  });

  it('becomes wide to show what lies below an entry', async () => {
    const nav = await render('/', { collapsible: true, collapsed: true });
    byRole(nav, 'button', 'Library')?.click();
    await nav.updateComplete;
    expect(nav.collapsed).to.equal(false);
    expect(byRole(nav, 'link', 'Books')).to.not.equal(null);
  });
});
