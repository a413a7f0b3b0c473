import '@portal/design-system/list';
import '@portal/design-system/list-item';
import { expect, fixture, html } from '@open-wc/testing';
import { byRole, queryAllDeep, textOf, waitUntil } from '@portal/design-system/testing';
import { repeat } from 'lit/directives/repeat.js';
import { ApiError } from './api-error.ts';
import { FeatureElement } from './feature-element.ts';
import { forgetPlaces } from './list-place.ts';
import { PagedResource } from './paged-resource.ts';
import type { ListPart, Page } from './paged-resource.ts';
import { held } from './testing/held.ts';
import type { Held } from './testing/held.ts';
import './testing/index.ts';
import type { PortalTestContext } from './testing/index.ts';

class TestList extends FeatureElement {
  load: Held<[filter: string, part: ListPart, signal: AbortSignal], Page<string>> = held();
  filter = 'all';
  readonly list = new PagedResource(this, {
    args: () => [this.subject, this.filter] as const,
    load: ([, filter], { signal }, part) => this.load.work(filter, part, signal),
    keeps: true,
    live: 'messages.changed',
    row: 'ds-list-item',
  });

  override render() {
    return this.list.render(
      'Loading',
      ({ items }) => html`
        <ds-list label="Letters">
          ${repeat(
            items,
            (item) => item,
            // Only letters that are links take the focus by themselves.
            (item) => (item === 'c' ? html`<ds-list-item href="#c">c</ds-list-item>` : html`<ds-list-item>${item}</ds-list-item>`),
          )}
        </ds-list>
        ${this.list.renderMore({ label: 'Older letters' })}
      `,
    );
  }
}
customElements.define('test-list', TestList);

describe('a list of which a part is shown', () => {
  let context: PortalTestContext;
  let el: TestList;
  const items = () => queryAllDeep(el, 'ds-list-item');
  const rows = () => items().map((row) => textOf(row));
  const more = () => byRole(el, 'button', 'Show more');
  const asked = () => el.load.calls.map(([, part]) => part);
  const hasFocus = (index: number) => items()[index]?.matches(':focus-within, :focus') === true;
  const change = () => context.emitLive({ type: 'messages.changed', ids: {} });

  beforeEach(async () => {
    context = await fixture<PortalTestContext>(html`<portal-test-context><test-list></test-list></portal-test-context>`);
    el = context.querySelector('test-list') as TestList;
    await el.updateComplete;
    await el.load.answer({ items: ['a', 'b'], count: 5, next: 'after-b' });
    await waitUntil(() => more() !== null);
  });

  it('adds the next part on request and moves the focus to its first row, once however often it is pressed', async () => {
    expect(textOf(byRole(el, 'status') ?? el)).to.equal('Showing 2 of 5');
    more()?.click();
    more()?.click();
    expect(asked()).to.deep.equal([{}, { after: 'after-b', limit: '30' }]);
    await el.load.answer({ items: ['c', 'd'], count: 5, next: 'after-d' });
    await waitUntil(() => rows().length === 4 && hasFocus(2));
    expect(textOf(byRole(el, 'status') ?? el)).to.equal('Showing 4 of 5');
    await expect(el).to.be.accessible();
  });

  it('moves the focus to a row that is no link, too', async () => {
    more()?.click();
    await el.load.answer({ items: ['x', 'y'], count: 5, next: 'after-y' });
    await waitUntil(() => hasFocus(2));
    expect(el.shadowRoot?.activeElement).to.equal(items()[2]);
  });

  describe('when something of it was opened', () => {
    const wasMoved = () => new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));

    beforeEach(async () => {
      more()?.click();
      await el.load.answer({ items: ['c', 'd'], count: 5, next: 'after-d' });
      await waitUntil(() => hasFocus(2));
      const moved = wasMoved();
      byRole(el, 'link', 'c')?.click();
      await moved;
    });

    let places = 0;
    // Each test begins at an address of its own.
    afterEach(leave);

    async function leave(): Promise<void> {
      for (const hash of ['elsewhere', 'the-list']) {
        const moved = wasMoved();
        location.hash = `${hash}-${(places += 1)}`;
        await moved;
      }
    }

    async function openList(): Promise<void> {
      el = document.createElement('test-list') as TestList;
      context.replaceChildren(el);
      await el.updateComplete;
    }

    it('has the same rows again for who goes back, with the focus on what was opened', async () => {
      context.replaceChildren();
      const moved = wasMoved();
      history.back();
      await moved;
      await openList();
      expect(asked()).to.deep.equal([{ limit: '4' }]);
      await el.load.answer({ items: ['a', 'b', 'c', 'd'], count: 5, next: 'after-d' });
      await waitUntil(() => hasFocus(2));
      expect(rows()).to.deep.equal(['a', 'b', 'c', 'd']);
      change();
      expect(asked().at(-1)).to.deep.equal({ limit: '4' });
    });

    it('has them also for who comes back by a link of what was opened', async () => {
      const moved = wasMoved();
      location.hash = 'the-list';
      await moved;
      await openList();
      expect(asked()).to.deep.equal([{ limit: '4' }]);
    });

    it('begins anew for who chooses it from the menu', async () => {
      forgetPlaces();
      const moved = wasMoved();
      location.hash = 'the-list';
      await moved;
      await openList();
      expect(asked()).to.deep.equal([{}]);
    });

    it('begins anew for who comes from elsewhere', async () => {
      await leave();
      await openList();
      expect(asked()).to.deep.equal([{}]);
    });
  });

  it('offers no more after the last part, where the focus is on its first row, too', async () => {
    more()?.focus();
    more()?.click();
    await el.load.answer({ items: ['c'], count: 3, next: null });
    await waitUntil(() => more() === null && hasFocus(2));
    expect(textOf(byRole(el, 'status') ?? el)).to.equal('Showing 3 of 3');
  });

  it('says of a list that nobody counts to its end that there are more', async () => {
    more()?.click();
    await el.load.answer({ items: ['c'], count: 3, isMore: true, next: 'after-c' });
    await waitUntil(() => textOf(byRole(el, 'status') ?? el) === 'Showing 3');
    more()?.click();
    await el.load.answer({ items: ['d'], count: 9, isMore: true, next: 'after-d' });
    await waitUntil(() => textOf(byRole(el, 'status') ?? el) === 'Showing 4 of more than 9');
  });

  it('keeps what is shown and the focus when more does not come, says so, and tries again', async () => {
    more()?.focus();
    more()?.click();
    await el.load.fail(new ApiError(0, 'network'));
    await waitUntil(() => textOf(el).includes('We couldn’t reach the portal'));
    expect(byRole(el, 'alert')).to.not.equal(null);
    expect(rows()).to.deep.equal(['a', 'b']);
    expect(el.shadowRoot?.activeElement?.localName).to.equal('ds-pagination');
    more()?.click();
    await el.load.answer({ items: ['c'], count: 3, next: null });
    await waitUntil(() => rows().length === 3);
    expect(textOf(el)).to.not.contain('We couldn’t reach');
  });

  it('reads as many rows again as are shown when something changed, and keeps the focus on its row', async () => {
    more()?.click();
    await el.load.answer({ items: ['c', 'd'], count: 5, next: 'after-d' });
    await waitUntil(() => hasFocus(2));
    change();
    await el.load.answer({ items: ['new', 'a', 'b', 'c'], count: 6, next: 'after-c' });
    // What came pushes nothing out.
    await el.load.answer({ items: ['d'], count: 6, next: 'after-d' });
    await waitUntil(() => rows()[0] === 'new');
    expect(rows()).to.deep.equal(['new', 'a', 'b', 'c', 'd']);
    expect(asked()).to.deep.equal([{}, { after: 'after-b', limit: '30' }, { limit: '4' }, { after: 'after-c', limit: '1' }]);
    expect(hasFocus(3)).to.equal(true);
  });

  it('asks for the part after the rows of now when the list was read again meanwhile', async () => {
    change();
    more()?.click();
    await el.load.answer({ items: ['new', 'a'], count: 5, next: 'after-a' });
    await el.load.answer({ items: ['c', 'd'], count: 5, next: 'after-d' });
    expect(asked().at(-1)).to.deep.equal({ after: 'after-a', limit: '30' });
    await el.load.answer({ items: ['b', 'c'], count: 5, next: 'after-c' });
    await waitUntil(() => rows().length === 4);
    expect(rows()).to.deep.equal(['new', 'a', 'b', 'c']);
  });

  it('begins with the first part of another list, to which nothing of the one before is added', async () => {
    more()?.click();
    await el.load.answer({ items: ['c', 'd'], count: 5, next: 'after-d' });
    await waitUntil(() => rows().length === 4);
    more()?.click();
    const [, , late] = el.load.calls.at(-1) ?? [];
    el.filter = 'new';
    el.requestUpdate();
    await el.updateComplete;
    expect(late?.aborted).to.equal(true);
    expect(el.load.calls.at(-1)?.slice(0, 2)).to.deep.equal(['new', {}]);
    await el.load.answer({ items: ['e'], count: 5, next: null });
    await el.load.answer({ items: ['q', 'r'], count: 9, next: 'after-r' });
    await waitUntil(() => rows()[0] === 'q');
    expect(rows()).to.deep.equal(['q', 'r']);
    expect(textOf(byRole(el, 'status') ?? el)).to.equal('Showing 2 of 9');
    change();
    expect(asked().at(-1)).to.deep.equal({});
  });

  it('keeps the rows that were added when a write changes one of them', async () => {
    more()?.click();
    await el.load.answer({ items: ['c', 'd'], count: 5, next: 'after-d' });
    await waitUntil(() => rows().length === 4);
    el.list.patch((page) => ({ ...page, items: page.items.filter((item) => item !== 'a'), count: page.count - 1 }));
    await waitUntil(() => rows().length === 3);
    expect(rows()).to.deep.equal(['b', 'c', 'd']);
    expect(textOf(byRole(el, 'status') ?? el)).to.equal('Showing 3 of 4');
  });
});
