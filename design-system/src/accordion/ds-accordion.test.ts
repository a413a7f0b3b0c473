/** `ds-accordion` and its items: the APG pattern, and every other way to what is closed. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import '../register/accordion.ts';
import type { AccordionToggleEvent } from '../accordion-item/ds-accordion-item.ts';
import { byRole } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';
import { waitUntil } from '../testing/wait-until.ts';

type Accordion = HTMLElementTagNameMap['ds-accordion'];

async function render({ single = false, toggleAll = false } = {}): Promise<Accordion> {
  const accordion = await fixture<Accordion>(html`
    <ds-accordion heading-level="4" ?single=${single} ?toggle-all=${toggleAll}>
      <ds-accordion-item id="hours" heading="Hours"><p>Nine to seven</p></ds-accordion-item>
      <ds-accordion-item id="costs" heading="Costs">Nothing</ds-accordion-item>
      <ds-accordion-item id="rules" heading="Rules"><p id="quiet">Be quiet</p></ds-accordion-item>
    </ds-accordion>
  `);
  await settled(accordion);
  return accordion;
}

async function settled(accordion: Accordion): Promise<void> {
  await accordion.updateComplete;
  await Promise.all(items(accordion).map((item) => item.updateComplete));
  await accordion.updateComplete;
}

const items = (accordion: Accordion) => [...accordion.querySelectorAll('ds-accordion-item')];
const open = (accordion: Accordion) =>
  items(accordion)
    .filter((item) => item.open)
    .map((item) => item.id);
const header = (accordion: Accordion, name: string) => byRole(accordion, 'button', name);

describe('ds-accordion', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('is read as headings with buttons, and the open one as a region with its content', async () => {
    const accordion = await render();
    header(accordion, 'Costs')?.click();
    await settled(accordion);
    const spoken = await spokenBy(accordion);
    expect(spoken).to.include.members([
      'heading, Hours, level 4',
      'button, Hours, 1 control, not expanded',
      'button, Costs, 1 control, expanded',
      'region, Costs',
      'Nothing',
    ]);
    expect(spoken).to.not.include('Nine to seven');
    await expect(accordion).to.be.accessible();
  });

  it('opens and closes with Enter and Space, and tells of it', async () => {
    const accordion = await render();
    const heard: unknown[] = [];
    accordion.addEventListener('accordion-toggle', (event) => heard.push((event as AccordionToggleEvent).detail));
    header(accordion, 'Hours')?.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Space' });
    expect(heard).to.deep.equal([
      { id: 'hours', open: true },
      { id: 'hours', open: false },
    ]);
  });

  it('moves between headings with arrows, Home and End', async () => {
    const accordion = await render();
    header(accordion, 'Hours')?.focus();
    const way: (string | undefined)[] = [];
    for (const key of ['ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home']) {
      await sendKeys({ press: key });
      way.push(document.activeElement?.id);
    }
    expect(way).to.deep.equal(['costs', 'rules', 'hours', 'rules', 'hours']);
  });

  it('keeps one section open with `single`', async () => {
    const accordion = await render({ single: true, toggleAll: true });
    header(accordion, 'Hours')?.click();
    header(accordion, 'Rules')?.click();
    expect(open(accordion)).to.deep.equal(['rules']);
    await settled(accordion);
    expect(header(accordion, 'Open all')).to.equal(null);
  });

  it('opens all and closes all, by button and by method', async () => {
    const accordion = await render({ toggleAll: true });
    header(accordion, 'Open all')?.click();
    await settled(accordion);
    expect(open(accordion)).to.deep.equal(['hours', 'costs', 'rules']);
    header(accordion, 'Close all')?.click();
    await settled(accordion);
    expect(open(accordion)).to.deep.equal([]);
    accordion.openAll();
    expect(open(accordion)).to.have.length(3);
    accordion.closeAll();
    expect(open(accordion)).to.have.length(0);
  });

  it('opens the section an address names, and the one around what it names', async () => {
    const accordion = await render();
    const toggled = oneEvent(accordion, 'accordion-toggle');
    location.hash = '#costs';
    await toggled;
    await waitUntil(() => document.activeElement?.id === 'costs', 'the focus is there');
    location.hash = '#quiet';
    await waitUntil(() => open(accordion).includes('rules'), 'the section around it opens');
  });

  it('opens the section the page was opened for', async () => {
    history.replaceState(null, '', '#rules');
    const accordion = await render();
    expect(open(accordion)).to.deep.equal(['rules']);
  });

  it('opens what the browser’s search finds', async () => {
    const accordion = await render();
    const panel = items(accordion)[1]?.renderRoot.querySelector('#panel');
    expect(panel?.getAttribute('hidden')).to.equal('until-found');
    panel?.dispatchEvent(new Event('beforematch', { bubbles: true }));
    expect(open(accordion)).to.deep.equal(['costs']);
  });

  it('prints what is closed', async () => {
    const accordion = await render();
    const text = accordion.querySelector('#quiet');
    expect(text?.checkVisibility()).to.equal(false);
    await emulateMedia({ media: 'print' });
    try {
      expect(text?.checkVisibility()).to.equal(true);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });
});
