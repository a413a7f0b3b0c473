/** `ds-empty-state`: what is not there, and what to do. */
import { expect, fixture, html } from '@open-wc/testing';
import '../register/empty-state.ts';
import { byRole } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';

type EmptyState = HTMLElementTagNameMap['ds-empty-state'];

describe('ds-empty-state', () => {
  it('reads heading, text and actions, and not its drawing', async () => {
    const state = await fixture(html`<ds-empty-state icon="calendar" heading="No orders yet" heading-level="3">
      What you order shows up here.
      <button slot="actions">Look around</button>
    </ds-empty-state>`);
    expect(await spokenBy(state)).to.deep.equal(['heading, No orders yet, level 3', 'What you order shows up here.', 'button, Look around']);
    await expect(state).to.be.accessible();
  });

  it('is text alone when that is enough', async () => {
    const state = await fixture<EmptyState>(html`<ds-empty-state>Nothing found.</ds-empty-state>`);
    expect(await spokenBy(state)).to.deep.equal(['Nothing found.']);
    expect(byRole(state, 'heading')).to.equal(null);
    expect(state.renderRoot.querySelector('ds-icon')).to.equal(null);
  });

  it('is no wider than what it stands in, also with text twice as large on a phone', async () => {
    document.documentElement.style.fontSize = '200%';
    try {
      const box = await fixture<HTMLElement>(
        html`<div style="display: grid; inline-size: 260px"><ds-empty-state picture="messages" heading="No messages yet">None.</ds-empty-state></div>`,
      );
      expect(box.scrollWidth).to.equal(260);
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });

  it('takes another drawing than an icon of the set', async () => {
    const state = await fixture<EmptyState>(
      html`<ds-empty-state icon="mail"><svg slot="icon" width="40" height="40" aria-hidden="true"></svg>None</ds-empty-state>`,
    );
    const slot = state.renderRoot.querySelector<HTMLSlotElement>('slot[name=icon]');
    expect(slot?.assignedElements().map(({ localName }) => localName)).to.deep.equal(['svg']);
  });

  it('shows the brand’s picture instead of the icon, and the icon where the brand has no such picture', async () => {
    const drawing = async (picture: string) => {
      const state = await fixture<EmptyState>(html`<ds-empty-state picture=${picture} icon="mail" heading="No messages yet"></ds-empty-state>`);
      return state.renderRoot.querySelector('.picture, ds-icon');
    };
    const shown = await drawing('messages');
    expect(shown && getComputedStyle(shown).maskImage).to.match(/messages\.svg/);
    expect((await drawing('unheard-of'))?.localName).to.equal('ds-icon');
  });

  it('keeps words of sixty letters inside a narrow column', async () => {
    const long = 'w'.repeat(60);
    const column = await fixture<HTMLElement>(html`<div><ds-empty-state heading=${long}>${long}</ds-empty-state></div>`);
    column.style.width = '288px';
    expect(column.scrollWidth).to.equal(288);
  });
});
