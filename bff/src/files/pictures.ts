/**
 * Pictures without what a camera or a program wrote into them: where and when
 * they were taken, by whom, with what. Only the parts that make the picture
 * are kept, so that nothing else travels in the file either.
 */

/** Pixels; a scan of a page has about 10 million. */
const MOST_PIXELS = 100_000_000;
const EXIF = 'Exif\0\0';
const ICC = 'ICC_PROFILE\0';
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** What a PNG needs to look as it does; text, time and Exif chunks are not among them. */
const PNG_CHUNKS = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs']);

/** The picture alone, or `null` for what is no whole JPEG. What follows its end is left away. */
export function stripJpeg(bytes: Buffer): Buffer | null {
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  let hasFrame = false;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return hasFrame ? Buffer.concat([...kept, bytes.subarray(at, at + 2)]) : null;
    const end = at + 2 + (at + 3 < bytes.length ? bytes.readUInt16BE(at + 2) : 0);
    if (end < at + 4 || end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    if (isFrame(marker)) {
      if (segment.length < 9 || segment.readUInt16BE(5) * segment.readUInt16BE(7) > MOST_PIXELS) return null;
      hasFrame = true;
    }
    kept.push(keptOfSegment(marker, segment));
    at = end;
    if (marker === 0xda) {
      const next = endOfScan(bytes, at);
      kept.push(bytes.subarray(at, next));
      at = next;
    }
  }
  return null;
}

/** SOF0 to SOF15, without the three markers between them that are something else. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function keptOfSegment(marker: number, segment: Buffer): Buffer {
  const starts = (text: string): boolean => segment.subarray(4, 4 + text.length).toString('latin1') === text;
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  if (!isApplication && marker !== 0xfe) return segment;
  if (marker === 0xe1 && starts(EXIF)) return turnedAs(orientationIn(segment.subarray(4 + EXIF.length)));
  const isNeeded = (marker === 0xe0 && starts('JFIF\0')) || (marker === 0xe2 && starts(ICC)) || (marker === 0xee && starts('Adobe'));
  return isNeeded ? segment : Buffer.alloc(0);
}

/** Where the next marker stands after compressed data: an `ff` that is followed by neither a stuffed zero nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + (next === 0xff ? 1 : 2));
  }
  return bytes.length;
}

/** Which way up a photo is (TIFF tag 274), 1 to 8; 1 where it is not said. */
function orientationIn(tiff: Buffer): number {
  if (tiff.length < 14) return 1;
  const isLittle = tiff.subarray(0, 2).toString('latin1') === 'II';
  const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return 1;
  for (let at = first + 2, left = short(first); left > 0 && at + 12 <= tiff.length; at += 12, left -= 1) {
    const value = short(at + 8);
    if (short(at) === 0x0112 && value >= 1 && value <= 8) return value;
  }
  return 1;
}

/** An Exif segment that says nothing but which way up the photo is; none for upright ones. */
function turnedAs(orientation: number): Buffer {
  if (orientation === 1) return Buffer.alloc(0);
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return Buffer.concat([Buffer.from([0xff, 0xe1, 0, 2 + EXIF.length + tiff.length]), Buffer.from(EXIF, 'latin1'), Buffer.from(tiff)]);
}

/** The picture alone, or `null` for what is no whole PNG. */
export function stripPng(bytes: Buffer): Buffer | null {
  if (!PNG_SIGNATURE.every((byte, index) => bytes[index] === byte)) return null;
  const kept = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    const name = bytes.subarray(at + 4, at + 8).toString('latin1');
    const isFirst = at === 8;
    if ((name === 'IHDR') !== isFirst) return null;
    if (isFirst && (end !== at + 25 || bytes.readUInt32BE(at + 8) * bytes.readUInt32BE(at + 12) > MOST_PIXELS)) return null;
    if (PNG_CHUNKS.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}
