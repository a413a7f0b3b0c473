/** Small whole files of each kind for tests, and files as they are read. */
import sharp from 'sharp';

export const pdf = (content = '/Type /Catalog'): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n<< ${content} >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`, 'latin1');

/** A PDF of so many bytes. */
export function pdfOf(size: number): Buffer {
  const whole = pdf();
  return Buffer.concat([whole.subarray(0, -7), Buffer.alloc(size - whole.length, 32), whole.subarray(-7)]);
}

/** Where and with what the photos of these tests were made. */
export const MADE_BY = 'Moss Camera';

/** A photo as a phone makes it, twice as wide as it is high before it is turned as its Exif says: with the place, the camera and a comment. */
export async function photo(kind: 'jpeg' | 'png', side = 8): Promise<Buffer> {
  const drawn = sharp({ create: { width: side * 2, height: side, channels: 3, background: { r: 200, g: 40, b: 40 } } });
  const gps = { GPSLatitudeRef: 'N', GPSLatitude: '44/1 58/1 42/1', GPSLongitudeRef: 'W', GPSLongitude: '93/1 15/1 54/1' };
  return drawn
    .withExif({ IFD0: { Model: MADE_BY }, IFD3: gps })
    .withXmp(`<?xpacket begin="" id="x"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><note>${MADE_BY}</note></x:xmpmeta><?xpacket end="w"?>`)
    .withMetadata({ orientation: 6 })
    .toFormat(kind)
    .toBuffer();
}

const uint = (bytes: number, value: number): Buffer => {
  const made = Buffer.alloc(bytes);
  made.writeUIntBE(value, 0, bytes);
  return made;
};

const box = (name: string, ...content: (Buffer | string)[]): Buffer => {
  const body = Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
  return Buffer.concat([uint(4, body.length + 8), Buffer.from(name, 'latin1'), body]);
};

const FULL = '\0\0\0\0';
const item = (id: number, kind: string): Buffer => box('infe', '\x02\0\0\0', uint(2, id), uint(2, 0), kind, '\0');
const place = (id: number, from: number, length: number): Buffer => Buffer.concat([uint(2, id), uint(2, 0), uint(2, 1), uint(4, from), uint(4, length)]);

/** A HEIC photo: an item that is the picture, one of Exif and one of XMP. */
export function heic({ picture = 'the picture', exif = `Exif\0\0 GPS ${MADE_BY}`, xmp = `<note>${MADE_BY}</note>` } = {}): Buffer {
  const head = box('ftyp', 'heic\0\0\0\0mif1heic');
  const meta = (start: number): Buffer =>
    box(
      'meta',
      FULL,
      box('hdlr', FULL, '\0\0\0\0pict', '\0'.repeat(13)),
      box('pitm', FULL, uint(2, 1)),
      box('iinf', FULL, uint(2, 3), item(1, 'hvc1'), item(2, 'Exif'), item(3, 'mime')),
      box(
        'iloc',
        FULL,
        '\x44\0',
        uint(2, 3),
        place(1, start, picture.length),
        place(2, start + picture.length, exif.length),
        place(3, start + picture.length + exif.length, xmp.length),
      ),
    );
  const start = head.length + meta(0).length + 8;
  return Buffer.concat([head, meta(start), box('mdat', picture, exif, xmp)]);
}

/** Bytes in parts of a size, as a request brings them. */
export async function* inParts(bytes: Uint8Array, size = 1_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function collected(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}
