/** What the booking page asks, kept in memory: no request leaves the page. */
import type { DsCombobox } from '../../design-system/src/combobox/ds-combobox.ts';
import type { DsTimeSlotPicker } from '../../design-system/src/time-slot-picker/ds-time-slot-picker.ts';
import type { WizardSnapshot } from '../../design-system/src/wizard/ds-wizard.ts';

/** Free times on the days shown, and when the next one is if there are none. */
export interface FreeTimes {
  slots: DsTimeSlotPicker['slots'];
  nextAvailable: string;
  hasLater: boolean;
}

/** Where the page's answers come from. */
export interface BookingSource {
  /** @param from - First day, as `2026-11-18`. */
  freeTimes(clinic: string, from: string): Promise<FreeTimes>;
  upload(file: File): Promise<{ id: string }>;
  /** @returns The id of the visit, or nothing when somebody else was faster. */
  book(answers: WizardSnapshot['values']): Promise<string | undefined>;
}

export const TODAY = '2026-11-16';
export const CLINIC_ZONE = 'America/Chicago';

export const REASONS = [
  { value: 'sick', label: 'I feel sick', description: 'Something is new or worse', icon: 'pill' },
  { value: 'check', label: 'Yearly check-up', description: 'Takes about 40 minutes', icon: 'check-circle' },
  { value: 'vaccine', label: 'A vaccine', description: 'Flu, tetanus and others', icon: 'syringe' },
  { value: 'talk', label: 'Talk about a result', description: 'With your own doctor', icon: 'flask' },
] as const;

export const CLINICS: DsCombobox['options'] = [
  { value: 'oak', label: 'Oak Street Clinic', description: '120 Oak Street, 1 mile away', group: 'Northfield' },
  { value: 'river', label: 'Riverside Family Care', description: '8 River Road, 3 miles away', group: 'Northfield' },
  { value: 'hill', label: 'Hillcrest Clinic', description: '501 Summit Avenue, 12 miles away', group: 'Faribault' },
];

export const SYMPTOMS = [
  { value: 'fever', label: 'Fever' },
  { value: 'cough', label: 'Cough' },
  { value: 'stomach', label: 'Stomach pain' },
  { value: 'rash', label: 'Rash' },
  { value: 'tired', label: 'Very tired' },
  { value: 'other', label: 'Something else' },
];

/** Minutes after midnight in UTC, with who is there. */
const TIMES: readonly (readonly [number, string?])[] = [[15 * 60], [15 * 60 + 40], [17 * 60, 'With Dr. Okafor'], [19 * 60 + 20], [21 * 60, 'With Dr. Okafor']];

/** The day some days after another. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function slotsOf(day: string, skip: number): DsTimeSlotPicker['slots'] {
  return TIMES.filter((_, index) => index % 3 !== skip).map(([minutes, note]) => {
    const start = `${day}T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00Z`;
    return { id: start, start, ...(note === undefined ? {} : { note }) };
  });
}

/** Three days of free times from the day asked for, for every clinic. */
export const fakeBooking: BookingSource = {
  freeTimes: async (_clinic, from) => ({ slots: [0, 1, 2].flatMap((days) => slotsOf(dayAfter(from, days), days)), nextAvailable: '', hasLater: true }),
  upload: async (file) => ({ id: file.name }),
  book: async () => 'NV-48213',
};

/** All answers given, up to the review. */
export const FILLED: WizardSnapshot = {
  step: 'review',
  done: ['reason', 'place', 'time', 'questions'],
  values: {
    reason: 'sick',
    clinic: 'oak',
    from: '2026-11-18',
    time: '2026-11-18T17:00:00Z',
    symptoms: 'fever,cough',
    days: '3',
    pain: '4',
    note: 'The cough is worse at night.',
  },
};
