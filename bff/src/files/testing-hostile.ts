/** Files that are made to take the one who reads them much more than their bytes. */
import { crc32 } from 'node:zlib';
import sharp from 'sharp';

const drawn = () => sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } });

/** A JPEG of so many bytes before its picture, in segments of four bytes. */
export async function jpegOfSegments(size: number): Promise<Buffer> {
  const whole = await drawn().jpeg().toBuffer();
  return Buffer.concat([whole.subarray(0, 2), Buffer.alloc(size, Buffer.from([0xff, 0xe1, 0, 2])), whole.subarray(2)]);
}

/** A progressive JPEG whose last scan comes so many times. */
export async function jpegOfScans(count: number): Promise<Buffer> {
  const whole = await drawn().jpeg({ progressive: true }).toBuffer();
  const scan = whole.subarray(whole.lastIndexOf(Buffer.from([0xff, 0xda])), -2);
  return Buffer.concat([whole.subarray(0, -2), ...Array.from({ length: count }, () => scan), whole.subarray(-2)]);
}

/** A PNG of so many bytes before its picture, in chunks of notes. */
export async function pngOfChunks(size: number): Promise<Buffer> {
  const whole = await drawn().png().toBuffer();
  const name = Buffer.from('tEXta\0', 'latin1');
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(name));
  const chunk = Buffer.concat([Buffer.from([0, 0, 0, 2]), name, sum]);
  return Buffer.concat([whole.subarray(0, 33), Buffer.alloc(size - (size % chunk.length), chunk), whole.subarray(33)]);
}

/** A PDF of so many bytes, nearly all of them names of one letter, which is written by its number. */
export const pdfOfNames = (size: number): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size, '/#41'), Buffer.from('\n%%EOF\n')]);

/** A HEIC photo of 8 MB whose one item is 60,000 times nearly all of it. */
export function coveringHeic(): Buffer {
  const extents = 60_000;
  const data = 8 * 1024 * 1024;
  const box = (name: string, ...content: Buffer[]): Buffer => {
    const body = Buffer.concat(content);
    const head = Buffer.alloc(8);
    head.writeUInt32BE(body.length + 8);
    head.write(name, 4, 'latin1');
    return Buffer.concat([head, body]);
  };
  const zeros = (size: number): Buffer => Buffer.alloc(size);
  const list = (at: number): Buffer => {
    const extent = Buffer.alloc(8);
    extent.writeUInt32BE(at);
    extent.writeUInt32BE(data - 1, 4);
    const count = Buffer.alloc(2);
    count.writeUInt16BE(extents);
    return box('iloc', zeros(4), Buffer.from([0x44, 0, 0, 1, 0, 1, 0, 0]), count, Buffer.alloc(extents * 8, extent));
  };
  const item = box('infe', Buffer.from([2, 0, 0, 0, 0, 1, 0, 0]), Buffer.from('hvc1\0', 'latin1'));
  const head = box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1'));
  const meta = (at: number): Buffer => box('meta', zeros(4), box('iinf', zeros(4), Buffer.from([0, 1]), item), list(at));
  return Buffer.concat([head, meta(head.length + meta(0).length + 8), box('mdat', zeros(data))]);
}
