/** Kinds and sizes of files. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { acceptInWords, sizeInWords } from './file-rules.ts';
import { extensionOf, isAccepted } from './refusal.ts';

const FAMILIES = { image: 'pictures', video: 'videos', audio: 'sound files', text: 'text files' };

describe('which files are accepted', () => {
  const cases: [name: string, type: string, accept: string, accepted: boolean][] = [
    ['a.pdf', 'application/pdf', '.pdf', true],
    ['A.PDF', 'application/pdf', '.pdf', true],
    ['a.pdf', '', '.pdf', true],
    ['a.pdf', 'application/x-msdownload', '.pdf', false],
    ['a.exe', 'application/pdf', '.pdf', false],
    ['a.jpeg', 'image/jpeg', '.jpg', true],
    ['a.png', 'image/png', 'image/*', true],
    ['a.png', '', 'image/*', true],
    ['a.png', 'text/html', 'image/*', false],
    ['a.txt', 'text/plain', 'image/*, .pdf', false],
    ['photo', 'image/png', 'image/png', true],
    ['a.constructor', '', '.pdf', false],
    ['a.anything', 'x/y', '', true],
  ];
  for (const [name, type, accept, accepted] of cases) {
    it(`${accepted ? 'takes' : 'refuses'} ${name} of type “${type}” for “${accept}”`, () => {
      expect(isAccepted({ name, type }, accept)).to.equal(accepted);
    });
  }

  it('refuses everything that neither ends as asked nor has the type', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, type) => {
        if (extensionOf(name) !== 'pdf') expect(isAccepted({ name, type }, '.pdf')).to.equal(false);
      }),
    );
  });
});

describe('the words', () => {
  it('name the kinds', () => {
    expect(acceptInWords('.pdf,image/*', FAMILIES, 'en-US')).to.equal('PDF or pictures');
    expect(acceptInWords('application/pdf, .png,.PNG', FAMILIES, 'en-US')).to.equal('PDF or PNG');
    expect(acceptInWords('.pdf,image/*', { ...FAMILIES, image: 'imágenes' }, 'es')).to.equal('PDF o imágenes');
  });

  it('name the size', () => {
    expect([0, 1, 900, 1024, 1_500_000, 5_242_880].map((bytes) => sizeInWords(bytes, 'en-US'))).to.deep.equal([
      '0 bytes',
      '1 byte',
      '900 bytes',
      '1 kB',
      '1.4 MB',
      '5 MB',
    ]);
  });

  it('have a size for every number of bytes', () => {
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (bytes) => void expect(sizeInWords(bytes, 'en-US')).to.match(/^[\d.,]+ (bytes?|kB|MB|GB)$/)),
    );
  });
});
