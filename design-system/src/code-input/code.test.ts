/** Reading one-time codes. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { cleanCode } from './code.ts';

describe('cleanCode', () => {
  it('takes codes as they are pasted', () => {
    for (const text of ['123456', '123 456', '123-456', ' 1 2 3 4 5 6 ', 'Your code: 123456.', '１２３４５６', '١٢٣٤٥٦']) {
      expect(cleanCode(text, 'digits', 6), text).to.equal('123456');
    }
    expect(cleanCode('ab12-cd34', 'alphanumeric', 8)).to.equal('AB12CD34');
  });

  it('keeps no more than fits, and only what a code can have', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('digits' as const, 'alphanumeric' as const), fc.integer({ min: 1, max: 12 }), (text, kind, length) => {
        const code = cleanCode(text, kind, length);
        expect(code).to.match(kind === 'digits' ? /^\d*$/ : /^[0-9A-Z]*$/);
        expect(code.length).to.be.at.most(length);
        expect(cleanCode(code, kind, length)).to.equal(code);
      }),
    );
  });
});
