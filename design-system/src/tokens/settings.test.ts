/** The reader's settings: how close things stand, and how large the text is. */
import { expect, fixture, html } from '@open-wc/testing';
import { applyGlobals, DEFAULT_GLOBALS } from '../testing/globals.ts';
import { byRole } from '../testing/queries.ts';
import '../register/button.ts';
import '../register/code-input.ts';
import '../register/progress-bar.ts';
import '../register/skeleton.ts';
import '../register/checkbox.ts';
import '../register/list.ts';
import '../register/list-item.ts';
import '../register/side-nav.ts';

/** WCAG 2.2 asks for 24 px (2.5.8); a hand that shakes needs the 44 of 2.5.5. */
const LEAST_TARGET = 44;
const TARGETS = ['button', 'checkbox', 'link in the side navigation', 'list row'] as const;

/** Length of a token in px, as the browser computes it at an element. */
function lengthOf(token: string, at: Element = document.documentElement): number {
  const probe = document.createElement('div');
  probe.style.inlineSize = `var(--ds-${token})`;
  at.append(probe);
  const { width } = probe.getBoundingClientRect();
  probe.remove();
  return width;
}

const textSize = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Keyframe animations that run inside the elements of a page, each once. */
function runningIn(page: Element): CSSAnimation[] {
  const roots = [...page.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const all = roots.flatMap((root) => root.getAnimations()).filter((animation): animation is CSSAnimation => animation instanceof CSSAnimation);
  return all.filter(({ playState }) => playState === 'running');
}
const movingIn = (page: Element): string[] => [...new Set(runningIn(page).map(({ animationName }) => animationName))];
const turnOf = (page: Element): number =>
  Number(
    runningIn(page)
      .find(({ animationName }) => animationName === 'turn')
      ?.effect?.getComputedTiming().duration,
  );

async function renderTargets(): Promise<Record<(typeof TARGETS)[number], Element | null | undefined>> {
  const page = await fixture(html`<div>
    <ds-button>Save</ds-button>
    <ds-checkbox name="agree">Agree</ds-checkbox>
    <ds-side-nav label="Main" .items=${[
      { label: 'Home', href: '/' },
      { label: 'Library', items: [{ label: 'Books', href: '/books' }] },
    ]}></ds-side-nav>
    <ds-list label="Letters"><ds-list-item href="#1">Hello</ds-list-item></ds-list>
  </div>`);
  return {
    button: byRole(page, 'button', 'Save'),
    checkbox: byRole(page, 'checkbox', 'Agree'),
    'link in the side navigation': byRole(page, 'link', 'Home'),
    'list row': page.querySelector('ds-list-item'),
  };
}

describe('the settings', () => {
  afterEach(() => applyGlobals({}));

  for (const globals of [{}, { density: 'compact' }, { density: 'compact', textSize: 'large' }, { density: 'compact', textSize: 'x-large' }]) {
    it(`leave every target large enough with ${JSON.stringify(globals)}`, async () => {
      applyGlobals(globals);
      const targets = await renderTargets();
      for (const name of TARGETS) {
        expect(targets[name]?.getBoundingClientRect().height, name).to.be.at.least(LEAST_TARGET);
      }
    });
  }

  it('keep targets at 44 px even where the reader has made all text smaller', async () => {
    applyGlobals({ density: 'compact', textSize: '50%' });
    const targets = await renderTargets();
    expect(lengthOf('target')).to.equal(LEAST_TARGET);
    expect(targets.button?.getBoundingClientRect().height).to.be.at.least(LEAST_TARGET);
  });

  it('put things closer together in compact: every step of space, and the padding of a control', async () => {
    const steps = [1, 2, 3, 4, 5, 6, 7, 8];
    const measure = () => steps.map((step) => lengthOf(`space-${step}`));
    const button = (await renderTargets()).button as HTMLElement;
    const padding = () => Number.parseFloat(getComputedStyle(button).paddingInlineStart);
    const comfortable = { steps: measure(), padding: padding() };
    applyGlobals({ density: 'compact' });
    const compact = { steps: measure(), padding: padding() };
    expect(comfortable.steps).to.deep.equal(comfortable.steps.toSorted((a, b) => a - b));
    expect(compact.steps).to.deep.equal(compact.steps.toSorted((a, b) => a - b));
    compact.steps.forEach((length, index) => expect(length).to.be.below(comfortable.steps[index] ?? 0));
    expect(compact.padding).to.be.below(comfortable.padding);
  });

  it('let a part of the page have a density of its own', async () => {
    const comfortable = lengthOf('space-4');
    const outer = await fixture(html`<div data-density="compact"><div data-density="comfortable"></div></div>`);
    expect(lengthOf('space-4', outer)).to.be.below(comfortable);
    expect(lengthOf('space-4', outer.firstElementChild ?? outer)).to.equal(comfortable);
  });

  it('scale all text from the size the reader has set in the browser', () => {
    const own = textSize();
    const body = lengthOf('text-m');
    for (const [size, scale] of [
      ['large', 1.125],
      ['x-large', 1.25],
    ] as const) {
      applyGlobals({ textSize: size });
      expect(textSize()).to.be.closeTo(own * scale, 0.01);
      expect(lengthOf('text-m')).to.be.closeTo(body * scale, 0.1);
    }
    // Relative, not a length: it must multiply what the browser is set to.
    const sheet = [...document.styleSheets].find((candidate) => candidate.href?.endsWith('/tokens.css'));
    const root = [...(sheet?.cssRules ?? [])].find((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule && rule.style.fontSize !== '');
    expect(root?.style.fontSize).to.equal('calc(100% * var(--ds-text-scale))');
  });

  it('hold together: compact stays compact in large text, and grows with it', () => {
    applyGlobals({ density: 'compact' });
    const compact = lengthOf('space-4');
    applyGlobals({ density: 'compact', textSize: 'x-large' });
    const { dataset } = document.documentElement;
    expect([dataset['density'], dataset['textSize']]).to.deep.equal(['compact', 'x-large']);
    expect(lengthOf('space-4')).to.be.closeTo(compact * 1.25, 0.1);
    expect(lengthOf('target')).to.be.closeTo(LEAST_TARGET * 1.25, 0.1);
  });

  it('keep every target large enough with more contrast and less motion', async () => {
    applyGlobals({ density: 'compact', contrast: 'more', motion: 'less', theme: 'dark' });
    const targets = await renderTargets();
    for (const name of TARGETS) expect(targets[name]?.getBoundingClientRect().height, name).to.be.at.least(LEAST_TARGET);
  });

  it('let less move for who chose it exactly as for whose system asks for it', () => {
    const sheet = [...document.styleSheets].find((candidate) => candidate.href?.endsWith('/tokens.css'));
    const rules = [...(sheet?.cssRules ?? [])];
    const byMedia = rules.find((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.conditionText.includes('motion'));
    const byChoice = rules.find((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule && rule.selectorText.includes('motion'));
    expect(byChoice?.selectorText).to.equal(':root[data-motion="less"]');
    expect(byChoice?.style.length).to.equal(3);
    expect((byMedia?.cssRules[0] as CSSStyleRule | undefined)?.style.cssText).to.equal(byChoice?.style.cssText);
  });

  it('reach what moves inside elements: nothing goes on by itself but the ring of a busy button, slowly', async () => {
    const page = await fixture(html`<div>
      <ds-skeleton></ds-skeleton>
      <ds-progress-bar label="Sending"></ds-progress-bar>
      <ds-button busy>Save</ds-button>
    </div>`);
    // The system of this browser asks for less motion: what it asks for is taken back for a moment.
    const { style } = document.documentElement;
    style.setProperty('--ds-motion-amount', '1');
    expect(movingIn(page)).to.have.members(['breathe', 'pass', 'turn']);
    expect(turnOf(page)).to.be.closeTo(900, 1);
    style.removeProperty('--ds-motion-amount');
    applyGlobals({ motion: 'less' });
    expect(movingIn(page)).to.deep.equal(['turn']);
    expect(turnOf(page)).to.equal(4000);
  });

  it('leave nothing behind when they are left out', () => {
    applyGlobals({ density: 'compact', textSize: 'large' });
    applyGlobals({});
    expect(document.documentElement.hasAttribute('data-density')).to.equal(false);
    expect(document.documentElement.hasAttribute('data-text-size')).to.equal(false);
    applyGlobals({ textSize: '200%' });
    applyGlobals(DEFAULT_GLOBALS);
    expect(document.documentElement.style.fontSize).to.equal('');
  });
});
