/** `ds-button-group`: a named group, and the keyboard of the APG toolbar. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../register/button-group.ts';
import '../register/button.ts';
import '../register/menu-button.ts';
import { spokenBy } from '../testing/spoken.ts';

type Group = HTMLElementTagNameMap['ds-button-group'];

async function render({ toolbar = true, direction = 'ltr' } = {}) {
  const page = await fixture<HTMLElement>(html`<div dir=${direction}>
    <button>Before</button>
    <ds-button-group label="Text" ?toolbar=${toolbar}>
      <ds-button>Bold</ds-button>
      <ds-button disabled>Italic</ds-button>
      <ds-button>Small</ds-button>
      <ds-menu-button label="More" .items=${[{ id: 'a', label: 'Line' }]}></ds-menu-button>
    </ds-button-group>
    <button>After</button>
  </div>`);
  page.querySelector('button')?.focus();
  return page.querySelector('ds-button-group') as Group;
}

const focused = () => {
  const active = document.activeElement as HTMLElement & { label?: string };
  return active.textContent?.trim() || active.label;
};

async function press(...keys: string[]): Promise<(string | undefined)[]> {
  const places: (string | undefined)[] = [];
  for (const key of keys) {
    await sendKeys({ press: key });
    places.push(focused());
  }
  return places;
}

describe('ds-button-group', () => {
  before(() => setViewport({ width: 900, height: 700 }));

  it('names the group', async () => {
    const group = await render({ toolbar: false });
    const spoken = await spokenBy(group);
    expect(spoken[0]).to.equal('group, Text');
    expect(spoken).to.include('button, Bold');
    await expect(group).to.be.accessible();
  });

  it('leaves each button in the tab order', async () => {
    await render({ toolbar: false });
    expect(await press('Tab', 'Tab', 'Tab', 'Tab')).to.deep.equal(['Bold', 'Small', 'More', 'After']);
  });

  it('is one stop as a toolbar, and remembers where it was', async () => {
    const group = await render();
    expect(group.renderRoot.querySelector('[role=toolbar]')?.getAttribute('aria-label')).to.equal('Text');
    expect(await press('Tab', 'ArrowRight', 'Tab')).to.deep.equal(['Bold', 'Small', 'After']);
    await sendKeys({ down: 'Shift' });
    expect(await press('Tab')).to.deep.equal(['Small']);
    await sendKeys({ up: 'Shift' });
    await expect(group).to.be.accessible();
  });

  it('moves with arrows, Home and End, around the ends and past what is disabled', async () => {
    await render();
    expect(await press('Tab', 'ArrowLeft', 'ArrowRight', 'ArrowRight', 'End', 'Home')).to.deep.equal(['Bold', 'More', 'Bold', 'Small', 'More', 'Bold']);
  });

  it('follows the reading direction', async () => {
    await render({ direction: 'rtl' });
    expect(await press('Tab', 'ArrowLeft', 'ArrowRight')).to.deep.equal(['Bold', 'Small', 'Bold']);
  });

  it('leaves an open menu its keys', async () => {
    const group = await render();
    await press('Tab', 'End', 'Enter', 'Home');
    expect(group.querySelector('ds-menu-button')?.shadowRoot?.activeElement?.textContent).to.contain('Line');
  });

  it('stands in a column where it is narrow, and says so', async () => {
    const group = await render();
    await setViewport({ width: 320, height: 700 });
    await waitUntil(() => group.renderRoot.querySelector('[aria-orientation=vertical]') !== null);
    expect(await press('Tab', 'ArrowDown', 'ArrowUp')).to.deep.equal(['Bold', 'Small', 'Bold']);
    await setViewport({ width: 900, height: 700 });
  });
});
