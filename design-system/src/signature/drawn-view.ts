/** The pad of a signature with its buttons. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SignatureTexts } from './signature-texts.ts';

/** How the pad stands, and what happens on it. */
interface DrawnView {
  /** What the pad shows, in words. */
  name: string;
  isInvalid: boolean;
  isDisabled: boolean;
  isLocked: boolean;
  /** The button to the other way of signing. */
  other: TemplateResult;
  onPointer: (event: PointerEvent) => void;
  onRedraw: () => void;
  onUndo: () => void;
  onClear: () => void;
}

export function renderDrawn(texts: SignatureTexts, view: DrawnView): TemplateResult {
  const { isLocked, onPointer } = view;
  return html`${isLocked ? nothing : html`<span class="way">${texts.drawHere}</span>`}
    <div class="box pad ${view.isInvalid ? 'invalid' : ''} ${view.isDisabled ? 'disabled' : ''}">
      <canvas
        class=${isLocked ? 'locked' : ''}
        role="img"
        aria-label=${view.name}
        @pointerdown=${onPointer}
        @pointermove=${onPointer}
        @pointerup=${onPointer}
        @pointercancel=${onPointer}
        @transitionend=${view.onRedraw}
      ></canvas>
    </div>
    ${
      isLocked
        ? nothing
        : html`<div class="tools">
          <ds-button variant="quiet" @click=${view.onUndo}>${texts.undo}</ds-button>
          <ds-button variant="quiet" @click=${view.onClear}>${texts.clear}</ds-button>
          ${view.other}
        </div>`
    }`;
}
