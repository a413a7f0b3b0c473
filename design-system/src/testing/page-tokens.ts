/** The tokens as the page has them now: read from its style sheets, computed by the browser. */
import { parseColor } from '../tokens/contrast.ts';
import type { Rgb } from '../tokens/contrast.ts';

/** Names of all tokens that start so, such as `--ds-space-`, in the order of the style sheets. */
export function tokenNames(prefix: string): string[] {
  const rules = [...document.styleSheets].flatMap(rulesOf).filter((rule) => rule instanceof CSSStyleRule);
  const names = rules.filter(({ selectorText }) => selectorText.startsWith(':root')).flatMap(({ style }) => [...style]);
  return [...new Set(names)].filter((name) => name.startsWith(prefix));
}

/** What the style sheets say a token is. Throws an `Error` when there is no such token. */
export function tokenText(name: string): string {
  const text = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  if (text === '') throw new Error(`There is no ${name}.`);
  return text;
}

/** The color a token has now. Throws an `Error` when there is no such token. */
export function tokenColor(name: string): Rgb {
  tokenText(name);
  return parseColor(computed(name, 'color'));
}

/** A length a token has now, in px. */
export function tokenLength(name: string): number {
  return Number.parseFloat(computed(name, 'inline-size'));
}

function computed(name: string, property: string): string {
  const probe = document.createElement('div');
  probe.style.setProperty(property, `var(${name})`);
  document.body.append(probe);
  const value = getComputedStyle(probe).getPropertyValue(property);
  probe.remove();
  return value;
}

function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    // Of another origin, such as a browser extension's: none of ours.
    return [];
  }
}
