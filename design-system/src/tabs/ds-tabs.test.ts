/** `ds-tabs`: the keyboard of the APG pattern. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/tabs.ts';

type Tabs = HTMLElementTagNameMap['ds-tabs'];

const shown = (tabs: Tabs) => [...tabs.children].filter((panel) => panel.checkVisibility()).map((panel) => panel.id);

describe('ds-tabs', () => {
  let tabs: Tabs;

  beforeEach(async () => {
    tabs = await fixture<Tabs>(html`
      <ds-tabs label="Orders">
        <ds-tab-panel id="open" label="Open">1</ds-tab-panel>
        <ds-tab-panel id="past" label="Past">2</ds-tab-panel>
        <ds-tab-panel id="drafts" label="Drafts">3</ds-tab-panel>
      </ds-tabs>
    `);
    await tabs.updateComplete;
  });

  it('shows the first panel', () => {
    expect(shown(tabs)).to.deep.equal(['open']);
  });

  it('chooses with arrows, Home and End, and tells of it', async () => {
    const chosen: string[] = [];
    tabs.addEventListener('tab-change', (event) => chosen.push((event as CustomEvent<{ id: string }>).detail.id));
    tabs.renderRoot.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowLeft', 'Home', 'End']) {
      await sendKeys({ press: key });
      await tabs.updateComplete;
    }
    expect(chosen).to.deep.equal(['past', 'open', 'drafts', 'open', 'drafts']);
    expect(shown(tabs)).to.deep.equal(['drafts']);
    await expect(tabs).to.be.accessible();
  });
});
