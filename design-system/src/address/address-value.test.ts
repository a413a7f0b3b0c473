/** The value of an address. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ADDRESS_PARTS, addressInWords, formatAddress, parseAddress } from './address-value.ts';
import type { Address } from './address-value.ts';

const part = fc.string().map((text) => (text.trim() === '' ? '' : text));
const address = fc.record(Object.fromEntries(ADDRESS_PARTS.map((name) => [name, part]))) as fc.Arbitrary<Address>;

describe('the value of an address', () => {
  it('is read as it was written', () => {
    fc.assert(fc.property(address, (given) => void expect(parseAddress(formatAddress(given))).to.deep.equal(given)));
  });

  it('is an address whatever was given', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (value) => void expect(parseAddress(value)).to.have.all.keys(ADDRESS_PARTS)));
  });

  it('is nothing for an empty address', () => {
    expect(formatAddress(parseAddress(''))).to.equal('');
    expect(parseAddress('{"line1":5,"constructor":"x"}').line1).to.equal('');
  });

  it('reads as one line', () => {
    const given = parseAddress('{"line1":"1 Main Street","city":"Burlington","region":"VT","postalCode":"05401","country":"US"}');
    expect(addressInWords(given, { region: '', country: 'United States' })).to.equal('1 Main Street, Burlington, VT 05401, United States');
    expect(addressInWords(parseAddress(''), { region: '', country: '' })).to.equal('');
  });
});
