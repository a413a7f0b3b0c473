/**
 * Of how many parts a picture is made. Its library keeps something of each, so
 * a file of nothing but tiny ones takes fifty times its size in memory; no
 * camera, scanner or program writes more than these.
 */

/** Of a JPEG: an ICC profile may take 255 of them, notes a few hundred. */
const MOST_SEGMENTS = 2_000;
/** A progressive JPEG is drawn once for each; programs write about ten. */
const MOST_SCANS = 100;
/** Of a PNG: programs write one for each 8 KB of the picture. */
const MOST_CHUNKS = 20_000;
/** Of those beside the picture itself. */
const MOST_OTHER_CHUNKS = 1_000;

const PNG_HEAD = 8;
/** Of a chunk, beside its data: length, type and checksum. */
const CHUNK_BYTES = 12;

export function hasFewParts(bytes: Buffer, type: 'image/jpeg' | 'image/png'): boolean {
  return type === 'image/jpeg' ? hasFewSegments(bytes) : hasFewChunks(bytes);
}

/** Judges up to the end of the picture; what follows it is not drawn. */
function hasFewSegments(bytes: Buffer): boolean {
  let segments = 0;
  let scans = 0;
  for (let at = bytes.indexOf(0xff); at !== -1 && at + 3 < bytes.length;) {
    const marker = bytes.readUInt8(at + 1);
    if (marker === END) return true;
    if (standsAlone(marker)) {
      // A marker may be filled up with 0xff before it.
      at = bytes.indexOf(0xff, marker === 0xff ? at + 1 : at + 2);
      continue;
    }
    segments += 1;
    if (marker === SCAN) scans += 1;
    if (segments > MOST_SEGMENTS || scans > MOST_SCANS) return false;
    at = bytes.indexOf(0xff, at + 2 + Math.max(2, bytes.readUInt16BE(at + 2)));
  }
  return true;
}

const END = 0xd9;
const SCAN = 0xda;

/** Without a length behind it: a byte of the picture, a restart, the start, or what fills up. */
const standsAlone = (marker: number): boolean => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8) || marker === 0xff;

function hasFewChunks(bytes: Buffer): boolean {
  let chunks = 0;
  let others = 0;
  for (let at = PNG_HEAD; at + CHUNK_BYTES <= bytes.length; at += CHUNK_BYTES + bytes.readUInt32BE(at)) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (name === 'IEND') return true;
    chunks += 1;
    if (name !== 'IDAT') others += 1;
    if (chunks > MOST_CHUNKS || others > MOST_OTHER_CHUNKS) return false;
  }
  return true;
}
