/** The outline of a page. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { currentSection, outlineOf } from './outline.ts';
import type { OutlineNode } from './outline.ts';

const sections = fc
  .array(fc.integer({ min: 2, max: 6 }), { maxLength: 30 })
  .map((levels) => levels.map((level, index) => ({ id: `s${index}`, label: `Section ${index}`, level })));
const flat = (nodes: OutlineNode[]): string[] => nodes.flatMap(({ item, children }) => [item.id, ...flat(children)]);

describe('outlineOf', () => {
  it('keeps every section, in the order of the page', () => {
    fc.assert(
      fc.property(sections, (items) => {
        expect(flat(outlineOf(items))).to.deep.equal(items.map(({ id }) => id));
      }),
    );
  });

  it('puts a section only below one that lies higher', () => {
    const isHigher = ({ item, children }: OutlineNode): boolean => children.every((child) => (child.item.level ?? 2) > (item.level ?? 2) && isHigher(child));
    fc.assert(fc.property(sections, (items) => outlineOf(items).every(isHigher)));
  });
});

describe('currentSection', () => {
  it('is the last heading above the line, or the first', () => {
    expect(currentSection([-400, 20, 900], 200)).to.equal(1);
    expect(currentSection([500, 900], 200)).to.equal(0);
    expect(currentSection([-900, -400], 200)).to.equal(1);
    expect(currentSection([], 200)).to.equal(-1);
  });
});
