/** Which page numbers a reader sees. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { clampPage, pageItems } from './page-items.ts';
import type { PageItem } from './page-items.ts';

const book = fc
  .integer({ min: 1, max: 400 })
  .chain((pages) => fc.record({ pages: fc.constant(pages), page: fc.integer({ min: 1, max: pages }), siblings: fc.integer({ min: 0, max: 4 }) }));
const numbers = (items: PageItem[]) => items.filter((item) => typeof item === 'number');

describe('pageItems', () => {
  it('always has the first, the last and the current page, in order', () => {
    fc.assert(
      fc.property(book, ({ page, pages, siblings }) => {
        const shown = numbers(pageItems(page, pages, siblings));
        expect(shown).to.include.members([1, page, pages]);
        expect(shown.every((number, index) => index === 0 || number > (shown[index - 1] ?? 0))).to.equal(true);
      }),
    );
  });

  it('has the neighbors of the current page', () => {
    fc.assert(
      fc.property(book, ({ page, pages, siblings }) => {
        const shown = numbers(pageItems(page, pages, siblings));
        for (let near = Math.max(1, page - siblings); near <= Math.min(pages, page + siblings); near += 1) expect(shown).to.include(near);
      }),
    );
  });

  it('keeps its length on every page, and hides at least two pages in a gap', () => {
    fc.assert(
      fc.property(book, ({ page, pages, siblings }) => {
        const items = pageItems(page, pages, siblings);
        expect(items.length).to.equal(Math.min(pages, siblings * 2 + 5));
        items.forEach((item, index) => {
          if (typeof item === 'number') return;
          expect(Number(items[index + 1]) - Number(items[index - 1])).to.be.greaterThan(2);
        });
      }),
    );
  });

  it('shows the middle of a long row with a gap on each side', () => {
    expect(pageItems(6, 12, 1)).to.deep.equal([1, 'gap-start', 5, 6, 7, 'gap-end', 12]);
    expect(pageItems(1, 12, 1)).to.deep.equal([1, 2, 3, 4, 5, 'gap-end', 12]);
  });
});

describe('clampPage', () => {
  it('is always a page that exists', () => {
    fc.assert(
      fc.property(fc.double(), fc.integer({ min: 1, max: 99 }), (page, pages) => {
        const clamped = clampPage(page, pages);
        return Number.isInteger(clamped) && clamped >= 1 && clamped <= pages;
      }),
    );
  });
});
