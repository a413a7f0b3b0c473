import { expect } from '@open-wc/testing';
import { visitCalendar } from './visit-calendar.ts';

const VISIT = {
  id: '0192f0c1-2d3e-7a4b-8c5d-000000000001',
  startsAt: '2026-12-03T20:30:00.000Z',
  endsAt: '2026-12-03T21:00:00.000Z',
  modality: 'in_person',
  address: '12 Lake Street, Northfield; MN\n55057',
  clinicPhone: '(507) 555-0140',
} as const;
const NOW = new Date('2026-11-24T08:00:00Z');
const linesOf = async (file: Blob): Promise<string[]> => (await file.text()).replaceAll('\r\n ', '').split('\r\n');

describe('a visit for the calendar', () => {
  it('says when in UTC and where, with what has a meaning in the format written so that it keeps its own', async () => {
    const lines = await linesOf(visitCalendar(VISIT, 'Visit at Lakeside', NOW));
    expect(lines).to.include.members([
      'DTSTART:20261203T203000Z',
      'DTEND:20261203T210000Z',
      'DTSTAMP:20261124T080000Z',
      'SUMMARY:Visit at Lakeside',
      'LOCATION:12 Lake Street\\, Northfield\\; MN\\n55057',
      'DESCRIPTION:(507) 555-0140',
    ]);
  });

  it('gives no end that nobody knows, and no address of a visit that takes place elsewhere', async () => {
    const text = await visitCalendar({ ...VISIT, endsAt: null, modality: 'video', clinicPhone: null }, 'Video visit', NOW).text();
    expect(text).to.not.match(/DTEND|LOCATION|DESCRIPTION/);
  });

  it('keeps each line within 75 bytes, in any script, and loses nothing', async () => {
    const summary = 'زيارة العيادة 诊所 '.repeat(12);
    const file = visitCalendar(VISIT, summary, NOW);
    for (const line of (await file.text()).split('\r\n')) expect(new TextEncoder().encode(line).length).to.be.at.most(75);
    expect(await linesOf(file)).to.include(`SUMMARY:${summary}`);
  });
});
