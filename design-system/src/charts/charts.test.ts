/** The arithmetic behind the charts. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { nearestPoint } from './nearest-point.ts';
import { pointAfterKey } from './point-navigation.ts';
import { niceTicks, percentOf } from './scale.ts';
import { spreadApart } from './spread-apart.ts';
import { timeTicks } from './time-scale.ts';

const KEYS = { along: ['ArrowLeft', 'ArrowRight'], across: ['ArrowUp', 'ArrowDown'] } as const;
const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Math.round(value * 1000) / 1000);

describe('rounded ticks', () => {
  it('are what people would write', () => {
    expect(niceTicks(88, 112)).to.deep.equal([80, 90, 100, 110, 120]);
    expect(niceTicks(0, 1)).to.deep.equal([0, 0.5, 1]);
    expect(niceTicks(0.1, 0.9)).to.deep.equal([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(niceTicks(5, 5)).to.deep.equal([2, 4, 6, 8]);
    expect(niceTicks(0, 0)).to.deep.equal([0, 0.5, 1]);
  });

  it('hold both ends between them, rise evenly, and are few', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [min, max] = [Math.min(a, b), Math.max(a, b)];
        const ticks = niceTicks(min, max);
        expect(ticks[0]).to.be.at.most(min);
        expect(ticks.at(-1)).to.be.at.least(max);
        expect(ticks.length).to.be.within(2, 7);
        const step = (ticks[1] ?? 0) - (ticks[0] ?? 0);
        ticks.slice(1).forEach((tick, index) => expect(tick - (ticks[index] ?? 0)).to.be.closeTo(step, Math.abs(step) * 1e-6 + 1e-9));
      }),
    );
  });

  it('never go below zero for values that do not', () => {
    fc.assert(fc.property(number.map(Math.abs), number.map(Math.abs), (a, b) => (niceTicks(Math.min(a, b), Math.max(a, b))[0] ?? -1) >= 0));
  });
});

describe('places', () => {
  it('lie between the ends, in order', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 2 }), (values) => {
        const [min, max] = [Math.min(...values), Math.max(...values)];
        const places = values.toSorted((a, b) => a - b).map((value) => percentOf(value, min, max));
        places.forEach((place) => expect(place).to.be.within(0, 100));
        expect(places).to.deep.equal(places.toSorted((a, b) => a - b));
      }),
    );
  });

  it('are spread apart by the gap while there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 6 }), (places) => {
        const spread = spreadApart(places, 15);
        spread.forEach((place) => expect(place).to.be.within(0, 100));
        const sorted = spread.toSorted((a, b) => a - b);
        sorted.slice(1).forEach((place, index) => expect(place - (sorted[index] ?? 0)).to.be.at.least(15 - 1e-9));
      }),
    );
  });
});

describe('round moments', () => {
  it('are days, months or years', () => {
    const written = (from: string, to: string) => timeTicks(Date.parse(from), Date.parse(to)).times.map((time) => new Date(time).toISOString().slice(0, 10));
    expect(written('2026-01-15', '2026-04-20')).to.deep.equal(['2026-02-01', '2026-03-01', '2026-04-01']);
    expect(written('2024-01-10', '2025-05-02')).to.deep.equal(['2024-07-01', '2025-01-01']);
    expect(written('2026-03-01', '2026-03-04')).to.deep.equal(['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04']);
    expect(written('1990-06-01', '2026-01-01')).to.deep.equal(['1990-01-01', '2000-01-01', '2010-01-01', '2020-01-01'].slice(1));
  });

  it('lie within both ends, rising, and are never too many', () => {
    const time = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map(Number);
    fc.assert(
      fc.property(time, time, fc.integer({ min: 2, max: 8 }), (a, b, most) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const { times } = timeTicks(from, to, most);
        expect(times.length).to.be.at.most(most);
        times.forEach((each, index) => {
          expect(each).to.be.within(from, to);
          if (index > 0) expect(each).to.be.above(times[index - 1] ?? 0);
        });
      }),
    );
  });
});

describe('going from point to point', () => {
  const places = [[0, 50, 100], [], [10, 90]];

  it('goes along, stays at the ends, and jumps to both', () => {
    const from = { series: 0, index: 1 };
    const indexes = ['ArrowRight', 'ArrowLeft', 'Home', 'End'].map((key) => pointAfterKey(key, from, places, KEYS)?.index);
    expect(indexes).to.deep.equal([2, 0, 0, 2]);
    expect(pointAfterKey('ArrowRight', { series: 0, index: 2 }, places, KEYS)?.index).to.equal(2);
    expect(pointAfterKey('a', from, places, KEYS)).to.equal(undefined);
  });

  it('goes to the nearest point of the next series that has any', () => {
    expect(pointAfterKey('ArrowDown', { series: 0, index: 2 }, places, KEYS)).to.deep.equal({ series: 2, index: 1 });
    expect(pointAfterKey('ArrowUp', { series: 2, index: 0 }, places, KEYS)).to.deep.equal({ series: 0, index: 0 });
    expect(pointAfterKey('ArrowUp', { series: 0, index: 0 }, places, KEYS)).to.deep.equal({ series: 0, index: 0 });
  });

  it('always ends on a point that exists', () => {
    const lines = fc.array(fc.array(fc.nat(100), { minLength: 1 }), { minLength: 1 });
    const keys = fc.array(fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'));
    fc.assert(
      fc.property(lines, keys, (series, pressed) => {
        let at = { series: 0, index: 0 };
        for (const key of pressed) at = pointAfterKey(key, at, series, KEYS) ?? at;
        expect(series[at.series]?.[at.index]).to.not.equal(undefined);
      }),
    );
  });

  it('finds the point next to the pointer', () => {
    const points = [
      [
        { x: 0, y: 0 },
        { x: 100, y: 0 },
      ],
      [{ x: 50, y: 50 }],
    ];
    expect(nearestPoint(60, 40, points)).to.deep.equal({ series: 1, index: 0 });
    expect(nearestPoint(99, 2, points)).to.deep.equal({ series: 0, index: 1 });
    expect(nearestPoint(1, 1, [])).to.equal(undefined);
  });
});
