/** Which entry of a navigation is the current one. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { currentEntry, holds, shortCount } from './nav-entry.ts';

const READING = { label: 'Reading room', href: '/library/reading' };
const LIBRARY = { label: 'Library', href: '/library', items: [READING] };
const HOME = { label: 'Home', href: '/', exact: true };
const ENTRIES = [HOME, LIBRARY, { label: 'Orders', href: '/orders' }];

describe('currentEntry', () => {
  it('is the entry of the page, or of the nearest page above it', () => {
    expect(currentEntry(ENTRIES, '/library')).to.equal(LIBRARY);
    expect(currentEntry(ENTRIES, '/library/reading/3')).to.equal(READING);
    expect(currentEntry(ENTRIES, '/library/books')).to.equal(LIBRARY);
  });

  it('takes a home page for its own page only, and no part of a word', () => {
    expect(currentEntry(ENTRIES, '/')).to.equal(HOME);
    expect(currentEntry(ENTRIES, '/ordersheet')).to.equal(undefined);
  });

  it('finds every entry by its own address', () => {
    const hrefs = fc.uniqueArray(
      fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join('/')}`),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(hrefs, (all) => {
        const entries = all.map((href) => ({ label: href, href }));
        return entries.every((entry) => currentEntry(entries, entry.href) === entry);
      }),
    );
  });
});

it('knows what lies below an entry', () => {
  expect(holds(LIBRARY, READING)).to.equal(true);
  expect(holds(LIBRARY, HOME)).to.equal(false);
  expect(holds(LIBRARY, undefined)).to.equal(false);
});

it('writes a large count short', () => {
  expect([1, 99, 100].map(shortCount)).to.deep.equal(['1', '99', '99+']);
});
