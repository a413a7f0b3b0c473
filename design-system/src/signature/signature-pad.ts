/** The pad of `ds-signature`: draws its lines and takes new ones. Loaded once somebody draws. */
import { GRID, decodeStroke, drawStrokes, encodeStroke, thinOut } from './strokes.ts';
import type { Point } from './strokes.ts';

/** Width of the ink, on the grid. */
const INK = 6;

export class SignaturePad {
  private _drawing: Point[] | undefined;

  get isDrawing(): boolean {
    return this._drawing !== undefined;
  }

  /** Draws all lines, and the one that is on its way. */
  draw(canvas: HTMLCanvasElement, strokes: readonly string[]): void {
    const context = canvas.getContext('2d');
    if (context === null) return;
    const scale = (canvas.clientWidth * devicePixelRatio) / GRID.width;
    canvas.width = GRID.width * scale;
    canvas.height = GRID.height * scale;
    context.scale(scale, scale);
    Object.assign(context, { strokeStyle: getComputedStyle(canvas).color, lineWidth: INK, lineCap: 'round', lineJoin: 'round' });
    drawStrokes(context, [...strokes.map(decodeStroke), this._drawing ?? []]);
  }

  /** @returns The line that the pointer has just ended. */
  follow(event: PointerEvent): string | undefined {
    if (event.type === 'pointerdown') this._begin(event);
    else if (this._drawing === undefined) return undefined;
    else if (event.type === 'pointermove') this._drawing.push(...pointsOf(event));
    else return this._end(this._drawing);
    return undefined;
  }

  private _begin(event: PointerEvent): void {
    if (event.button !== 0) return;
    event.preventDefault();
    (event.target as Element).setPointerCapture(event.pointerId);
    this._drawing = [pointAt(event)];
  }

  private _end(points: readonly Point[]): string {
    this._drawing = undefined;
    return encodeStroke(thinOut(points));
  }
}

function pointsOf(event: PointerEvent): Point[] {
  // Between two frames a pen reports more points than events.
  const events = event.getCoalescedEvents();
  return (events.length === 0 ? [event] : events).map((each) => pointAt(each, event.target));
}

function pointAt({ clientX, clientY, target }: PointerEvent, canvas: EventTarget | null = target): Point {
  const { left, top, width, height } = (canvas as Element).getBoundingClientRect();
  return [((clientX - left) / width) * GRID.width, ((clientY - top) / height) * GRID.height];
}
