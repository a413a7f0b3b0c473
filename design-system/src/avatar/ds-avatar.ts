/** A person or a place as a small round picture. */
import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { user } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { localeOf } from '../page-locale.ts';
import { elementStyles } from '../styles/shared.ts';
import { initialsOf } from './initials.ts';

/**
 * A picture when there is one and it loads; the name's initials until then and
 * without one; the outline of a person when there is no name either.
 *
 * The name usually stands beside it, so screen readers pass over it. Where the
 * avatar stands alone, `label` says who it is.
 *
 * @csspart circle - The round box.
 * @cssprop [--ds-avatar-size=2.75rem] - Width and height, instead of `size`.
 * @cssprop [--ds-avatar-background=var(--ds-color-primary-soft)] - Ground behind the initials.
 * @cssprop [--ds-avatar-color=var(--ds-color-primary)] - Color of the initials.
 */
export class DsAvatar extends LitElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        --_size: var(--ds-avatar-size, 2.75rem);
        display: inline-block;
        flex: none;
        inline-size: var(--_size);
        block-size: var(--_size);
        vertical-align: middle;
      }

      :host([size='small']) {
        --_size: var(--ds-avatar-size, 2rem);
      }

      :host([size='large']) {
        --_size: var(--ds-avatar-size, 4.5rem);
      }

      :host([hue='1']) {
        --_back: var(--ds-color-person-1-soft);
        --_front: var(--ds-color-person-1-text);
      }

      :host([hue='2']) {
        --_back: var(--ds-color-person-2-soft);
        --_front: var(--ds-color-person-2-text);
      }

      :host([hue='3']) {
        --_back: var(--ds-color-person-3-soft);
        --_front: var(--ds-color-person-3-text);
      }

      :host([hue='4']) {
        --_back: var(--ds-color-person-4-soft);
        --_front: var(--ds-color-person-4-text);
      }

      :host([hue='5']) {
        --_back: var(--ds-color-person-5-soft);
        --_front: var(--ds-color-person-5-text);
      }

      .circle {
        position: relative;
        display: grid;
        place-items: center;
        inline-size: 100%;
        block-size: 100%;
        overflow: hidden;
        border: 1px solid color-mix(in srgb, currentcolor 25%, transparent);
        border-radius: 50%;
        background: var(--ds-avatar-background, var(--_back, var(--ds-color-primary-soft)));
        color: var(--ds-avatar-color, var(--_front, var(--ds-color-primary)));
        font-size: calc(var(--_size) * 0.4);
        font-weight: var(--ds-weight-medium);
        line-height: 1;
        user-select: none;
      }

      .initials {
        unicode-bidi: isolate;
        white-space: nowrap;
      }

      svg {
        inline-size: 60%;
        block-size: 60%;
      }

      img {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        object-fit: cover;
      }

      @media print {
        .circle {
          border-color: currentcolor;
        }
      }
    `,
  ];

  /** Whose initials to show. */
  @property() name = '';
  /** Address of a picture. */
  @property() src = '';
  /** What it says where no text beside it does. */
  @property() label = '';
  /** One of five colors that tell people apart who are met together; none is the brand's. */
  @property({ type: Number, reflect: true }) hue: 1 | 2 | 3 | 4 | 5 | undefined;
  /** `small` fits a line of text, `large` the head of a page. */
  @property({ reflect: true }) size: 'small' | 'medium' | 'large' = 'medium';

  /** The picture could not be loaded. */
  @state() private _failed = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) this._failed = false;
  }

  override render() {
    const circle = html`${this._renderSign()}${this._renderPicture()}`;
    return this.label === ''
      ? html`<div class="circle" part="circle" aria-hidden="true">${circle}</div>`
      : html`<div class="circle" part="circle" role="img" aria-label=${this.label}>${circle}</div>`;
  }

  private _renderSign(): TemplateResult {
    const initials = initialsOf(this.name, this.isConnected ? localeOf(this) : undefined);
    return initials === '' ? svgIcon(user) : html`<span class="initials" dir="auto" aria-hidden="true">${initials}</span>`;
  }

  /** Over the initials, which stay to be seen until it is there. */
  private _renderPicture() {
    return this.src === '' || this._failed ? nothing : html`<img src=${this.src} alt="" decoding="async" @error=${this._onError} />`;
  }

  private _onError(): void {
    this._failed = true;
  }
}
