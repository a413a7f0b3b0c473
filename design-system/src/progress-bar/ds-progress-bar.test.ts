/** `ds-progress-bar`: what is done, in words and as a bar. */
import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import '../register/progress-bar.ts';
import { spokenBy } from '../testing/spoken.ts';
import { partDone } from './progress.ts';

type Bar = HTMLElementTagNameMap['ds-progress-bar'];

const track = (bar: Bar) => bar.renderRoot.querySelector('[role=progressbar]') as HTMLElement;

describe('ds-progress-bar', () => {
  it('says its label and how far it is, once', async () => {
    const bar = await fixture<Bar>(html`<ds-progress-bar label="Sending" value="3" max="8" value-text="3 of 8 photos"></ds-progress-bar>`);
    const spoken = await spokenBy(bar);
    expect(spoken).to.have.length(1);
    expect(spoken[0]).to.contain('progressbar, Sending').and.contain('3 of 8 photos');
    await expect(bar).to.be.accessible();
  });

  it('counts in percent of the page’s language, and reaches 100 only when it is done', async () => {
    const bar = await fixture<Bar>(html`<ds-progress-bar lang="en-US" label="Sending" value="999" max="1000"></ds-progress-bar>`);
    expect(track(bar).getAttribute('aria-valuetext')).to.equal('99%');
    bar.value = 1000;
    await bar.updateComplete;
    expect(track(bar).getAttribute('aria-valuetext')).to.equal('100%');
    expect(track(bar).getAttribute('aria-valuenow')).to.equal('100');
  });

  it('has no number while nobody knows how long it takes', async () => {
    const bar = await fixture<Bar>(html`<ds-progress-bar label="Looking for seats"></ds-progress-bar>`);
    expect(track(bar).hasAttribute('aria-valuenow')).to.equal(false);
    expect(track(bar).getAttribute('aria-valuetext')).to.equal('In progress');
    await expect(bar).to.be.accessible();
  });

  it('grows from the reading side', async () => {
    const page = await fixture(html`<div dir="rtl"><ds-progress-bar label="Sending" value="25"></ds-progress-bar></div>`);
    const bar = page.querySelector('ds-progress-bar') as Bar;
    const whole = track(bar).getBoundingClientRect();
    const done = bar.renderRoot.querySelector('.bar')?.getBoundingClientRect();
    expect(done?.right).to.equal(whole.right);
  });
});

describe('partDone()', () => {
  it('lies between nothing and all, and grows with the value', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), fc.double({ noNaN: true, noDefaultInfinity: true }), (one, other, max) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((value) => partDone(value, max) ?? -1);
        expect(low).to.be.within(0, 1);
        expect(high).to.be.within(low ?? 0, 1);
      }),
    );
  });

  it('is unknown without a value', () => {
    expect(partDone(undefined, 10)).to.equal(undefined);
    expect(partDone(Number.NaN, 10)).to.equal(undefined);
  });
});
