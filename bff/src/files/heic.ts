/**
 * HEIC photos (ISO/IEC 23008-12) that can't be drawn anew (`heic-picture.ts`) are
 * kept as they are, but without what a phone wrote beside the picture: where and
 * when it was taken, with what, and what programs have left. Such things are items of their own; only the bytes of items
 * that make the picture are kept, all others become zeros, so that everything
 * stays in its place. Which way up the photo is, is said by the picture itself.
 */

const BOXES = new Set(['ftyp', 'meta', 'mdat', 'free', 'skip', 'wide']);
/** What a picture needs beside its bytes: which items there are, where, and how they are put together. */
const META_BOXES = new Set(['hdlr', 'dinf', 'pitm', 'iinf', 'iloc', 'iref', 'iprp', 'grpl']);
/** Kinds of items that make the picture. */
const PICTURE_ITEMS = new Set(['hvc1', 'grid', 'iden', 'iovl', 'tmap', 'av01']);

/** What a photo is made of: a phone's has some dozen tiles, one item each. */
const MOST_BOXES = 20_000;
const MOST_EXTENTS = 20_000;

interface Box {
  readonly type: string;
  /** Of what is in it. */
  readonly from: number;
  readonly to: number;
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

/** The picture alone; `null` for what is no whole photo of which that can be told. */
export function stripHeic(bytes: Buffer): Buffer | null {
  try {
    const boxes = boxesIn(bytes, 0, bytes.length);
    const meta = boxes.find(({ type }) => type === 'meta');
    if (!meta || boxes.some(({ type }) => !BOXES.has(type))) return null;
    const parts = boxesIn(bytes, meta.from + 4, meta.to);
    const places = itemPlaces(bytes, parts);
    const picture = [...itemKinds(bytes, parts)].flatMap(([item, kind]) => (PICTURE_ITEMS.has(kind) ? (places.get(item) ?? []) : []));
    // Such that cover each other would be copied again and again.
    if (picture.length === 0 || picture.reduce((sum, { from, to }) => sum + to - from, 0) > bytes.length) return null;
    const clean = Buffer.from(bytes);
    for (const { type, from, to } of boxes) if (type !== 'ftyp' && type !== 'meta') clean.fill(0, from, to);
    for (const { type, from, to } of parts) if (!META_BOXES.has(type)) clean.fill(0, from, to);
    const holds = [...boxes, ...parts].filter(({ type }) => type === 'mdat' || type === 'idat');
    for (const { from, to } of picture) {
      // What lies elsewhere would be no bytes of a picture, but of the file's own order.
      if (!holds.some((box) => from >= box.from && to <= box.to)) return null;
      bytes.copy(clean, from, from, to);
    }
    return clean;
  } catch (error) {
    // Reading past the end: it is not whole.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Boxes one after the other, from the first to the last byte. @throws {RangeError} */
function boxesIn(bytes: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at < to;) {
    const short = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const isLong = short === 1;
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short;
    const head = isLong ? 16 : 8;
    if (size < head || at + size > to) throw new RangeError('A box ends outside of what it is in.');
    if (boxes.length === MOST_BOXES) throw new RangeError('It is made of more boxes than any photo.');
    boxes.push({ type, from: at + head, to: at + size });
    at += size;
  }
  return boxes;
}

/** By item, from `iinf`. */
function itemKinds(bytes: Buffer, parts: readonly Box[]): Map<number, string> {
  const kinds = new Map<number, string>();
  const list = parts.find(({ type }) => type === 'iinf');
  if (!list) return kinds;
  const countBytes = bytes.readUInt8(list.from) === 0 ? 2 : 4;
  for (const { type, from } of boxesIn(bytes, list.from + 4 + countBytes, list.to)) {
    const version = bytes.readUInt8(from);
    if (type !== 'infe' || version < 2) throw new RangeError('An item does not say what it is.');
    const idBytes = version === 2 ? 2 : 4;
    kinds.set(bytes.readUIntBE(from + 4, idBytes), bytes.toString('latin1', from + 6 + idBytes, from + 10 + idBytes));
  }
  return kinds;
}

/** By item, from `iloc`: where in the file its bytes are. */
function itemPlaces(bytes: Buffer, parts: readonly Box[]): Map<number, Extent[]> {
  const places = new Map<number, Extent[]>();
  const list = parts.find(({ type }) => type === 'iloc');
  if (!list) return places;
  const idat = parts.find(({ type }) => type === 'idat');
  const version = bytes.readUInt8(list.from);
  const [sizes, more] = [bytes.readUInt8(list.from + 4), bytes.readUInt8(list.from + 5)];
  const [offsetBytes, lengthBytes, baseBytes, indexBytes] = [sizes >> 4, sizes & 15, more >> 4, version > 0 ? more & 15 : 0];
  let at = list.from + 6;
  let seen = 0;
  const next = (size: number): number => {
    if (at + size > list.to) throw new RangeError('The list of places is cut off.');
    const value = size === 8 ? Number(bytes.readBigUInt64BE(at)) : size === 0 ? 0 : bytes.readUIntBE(at, size);
    at += size;
    return value;
  };
  const wide = version < 2 ? 2 : 4;
  for (let left = next(wide); left > 0; left -= 1) {
    const item = next(wide);
    const method = version > 0 ? next(2) & 15 : 0;
    next(2);
    const base = next(baseBytes);
    const start = method === 1 ? (idat?.from ?? Number.NaN) : 0;
    const extents: Extent[] = [];
    for (let count = next(2); count > 0; count -= 1) {
      seen += 1;
      if (seen > MOST_EXTENTS) throw new RangeError('It is made of more extents than any photo.');
      next(indexBytes);
      const from = start + base + next(offsetBytes);
      const to = from + next(lengthBytes);
      if (method > 1 || !(from >= 0 && to <= bytes.length && from < to)) throw new RangeError('An item is outside of the file.');
      extents.push({ from, to });
    }
    places.set(item, extents);
  }
  return places;
}
