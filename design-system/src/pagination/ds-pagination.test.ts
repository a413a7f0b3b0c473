/** `ds-pagination`: what it offers, tells and announces. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/pagination.ts';
import { byRole, textOf } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';
import type { PageChangeEvent } from './ds-pagination.ts';

type Pagination = HTMLElementTagNameMap['ds-pagination'];

const WIDE = html`<ds-pagination label="Pages of books" page="6" pages="12"></ds-pagination>`;
const status = (pagination: Pagination) => textOf(pagination.renderRoot.querySelector('[role=status]') ?? pagination);
const focused = (pagination: Pagination) => pagination.shadowRoot?.activeElement;

function heard(pagination: Pagination): number[] {
  const pages: number[] = [];
  pagination.addEventListener('page-change', (event) => pages.push((event as PageChangeEvent).detail.page));
  return pages;
}

describe('ds-pagination', () => {
  it('is read as a navigation with the current page marked', async () => {
    const pagination = await fixture(html`<ds-pagination label="Pages of books" page="2" pages="3"></ds-pagination>`);
    expect((await spokenBy(pagination)).filter((phrase) => /^(navigation|button|status|end of (status|navigation))/.test(phrase))).to.deep.equal([
      'navigation, Pages of books',
      'button, Previous',
      'button, Page 1',
      'button, Page 2, current page',
      'button, Page 3',
      'status',
      'end of status',
      'button, Next',
      'end of navigation, Pages of books',
    ]);
  });

  it('goes to a number and to the next page, tells of it and announces it', async () => {
    const pagination = await fixture<Pagination>(WIDE);
    const pages = heard(pagination);
    byRole(pagination, 'button', 'Page 7')?.click();
    await pagination.updateComplete;
    byRole(pagination, 'button', 'Next')?.click();
    await pagination.updateComplete;
    expect(pages).to.deep.equal([7, 8]);
    expect(pagination.page).to.equal(8);
    expect(status(pagination)).to.equal('Page 8 of 12');
  });

  it('works from the keyboard and keeps the focus at the end', async () => {
    const pagination = await fixture<Pagination>(html`<ds-pagination page="2" pages="3"></ds-pagination>`);
    byRole(pagination, 'button', 'Next')?.focus();
    await sendKeys({ press: 'Enter' });
    await pagination.updateComplete;
    const next = focused(pagination);
    expect(textOf(next ?? pagination)).to.equal('Next');
    expect(next?.getAttribute('aria-disabled')).to.equal('true');
    await sendKeys({ press: 'Space' });
    expect(pagination.page).to.equal(3);
  });

  it('keeps the focus on the number that was pressed', async () => {
    const pagination = await fixture<Pagination>(WIDE);
    byRole(pagination, 'button', 'Page 7')?.focus();
    await sendKeys({ press: 'Enter' });
    await pagination.updateComplete;
    expect(focused(pagination)?.getAttribute('aria-label')).to.equal('Page 7');
    expect(focused(pagination)?.getAttribute('aria-current')).to.equal('page');
  });

  it('stays on its page when the event is prevented', async () => {
    const pagination = await fixture<Pagination>(WIDE);
    pagination.addEventListener('page-change', (event) => event.preventDefault());
    byRole(pagination, 'button', 'Page 7')?.click();
    expect(pagination.page).to.equal(6);
  });

  it('has links when it knows the addresses, none beyond the ends', async () => {
    const pagination = await fixture<Pagination>(html`<ds-pagination page="1" pages="3" .hrefFor=${(page: number) => `#p${page}`}></ds-pagination>`);
    expect(byRole(pagination, 'link', 'Page 2')?.getAttribute('href')).to.equal('#p2');
    const previous = byRole(pagination, 'link', 'Previous');
    expect(previous?.hasAttribute('href')).to.equal(false);
    expect(previous?.getAttribute('aria-disabled')).to.equal('true');
    await expect(pagination).to.be.accessible();
  });

  it('lets the page stop a link and go on itself', async () => {
    const pagination = await fixture<Pagination>(html`<ds-pagination page="1" pages="3" .hrefFor=${(page: number) => `#p${page}`}></ds-pagination>`);
    const pages = heard(pagination);
    pagination.addEventListener('page-change', (event) => event.preventDefault());
    byRole(pagination, 'link', 'Next')?.click();
    expect(pages).to.deep.equal([2]);
    expect(location.hash).to.equal('');
  });

  it('shows words instead of numbers where it is narrow', async () => {
    const narrow = await fixture<HTMLElement>(html`<div><ds-pagination page="3" pages="12"></ds-pagination></div>`);
    narrow.style.setProperty('inline-size', '300px');
    const pagination = narrow.querySelector('ds-pagination');
    expect(pagination?.renderRoot.querySelector('ol')?.checkVisibility()).to.equal(false);
    expect(pagination?.renderRoot.querySelector('.summary')?.getBoundingClientRect().height).to.be.greaterThan(20);
    expect(narrow.scrollWidth).to.be.at.most(300);
  });

  it('shows nothing for a single page, and no page that is not there', async () => {
    const pagination = await fixture<Pagination>(html`<ds-pagination page="9" pages="1"></ds-pagination>`);
    expect(textOf(pagination)).to.equal('');
    pagination.pages = 4;
    pagination.page = 9;
    await pagination.updateComplete;
    expect(pagination.page).to.equal(4);
  });

  it('loads more, waits while busy, and gives the focus to the words at the end', async () => {
    const pagination = await fixture<Pagination>(html`<ds-pagination variant="more" page="1" pages="2"></ds-pagination>`);
    const pages = heard(pagination);
    pagination.focus();
    pagination.busy = true;
    await pagination.updateComplete;
    await sendKeys({ press: 'Enter' });
    expect(pages).to.deep.equal([]);
    pagination.busy = false;
    await pagination.updateComplete;
    await sendKeys({ press: 'Enter' });
    await pagination.updateComplete;
    expect(pages).to.deep.equal([2]);
    expect(byRole(pagination, 'button')).to.equal(null);
    expect(focused(pagination)?.classList.contains('summary')).to.equal(true);
    expect(status(pagination)).to.equal('Page 2 of 2');
  });
});
