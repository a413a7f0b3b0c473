/** A bar of the parts of a whole, told apart without colors: by how dark they are, and by an edge. */
import { INK, PAGE, WIDTH } from './sheet.ts';
import type { Sheet } from './sheet.ts';

export const SHADES = { first: '#14212b', second: '#6b7b87', third: '#b9c4cc', last: '#ffffff' } as const;
export type Shade = keyof typeof SHADES;

export interface Shares {
  /** What it shows, for who does not see it. */
  readonly alt: string;
  /** What is not above zero has no part. */
  readonly parts: readonly { readonly cents: number; readonly shade: Shade }[];
}

const HEIGHT = 20;

export function drawShares(sheet: Sheet, { alt, parts }: Shares): void {
  const seen = parts.filter(({ cents }) => cents > 0);
  const sum = seen.reduce((total, { cents }) => total + cents, 0);
  if (sum === 0) return;
  sheet.need(HEIGHT + 100);
  const { y } = sheet;
  const draw = (): void => {
    let x: number = PAGE.side;
    for (const { cents, shade } of seen) {
      const width = (WIDTH * cents) / sum;
      patch(sheet, shade, x, y, width, HEIGHT);
      x += width;
    }
  };
  sheet.tag('Figure', draw, { alt, placement: 'Block', bbox: [PAGE.side, y, PAGE.side + WIDTH, y + HEIGHT] });
  sheet.y += HEIGHT + 8;
}

/** The patch beside a row of the table that goes with it. */
export function drawKey(sheet: Sheet, shade: Shade, x: number, y: number): void {
  patch(sheet, shade, x, y, 9, 9);
}

function patch(sheet: Sheet, shade: Shade, x: number, y: number, width: number, height: number): void {
  sheet.pdf.rect(x, y, width, height).lineWidth(0.75).fillAndStroke(SHADES[shade], INK.strong);
}
