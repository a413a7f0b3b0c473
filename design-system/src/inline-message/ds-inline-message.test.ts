/** `ds-inline-message`: the tone in words, and news that is read. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../register/inline-message.ts';
import { spokenBy } from '../testing/spoken.ts';

type Message = HTMLElementTagNameMap['ds-inline-message'];

describe('ds-inline-message', () => {
  it('reads its tone in words before the text', async () => {
    const message = await fixture(html`<ds-inline-message tone="danger">The coupon has ended.</ds-inline-message>`);
    expect(await spokenBy(message)).to.deep.equal(['Problem:', 'The coupon has ended.']);
    await expect(message).to.be.accessible();
  });

  it('is a live region only on request', async () => {
    const still = await fixture<Message>(html`<ds-inline-message>Open today</ds-inline-message>`);
    const live = await fixture<Message>(html`<ds-inline-message live>Open today</ds-inline-message>`);
    expect(still.renderRoot.querySelector('[role=status]')).to.equal(null);
    expect(live.renderRoot.querySelector('[role=status]')).to.not.equal(null);
  });

  it('shows nothing without a text, though its live region is there', async () => {
    const message = await fixture<Message>(html`<ds-inline-message live tone="success"></ds-inline-message>`);
    const isShown = () => message.renderRoot.querySelector('.message')?.checkVisibility();
    expect(isShown()).to.equal(false);
    expect(message.renderRoot.querySelector('[role=status]')?.checkVisibility()).to.equal(true);
    const changed = oneEvent(message.renderRoot.querySelector('slot') as HTMLSlotElement, 'slotchange');
    message.append('Saved');
    await changed;
    expect(isShown()).to.equal(true);
  });
});
