/** A link that says where it leads: another site, a new tab, a file. */
import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { chevronRight, download, external } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { COMMON_TEXTS, TextsController } from '../texts.ts';
import { LINK_TEXTS } from './link-texts.ts';

/**
 * A native link. What opens in a new tab says so in words that everybody sees;
 * another site and a download have an icon, and words for screen readers.
 *
 * @slot - The text, which makes sense without what is around it.
 * @csspart link - The native `<a>`.
 */
export class DsLink extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    elementStyles,
    visuallyHiddenStyles,
    css`
      :host {
        display: inline;
        font: inherit;
      }

      :host([variant='standalone']) {
        display: inline-block;
        max-inline-size: 100%;
        font: var(--ds-weight-medium) var(--ds-text-m) / var(--ds-line-tight) var(--ds-font);
      }

      a {
        border-radius: 4px;
        text-decoration: none;
        overflow-wrap: anywhere;
      }

      /* The text alone: a line under the space before an icon looks torn. */
      .text {
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }

      a:hover .text {
        text-decoration-thickness: 2px;
      }

      :host([variant='standalone']) a {
        display: inline-block;
        padding-block: calc((var(--ds-target) - 1lh) / 2);
      }

      :host([variant='standalone']) a:not(:hover) .text {
        text-decoration: none;
      }

      .note {
        color: var(--ds-color-text-muted);
        font-weight: 400;
      }

      svg {
        inline-size: 1.1em;
        block-size: 1.1em;
        vertical-align: -0.15em;
      }

      :host(:dir(rtl)) .turns svg {
        transform: scaleX(-1);
      }

      .turns {
        display: inline-flex;
        flex: none;
        vertical-align: -0.15em;
      }

      .turns svg {
        vertical-align: baseline;
      }

      /* On paper an address can't be followed by its text alone. */
      @media print {
        :host([external]) a::after {
          content: ' (' attr(href) ')';
        }
      }
    `,
  ];

  /** Address. */
  @property() href = '';
  /** `_blank` opens a new tab, and says so. */
  @property() target: string | undefined;
  /** Leads to another site. */
  @property({ type: Boolean, reflect: true }) external = false;
  /** Saves the target instead of opening it; the value is the file name. */
  @property() download: string | undefined;
  /** Kind and size of the file, as “PDF, 240 KB”; shown after the text. */
  @property() details = '';
  /** In a sentence, or on a line of its own, with an icon. */
  @property({ reflect: true }) variant: 'inline' | 'standalone' = 'inline';
  /** Language of the page it leads to, as a BCP 47 tag. */
  @property() hreflang: string | undefined;

  private readonly _texts = new TextsController(this, COMMON_TEXTS);
  private readonly _own = new TextsController(this, LINK_TEXTS);

  override click(): void {
    this.renderRoot?.querySelector('a')?.click();
  }

  override render() {
    const isAway = this.external || this.target === '_blank';
    return html`<a
      part="link"
      href=${this.href}
      target=${this.target ?? nothing}
      rel=${isAway ? 'noopener noreferrer' : nothing}
      download=${this.download ?? nothing}
      hreflang=${this.hreflang ?? nothing}
      ><span class="text"><slot></slot></span>${this._renderNote()}${this._renderIcon(isAway)}</a
    >`;
  }

  private _renderNote() {
    if (this.target === '_blank') return html` <span class="note">(${this._texts.current.opensInNewTab})</span>`;
    if (this.download !== undefined) {
      return html` <span class="visually-hidden">(${this._own.current.download})</span>${this.details === '' ? nothing : html` <span class="note">(${this.details})</span>`}`;
    }
    return this.external ? html` <span class="visually-hidden">(${this._own.current.otherWebsite})</span>` : nothing;
  }

  private _renderIcon(isAway: boolean) {
    if (this.download !== undefined) return html`&nbsp;${svgIcon(download)}`;
    if (isAway) return html`&nbsp;<span class="turns">${svgIcon(external)}</span>`;
    return this.variant === 'standalone' ? html`&nbsp;<span class="turns">${svgIcon(chevronRight)}</span>` : nothing;
  }
}
