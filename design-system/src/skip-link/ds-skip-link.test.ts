/** `ds-skip-link`: seen when focused, leads to its target. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/skip-link.ts';
import { spokenBy } from '../testing/spoken.ts';

type SkipLink = HTMLElementTagNameMap['ds-skip-link'];

async function render(): Promise<{ page: HTMLElement; link: SkipLink; anchor: HTMLElement }> {
  const page = await fixture<HTMLElement>(html`<div>
    <ds-skip-link href="#there">Skip to the page</ds-skip-link><a href="#menu">Menu</a><div id="there">The page.</div>
  </div>`);
  const link = page.querySelector('ds-skip-link');
  const anchor = link?.renderRoot.querySelector('a');
  if (link === null || anchor === null || anchor === undefined) throw new Error('There is no link.');
  return { page, link, anchor };
}

describe('ds-skip-link', () => {
  it('is read first, as a link', async () => {
    const { page } = await render();
    expect((await spokenBy(page)).slice(0, 2)).to.deep.equal(['link, Skip to the page', 'link, Menu']);
  });

  it('is seen only while it has the focus', async () => {
    const { link, anchor } = await render();
    expect(getComputedStyle(anchor).clipPath).to.equal('inset(50%)');
    link.focus();
    expect(getComputedStyle(anchor).clipPath).to.equal('none');
    expect(anchor.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('moves the focus to its target, so that Tab goes on from there', async () => {
    const { link } = await render();
    link.focus();
    await sendKeys({ press: 'Enter' });
    expect(document.activeElement?.id).to.equal('there');
    expect(location.hash).to.equal('');
  });

  it('takes a target in another tree', async () => {
    const { page, link } = await render();
    const target = document.createElement('section');
    page.append(target);
    link.target = target;
    link.focus();
    await sendKeys({ press: 'Enter' });
    expect(document.activeElement).to.equal(target);
  });
});
