/** `ds-bottom-nav`: few places, counts in words, no page covered. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../register/bottom-nav.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { applyGlobals } from '../testing/globals.ts';
import { byRole, queryAllDeep } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';
import { waitUntil } from '../testing/wait-until.ts';

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

  describe('with more entries than places', () => {
    const MANY = [...ITEMS, ...Array.from({ length: 4 }, (_, index) => ({ label: `Place ${index}`, href: `/${index}`, count: index }))];
    let nav: HTMLElement;
    const more = () => byRole(nav, 'button', /More/);
    const seen = () => queryAllDeep(nav, 'a').filter((link) => link.checkVisibility());

    beforeEach(async () => {
      nav = await fixture<HTMLElement>(html`<ds-bottom-nav current="/2" .items=${MANY}></ds-bottom-nav>`);
    });

    it('has the rest behind the fifth, which says what waits there and that the open page is one of them', async () => {
      expect(seen()).to.have.length(4);
      expect(await spokenBy(nav)).to.include('button, More, 6 new, current item, not expanded');
      more()?.click();
      await waitUntil(() => seen().length === MANY.length);
      expect(byRole(nav, 'link', /Place 2/)).to.have.attribute('aria-current', 'page');
      await expect(nav).to.be.accessible();
    });

    it('opens and closes by keyboard, with the focus where it was', async () => {
      more()?.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => seen().length === MANY.length);
      await sendKeys({ press: 'Tab' });
      expect(nav.shadowRoot?.activeElement).to.equal(byRole(nav, 'link', /Place 1/));
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => seen().length === 4);
      expect(nav.shadowRoot?.activeElement).to.equal(more());
    });

    it('closes when another page opens, with a press elsewhere, and when the focus leaves', async () => {
      const closes = [
        () => nav.setAttribute('current', '/elsewhere'),
        () => document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true })),
        () => byRole(nav, 'link', /Home/)?.focus(),
      ];
      for (const close of closes) {
        more()?.focus();
        more()?.click();
        await waitUntil(() => seen().length === MANY.length);
        close();
        await waitUntil(() => seen().length === 4);
      }
    });
  });

  it('stays in view only in a window that is high enough for it', async () => {
    const at = await fixture(html`<ds-bottom-nav .items=${ITEMS}></ds-bottom-nav>`);
    try {
      await setViewport({ width: 320, height: 256 });
      expect(getComputedStyle(at).position).to.equal('static');
      await setViewport({ width: 390, height: 800 });
      expect(getComputedStyle(at).position).to.equal('sticky');
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
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

  it('breaks no name as long as all together have room, also in large text', async () => {
    const names = ['Inicio', 'Citas', 'Expediente', 'Mensajes', 'Cuenta'].map((label, index) => ({ label, href: `/${index}`, icon: 'home' }));
    try {
      await setViewport({ width: 390, height: 800 });
      applyGlobals({ textSize: 'x-large' });
      const nav = await fixture<HTMLElement>(html`<ds-bottom-nav .items=${names}></ds-bottom-nav>`);
      const heights = queryAllDeep(nav, '.label').map((label) => label.getBoundingClientRect().height);
      expect(new Set(heights).size).to.equal(1);
      expect(nav.scrollWidth).to.be.at.most(nav.clientWidth);
    } finally {
      applyGlobals({});
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('has targets that are large enough, one after the other', async () => {
    const nav = await fixture<HTMLElement>(html`<ds-bottom-nav .items=${ITEMS}></ds-bottom-nav>`);
    for (const link of queryAllDeep(nav, 'a')) expect(link.getBoundingClientRect().height).to.be.at.least(44);
    nav.focus();
    await sendKeys({ press: 'Tab' });
    expect(nav.shadowRoot?.activeElement).to.equal(byRole(nav, 'link', /Messages/));
  });
});
