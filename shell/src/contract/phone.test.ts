import { expect } from '@open-wc/testing';
import { phoneHref } from './phone.ts';

describe('a phone number as a link', () => {
  it('keeps the digits and a plus', () => {
    expect(phoneHref('(507) 555-0140')).to.equal('tel:5075550140');
    expect(phoneHref('+52 55 1234 5678')).to.equal('tel:+525512345678');
  });

  it('dials an extension after the number, and not as a part of it', () => {
    for (const written of ['507-555-0140 x12', '507-555-0140 ext. 12', '507-555-0140 Ext 12']) expect(phoneHref(written)).to.equal('tel:5075550140;ext=12');
  });
});
