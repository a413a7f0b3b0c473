/** `ds-list-item`: one link over the row, and what can still be pressed on it. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/button.ts';
import '../register/list.ts';
import { byRole } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';

async function render(row: unknown) {
  const list = await fixture<HTMLElement>(html`<ds-list label="Letters">${row}</ds-list>`);
  const item = list.querySelector('ds-list-item');
  if (item === null) throw new Error('There is no row.');
  return item;
}

/** What a shadow root has at the middle of an element. */
function hit(root: ShadowRoot | null, element: Element | null): Element | null | undefined {
  if (element === null) return undefined;
  const { left, top, width, height } = element.getBoundingClientRect();
  return root?.elementFromPoint(left + width / 2, top + height / 2);
}

describe('ds-list-item', () => {
  it('says that it is unread, and which page is open', async () => {
    const unread = await render(html`<ds-list-item href="#1" unread>A letter</ds-list-item>`);
    expect((await spokenBy(unread)).find((phrase) => phrase.startsWith('link'))).to.equal('link, A letter(Unread)');
    const current = await render(html`<ds-list-item href="#2" current>A table</ds-list-item>`);
    expect((await spokenBy(current)).find((phrase) => phrase.startsWith('link'))).to.equal('link, A table, current page');
  });

  it('follows the link wherever the row is pressed, and takes the focus', async () => {
    const item = await render(html`<ds-list-item href="#1">A letter<span slot="trailing">$3.00</span></ds-list-item>`);
    expect(hit(item.shadowRoot, item.querySelector('span'))?.localName).to.equal('a');
    item.focus();
    expect(item.shadowRoot?.activeElement?.localName).to.equal('a');
  });

  it('takes the focus itself where it has no link', async () => {
    const item = await render(html`<ds-list-item>A letter</ds-list-item>`);
    item.focus();
    expect(document.activeElement).to.equal(item);
  });

  it('keeps Tab from no button in it once it had the focus', async () => {
    const item = await render(html`<ds-list-item>A letter<ds-button slot="trailing">Remove</ds-button></ds-list-item>`);
    item.focus();
    item.blur();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(item.querySelector('ds-button'));
  });

  it('leaves a button on the row to itself', async () => {
    let pressed = 0;
    const item = await render(
      html`<ds-list-item href="#1">A letter<ds-button slot="trailing" @click=${() => (pressed += 1)}>Remove</ds-button></ds-list-item>`,
    );
    const button = byRole(item, 'button', 'Remove');
    button?.click();
    expect(pressed).to.equal(1);
    expect(hit(item.shadowRoot, item.querySelector('ds-button'))?.localName).to.equal('ds-button');
  });

  it('is one line of 56 pixels where there is room, and as many as it needs where there is none', async () => {
    const item = await render(html`<ds-list-item href="#1">A letter<span slot="meta">From Monday</span><span slot="meta">Two pages</span></ds-list-item>`);
    const [title, fact] = [item.shadowRoot?.querySelector('.title'), item.querySelector('span')];
    const top = (element: Element | null | undefined) => element?.getBoundingClientRect().top ?? 0;
    item.style.inlineSize = '60rem';
    expect(item.offsetHeight).to.equal(56);
    expect(Math.abs(top(title) - top(fact))).to.be.below(14);
    item.style.inlineSize = '20rem';
    expect(top(fact)).to.be.above(top(title) + 20);
  });

  it('is no link without an address', async () => {
    const item = await render(html`<ds-list-item>A letter</ds-list-item>`);
    expect(byRole(item, 'link')).to.equal(null);
    await expect(item.parentElement).to.be.accessible();
  });
});
