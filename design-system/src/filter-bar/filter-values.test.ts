/** What is filtered for. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { activeFilters, chosenOf, withValue, withoutActive } from './filter-values.ts';
import type { Filter, FilterValues } from './filter-values.ts';

const OPTIONS = [
  { value: 'book', label: 'Book' },
  { value: 'map', label: 'Map' },
  { value: 'game', label: 'Game' },
];
const FILTERS: readonly Filter[] = [
  { id: 'format', label: 'Format', kind: 'multi', options: OPTIONS },
  { id: 'branch', label: 'Branch', kind: 'select', options: OPTIONS },
  { id: 'new', label: 'New only', kind: 'toggle' },
];

const anyValues: fc.Arbitrary<FilterValues> = fc.record(
  { format: fc.subarray(['book', 'map', 'game'], { minLength: 1 }), branch: fc.constantFrom('book', 'map'), new: fc.constant(true as const) },
  { requiredKeys: [] },
);

describe('filter values', () => {
  it('are named in the order of the filters', () => {
    const values = { new: true, format: ['map', 'book'] } as const;
    expect(activeFilters(FILTERS, values).map(({ text }) => text)).to.deep.equal(['Format: Book', 'Format: Map', 'New only']);
  });

  it('are empty once each active one was taken away, in any order', () => {
    fc.assert(
      fc.property(anyValues, fc.infiniteStream(fc.nat()), (start, picks) => {
        let values = start;
        for (let active = activeFilters(FILTERS, values); active.length > 0; active = activeFilters(FILTERS, values)) {
          const pick = active[(picks.next().value as number) % active.length];
          if (pick === undefined) return false;
          values = withoutActive(values, pick);
          if (activeFilters(FILTERS, values).length !== active.length - 1) return false;
        }
        return Object.keys(values).length === 0;
      }),
    );
  });

  it('never change the object they came from, and leave out what is empty', () => {
    const values: FilterValues = Object.freeze({ branch: 'map' });
    expect(withValue(values, 'branch', '')).to.deep.equal({});
    expect(withValue(values, 'new', true)).to.deep.equal({ branch: 'map', new: true });
    expect(withValue(values, 'new', false)).to.deep.equal({ branch: 'map' });
    expect(chosenOf(values, 'format')).to.deep.equal([]);
  });
});
