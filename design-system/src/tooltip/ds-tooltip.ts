/** A few extra words about a control, on hover and on focus. */
import { LitElement, css, html } from 'lit';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { follow } from '../overlays/position.ts';
import type { FloatingSide } from '../overlays/position.ts';
import { elementStyles } from '../styles/shared.ts';
import { browserScheduler } from '../timing/clock.ts';
import type { Scheduler } from '../timing/clock.ts';

/** How long a pointer rests before the tooltip shows, and how long it may be on its way to it. */
const SHOW_DELAY_MS = 300;
const HIDE_DELAY_MS = 250;

const FOCUSABLE = 'button, a[href], input, select, textarea, [tabindex]';

/** Only one is seen at a time. */
const shown = new Set<DsTooltip>();
let count = 0;

/**
 * Never put into it what somebody needs: it does not show on a touch screen,
 * and many never find it. A button with an icon only has its name in `label`;
 * a tooltip may repeat it or add a shortcut. Use `ds-popover` for anything
 * with links, buttons or more than a line or two.
 *
 * Follows the WAI-ARIA APG Tooltip pattern: it shows on hover and on focus by
 * keyboard, the pointer can move onto it, Escape closes it, and it describes
 * its control (also the native one inside a `ds-button`).
 *
 * @slot - The words. Text only.
 */
export class DsTooltip extends LitElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        position: fixed;
        inset: auto;
        display: none;
        inline-size: max-content;
        max-inline-size: min(20rem, 100vw - 1rem);
        max-block-size: var(--_room, 70vb);
        margin: 0;
        padding: var(--ds-space-2) var(--ds-space-3);
        border: 1px solid transparent;
        border-radius: var(--ds-radius-s);
        background: var(--ds-color-text);
        color: var(--ds-color-surface);
        box-shadow: var(--ds-shadow-2);
        font-size: var(--ds-text-s);
        overflow: auto;
        overflow-wrap: anywhere;
      }

      :host(:popover-open) {
        display: block;
        animation: arrive var(--ds-motion-fast) var(--ds-ease);
      }

      @keyframes arrive {
        from {
          translate: 0 2px;
        }
      }

      @media print {
        :host(:popover-open) {
          display: none;
        }
      }
    `,
  ];

  /** Id of the control it belongs to, in the same tree. */
  @property() for = '';
  /** The side that is tried first. */
  @property() side: FloatingSide = 'above';
  /** What waits for the delays. */
  @property({ attribute: false }) scheduler: Scheduler = browserScheduler;

  private _target: HTMLElement | undefined;
  private _cancel: (() => void) | undefined;
  private _unfollow: (() => void) | undefined;

  /** Shows it now. */
  show(): void {
    const target = this._target;
    if (target === undefined || !this.isConnected || this.matches(':popover-open')) return;
    for (const other of shown) other.hide();
    shown.add(this);
    this.showPopover();
    this._unfollow = follow(target, this, { side: this.side, align: 'center', gap: 6 });
    document.addEventListener('keydown', this._onKeydown, { capture: true });
  }

  /** Hides it now. */
  hide(): void {
    this._keep();
    shown.delete(this);
    this._unfollow?.();
    document.removeEventListener('keydown', this._onKeydown, { capture: true });
    if (this.matches(':popover-open')) this.hidePopover();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The control refers to it by id; both stand in the page's tree.
    this.id ||= `ds-tooltip-${(count += 1)}`;
    this.setAttribute('role', 'tooltip');
    this.setAttribute('popover', 'manual');
    this.addEventListener('pointerenter', this._keep);
    this.addEventListener('pointerleave', this._onLeave);
    if (this.hasUpdated) this.requestUpdate('for');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.hide();
    this._setTarget(undefined);
  }

  override render() {
    return html`<slot></slot>`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const target = (this.getRootNode() as Document | ShadowRoot).getElementById?.(this.for);
    if (this.isConnected) this._setTarget(target ?? undefined);
  }

  private _setTarget(target: HTMLElement | undefined): void {
    if (target === this._target) return;
    for (const [type, listener] of this._listeners) this._target?.removeEventListener(type, listener);
    if (this._target !== undefined) describe(this._target, this, false);
    this._target = target;
    for (const [type, listener] of this._listeners) target?.addEventListener(type, listener);
    if (target !== undefined) void this._describeWhenReady(target);
  }

  private async _describeWhenReady(target: HTMLElement & { updateComplete?: Promise<unknown> }): Promise<void> {
    if (target.localName.includes('-')) await customElements.whenDefined(target.localName);
    await target.updateComplete;
    if (target === this._target) describe(target, this, true);
  }

  /** Calls off what was about to happen. */
  private readonly _keep = (): void => {
    this._cancel?.();
    this._cancel = undefined;
  };

  private readonly _onEnter = (event: Event): void => {
    this._keep();
    // A finger has no hover: what shows on a tap would be gone with the next.
    if ((event as PointerEvent).pointerType !== 'touch') this._cancel = this.scheduler(() => this.show(), SHOW_DELAY_MS);
  };

  private readonly _onLeave = (): void => {
    this._keep();
    this._cancel = this.scheduler(() => this.hide(), HIDE_DELAY_MS);
  };

  private readonly _onFocus = (event: Event): void => {
    const focused = event.composedPath()[0];
    if (focused instanceof Element && focused.matches(':focus-visible')) this.show();
  };

  private readonly _onDone = (): void => this.hide();

  private readonly _onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // Only the tooltip closes, not a dialog around it.
    event.preventDefault();
    event.stopPropagation();
    this.hide();
  };

  private readonly _listeners: readonly (readonly [string, (event: Event) => void])[] = [
    ['pointerenter', this._onEnter],
    ['pointerleave', this._onLeave],
    ['pointerdown', this._onDone],
    ['focusin', this._onFocus],
    ['focusout', this._onDone],
  ];
}

/** Adds or removes a tooltip among what describes a control. */
function describe(target: HTMLElement, tooltip: HTMLElement, add: boolean): void {
  const inner = target.shadowRoot?.querySelector(FOCUSABLE);
  if (inner != null) {
    // An id does not reach out of a shadow tree; the element itself does.
    const others = (inner.ariaDescribedByElements ?? []).filter((element) => element !== tooltip);
    inner.ariaDescribedByElements = add ? [...others, tooltip] : others;
    return;
  }
  const others = (target.getAttribute('aria-describedby') ?? '').split(/\s+/).filter((id) => id !== '' && id !== tooltip.id);
  const ids = add ? [...others, tooltip.id] : others;
  if (ids.length > 0) target.setAttribute('aria-describedby', ids.join(' '));
  else target.removeAttribute('aria-describedby');
}
