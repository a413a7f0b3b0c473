/** `ds-breadcrumbs`: the way, whole or folded. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/breadcrumbs.ts';
import { byRole, queryAllDeep, textOf } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';
import type { Breadcrumb } from './ds-breadcrumbs.ts';

const WAY = ['Home', 'Library', 'Books', 'Cooking', 'Bread'].map((label) => ({ label, href: `#${label}` }));

async function render(items: readonly Breadcrumb[], width: string) {
  const box = await fixture<HTMLElement>(html`<div><ds-breadcrumbs .items=${items}></ds-breadcrumbs></div>`);
  box.style.setProperty('inline-size', width);
  return box;
}

const shown = (root: Element) =>
  queryAllDeep(root, 'a, .here')
    .filter((step) => step.checkVisibility())
    .map(textOf);

describe('ds-breadcrumbs', () => {
  it('is read as a navigation whose last step is the current page', async () => {
    const box = await render([{ label: 'Home', href: '#home' }, { label: 'Order 1042' }], '600px');
    expect((await spokenBy(box)).filter((phrase) => !phrase.includes('list'))).to.deep.equal([
      'navigation, You are here',
      'link, Home',
      'current page',
      'Order 1042',
      'end, current page',
      'end of navigation, You are here',
    ]);
  });

  it('shows the whole way where there is room', async () => {
    const box = await render(WAY, '900px');
    expect(shown(box)).to.deep.equal(['Home', 'Library', 'Books', 'Cooking', 'Bread']);
    expect(byRole(box, 'button')).to.equal(null);
  });

  it('folds the middle where it is narrow, and opens it by keyboard with the focus kept', async () => {
    const box = await render(WAY, '300px');
    expect(shown(box)).to.deep.equal(['Home', 'Cooking', 'Bread']);
    const more = byRole(box, 'button', '2 more steps');
    more?.focus();
    await sendKeys({ press: 'Enter' });
    await box.querySelector('ds-breadcrumbs')?.updateComplete;
    expect(shown(box)).to.deep.equal(['Home', 'Library', 'Books', 'Cooking', 'Bread']);
    expect(more?.getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'Tab' });
    expect(textOf(box.querySelector('ds-breadcrumbs')?.shadowRoot?.activeElement ?? box)).to.equal('Library');
    await expect(box).to.be.accessible();
  });

  it('never folds a way of three steps', async () => {
    const box = await render(WAY.slice(0, 3), '300px');
    expect(shown(box)).to.deep.equal(['Home', 'Library', 'Books']);
    expect(box.scrollWidth).to.be.at.most(300);
  });

  it('shows nothing without steps', async () => {
    const box = await render([], '300px');
    expect(byRole(box, 'navigation')).to.equal(null);
    expect(textOf(box)).to.equal('');
  });
});
