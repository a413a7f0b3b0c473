import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { ApiProblem } from '../http/problem.ts';
import { DOCUMENT_TYPES } from './document-types.ts';
import { cleanFile, fileWorkers } from './document.ts';
import type { Cleaning } from './document.ts';
import { collected, heic, heicPhoto, inParts, largeHeicPhoto, MADE_BY } from './testing.ts';

test('UP-04 a HEIC photo becomes a JPEG that everybody can open, with the same picture and nothing beside it', async () => {
  const { type, bytes } = await cleanFile(() => inParts(heicPhoto()), { types: DOCUMENT_TYPES, sender: 'test' });
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
  const { type, bytes } = await drawn(noted);
  assert.ok(type === 'image/jpeg' && !bytes.includes(MADE_BY));
});

test('UP-04 a photo that can not be drawn is kept as it is, and is still a HEIC', async () => {
  assert.equal((await cleanFile(() => inParts(heic()), { types: DOCUMENT_TYPES, sender: 'test' })).type, 'image/heic');
});

test('UP-05 what has too many pixels, takes too much memory or too long is not drawn but kept as it is, and the next one is drawn', async () => {
  const kept = async (bytes: Buffer, more: Partial<Cleaning>) => (await drawn(bytes, more)).type;
  assert.equal(await kept(heicPhoto(), { heic: { mostPixels: 96 * 64 - 1, mostBytes: 2 ** 29 } }), 'image/heic');
  assert.equal(await kept(largeHeicPhoto(), { heic: { mostPixels: 50_000_000, mostBytes: 24 * 1024 * 1024 } }), 'image/heic');
  const { width, height } = await sharp((await drawn(largeHeicPhoto())).bytes).metadata();
  assert.deepEqual([width, height], [4_000, 3_000]);
});

test('UP-05 LD-01 a file that takes longer than it gets is refused with what to do, and the next one is taken', async () => {
  const workers = fileWorkers({ milliseconds: 1 });
  await assert.rejects(drawn(heicPhoto(), { workers }), (error) => error instanceof ApiProblem && error.code === 'upload/too-heavy');
  assert.equal((await drawn(heicPhoto())).type, 'image/jpeg');
});

test('a broken photo never fails in another way than by being none', async () => {
  const whole = heicPhoto();
  for (let round = 0; round < 12; round += 1) {
    const bytes = Buffer.from(whole);
    bytes.fill(round * 21, (round * 61 + 40) % bytes.length, ((round * 61 + 40) % bytes.length) + 3);
    const outcome = await drawn(bytes.subarray(0, whole.length - round * 9)).then(
      ({ type }) => type,
      (error: unknown) => (error instanceof ApiProblem ? error.code : 'other'),
    );
    assert.match(outcome, /^(image\/|upload\/(wrong-kind|hidden-place))/);
  }
});

async function drawn(photo: Buffer, more: Partial<Cleaning> = {}): Promise<{ type: string; bytes: Buffer }> {
  const { type, bytes } = await cleanFile(() => inParts(photo), { types: DOCUMENT_TYPES, sender: 'test', ...more });
  return { type, bytes: await collected(bytes()) };
}
