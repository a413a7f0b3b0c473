/** `ds-page-header`: the page's heading, and the way back before it. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/page-header.ts';
import { byRole } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';

type PageHeader = HTMLElementTagNameMap['ds-page-header'];

async function render(): Promise<PageHeader> {
  return fixture<PageHeader>(html`<ds-page-header heading="Kitchen table" eyebrow="Order 1042" back-href="#orders" back-label="Orders">
    <span slot="meta">Delivered</span>
    <span>Signed by a neighbor</span>
    <button slot="actions">Print</button>
  </ds-page-header>`);
}

describe('ds-page-header', () => {
  it('reads the way back, eyebrow, heading, facts, lead and actions in this order', async () => {
    const header = await render();
    expect(await spokenBy(header)).to.deep.equal([
      'link, Orders',
      'Order 1042',
      'heading, Kitchen table, level 1',
      'Delivered',
      'Signed by a neighbor',
      'button, Print',
    ]);
    await expect(header).to.be.accessible();
  });

  it('puts the focus on its heading on request, and the next Tab goes on from there', async () => {
    const header = await render();
    await header.focusHeading();
    expect(header.shadowRoot?.activeElement?.localName).to.equal('h1');
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement?.textContent).to.equal('Print');
  });

  it('has a heading of the second rank beside a page with its own, and no way back where that stands beside it', async () => {
    const header = await render();
    header.headingLevel = 2;
    header.style.setProperty('--ds-page-header-back', 'none');
    await header.updateComplete;
    const spoken = await spokenBy(header);
    expect(spoken).to.include('heading, Kitchen table, level 2').and.not.to.include('link, Orders');
    await header.focusHeading();
    expect(header.shadowRoot?.activeElement?.localName).to.equal('h2');
  });

  it('keeps the heading itself out of the tab order', async () => {
    const header = await render();
    byRole(header, 'link', 'Orders')?.focus();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement?.textContent).to.equal('Print');
  });

  it('has a way back large enough for a finger, or none', async () => {
    const header = await render();
    expect(byRole(header, 'link', 'Orders')?.getBoundingClientRect().height).to.be.at.least(44);
    const top = await fixture<PageHeader>(html`<ds-page-header heading="Orders"></ds-page-header>`);
    expect(byRole(top, 'link')).to.equal(null);
  });

  it('turns the arrow around from right to left', async () => {
    const header = await fixture<PageHeader>(html`<ds-page-header dir="rtl" heading="Order" back-href="#all" back-label="Orders"></ds-page-header>`);
    const arrow = header.renderRoot.querySelector('.back svg') as SVGElement;
    expect(getComputedStyle(arrow).transform).to.contain('-1');
  });

  it('keeps words of sixty letters inside a narrow column', async () => {
    const long = 'w'.repeat(60);
    const column = await fixture<HTMLElement>(
      html`<div><ds-page-header heading=${long} eyebrow=${long} back-href="#x" back-label=${long}></ds-page-header></div>`,
    );
    column.style.width = '288px';
    expect(column.scrollWidth).to.equal(288);
  });
});
