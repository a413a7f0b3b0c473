/** Dana's conversations: one with an unread answer, one that waits for the clinic, one that is done. */
import { addDays, momentAt } from '../../src/time/calendar.ts';
import { CLINICS, PATIENT_IDS, PRACTITIONER_IDS } from '../ids.ts';
import { conversation } from '../messages.ts';
import { referTo } from '../resources.ts';
import type { Resource } from '../resources.ts';
import { STAFF_NAMES } from '../staff-names.ts';
import { hoursAgo } from '../timeline.ts';
import type { Timeline } from '../timeline.ts';

const DANA = referTo('Patient', PATIENT_IDS.dana, 'Dana Whitfield');
const NURSE = referTo('Practitioner', PRACTITIONER_IDS.lindqvist, STAFF_NAMES.lindqvist);
const PHYSICIAN = referTo('Practitioner', PRACTITIONER_IDS.raman, STAFF_NAMES.raman);

/** @param newest the results that the nurse writes about */
export function danaMessages(timeline: Timeline, newest: readonly string[]): Resource[] {
  const at = (daysAgo: number, time: string): string => momentAt(CLINICS.lakeside.timeZone, addDays(timeline.today, -daysAgo), time).toISOString();
  return [
    ...conversation('dana/results', PATIENT_IDS.dana, { topic: 'test-result', subject: 'Your new lab results' }, [
      {
        sender: NURSE,
        about: newest.map((id) => referTo('DiagnosticReport', id)),
        sent: hoursAgo(timeline, 14),
        text: 'Hello Dana,\n\nyour new lab results are in. Your A1c and your potassium are higher than we would like. Dr. Raman will talk with you about both at your next visit. Until then, please do not use salt substitutes: many of them contain potassium.\n\nPlease write if you have questions.\n\nGrace',
      },
    ]),
    ...conversation('dana/mornings', PATIENT_IDS.dana, { topic: 'health-question', subject: 'High sugar in the mornings' }, [
      {
        sender: DANA,
        sent: at(5, '07:40'),
        text: 'My morning sugar has been around 170 this week, even when I eat a light dinner. Is that something to worry about?',
      },
      {
        sender: NURSE,
        sent: at(5, '11:05'),
        text: 'Thank you for telling us. Please write down your sugar before bed and in the morning for four days, and send us the numbers. If it is above 250 or you feel unwell, call us the same day.',
      },
      {
        sender: DANA,
        sent: hoursAgo(timeline, 38),
        text: 'Here are the numbers. Before bed: 181, 165, 190, 172. In the morning: 168, 174, 171, 166. I feel fine.',
      },
    ]),
    ...conversation('dana/refill', PATIENT_IDS.dana, { topic: 'medicine', subject: 'Refill of lisinopril' }, [
      { sender: DANA, sent: at(47, '18:20'), text: 'I have about a week of lisinopril left. Could you send a refill to the pharmacy on Harbor Street?' },
      { sender: PHYSICIAN, sent: at(46, '09:15'), text: 'Done: a 90-day supply with three refills. Your last blood pressure was good, so keep the same dose.' },
      { sender: DANA, sent: at(46, '09:52'), text: 'Thank you!' },
      { sender: NURSE, sent: at(46, '10:10'), text: 'You are welcome, Dana.' },
    ]),
  ];
}
