/** Base classes of what a feature shows: pages and home cards. */
import { updateWhenLocaleChanges } from '@lit/localize';
import { css, LitElement } from 'lit';
import type { CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';

/** Fired by a feature's element whose rendering failed; the shell's outlet replaces it with a tile. */
export type FeatureErrorEvent = CustomEvent<{ readonly error: unknown }>;

/**
 * An element of a feature. Renders again when the language changes, and turns
 * an error thrown while rendering into an event the shell can act on.
 *
 * @fires feature-error - Rendering failed; `detail.error` says why.
 */
export class FeatureElement extends LitElement {
  /** What every text of a feature looks like; a subclass adds its own: `[FeatureElement.styles, css`…`]`. */
  static override styles: CSSResultGroup = css`
    a {
      color: var(--ds-color-primary);
      text-underline-offset: 0.2em;
    }

    a:hover {
      color: var(--ds-color-primary-hover);
      text-decoration-thickness: 2px;
    }

    p {
      margin: 0;
    }
  `;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override scheduleUpdate(): void {
    try {
      // Lit's own implementation runs the update at once; it is asynchronous
      // only in subclasses that make it so.
      void super.scheduleUpdate();
    } catch (error) {
      // Lit has no error boundary: left alone this would surface as an
      // unhandled rejection, with a half-drawn page staying on screen.
      const detail = { error };
      this.dispatchEvent(new CustomEvent('feature-error', { detail, bubbles: true, composed: true }));
    }
  }
}

/** A page of a feature. `params` are the values of the route's `:placeholders`. */
export class FeaturePage extends FeatureElement {
  static override styles: CSSResultGroup = [
    FeatureElement.styles,
    css`
      :host {
        display: grid;
        gap: var(--ds-space-5);
      }

      ds-page-header {
        margin-block-end: 0;
      }
    `,
  ];

  @property({ attribute: false }) params: Readonly<Record<string, string>> = {};

  /** Moves focus to the page's heading; the shell calls this after navigation. */
  focusHeading(): void {
    const header = this.renderRoot.querySelector<HTMLElement & { focusHeading?(): void }>('ds-page-header, h1');
    if (header?.focusHeading) {
      header.focusHeading();
    } else if (header) {
      header.tabIndex = -1;
      header.focus();
    }
  }
}

/** A card on the home page. `data` is the feature's part of the home answer. */
export class FeatureCard<Data> extends FeatureElement {
  @property({ attribute: false }) data: Data | undefined;
}

declare global {
  interface HTMLElementEventMap {
    'feature-error': FeatureErrorEvent;
  }
}
