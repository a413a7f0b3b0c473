/** A modal panel at an edge of the window, for more than a question: filters, details, a short form. */
import type { CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import { DsDialog } from '../dialog/ds-dialog.ts';
import { drawerStyles } from './drawer-styles.ts';

/**
 * Follows the WAI-ARIA APG Dialog (Modal) pattern and has all of `ds-dialog`:
 * the page behind is inert, Escape closes, the focus starts on the heading and
 * goes back to where it was. A press beside it closes it too.
 *
 * @slot - The content.
 * @slot footer - Buttons of your own, instead of the confirm variant's.
 * @fires cancel - Escape, close, cancel or the page beside was pressed; `preventDefault()` keeps it open.
 * @fires confirm - The confirm button was pressed. The drawer stays open: close it when done.
 * @fires close - It has closed.
 * @csspart dialog - The native `<dialog>`.
 * @cssprop [--ds-drawer-size=26rem] - Width; with `placement="bottom"` the greatest height.
 */
export class DsDrawer extends DsDialog {
  static override styles: CSSResultGroup = [DsDialog.styles, drawerStyles];

  /** The edge it comes from, by the reading direction. */
  @property({ reflect: true }) placement: 'start' | 'end' | 'bottom' = 'end';

  private _pressedBeside = false;

  protected override firstUpdated(): void {
    this._dialog?.addEventListener('pointerdown', this._onPointerDown);
    this._dialog?.addEventListener('click', this._onPress);
  }

  private readonly _onPointerDown = (event: PointerEvent): void => {
    this._pressedBeside = isBeside(event);
  };

  private readonly _onPress = (event: MouseEvent): void => {
    // Both must lie beside: selecting text may end there too.
    if (this._pressedBeside && isBeside(event)) this._onCancel(event);
    this._pressedBeside = false;
  };
}

/** Whether a press on the dialog itself lies on its backdrop. */
function isBeside({ target, currentTarget, clientX, clientY }: MouseEvent): boolean {
  if (target !== currentTarget) return false;
  const { left, right, top, bottom } = (currentTarget as Element).getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
