/** Every pair of colors keeps its contrast in every theme. */
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { contrast, failingPairs, luminance, parseColor } from './contrast.ts';

let probe: HTMLElement;

/** The color a token has now, as the browser computes it. */
function colorOf(token: string): string {
  const name = `--ds-color-${token}`;
  if (getComputedStyle(document.documentElement).getPropertyValue(name) === '') throw new Error(`There is no ${name}.`);
  probe.style.color = `var(${name})`;
  return getComputedStyle(probe).color;
}

/** How far a color is from the page it stands on. */
const contrastOf = (token: string): number => contrast(parseColor(colorOf(token)), parseColor(colorOf('page')));

describe('the tokens', () => {
  before(() => {
    probe = document.createElement('span');
    document.body.append(probe);
  });

  after(async () => {
    probe.remove();
    delete document.documentElement.dataset['theme'];
    delete document.documentElement.dataset['contrast'];
    await emulateMedia({ colorScheme: 'light' });
  });

  afterEach(() => delete document.documentElement.dataset['contrast']);

  for (const theme of ['light', 'dark', 'contrast']) {
    it(`keep every pair of colors readable in ${theme}`, () => {
      document.documentElement.dataset['theme'] = theme;
      expect(failingPairs(colorOf)).to.deep.equal([]);
    });
  }

  for (const [theme, page] of [
    ['light', [255, 255, 255]],
    ['dark', [0, 0, 0]],
  ] as const) {
    it(`have more contrast in ${theme} for who chose it`, () => {
      const { dataset } = document.documentElement;
      dataset['theme'] = theme;
      const before = contrastOf('text-muted');
      dataset['contrast'] = 'more';
      expect(parseColor(colorOf('page'))).to.deep.equal(page);
      expect(contrastOf('text-muted')).to.be.above(before).and.above(12);
      expect(failingPairs(colorOf)).to.deep.equal([]);
    });
  }

  it('follow the dark preference of the system when the page chooses no theme', async () => {
    delete document.documentElement.dataset['theme'];
    await emulateMedia({ colorScheme: 'dark' });
    expect(luminance(parseColor(colorOf('page')))).to.be.below(0.05);
    expect(failingPairs(colorOf)).to.deep.equal([]);
    document.documentElement.dataset['contrast'] = 'more';
    expect(parseColor(colorOf('page'))).to.deep.equal([0, 0, 0]);
    delete document.documentElement.dataset['contrast'];
    await emulateMedia({ colorScheme: 'light' });
    expect(luminance(parseColor(colorOf('page')))).to.be.above(0.8);
  });

  it('raise the contrast by preference exactly as by choice and by the contrast theme', () => {
    const sheet = [...document.styleSheets].find((candidate) => candidate.href?.endsWith('/tokens.css'));
    const rules = [...(sheet?.cssRules ?? [])];
    const byMedia = rules.find((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.conditionText.includes('contrast'));
    const byTheme = rules.filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule && rule.selectorText.includes('contrast')).at(-1);
    const preferred = byMedia?.cssRules[0] as CSSStyleRule | undefined;
    expect(byTheme?.selectorText.split(', ')).to.include.members(['[data-theme="contrast"]', '[data-contrast="more"]']);
    expect(preferred?.style.length).to.be.above(20);
    expect(preferred?.style.cssText).to.equal(byTheme?.style.cssText);
  });
});
