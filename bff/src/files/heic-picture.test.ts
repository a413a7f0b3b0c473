import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { DOCUMENT_TYPES } from './document-types.ts';
import { cleanFile } from './document.ts';
import { jpegOfHeic } from './heic-picture.ts';
import { collected, heic, heicPhoto, inParts, largeHeicPhoto, MADE_BY } from './testing.ts';

test('UP-04 a HEIC photo becomes a JPEG that everybody can open, with the same picture and nothing beside it', async () => {
  const { type, bytes } = await cleanFile(() => inParts(heicPhoto()), DOCUMENT_TYPES);
  assert.equal(type, 'image/jpeg');
  const jpeg = await collected(bytes());
  const { format, width, height, exif, xmp } = await sharp(jpeg).metadata();
  assert.deepEqual({ format, width, height, exif, xmp }, { format: 'jpeg', width: 96, height: 64, exif: undefined, xmp: undefined });
  const { data } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [...data.subarray((y * 96 + x) * 3, (y * 96 + x) * 3 + 3)].map((part) => part > 128);
  assert.deepEqual(
    [at(10, 32), at(85, 32)],
    [
      [true, false, false],
      [false, false, true],
    ],
    'red at the left, blue at the right',
  );
});

test('UP-04 notes that a phone wrote beside the picture do not go along', async () => {
  // Programs find nothing in it, and it is shown all the same.
  const noted = Buffer.concat([heicPhoto(), Buffer.from(`\0\0\0\x1bfreeGPS ${MADE_BY}`, 'latin1')]);
  const jpeg = await jpegOfHeic(noted);
  assert.ok(jpeg && !jpeg.includes(MADE_BY));
});

test('UP-04 a photo that can not be drawn is kept as it is, and is still a HEIC', async () => {
  assert.equal((await cleanFile(() => inParts(heic()), DOCUMENT_TYPES)).type, 'image/heic');
});

test('UP-05 what has too many pixels, takes too much memory or too long is not drawn, and the next one is', async () => {
  assert.equal(await jpegOfHeic(heicPhoto(), { mostPixels: 96 * 64 - 1 }), null);
  assert.equal(await jpegOfHeic(largeHeicPhoto(), { mostBytes: 24 * 1024 * 1024 }), null);
  assert.equal(await jpegOfHeic(heicPhoto(), { milliseconds: 1 }), null);
  const { width, height } = await sharp((await jpegOfHeic(largeHeicPhoto())) ?? undefined).metadata();
  assert.deepEqual([width, height], [4_000, 3_000]);
});

test('a broken photo never fails in another way than by being none', async () => {
  const whole = heicPhoto();
  for (let round = 0; round < 12; round += 1) {
    const bytes = Buffer.from(whole);
    bytes.fill(round * 21, (round * 61 + 40) % bytes.length, ((round * 61 + 40) % bytes.length) + 3);
    const drawn = await jpegOfHeic(bytes.subarray(0, whole.length - round * 9));
    assert.ok(drawn === null || drawn.length > 0);
  }
});
