/**
 * Where something that floats stands: beside what it belongs to, and always
 * on the screen. Menus, popovers, tooltips and lists of choices share it.
 *
 * Measured in script, not with CSS anchor positioning: its reader may have a
 * browser without it, and no `style` attribute is needed for either.
 */

/** The side of the anchor that is tried first. */
export type FloatingSide = 'below' | 'above';

/** The edge of the anchor it is aligned with, in reading direction. */
export type FloatingAlign = 'start' | 'center' | 'end';

/** A rectangle in pixels of the viewport, as `getBoundingClientRect()` gives it. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Everything `place()` needs to know, in pixels. */
export interface PlaceRequest {
  anchor: Box;
  floating: { width: number; height: number };
  viewport: { width: number; height: number };
  side: FloatingSide;
  align: FloatingAlign;
  /** Space to the anchor. */
  gap: number;
  rightToLeft: boolean;
}

/** Where it stands, in pixels of the viewport. */
export interface Place {
  left: number;
  top: number;
  side: FloatingSide;
  /** The most height it can have on that side. */
  room: number;
}

/** What `follow()` takes; all of it has a default. */
export interface FollowOptions {
  side?: FloatingSide;
  align?: FloatingAlign;
  gap?: number;
}

/** Space kept to the edges of the screen. */
export const SCREEN_MARGIN = 8;

/** Finds the place for a floating thing: on the wished side if it fits there, else where more room is. */
export function place({ anchor, floating, viewport, side, align, gap, rightToLeft }: PlaceRequest): Place {
  const bottom = anchor.top + anchor.height;
  const rooms = { above: anchor.top - gap - SCREEN_MARGIN, below: viewport.height - bottom - gap - SCREEN_MARGIN };
  const other = side === 'below' ? 'above' : 'below';
  const chosen = floating.height <= rooms[side] || rooms[side] >= rooms[other] ? side : other;
  // An anchor that was scrolled away leaves no room beside it: then the whole screen counts.
  const whole = viewport.height - 2 * SCREEN_MARGIN;
  const room = Math.max(0, Math.min(rooms[chosen], whole));
  const height = Math.min(floating.height, room);
  const top = chosen === 'below' ? bottom + gap : anchor.top - gap - height;
  return {
    left: within(alignedLeft(anchor, floating.width, align, rightToLeft), floating.width, viewport.width),
    top: within(top, height, viewport.height),
    side: chosen,
    room,
  };
}

/**
 * Keeps an element in the top layer beside its anchor while both are shown.
 * Its styles take two properties from here: `--_room` (the most height) and
 * `--_anchor-width`.
 * @param anchor - What it belongs to.
 * @param floating - An open `popover`, with `position: fixed`.
 * @returns Ends it.
 */
export function follow(anchor: Element, floating: HTMLElement, { side = 'below', align = 'start', gap = 4 }: FollowOptions = {}): () => void {
  let frame = 0;
  const update = () => {
    frame = 0;
    const box = anchor.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    floating.style.setProperty('--_anchor-width', `${box.width}px`);
    // Measured with the most room there can be; on the side it gets it is never less.
    const most = Math.max(box.top, clientHeight - box.bottom) - gap - SCREEN_MARGIN;
    floating.style.setProperty('--_room', `${Math.max(0, most)}px`);
    const {
      left,
      top,
      side: chosen,
      room,
    } = place({
      anchor: box,
      floating: { width: floating.offsetWidth, height: floating.offsetHeight },
      viewport: { width: clientWidth, height: clientHeight },
      side,
      align,
      gap,
      rightToLeft: anchor.matches(':dir(rtl)'),
    });
    floating.style.setProperty('--_room', `${room}px`);
    // Places on a screen are physical; start and end were resolved above.
    floating.style.setProperty('left', `${Math.round(left)}px`);
    floating.style.setProperty('top', `${Math.round(top)}px`);
    floating.dataset['side'] = chosen;
  };
  // In the next frame: an observer that changes what it observes is reported as an error.
  const later = () => {
    frame ||= requestAnimationFrame(update);
  };
  const onScroll = (event: Event) => {
    if (!(event.target instanceof Node && floating.contains(event.target))) later();
  };
  const observer = new ResizeObserver(later);
  observer.observe(anchor);
  observer.observe(floating);
  document.addEventListener('scroll', onScroll, { capture: true, passive: true });
  window.addEventListener('resize', later);
  update();
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
    document.removeEventListener('scroll', onScroll, { capture: true });
    window.removeEventListener('resize', later);
  };
}

function alignedLeft(anchor: Box, width: number, align: FloatingAlign, rightToLeft: boolean): number {
  if (align === 'center') return anchor.left + (anchor.width - width) / 2;
  return (align === 'start') === rightToLeft ? anchor.left + anchor.width - width : anchor.left;
}

/** Moves a stretch onto the screen; one longer than the screen begins at its start. */
function within(start: number, length: number, total: number): number {
  return Math.max(SCREEN_MARGIN, Math.min(start, total - SCREEN_MARGIN - length));
}
