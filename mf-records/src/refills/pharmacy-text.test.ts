import { expect } from '@open-wc/testing';
import { BY_MAIL, MAIN_STREET, RIVERSIDE } from '../mocks/refills-mocks.ts';
import { addressText, hoursLines, kindText } from './pharmacy-text.ts';

describe('a pharmacy in words', () => {
  it('says days with the same hours in one line, and on which it is closed', () => {
    expect(hoursLines(MAIN_STREET, 'en')).to.deep.equal(['Monday to Friday: 9:00 AM to 6:00 PM', 'Saturday: 9:00 AM to 1:00 PM', 'Sunday: closed']);
    expect(hoursLines(RIVERSIDE, 'en')).to.deep.equal(['Every day: open all day']);
    expect(hoursLines(BY_MAIL, 'en')).to.deep.equal([]);
  });

  it('names two days by name, and a break at noon as two times', () => {
    const hours = [
      { weekday: 1, from: '09:00', until: '12:00' },
      { weekday: 1, from: '13:00', until: '17:00' },
      { weekday: 6, from: '10:00', until: '24:00' },
      { weekday: 7, from: '10:00', until: '24:00' },
    ];
    expect(hoursLines({ hours }, 'en')).to.deep.equal([
      'Monday: 9:00 AM to 12:00 PM and 1:00 PM to 5:00 PM',
      'Tuesday to Friday: closed',
      'Saturday and Sunday: 10:00 AM to 12:00 AM',
    ]);
  });

  it('says where it is and what it offers', () => {
    expect(addressText(RIVERSIDE)).to.equal('480 River Road, Dundas, MN 55019');
    expect(kindText(MAIN_STREET)).to.equal('Delivers');
    expect(kindText({ kind: 'clinic', delivers: true })).to.equal('In a clinic · Delivers');
    expect(kindText(BY_MAIL)).to.equal('Sends by mail');
    expect(kindText(RIVERSIDE)).to.equal('');
  });
});
