import { expect } from '@open-wc/testing';
import { hoursText, timesADay } from './template-text.ts';

const MORNINGS = { weekdays: [3, 1], everyWeeks: 1, fromTime: '09:00', untilTime: '12:00', breaks: [], slotMinutes: 30 };

describe('weekly hours in words', () => {
  it('say their days in order, their hours, how long each time is and how many there are', () => {
    expect(hoursText(MORNINGS, 'en')).to.equal('Monday and Wednesday, 9:00 AM to 12:00 PM, 30 minutes each: 12 times a week');
  });

  it('say their breaks, and for how many weeks they count', () => {
    const hours = { ...MORNINGS, weekdays: [6], everyWeeks: 2, untilTime: '24:00', fromTime: '22:00', breaks: [{ from: '22:30', until: '23:00' }] };
    expect(hoursText(hours, 'en')).to.equal('Saturday, 10:00 PM to 12:00 AM, without 10:30 PM to 11:00 PM, 30 minutes each: 3 times every 2 weeks');
  });

  it('count only times that end before a break and before the end', () => {
    expect(timesADay({ ...MORNINGS, slotMinutes: 45 })).to.equal(4);
    expect(timesADay({ ...MORNINGS, slotMinutes: 45, breaks: [{ from: '10:00', until: '10:15' }] })).to.equal(3);
    expect(timesADay({ ...MORNINGS, slotMinutes: 240 })).to.equal(0);
    expect(timesADay({ ...MORNINGS, slotMinutes: 0 })).to.equal(0);
  });
});
