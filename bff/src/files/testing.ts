/** Small whole files of each kind for tests. */

export const pdf = (content = '/Type /Catalog'): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n<< ${content} >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`, 'latin1');

/** A segment of a JPEG. */
export function segment(marker: number, content: string): Buffer {
  const body = Buffer.from(content, 'latin1');
  return Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff]), body]);
}

/** An Exif segment that says which way up the photo is, and more. */
export const exifSegment = (orientation: number, more: string): Buffer =>
  segment(0xe1, `Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0\0\0\0\0${more}`);

/** A JPEG with segments of the test's own. */
export function jpeg(more: readonly Buffer[] = [], side = 8): Buffer {
  const size = String.fromCharCode(side >> 8, side & 0xff);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
    ...more,
    segment(0xdb, '\0'.repeat(65)),
    segment(0xc0, `\x08${size}${size}\x01\x01\x11\0`),
    segment(0xda, '\x01\x01\0\0\x3f\0'),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** A chunk of a PNG; its check sum is not looked at. */
export function pngChunk(name: string, content: string): Buffer {
  const body = Buffer.from(content, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(name, 'latin1'), body, Buffer.alloc(4)]);
}

/** A PNG with chunks of the test's own. */
export function png(more: readonly Buffer[] = [], side = 8): Buffer {
  const size = `\0\0${String.fromCharCode(side >> 8, side & 0xff)}`;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', `${size}${size}\x08\x02\0\0\0`),
    ...more,
    pngChunk('IDAT', 'data'),
    pngChunk('IEND', ''),
  ]);
}

const box = (name: string, content: string): Buffer => {
  const body = Buffer.from(name + content, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length + 4);
  return Buffer.concat([length, body]);
};

export const heic = (): Buffer => Buffer.concat([box('ftyp', 'heic\0\0\0\0mif1heic'), box('meta', 'what is in it'), box('mdat', 'the picture')]);
