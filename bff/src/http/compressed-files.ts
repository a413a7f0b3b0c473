/** Compressed copies kept beside a file, made once where the file is made instead of with each answer. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** File name suffixes by the content coding they hold, best first. */
export const ENCODINGS = [
  { coding: 'br', suffix: '.br' },
  { coding: 'gzip', suffix: '.gz' },
] as const;

const COMPRESSIBLE = /\.(js|css|html|json|svg|txt|webmanifest)$/;

/** Compressed forms of a file as [suffix, content]; none where they would not be smaller. */
export async function compressFile(name: string, content: Buffer): Promise<[suffix: string, content: Buffer][]> {
  if (!COMPRESSIBLE.test(name)) return [];
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  const compressed: [string, Buffer][] = [
    ['.br', await brotli(content, options)],
    ['.gz', await zip(content, { level: constants.Z_BEST_COMPRESSION })],
  ];
  return compressed.filter(([, bytes]) => bytes.length < content.length);
}
