/** Where floating things stand. */
import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import { waitUntil } from '../testing/wait-until.ts';
import { SCREEN_MARGIN, follow, place } from './position.ts';
import type { PlaceRequest } from './position.ts';

const pixels = (min: number, max: number) => fc.integer({ min, max });

const request: fc.Arbitrary<PlaceRequest> = fc.record({
  anchor: fc.record({ left: pixels(-500, 2000), top: pixels(-500, 2000), width: pixels(0, 600), height: pixels(0, 300) }),
  floating: fc.record({ width: pixels(1, 2500), height: pixels(1, 2500) }),
  viewport: fc.record({ width: pixels(320, 2000), height: pixels(256, 1500) }),
  side: fc.constantFrom('below', 'above'),
  align: fc.constantFrom('start', 'center', 'end'),
  gap: pixels(0, 16),
  rightToLeft: fc.boolean(),
});

const SMALL: PlaceRequest = {
  anchor: { left: 100, top: 100, width: 80, height: 40 },
  floating: { width: 200, height: 100 },
  viewport: { width: 800, height: 600 },
  side: 'below',
  align: 'start',
  gap: 4,
  rightToLeft: false,
};

describe('place()', () => {
  it('never leaves the screen', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const { left, top, room } = place(asked);
        const height = Math.min(asked.floating.height, room);
        expect(left).to.be.at.least(SCREEN_MARGIN);
        expect(top).to.be.at.least(SCREEN_MARGIN);
        expect(top + height).to.be.at.most(asked.viewport.height - SCREEN_MARGIN);
        if (asked.floating.width <= asked.viewport.width - 2 * SCREEN_MARGIN) {
          expect(left + asked.floating.width).to.be.at.most(asked.viewport.width - SCREEN_MARGIN);
        }
      }),
    );
  });

  it('never covers an anchor that is on the screen', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const { anchor, viewport } = asked;
        fc.pre(anchor.top >= SCREEN_MARGIN && anchor.top + anchor.height <= viewport.height - SCREEN_MARGIN);
        const { top, side, room } = place(asked);
        const height = Math.min(asked.floating.height, room);
        fc.pre(room > 0);
        if (side === 'below') expect(top).to.be.at.least(anchor.top + anchor.height);
        else expect(top + height).to.be.at.most(anchor.top);
      }),
    );
  });

  it('stays on the wished side as long as it fits there', () => {
    expect(place(SMALL)).to.deep.include({ side: 'below', top: 144, left: 100 });
    expect(place({ ...SMALL, side: 'above', floating: { width: 200, height: 80 } })).to.deep.include({ side: 'above', top: 16 });
    expect(place({ ...SMALL, anchor: { ...SMALL.anchor, top: 540 } }).side).to.equal('above');
  });

  it('follows the reading direction', () => {
    const far = { ...SMALL, anchor: { ...SMALL.anchor, left: 400 } };
    expect(place(far).left).to.equal(400);
    expect(place({ ...far, align: 'end' }).left).to.equal(280);
    expect(place({ ...far, rightToLeft: true }).left).to.equal(280);
    expect(place({ ...far, align: 'end', rightToLeft: true }).left).to.equal(400);
    expect(place({ ...far, align: 'center', rightToLeft: true }).left).to.equal(340);
  });
});

describe('follow()', () => {
  it('goes along when the anchor moves, until it is ended', async () => {
    const box = await fixture<HTMLElement>(html`<div><button>Anchor</button><div popover="manual">Text</div></div>`);
    const [anchor, floating] = box.children as unknown as [HTMLElement, HTMLElement];
    floating.style.inset = 'auto';
    floating.style.margin = '0';
    floating.showPopover();
    const stop = follow(anchor, floating, { gap: 10 });
    const gap = () => floating.getBoundingClientRect().top - anchor.getBoundingClientRect().bottom;
    expect(gap()).to.be.closeTo(10, 1);
    box.style.paddingBlockStart = '40px';
    window.dispatchEvent(new Event('resize'));
    await waitUntil(() => Math.abs(gap() - 10) <= 1, 'it follows');
    stop();
  });
});
