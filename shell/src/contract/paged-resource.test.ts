import '@portal/design-system/list';
import '@portal/design-system/list-item';
import { expect, fixture, html } from '@open-wc/testing';
import { byRole, queryAllDeep, textOf, waitUntil } from '@portal/design-system/testing';
import { ApiError } from './api-error.ts';
import { FeatureElement } from './feature-element.ts';
import { PagedResource } from './paged-resource.ts';
import type { Page } from './paged-resource.ts';
import { held } from './testing/held.ts';
import type { Held } from './testing/held.ts';
import './testing/index.ts';
import type { PortalTestContext } from './testing/index.ts';

class TestList extends FeatureElement {
  load: Held<[cursor: string | undefined], Page<string>> = held();
  readonly list = new PagedResource(this, {
    args: () => [this.subject] as const,
    load: (_args, _reading, cursor) => this.load.work(cursor),
    live: 'messages.changed',
    row: 'ds-list-item',
  });

  override render() {
    return this.list.render(
      'Loading',
      ({ items }) => html`
        <ds-list label="Letters">${items.map((item) => html`<ds-list-item href="#${item}">${item}</ds-list-item>`)}</ds-list>
        ${this.list.renderMore({ label: 'Older', summary: (shown, count) => `${shown} of ${count}` })}
      `,
    );
  }
}
customElements.define('test-list', TestList);

describe('a list of which a part is shown', () => {
  let context: PortalTestContext;
  let el: TestList;
  const rows = () => queryAllDeep(el, 'ds-list-item').map((row) => textOf(row));
  const more = () => byRole(el, 'button', 'Load more');

  beforeEach(async () => {
    context = await fixture<PortalTestContext>(html`<portal-test-context><test-list></test-list></portal-test-context>`);
    el = context.querySelector('test-list') as TestList;
    await el.updateComplete;
    await el.load.answer({ items: ['a', 'b'], count: 5, next: 'after-b' });
    await waitUntil(() => more() !== null);
  });

  it('adds the next part on request and moves the focus to its first row', async () => {
    expect(textOf(el)).to.contain('2 of 5');
    more()?.click();
    more()?.click();
    expect(el.load.calls.map(([cursor]) => cursor)).to.deep.equal([undefined, 'after-b']);
    await el.load.answer({ items: ['c', 'd'], count: 5, next: 'after-d' });
    await waitUntil(() => rows().length === 4);
    await waitUntil(() => queryAllDeep(el, 'ds-list-item')[2]?.matches(':focus-within, :focus') === true);
    expect(textOf(el)).to.contain('4 of 5');
  });

  it('offers no more after the last part, where the focus is on its first row, too', async () => {
    more()?.click();
    await el.load.answer({ items: ['c'], count: 3, next: null });
    await waitUntil(() => more() === null);
    await waitUntil(() => queryAllDeep(el, 'ds-list-item')[2]?.matches(':focus-within, :focus') === true);
  });

  it('keeps what is shown when more does not come, says so, and tries again', async () => {
    more()?.click();
    await el.load.fail(new ApiError(0, 'network'));
    await waitUntil(() => textOf(el).includes('We could not reach the portal'));
    expect(rows()).to.deep.equal(['a', 'b']);
    more()?.click();
    await el.load.answer({ items: ['c'], count: 3, next: null });
    await waitUntil(() => rows().length === 3);
    expect(textOf(el)).to.not.contain('We could not reach');
  });

  it('reads as many parts again as are shown when something changed', async () => {
    more()?.click();
    await el.load.answer({ items: ['c', 'd'], count: 5, next: 'after-d' });
    await waitUntil(() => rows().length === 4);
    context.emitLive({ type: 'messages.changed', ids: {} });
    await el.load.answer({ items: ['new', 'a'], count: 6, next: 'after-a' });
    await el.load.answer({ items: ['b', 'c'], count: 6, next: 'after-c' });
    await waitUntil(() => rows()[0] === 'new');
    expect(rows()).to.deep.equal(['new', 'a', 'b', 'c']);
    expect(el.load.calls.map(([cursor]) => cursor)).to.deep.equal([undefined, 'after-b', undefined, 'after-a']);
  });

  it('asks for the part after the rows of now when the list was read again meanwhile', async () => {
    context.emitLive({ type: 'messages.changed', ids: {} });
    more()?.click();
    await el.load.answer({ items: ['new', 'a'], count: 6, next: 'after-a' });
    await el.load.answer({ items: ['c', 'd'], count: 5, next: 'after-d' });
    expect(el.load.calls.at(-1)).to.deep.equal(['after-a']);
    await el.load.answer({ items: ['b', 'c'], count: 6, next: 'after-c' });
    await waitUntil(() => rows().length === 4);
    expect(rows()).to.deep.equal(['new', 'a', 'b', 'c']);
  });
});
