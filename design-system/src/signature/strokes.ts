/** The lines of a drawn signature: points on a grid, kept as short text. */
import { isStroke } from './signature-value.ts';

/** The grid every pad is drawn on, whatever its size. */
export const GRID = { width: 1200, height: 400 } as const;

/** A place on the grid. */
export type Point = readonly [x: number, y: number];

const BASE = 36;
/** Two digits of base 36 hold every coordinate of the grid. */
const DIGITS = 2;
/** Points closer than this add length and no form. */
const LEAST_STEP = 3;

/** Writes a line: four characters for each point. */
export function encodeStroke(points: readonly Point[]): string {
  return points.map(([x, y]) => digits(x, GRID.width) + digits(y, GRID.height)).join('');
}

/** Reads a line; text that is none gives no points. */
export function decodeStroke(text: string): Point[] {
  if (!isStroke(text)) return [];
  const points: Point[] = [];
  for (let at = 0; at < text.length; at += 2 * DIGITS) points.push([number(text, at), number(text, at + DIGITS)]);
  return points;
}

/** Leaves out the points that lie on top of the one before; the first and the last stay. */
export function thinOut(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const [index, point] of points.entries()) {
    const before = kept.at(-1);
    const isLast = index === points.length - 1;
    if (before === undefined || isLast || Math.hypot(point[0] - before[0], point[1] - before[1]) >= LEAST_STEP) kept.push(point);
  }
  return kept;
}

/** Draws lines, rounded through the middles between their points. */
export function drawStrokes(context: CanvasRenderingContext2D, strokes: readonly (readonly Point[])[]): void {
  for (const points of strokes) {
    const [first, ...rest] = points;
    const last = points.at(-1);
    if (first === undefined || last === undefined) continue;
    context.beginPath();
    context.moveTo(...first);
    for (const [index, [x, y]] of rest.entries()) {
      const [nextX, nextY] = rest[index + 1] ?? last;
      context.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2);
    }
    // A touch without a move is a dot.
    context.lineTo(...last);
    context.stroke();
  }
}

function digits(coordinate: number, size: number): string {
  const whole = Math.min(size - 1, Math.max(0, Math.round(coordinate)));
  return whole.toString(BASE).padStart(DIGITS, '0');
}

const number = (text: string, at: number): number => Number.parseInt(text.slice(at, at + DIGITS), BASE);
