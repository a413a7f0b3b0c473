/**
 * Pictures, drawn anew: only what is seen comes out, so where and when a photo
 * was taken, by whom and with what is gone, and so is anything hidden in it.
 * Runs in the thread of `clean-worker.ts`, one picture at a time.
 */
import sharp from 'sharp';
import { hasFewParts } from './picture-parts.ts';

/** Pixels; a scan of a page has about 10 million. */
const MOST_PIXELS = 100_000_000;
/** Good enough that print stays as sharp as it was. */
export const QUALITY = 90;
/** Less than what the thread has: what goes on in the library ends with this alone. */
const SECONDS = 15;

// Only what is asked for is opened: libvips reads many kinds more, SVG among them.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng'] });
// A picture of the limit takes hundreds of megabytes while it is drawn.
sharp.concurrency(1);
sharp.cache(false);

/** The picture alone, right side up; `null` for what is damaged, is no whole picture, or has too many pixels or parts. */
export async function redrawn(bytes: Buffer, type: 'image/jpeg' | 'image/png'): Promise<Buffer | null> {
  if (!hasFewParts(bytes, type)) return null;
  const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).autoOrient().keepIccProfile().timeout({ seconds: SECONDS });
  try {
    return await (type === 'image/jpeg' ? picture.jpeg({ quality: QUALITY }) : picture.png()).toBuffer();
  } catch {
    // Whatever libvips has against it, the picture can't be drawn.
    return null;
  }
}
