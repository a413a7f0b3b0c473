import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ApiProblem } from '../http/problem.ts';
import { DOCUMENT_TYPES } from './document-types.ts';
import { cleanFile } from './document.ts';
import { stripHeic } from './heic.ts';
import { hasFewParts } from './picture-parts.ts';
import { coveringHeic, jpegOfSegments, jpegOfScans, pdfOfNames, pngOfChunks } from './testing-hostile.ts';
import { collected, heic, photo } from './testing.ts';

const TEN_MEGABYTES = 10 * 1024 * 1024;

describe('LD-01 files that are made to be hard to read', () => {
  test('LD-01 a picture of millions of tiny parts, a PDF of millions of names and a photo whose parts cover each other are refused', async () => {
    const files: [string, Buffer, string][] = [
      ['segments', await jpegOfSegments(TEN_MEGABYTES), 'upload/damaged'],
      ['chunks', await pngOfChunks(TEN_MEGABYTES), 'upload/damaged'],
      ['names', pdfOfNames(TEN_MEGABYTES), 'upload/damaged'],
      ['extents', coveringHeic(), 'upload/hidden-place'],
    ];
    for (const [what, bytes, refusal] of files) assert.equal(await refusalOf(bytes), refusal, what);
  });

  test('LD-01 a picture that is to be drawn hundreds of times over is not drawn at all', async () => {
    assert.equal(hasFewParts(await jpegOfScans(200), 'image/jpeg'), false);
    assert.equal(hasFewParts(await jpegOfScans(20), 'image/jpeg'), true);
  });

  test('LD-01 what a camera and a program write is taken', async () => {
    assert.equal(await refusalOf(await jpegOfSegments(4 * 600)), 'taken');
    assert.equal(await refusalOf(await pngOfChunks(14 * 500)), 'taken');
    assert.equal(await refusalOf(await photo('jpeg', 800)), 'taken');
    assert.ok(stripHeic(heic()));
  });

  test('LD-01 while six of them are looked at, the main thread is never away for as long as one takes', async () => {
    const files = [pdfOfNames(TEN_MEGABYTES), await jpegOfSegments(TEN_MEGABYTES), coveringHeic()];
    await refusalOf(files[0] as Buffer);
    const began = performance.now();
    const gap = longestGap();
    await Promise.all([...files, ...files].map(refusalOf));
    const [longest, all] = [gap(), performance.now() - began];
    assert.ok(longest < Math.max(50, all / 4), `away for ${Math.round(longest)} of ${Math.round(all)} ms`);
  });
});

/** How long, in milliseconds, nothing else could run at once, since it was called. */
function longestGap(): () => number {
  let [last, longest] = [performance.now(), 0];
  const look = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const ticking = setInterval(look, 1);
  return () => {
    clearInterval(ticking);
    look();
    return longest;
  };
}

async function refusalOf(bytes: Buffer): Promise<string> {
  try {
    await collected((await cleanFile(() => inPieces(bytes), { types: DOCUMENT_TYPES, sender: 'test' })).bytes());
    return 'taken';
  } catch (error) {
    if (error instanceof ApiProblem) return error.code;
    throw error;
  }
}

/** As they come from a storage. */
async function* inPieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 512 * 1024) yield bytes.subarray(at, at + 512 * 1024);
}
