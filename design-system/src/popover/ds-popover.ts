/** A panel that a button opens beside itself, over the page. */
import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttonStyles } from '../button/button-styles.ts';
import { chevronDown } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { overlayStyles } from '../overlays/overlay-styles.ts';
import { follow } from '../overlays/position.ts';
import type { FloatingAlign, FloatingSide } from '../overlays/position.ts';
import { elementStyles } from '../styles/shared.ts';

/** `open-change`: the panel was opened or closed. */
export type OpenChangeEvent = CustomEvent<{ open: boolean }>;

/** What tells of its panel: a `ds-button`, or any element with ARIA. */
type Trigger = HTMLElement & { expanded?: 'true' | 'false' | undefined };

/**
 * A panel that is not modal: the page stays usable, and a press elsewhere,
 * Escape, or going on with Tab closes it. For what must be answered use
 * `ds-dialog`, for a list of actions `ds-menu-button`.
 *
 * Follows the WAI-ARIA APG Disclosure pattern, on the native popover: Enter
 * and Space on the button open and close, the focus stays on the button and
 * goes on into the panel with Tab; Escape closes and gives the focus back.
 *
 * @slot - The content of the panel.
 * @slot trigger - A button of your own, such as `ds-button`, instead of the built-in one.
 * @fires open-change - The panel was opened or closed; `detail.open` says which.
 * @csspart panel - The panel.
 * @cssprop [--ds-popover-width=24rem] - The most width of the panel.
 */
export class DsPopover extends LitElement {
  static override styles = [
    elementStyles,
    buttonStyles,
    overlayStyles,
    css`
      .floating {
        --_max-inline-size: var(--ds-popover-width, 24rem);
      }

      .chevron {
        display: flex;
        transition: rotate var(--ds-motion-fast) var(--ds-ease);
      }

      .chevron svg {
        inline-size: 1.1em;
        block-size: 1.1em;
      }

      [aria-expanded='true'] .chevron {
        rotate: 180deg;
      }
    `,
  ];

  /** Text of the built-in button, and name of the panel. */
  @property() label = '';
  /** How much the button stands out. */
  @property({ reflect: true }) variant: 'secondary' | 'quiet' = 'secondary';
  /** Id of a button elsewhere in the same tree that opens it, instead of the built-in one. */
  @property() for = '';
  /** The side that is tried first. */
  @property() side: FloatingSide = 'below';
  /** The edge of the button it is aligned with. */
  @property() align: FloatingAlign = 'start';
  /** Whether the panel shows. */
  @property({ type: Boolean, reflect: true }) open = false;

  @state() private _slotted: Trigger | undefined;
  private _trigger: Trigger | undefined;
  /** Whether it was open when the pointer went down: by the click, light dismiss has closed it. */
  private _openAtPress: boolean | undefined;
  private _unfollow: (() => void) | undefined;

  /** Opens the panel. */
  show(): void {
    this.open = true;
  }

  /** Closes the panel. */
  hide(): void {
    this.open = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._setTrigger(undefined);
    this.open = false;
    this._unfollow?.();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // It may stand before its button, which is not there yet.
    if (this.hasUpdated) this.requestUpdate('for');
  }

  override render() {
    return html`<slot name="trigger" @slotchange=${this._onTriggerSlot}>
        ${
          this.for === ''
            ? html`<button id="button" class="control" type="button" aria-expanded=${this.open ? 'true' : 'false'} aria-controls="panel">
              <span class="text">${this.label}</span><span class="chevron">${svgIcon(chevronDown)}</span>
            </button>`
            : nothing
        }
      </slot>
      <div
        id="panel"
        class="floating"
        part="panel"
        popover="auto"
        role="group"
        aria-label=${this.label || nothing}
        @toggle=${this._onToggle}
        @keydown=${this._onKeydown}
        @focusout=${this._onFocusOut}
      >
        <slot></slot>
      </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const outer = this.for === '' ? null : (this.getRootNode() as Document | ShadowRoot).getElementById?.(this.for);
    if (this.isConnected) this._setTrigger(this._slotted ?? outer ?? this.renderRoot.querySelector<HTMLElement>('#button') ?? undefined);
    if (changed.has('open')) this._apply();
    this._tellTrigger();
  }

  private get _panel(): HTMLElement | null {
    return this.renderRoot.querySelector('#panel');
  }

  private _apply(): void {
    const panel = this._panel;
    if (panel === null || panel.matches(':popover-open') === this.open) return;
    if (!this.open) {
      panel.hidePopover();
    } else if (this._trigger !== undefined) {
      panel.showPopover();
      this._unfollow = follow(this._trigger, panel, { side: this.side, align: this.align });
      // What scrolls must be reached by keyboard; not every browser sees to it.
      panel.tabIndex = panel.scrollHeight > panel.clientHeight ? 0 : -1;
    }
  }

  private _setTrigger(trigger: Trigger | undefined): void {
    if (trigger === this._trigger) return;
    this._trigger?.removeEventListener('pointerdown', this._onPress);
    this._trigger?.removeEventListener('click', this._onClick);
    this._trigger?.removeEventListener('keydown', this._onKeydown);
    this._trigger = trigger;
    trigger?.addEventListener('pointerdown', this._onPress);
    trigger?.addEventListener('click', this._onClick);
    trigger?.addEventListener('keydown', this._onKeydown);
  }

  private _tellTrigger(): void {
    const trigger = this._trigger;
    if (trigger === undefined || trigger.id === 'button') return;
    const expanded = this.open ? 'true' : 'false';
    if ('expanded' in trigger) trigger.expanded = expanded;
    else trigger.setAttribute('aria-expanded', expanded);
  }

  private _onTriggerSlot(event: Event): void {
    this._slotted = (event.target as HTMLSlotElement).assignedElements()[0] as Trigger | undefined;
  }

  private readonly _onPress = (): void => {
    this._openAtPress = this.open;
  };

  private readonly _onClick = (): void => {
    this.open = !(this._openAtPress ?? this.open);
    this._openAtPress = undefined;
  };

  private readonly _onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open || event.defaultPrevented) return;
    // Only the panel closes, not a dialog around it.
    event.preventDefault();
    event.stopPropagation();
    this.hide();
  };

  private _onToggle(event: ToggleEvent): void {
    // The same event of a popover in the content is not ours.
    if (event.target !== this._panel) return;
    this.open = event.newState === 'open';
    if (!this.open) {
      this._unfollow?.();
      // What had the focus is gone; with a press elsewhere it is there already.
      if (document.activeElement === document.body || this.matches(':focus-within')) this._trigger?.focus();
    }
    this.dispatchEvent(new CustomEvent('open-change', { detail: { open: this.open } }));
  }

  private _onFocusOut(event: FocusEvent): void {
    const next = event.relatedTarget as Node | null;
    // No next element: the window lost the focus, or a pointer is down.
    if (next === null || this.contains(next) || this.renderRoot.contains(next) || this._trigger?.contains(next) === true) return;
    // The panel would cover what has the focus now.
    this.hide();
  }
}
