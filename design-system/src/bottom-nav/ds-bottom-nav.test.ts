/** `ds-bottom-nav`: few places, counts in words, no page covered. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/bottom-nav.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { byRole, queryAllDeep } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';

const ITEMS = [
  { label: 'Home', href: '/', icon: 'home', exact: true },
  { label: 'Messages', href: '/messages', icon: 'mail', count: 3, countLabel: '3 unread messages' },
  { label: 'Orders', href: '/orders', icon: 'bill', count: 1 },
];
const tall = styleProperties({ 'block-size': '3000px' });

describe('ds-bottom-nav', () => {
  it('is read with its counts in words and the current page marked', async () => {
    const nav = await fixture(html`<ds-bottom-nav current="/messages/7" .items=${ITEMS}></ds-bottom-nav>`);
    expect((await spokenBy(nav)).filter((phrase) => /^(navigation|link)/.test(phrase))).to.deep.equal([
      'navigation, Main menu',
      'link, Home',
      'link, Messages, 3 unread messages, current item',
      'link, Orders, 1 new',
    ]);
    await expect(nav).to.be.accessible();
  });

  it('shows five entries at most', async () => {
    const items = Array.from({ length: 7 }, (_, index) => ({ label: `Place ${index}`, href: `/${index}` }));
    const nav = await fixture(html`<ds-bottom-nav .items=${items}></ds-bottom-nav>`);
    expect(queryAllDeep(nav, 'a')).to.have.length(5);
  });

  it('stays at the bottom of the window and covers nothing at the end of the page', async () => {
    const page = await fixture<HTMLElement>(html`<div><div id="text" ${tall}></div><ds-bottom-nav .items=${ITEMS}></ds-bottom-nav></div>`);
    const nav = page.querySelector('ds-bottom-nav');
    const bottom = () => Math.round(nav?.getBoundingClientRect().bottom ?? 0);
    globalThis.scrollTo(0, 0);
    expect(bottom()).to.equal(innerHeight);
    globalThis.scrollTo(0, document.documentElement.scrollHeight);
    expect(page.querySelector('#text')?.getBoundingClientRect().bottom).to.be.at.most((nav?.getBoundingClientRect().top ?? 0) + 1);
  });

  it('has targets that are large enough, one after the other', async () => {
    const nav = await fixture<HTMLElement>(html`<ds-bottom-nav .items=${ITEMS}></ds-bottom-nav>`);
    for (const link of queryAllDeep(nav, 'a')) expect(link.getBoundingClientRect().height).to.be.at.least(44);
    nav.focus();
    await sendKeys({ press: 'Tab' });
    expect(nav.shadowRoot?.activeElement).to.equal(byRole(nav, 'link', /Messages/));
  });
});
