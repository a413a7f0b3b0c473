/** Reading and writing phone numbers. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readPhone, writePhone } from './phone-number.ts';

const HOME = '+15075550123';
const e164 = (text: string, code?: string) => {
  const read = readPhone(text, code);
  return 'e164' in read ? read.e164 : read.problem;
};

/** Ten digits that North America could give out. */
const northAmerican = fc
  .tuple(fc.integer({ min: 200, max: 999 }), fc.integer({ min: 200, max: 999 }), fc.integer({ min: 0, max: 9999 }))
  .map(([area, exchange, line]) => `${area}${exchange}${String(line).padStart(4, '0')}`);

describe('readPhone', () => {
  it('takes a number however it is written', () => {
    const ways = [
      '5075550123',
      '507-555-0123',
      '(507) 555-0123',
      '507.555.0123',
      '1 507 555 0123',
      '1-507-555-0123',
      '+1 507 555 0123',
      '+1 (507) 555-0123',
      'tel:+1-507-555-0123',
      '011 1 507 555 0123',
      '001 507 555 0123',
      '\u202a+1 507\u2011555\u20110123\u202c',
      ' 507 555 0123\n',
      '٥٠٧٥٥٥٠١٢٣',
    ];
    for (const way of ways) expect(e164(way), way).to.equal(HOME);
  });

  it('takes numbers from abroad', () => {
    expect(e164('+49 30 5550123')).to.equal('+49305550123');
    expect(e164('+44 (0)20 5555 0123')).to.equal('+442055550123');
    expect(e164('011 52 55 5555 0123')).to.equal('+525555550123');
    expect(e164('00 353 1 555 0123')).to.equal('+35315550123');
  });

  it('reads numbers without a country by the one it is told', () => {
    expect(e164('030 5550123', '49')).to.equal('+49305550123');
    expect(e164('06 5550 1234', '39')).to.equal('+390655501234');
    expect(e164('+1 507 555 0123', '49')).to.equal(HOME);
  });

  it('says what is wrong', () => {
    for (const text of ['555-0123', '507 555 01234', '107 555 0123', '507 155 0123', '507+5550123']) expect(e164(text), text).to.equal('national');
    for (const text of ['+1 555 0123', '+44 12', '+', '+999999999999999999', '+0123456789']) expect(e164(text), text).to.equal('international');
    for (const text of ['507-555-0123 x12', '1-800-BAKERY', '507 555 0123;ext=4', '507 555 0123 #4']) expect(e164(text), text).to.equal('letters');
  });

  it('understands what it writes, for every number', () => {
    const abroad = fc.tuple(fc.integer({ min: 2, max: 9 }), fc.stringMatching(/^\d{6,14}$/)).map(([first, rest]) => `+${first}${rest}`);
    fc.assert(fc.property(northAmerican, fc.constantFrom('1', '44', '52'), (digits, code) => e164(writePhone(`+1${digits}`, code), code) === `+1${digits}`));
    fc.assert(fc.property(abroad, (number) => e164(writePhone(number)) === number));
  });

  it('reads any text without failing, and gives E.164 or a reason', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => /^\+\d{7,15}$|^(letters|national|international)$/.test(e164(text))));
  });
});

describe('writePhone', () => {
  it('writes a number at home and from abroad as people read it', () => {
    expect(writePhone(HOME)).to.equal('(507) 555-0123');
    expect(writePhone(HOME, '44')).to.equal('+1 507 555 0123');
    expect(writePhone('+442055550123')).to.equal('+44 205 555 0123');
    expect(writePhone('+35315550123')).to.equal('+353 155 501 23');
    expect(writePhone('not yet')).to.equal('not yet');
  });
});
