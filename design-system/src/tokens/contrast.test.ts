/** Every pair of colors keeps its contrast in every theme. */
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { COLOR_PAIRS } from './pairs.ts';

type Rgb = [number, number, number];

let probe: HTMLElement;

/** The color a token has now, as the browser computes it. */
function colorOf(token: string): Rgb {
  const name = `--ds-color-${token}`;
  if (getComputedStyle(document.documentElement).getPropertyValue(name) === '') throw new Error(`There is no ${name}.`);
  probe.style.color = `var(${name})`;
  const [red = 0, green = 0, blue = 0] = getComputedStyle(probe).color.match(/[\d.]+/g)?.map(Number) ?? [];
  return [red, green, blue];
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(front: Rgb, back: Rgb): number {
  const [darker = 0, lighter = 0] = [luminance(front), luminance(back)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function failingPairs(): string[] {
  return COLOR_PAIRS.flatMap(({ front, back, least }) => {
    const ratio = contrast(colorOf(front), colorOf(back));
    return ratio < least ? [`${front} on ${back}: ${ratio.toFixed(2)}, needs ${least}`] : [];
  });
}

describe('the tokens', () => {
  before(() => {
    probe = document.createElement('span');
    document.body.append(probe);
  });

  after(async () => {
    probe.remove();
    delete document.documentElement.dataset['theme'];
    await emulateMedia({ colorScheme: 'light' });
  });

  for (const theme of ['light', 'dark', 'contrast']) {
    it(`keep every pair of colors readable in ${theme}`, () => {
      document.documentElement.dataset['theme'] = theme;
      expect(failingPairs()).to.deep.equal([]);
    });
  }

  it('follow the dark preference of the system when the page chooses no theme', async () => {
    delete document.documentElement.dataset['theme'];
    await emulateMedia({ colorScheme: 'dark' });
    expect(luminance(colorOf('page'))).to.be.below(0.05);
    expect(failingPairs()).to.deep.equal([]);
    await emulateMedia({ colorScheme: 'light' });
    expect(luminance(colorOf('page'))).to.be.above(0.8);
  });

  it('raise the contrast by preference exactly as by the contrast theme', () => {
    const sheet = [...document.styleSheets].find((candidate) => candidate.href?.endsWith('/tokens.css'));
    const rules = [...(sheet?.cssRules ?? [])];
    const byMedia = rules.find((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.conditionText.includes('contrast'));
    const byTheme = rules.filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule && rule.selectorText.includes('contrast')).at(-1);
    const preferred = byMedia?.cssRules[0] as CSSStyleRule | undefined;
    expect(preferred?.style.length).to.be.above(20);
    expect(preferred?.style.cssText).to.equal(byTheme?.style.cssText);
  });
});
