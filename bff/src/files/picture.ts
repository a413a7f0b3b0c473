/**
 * Pictures, drawn anew: only what is seen comes out, so where and when a photo
 * was taken, by whom and with what is gone, and so is anything hidden in it.
 */
import sharp from 'sharp';

/** Pixels; a scan of a page has about 10 million. */
const MOST_PIXELS = 100_000_000;
/** Good enough that print stays as sharp as it was. */
export const QUALITY = 90;

// Only what is asked for is opened: libvips reads many kinds more, SVG among them.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng'] });
// A picture of the limit takes hundreds of megabytes while it is drawn.
sharp.concurrency(1);
sharp.cache(false);

/** One picture at a time in a process. */
let drawing: Promise<unknown> = Promise.resolve();

/** The picture alone, right side up; `null` for what is damaged, is no whole picture, or has too many pixels. */
export function redrawn(bytes: Buffer, type: 'image/jpeg' | 'image/png'): Promise<Buffer | null> {
  const mine = drawing.then(() => redraw(bytes, type));
  drawing = mine;
  return mine;
}

async function redraw(bytes: Buffer, type: 'image/jpeg' | 'image/png'): Promise<Buffer | null> {
  const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).autoOrient().keepIccProfile();
  try {
    return await (type === 'image/jpeg' ? picture.jpeg({ quality: QUALITY }) : picture.png()).toBuffer();
  } catch {
    // Whatever libvips has against it, the picture can't be drawn.
    return null;
  }
}
