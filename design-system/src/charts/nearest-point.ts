/** Which point of a chart the pointer leads to. */
import type { PointAt } from './point-navigation.ts';

/** @returns The point nearest to a place on the drawing; undefined when there is none. */
export function nearestPoint(x: number, y: number, points: readonly (readonly { x: number; y: number }[])[]): PointAt | undefined {
  let nearest: PointAt | undefined;
  let least = Infinity;
  for (const [series, line] of points.entries()) {
    for (const [index, point] of line.entries()) {
      const distance = Math.hypot(point.x - x, point.y - y);
      if (distance < least) {
        least = distance;
        nearest = { series, index };
      }
    }
  }
  return nearest;
}
