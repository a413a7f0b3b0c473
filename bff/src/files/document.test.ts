import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiProblem } from '../http/problem.ts';
import { attachmentHeader, cleanDocument, safeFileName } from './document.ts';
import { exifSegment, heic, jpeg, pdf, png, pngChunk, segment } from './testing.ts';

function refusalOf(bytes: Buffer): string {
  try {
    cleanDocument(bytes);
    return 'taken';
  } catch (error) {
    if (error instanceof ApiProblem) return error.code;
    throw error;
  }
}

test('UP-02 what a file is, is told by what is in it', () => {
  assert.equal(cleanDocument(pdf()).type, 'application/pdf');
  assert.equal(cleanDocument(jpeg()).type, 'image/jpeg');
  assert.equal(cleanDocument(png()).type, 'image/png');
  assert.equal(cleanDocument(heic()).type, 'image/heic');
  const others = [
    '<!doctype html><script>1</script>',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'MZ\x90\0',
    'PK\x03\x04docx',
    'GIF89a',
    '<html>%PDF-1.7 %%EOF',
    '',
  ];
  for (const text of others) assert.equal(refusalOf(Buffer.from(text, 'latin1')), 'upload/wrong-kind', text);
});

test('UP-02 a PDF that does something is refused, also where its names are written by numbers', () => {
  for (const content of [
    '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>',
    '/S /J#61vaScript',
    '/S /#4aS (x)',
    '/S /Launch /F (cmd.exe)',
    '/Names << /EmbeddedFiles 3 0 R >>',
  ]) {
    assert.equal(refusalOf(pdf(content)), 'upload/damaged', content);
  }
  assert.equal(refusalOf(pdf('/Title (About JavaScript)')), 'taken');
  assert.equal(refusalOf(pdf().subarray(0, 30)), 'upload/damaged');
});

test('UP-04 of a JPEG the place, the camera, comments and what follows its end are gone, and which way up it is stays', () => {
  const hidden = [
    exifSegment(6, 'GPS 44.95 N'),
    segment(0xed, 'Photoshop 3.0 Jane'),
    segment(0xfe, '<script>'),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/ Jane'),
  ];
  const whole = Buffer.concat([jpeg(hidden), Buffer.from('PK\x03\x04 hidden archive')]);
  const { bytes } = cleanDocument(whole);
  for (const text of ['GPS', 'Jane', 'script', 'xap', 'archive']) assert.ok(!bytes.includes(text), text);
  assert.deepEqual(bytes.subarray(-2), Buffer.from([0xff, 0xd9]));
  const turned = bytes.indexOf('Exif');
  assert.equal(bytes[turned + 6 + 19], 6);
  assert.deepEqual(cleanDocument(bytes).bytes, bytes);
  assert.deepEqual(cleanDocument(jpeg([exifSegment(1, 'GPS')])).bytes, jpeg());
});

test('UP-04 of a PNG only what makes the picture is kept', () => {
  const whole = Buffer.concat([
    png([pngChunk('tEXt', 'Location\0home'), pngChunk('eXIf', 'GPS'), pngChunk('zzZz', 'x'), pngChunk('gAMA', '\0\0\xb1\x8f')]),
    Buffer.from('<script>'),
  ]);
  const { bytes } = cleanDocument(whole);
  assert.deepEqual(bytes, png([pngChunk('gAMA', '\0\0\xb1\x8f')]));
});

test('UP-04 pictures that are cut off, or larger than any page, are refused', () => {
  for (const bytes of [
    jpeg().subarray(0, -2),
    png().subarray(0, -12),
    jpeg([], 30_000),
    png([], 30_000),
    heic().subarray(0, -1),
    Buffer.from([0xff, 0xd8, 0xff, 0xd9]),
  ]) {
    assert.equal(refusalOf(bytes), 'upload/damaged');
  }
});

test('cleaning never fails in another way than by a refusal, whatever stands in a file', () => {
  const random =
    (seed: number): (() => number) =>
    () =>
      (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31);
  for (const make of [() => jpeg([exifSegment(6, 'x')]), () => png(), heic, () => pdf()]) {
    const next = random(7);
    for (let round = 0; round < 2_000; round += 1) {
      const bytes = Buffer.from(make());
      for (let change = next() % 4; change >= 0; change -= 1) bytes[next() % bytes.length] = next() % 256;
      assert.match(refusalOf(bytes.subarray(0, bytes.length - (next() % 20))), /^(taken|upload\/)/);
    }
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
  assert.equal(attachmentHeader('José’s "order".pdf'), `attachment; filename="Jos__s _order_.pdf"; filename*=UTF-8''Jos%C3%A9%E2%80%99s%20%22order%22.pdf`);
});
