/** `ds-tabs`: the keyboard of the APG pattern. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/tabs.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { byRole, textOf } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';
import type { TabChangeEvent } from './ds-tabs.ts';

type Tabs = HTMLElementTagNameMap['ds-tabs'];

async function render({ activation = 'automatic', orientation = 'horizontal' } = {}): Promise<Tabs> {
  const tabs = await fixture<Tabs>(html`
    <ds-tabs label="Orders" activation=${activation} orientation=${orientation}>
      <ds-tab-panel id="open" label="Open"><p>One</p></ds-tab-panel>
      <ds-tab-panel id="past" label="Past"><p>Two</p></ds-tab-panel>
      <ds-tab-panel id="drafts" label="Drafts"><p>Three</p></ds-tab-panel>
    </ds-tabs>
  `);
  await tabs.updateComplete;
  return tabs;
}

const shown = (tabs: Tabs) => [...tabs.children].filter((panel) => panel.checkVisibility()).map((panel) => panel.id);
const focused = (tabs: Tabs) => textOf(tabs.shadowRoot?.activeElement ?? tabs);

/** Presses keys one after the other; returns where the focus went. */
async function walk(tabs: Tabs, keys: string[]): Promise<string[]> {
  const way: string[] = [];
  for (const key of keys) {
    await sendKeys({ press: key });
    await tabs.updateComplete;
    await tabs.updateComplete;
    way.push(focused(tabs));
  }
  return way;
}

function heard(tabs: Tabs): string[] {
  const chosen: string[] = [];
  tabs.addEventListener('tab-change', (event) => chosen.push((event as TabChangeEvent).detail.id));
  return chosen;
}

describe('ds-tabs', () => {
  it('shows the first panel, and is read as tabs', async () => {
    const tabs = await render();
    expect(shown(tabs)).to.deep.equal(['open']);
    const spoken = await spokenBy(tabs);
    expect(spoken.filter((phrase) => phrase.startsWith('tab'))).to.deep.equal([
      'tablist, Orders, orientated horizontally',
      'tab, Open, selected, position 1, set size 3',
      'tab, Past, not selected, position 2, set size 3',
      'tab, Drafts, not selected, position 3, set size 3',
      'tabpanel, Open',
    ]);
  });

  it('chooses with arrows, Home and End, and tells of it', async () => {
    const tabs = await render();
    const chosen = heard(tabs);
    byRole(tabs, 'tab', 'Open')?.focus();
    await walk(tabs, ['ArrowRight', 'ArrowLeft', 'ArrowLeft', 'Home', 'End']);
    expect(chosen).to.deep.equal(['past', 'open', 'drafts', 'open', 'drafts']);
    expect(shown(tabs)).to.deep.equal(['drafts']);
    await expect(tabs).to.be.accessible();
  });

  it('follows the reading direction', async () => {
    const page = await fixture(html`<div dir="rtl">
      <ds-tabs label="Orders"><ds-tab-panel id="a" label="A">1</ds-tab-panel><ds-tab-panel id="b" label="B">2</ds-tab-panel></ds-tabs>
    </div>`);
    const tabs = page.querySelector('ds-tabs');
    await tabs?.updateComplete;
    byRole(page, 'tab', 'A')?.focus();
    await sendKeys({ press: 'ArrowLeft' });
    expect(tabs?.selected).to.equal('b');
  });

  it('is one stop in the tab order, and the panel the next', async () => {
    const tabs = await render();
    byRole(tabs, 'tab', 'Open')?.focus();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement?.id).to.equal('open');
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(focused(tabs)).to.equal('Open');
  });

  it('only moves with arrows in manual activation; Enter and Space choose', async () => {
    const tabs = await render({ activation: 'manual' });
    const chosen = heard(tabs);
    byRole(tabs, 'tab', 'Open')?.focus();
    expect(await walk(tabs, ['ArrowRight', 'ArrowRight', 'ArrowLeft'])).to.deep.equal(['Past', 'Drafts', 'Past']);
    expect(chosen).to.deep.equal([]);
    await walk(tabs, ['Enter', 'ArrowRight', 'Space']);
    expect(chosen).to.deep.equal(['past', 'drafts']);
  });

  it('moves up and down when it is vertical, and not sideways', async () => {
    const tabs = await render({ orientation: 'vertical' });
    expect(byRole(tabs, 'tablist')?.getAttribute('aria-orientation')).to.equal('vertical');
    byRole(tabs, 'tab', 'Open')?.focus();
    expect(await walk(tabs, ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowUp'])).to.deep.equal(['Past', 'Past', 'Open', 'Drafts']);
    await expect(tabs).to.be.accessible();
  });

  it('brings the focused tab into view where not all have room', async () => {
    const page = await fixture(html`<div ${styleProperties({ 'inline-size': '300px' })}>
      <ds-tabs label="Months">
        ${['January', 'February', 'March', 'April', 'May', 'June'].map((month) => html`<ds-tab-panel id=${month} label=${month}>${month}</ds-tab-panel>`)}
      </ds-tabs>
    </div>`);
    const tabs = page.querySelector('ds-tabs');
    await tabs?.updateComplete;
    expect(page.scrollWidth).to.equal(300);
    byRole(page, 'tab', 'January')?.focus();
    await sendKeys({ press: 'End' });
    await tabs?.updateComplete;
    const right = byRole(page, 'tab', 'June')?.getBoundingClientRect().right ?? Number.POSITIVE_INFINITY;
    expect(right).to.be.at.most(page.getBoundingClientRect().right + 1);
  });

  it('shows the chosen tab where not all have room, without moving the page', async () => {
    const page = await fixture(html`<div ${styleProperties({ 'inline-size': '300px' })}>
      <ds-tabs label="Months" selected="June">
        ${['January', 'February', 'March', 'April', 'May', 'June'].map((month) => html`<ds-tab-panel id=${month} label=${month}>${month}</ds-tab-panel>`)}
      </ds-tabs>
    </div>`);
    await page.querySelector('ds-tabs')?.updateComplete;
    const right = byRole(page, 'tab', 'June')?.getBoundingClientRect().right ?? Number.POSITIVE_INFINITY;
    expect(right).to.be.at.most(page.getBoundingClientRect().right + 1);
    expect(scrollY).to.equal(0);
  });

  it('shows the panel the page chose', async () => {
    const tabs = await fixture<Tabs>(html`<ds-tabs selected="b"
      ><ds-tab-panel id="a" label="A">1</ds-tab-panel><ds-tab-panel id="b" label="B">2</ds-tab-panel></ds-tabs
    >`);
    await tabs.updateComplete;
    expect(shown(tabs)).to.deep.equal(['b']);
  });

  it('follows its panels when they change', async () => {
    const tabs = await render();
    tabs.selected = 'drafts';
    await tabs.updateComplete;
    tabs.querySelector('#drafts')?.remove();
    await tabs.updateComplete;
    await tabs.updateComplete;
    expect(shown(tabs)).to.deep.equal(['open']);
    const past = tabs.querySelector<HTMLElementTagNameMap['ds-tab-panel']>('#past');
    if (past !== null) past.label = 'Earlier';
    await past?.updateComplete;
    await tabs.updateComplete;
    expect(byRole(tabs, 'tab', 'Earlier')).to.not.equal(null);
  });
});
