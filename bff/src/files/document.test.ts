import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { ApiProblem } from '../http/problem.ts';
import { DOCUMENT_TYPES } from './document-types.ts';
import { attachmentHeader, cleanFile, safeFileName } from './document.ts';
import { stripHeic } from './heic.ts';
import { collected, heic, inParts, MADE_BY, pdf, pdfOf, photo } from './testing.ts';

async function cleaned(bytes: Uint8Array, part = 1_000): Promise<{ type: string; bytes: Buffer }> {
  const clean = await cleanFile(() => inParts(bytes, part), { types: DOCUMENT_TYPES, sender: 'test' });
  return { type: clean.type, bytes: await collected(clean.bytes()) };
}

async function refusalOf(bytes: Uint8Array, part?: number): Promise<string> {
  try {
    await cleaned(bytes, part);
    return 'taken';
  } catch (error) {
    if (error instanceof ApiProblem) return error.code;
    throw error;
  }
}

test('UP-02 what a file is, is told by what is in it', async () => {
  assert.equal((await cleaned(pdf())).type, 'application/pdf');
  assert.equal((await cleaned(await photo('jpeg'))).type, 'image/jpeg');
  assert.equal((await cleaned(await photo('png'))).type, 'image/png');
  assert.equal((await cleaned(heic())).type, 'image/heic');
  const others = [
    '<!doctype html><script>1</script>',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    'MZ\x90\0',
    'PK\x03\x04docx',
    'GIF89a',
    'GIF89a/*\x01\0\0\0*/=1;alert(1)',
    'RIFF\0\0\0\0WEBPVP8 ',
    '<html>%PDF-1.7 %%EOF',
    '',
  ];
  for (const text of others) assert.equal(await refusalOf(Buffer.from(text, 'latin1')), 'upload/wrong-kind', text);
});

test('UP-02 a purpose that takes no such kind refuses it, whatever else is right', async () => {
  await assert.rejects(
    cleanFile(() => inParts(pdf()), { types: ['image/png'], sender: 'test' }),
    new ApiProblem('upload/wrong-kind'),
  );
});

test('UP-02 a PDF that does something is refused, also where its names are written by numbers or lie across two pieces', async () => {
  const active = [
    '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>',
    '/S /J#61vaScript',
    '/S /#4aS (x)',
    '/S /Launch /F (cmd.exe)',
    '/Names << /EmbeddedFiles 3 0 R >>',
  ];
  for (const content of active) for (const part of [1, 7, 1_000]) assert.equal(await refusalOf(pdf(content), part), 'upload/damaged', content);
  assert.equal(await refusalOf(Buffer.concat([pdfOf(3_000), Buffer.from('%%EOF /JS')])), 'upload/damaged');
  assert.equal(await refusalOf(pdf('/Title (About JavaScript)')), 'taken');
  assert.equal(await refusalOf(pdf('/JSomething 1'), 10), 'taken');
  assert.equal(await refusalOf(pdf().subarray(0, 30)), 'upload/damaged');
});

for (const kind of ['jpeg', 'png'] as const) {
  test(`UP-04 of a ${kind} the place, the camera, notes and what follows its end are gone, and it is the right way up`, async () => {
    const whole = Buffer.concat([await photo(kind), Buffer.from('PK\x03\x04 hidden archive <script>')]);
    const before = await sharp(whole).metadata();
    assert.ok(before.exif && before.xmp, 'the photo has what is to be taken out');
    const { bytes } = await cleaned(whole);
    const { exif, xmp, orientation, width, height } = await sharp(bytes).metadata();
    assert.deepEqual({ exif, xmp, orientation, width, height }, { exif: undefined, xmp: undefined, orientation: undefined, width: 8, height: 16 });
    for (const text of ['GPS', MADE_BY, 'script', 'archive']) assert.ok(!bytes.includes(text), text);
  });
}

test('UP-04 of a HEIC photo the place and the notes are gone, and the picture stands where it stood', async () => {
  const whole = heic();
  assert.ok(whole.includes(MADE_BY));
  const { bytes } = await cleaned(whole);
  assert.equal(bytes.length, whole.length);
  for (const text of ['GPS', MADE_BY]) assert.ok(!bytes.includes(text), text);
  assert.equal(bytes.indexOf('the picture'), whole.indexOf('the picture'));
  const between = Buffer.concat([whole.subarray(0, -heicEnd(whole)), Buffer.from('\0\0\0\x0cfreeGPS!', 'latin1'), whole.subarray(-heicEnd(whole))]);
  assert.equal(await refusalOf(between), 'upload/hidden-place', 'places no longer fit');
});

/** Bytes of its last box. */
const heicEnd = (bytes: Buffer): number => bytes.length - bytes.indexOf('mdat') + 4;

test('UP-04 pictures that are cut off, hold no picture, or are larger than any page, are refused', async () => {
  const jpeg = await photo('jpeg', 64);
  const png = await photo('png', 64);
  const wide = await sharp({ create: { width: 10_100, height: 10_000, channels: 3, background: 'white' } })
    .jpeg()
    .toBuffer();
  for (const bytes of [jpeg.subarray(0, -20), png.subarray(0, -20), wide, Buffer.from([0xff, 0xd8, 0xff, 0xd9])])
    assert.equal(await refusalOf(bytes), 'upload/damaged');
  assert.equal(await refusalOf(heic().subarray(0, -1)), 'upload/hidden-place');
});

test('what can not be drawn of a HEIC photo is read without a failure, whatever stands in it', () => {
  const next = random(7);
  for (let round = 0; round < 2_000; round += 1) {
    const bytes = changed(heic(), next);
    assert.doesNotThrow(() => stripHeic(bytes));
  }
});

/** Numbers that are the same in every run. */
const random =
  (seed: number): (() => number) =>
  () =>
    (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31);

/** With one to four other bytes, and some cut off. */
function changed(whole: Buffer, next: () => number): Buffer {
  const bytes = Buffer.from(whole);
  for (let change = next() % 4; change >= 0; change -= 1) bytes[next() % bytes.length] = next() % 256;
  return bytes.subarray(0, bytes.length - (next() % 20));
}

test('cleaning never fails in another way than by a refusal, whatever stands in a file', async () => {
  for (const [whole, rounds] of [
    [await photo('jpeg'), 300],
    [await photo('png'), 300],
    [pdf(), 500],
  ] as const) {
    const next = random(7);
    for (let round = 0; round < rounds; round += 1) assert.match(await refusalOf(changed(whole, next)), /^(taken|upload\/)/);
  }
});

test('UP-02 a name keeps no path, no control or turning marks, and has the ending of what it is', () => {
  const cases: [string, string][] = [
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\papers\\order.pdf', 'order.pdf'],
    ['order\u202efdp.exe', 'orderfdp.exe.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie x.pdf'],
    ['scan.pdf.html', 'scan.pdf.html.pdf'],
    ['Sorgerecht für José.PDF', 'Sorgerecht für José.pdf'],
    ['...', 'document.pdf'],
    ['', 'document.pdf'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(80)}.pdf`],
  ];
  for (const [given, expected] of cases) assert.equal(safeFileName(given, 'application/pdf'), expected);
  assert.equal(safeFileName('photo.jpeg', 'image/jpeg'), 'photo.jpeg');
  assert.equal(safeFileName('IMG_2041.HEIC', 'image/jpeg'), 'IMG_2041.jpg');
  assert.equal(attachmentHeader('José’s "order".pdf'), `attachment; filename="Jos__s _order_.pdf"; filename*=UTF-8''Jos%C3%A9%E2%80%99s%20%22order%22.pdf`);
});
