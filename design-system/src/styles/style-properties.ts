/** Sets CSS properties on an element where a strict Content Security Policy refuses `style` attributes. */
import { noChange } from 'lit';
import { Directive, directive, PartType } from 'lit/directive.js';
import type { ElementPart, PartInfo } from 'lit/directive.js';

/** CSS properties by name, custom ones with their `--`. */
export type StyleProperties = Readonly<Record<string, string>>;

class StylePropertiesDirective extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new TypeError('styleProperties() belongs inside a tag, not in an attribute: <div ${styleProperties({…})}>.');
  }

  override render(_properties: StyleProperties): unknown {
    return noChange;
  }

  override update(part: ElementPart, [properties]: [StyleProperties]): unknown {
    const { style } = part.element as HTMLElement;
    for (const [name, value] of Object.entries(properties)) style.setProperty(name, value);
    return noChange;
  }
}

/**
 * Element directive: `<div ${styleProperties({ '--rows': '3' })}></div>`.
 * Lit's `styleMap` writes a `style` attribute when an element is first drawn,
 * which a policy without `'unsafe-inline'` refuses; properties of the style
 * object are not covered by that rule (CSP Level 3, section 6.6.3).
 * Throws a `TypeError` when used as an attribute's value.
 */
export const styleProperties = directive(StylePropertiesDirective);
