/** Small whole files of each kind for tests, and files as they are read. */
import { gunzipSync } from 'node:zlib';
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

/** A HEIC photo as an encoder makes it, 96 by 64 pixels: its left half red, its right half blue. */
export const heicPhoto = (): Buffer => Buffer.from(HEIC_PHOTO, 'base64');

const HEIC_PHOTO = [
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAYBtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAANGlsb2MAAAAAREAAAgAB',
  'AAAAAAGkAAEAAAAAAAAAOAACAAAAAAHcAAEAAAAAAAABEgAAADhpaW5mAAAAAAACAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAFWluZmUCAAABAAIAAEV4aWYAAAAAv2lwcnAAAAChaXBj',
  'bwAAAHVodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQAoQgEBA3AAAAMAkAAAAwAAAwAeoDCBBZbqSSmubAgAAAMACAAAAwAI',
  'QCIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAGAAAABAAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoMAAAAaaXJlZgAAAAAAAAAOY2RzYwACAAEAAQAAAVJtZGF0',
  'AAAANCgBrxOAw5PhQ4af/+0Cj/+ATPD8nr9P+YtP/cVw9cA/XTsk+47Ubr1wQ6uCsZF6/zeIE4AAAAAASUkqAAgAAAAIABABAgAMAAAAfgAAABIBAwABAAAAAQAAABoBBQABAAAAbgAA',
  'ABsBBQABAAAAdgAAACgBAwABAAAAAgAAABMCAwABAAAAAQAAAGmHBAABAAAAigAAACWIBAABAAAA2AAAAAAAAAA4YwAA6AMAADhjAADoAwAATW9zcyBDYW1lcmEABgAAkAcABAAAADAy',
  'MTABkQcABAAAAAECAwAAoAcABAAAADAxMDABoAMAAQAAAP//AAACoAQAAQAAAGAAAAADoAQAAQAAAEAAAAAAAAAAAgABAAIAAgAAAE4AAAACAAUAAwAAAPYAAAAAAAAALAAAAAEAAAA6',
  'AAAAAQAAACoAAAABAAAA',
].join('');

/** One of 4,000 by 3,000 pixels of one gray, which takes much more memory than its 3 KB. */
export const largeHeicPhoto = (): Buffer => gunzipSync(Buffer.from(LARGE_HEIC_PHOTO, 'base64'));

const LARGE_HEIC_PHOTO = [
  'H4sICH5xDWsCA2ZsYXQuaGVpYwBjYGCQSSupLMhIzUxmAILczDRDEDs3MzGNgYHRJTe1JJEBAhQzUnKKoGyGgszkEgY0wFeQWZILZjECsVJmTj7YSBcHIJ8RLJwBoRkYuGcACeXMzLw0',
  'uHpRICeVCcrLKEs2BDGPZBYUFQDpZZkFyflAugoo4czIXAC3c8sHhj9/f/xgYOBnVgBqlHBg5GH8/x+kgJlhAogAoi27mBwUgZK6ToyMaDILGL8oML2LzFsyadazBw4OBxpAomCiRQmo',
  'g92F8WDRhiQHoEUimcUFqRA7+RcAPbADyBAoyKzIBIkwc3BwACmxzIJcWGgBvczcyNQMVLkgNyURGFbcUzQY17NMiKt4f9+24uPt7Xl3d5U8PT1dL2ZnEVbq2Z/GU39+XUiawbDxwRaO',
  'Bd/DG6COJg25OKw4mCHq9JWNLN3MDIzbJwuUCpCpmYGZKa+dbL3AMOugQDMbDwWaNzaQr5nlCfl6hTaQr9csgXy9aQfI1/uY/LBifEx+yppHrlaWP+TqZJchOyVrkKuTfwe5OoU/kKtT',
  '0oBcnXIXyNWpuoBcnXpkp3tzsu20Jzu/uJOtM5hsndEO5OpMINtO8kuUHLJ1lpDtzzKydVaR7draAdBZT3ZZ3TSqc1jpbB0AnYMNxR4AAG5HCjgADQAA',
].join('');

/** Bytes in parts of a size, as a request brings them. */
export async function* inParts(bytes: Uint8Array, size = 1_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function collected(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}
