/** `ds-card`: heading, content and actions in one frame. */
import { expect, fixture, html } from '@open-wc/testing';
import '../register/card.ts';
import { byRole } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';
import { waitUntil } from '../testing/wait-until.ts';

type Card = HTMLElementTagNameMap['ds-card'];

describe('ds-card', () => {
  it('reads eyebrow, heading, badge, content and actions in this order', async () => {
    const card = await fixture(html`<ds-card heading="Next delivery" heading-level="3" eyebrow="Monday">
      <button slot="footer">Track</button>
      <span slot="header">On its way</span>
      <span>Two parcels</span>
    </ds-card>`);
    const spoken = (await spokenBy(card)).filter((phrase) => !phrase.includes('article'));
    expect(spoken).to.deep.equal(['Monday', 'heading, Next delivery, level 3', 'On its way', 'Two parcels', 'button, Track']);
    await expect(card).to.be.accessible();
  });

  it('puts actions beside the content where there is room, and below it where there is none', async () => {
    const card = await fixture<Card>(html`<ds-card heading="Next delivery" actions="beside"><p>Two parcels</p><button slot="footer">Track</button></ds-card>`);
    const [content, action] = ['p', 'button'].map((selector) => card.querySelector(selector) as Element);
    const isBeside = () => (action?.getBoundingClientRect().left ?? 0) >= (content?.getBoundingClientRect().right ?? 0);
    card.style.inlineSize = '40rem';
    await waitUntil(isBeside);
    card.style.inlineSize = '20rem';
    await waitUntil(() => !isBeside());
  });

  it('makes only its heading the link, large enough for a finger', async () => {
    const card = await fixture<Card>(html`<ds-card heading="Orders" href="#orders">Three</ds-card>`);
    const link = byRole(card, 'link', 'Orders');
    expect(link?.getAttribute('href')).to.equal('#orders');
    expect(link?.getBoundingClientRect().height).to.be.at.least(44);
    const plain = await fixture<Card>(html`<ds-card heading="Orders">Three</ds-card>`);
    expect(card.offsetHeight).to.equal(plain.offsetHeight);
  });

  it('shows the footer only when something is in it', async () => {
    const card = await fixture<Card>(html`<ds-card heading="Orders">Three</ds-card>`);
    const footer = card.renderRoot.querySelector('footer');
    expect(footer?.checkVisibility()).to.equal(false);
    const button = document.createElement('button');
    button.slot = 'footer';
    button.textContent = 'Open';
    card.append(button);
    await waitUntil(() => footer?.checkVisibility(), 'the footer stays hidden');
  });

  it('keeps its badge without a heading', async () => {
    const card = await fixture(html`<ds-card><span slot="header">New</span>Text</ds-card>`);
    expect(await spokenBy(card)).to.include.members(['New', 'Text']);
    expect(byRole(card, 'heading')).to.equal(null);
  });

  it('keeps words of sixty letters inside a narrow column', async () => {
    const long = 'w'.repeat(60);
    const column = await fixture<HTMLElement>(html`<div><ds-card heading=${long} eyebrow=${long} href="#x">${long}</ds-card></div>`);
    column.style.width = '288px';
    expect(column.scrollWidth).to.equal(288);
  });
});
