/** A lab result, kept in memory: no request leaves the page. */
import type { TimelineEvent } from '@portal/design-system/classes/timeline';

/** One measured value with its earlier ones, oldest first. */
export interface LabValue {
  id: string;
  name: string;
  /** What it is, in plain words. */
  meaning: string;
  unit: string;
  low: number;
  high: number;
  values: readonly { at: string; value: number }[];
}

/** A result, or the order of one that is still in the lab. */
export interface LabResult {
  number: string;
  name: string;
  /** Where the order is. */
  stage: 'ordered' | 'taken' | 'lab' | 'ready';
  values: readonly LabValue[];
  history: readonly TimelineEvent[];
}

/** Where the page's answers come from. */
export interface LabSource {
  result(): Promise<LabResult>;
}

const DAYS = ['2024-11-20', '2025-05-14', '2025-11-18', '2026-05-12', '2026-11-12'];
const series = (...values: number[]) => values.map((value, index) => ({ at: DAYS[index] ?? '', value }));

const HISTORY: readonly TimelineEvent[] = [
  { id: 'comment', at: '2026-11-13T15:20:00Z', title: 'Dr. Okafor wrote a comment', icon: 'mail', tone: 'info' },
  { id: 'ready', at: '2026-11-12T22:05:00Z', title: 'The result is ready', icon: 'check-circle', tone: 'success' },
  { id: 'lab', at: '2026-11-12T16:40:00Z', title: 'The sample came to the lab', icon: 'flask' },
  { id: 'taken', at: '2026-11-12T15:10:00Z', title: 'Blood was taken', text: 'Oak Street Clinic', icon: 'location' },
  { id: 'ordered', at: '2026-11-10T17:30:00Z', title: 'Dr. Okafor ordered the test', icon: 'bill' },
];

export const BLOOD_COUNT: LabResult = {
  number: 'L-2026-77401',
  name: 'Blood count',
  stage: 'ready',
  values: [
    {
      id: 'hemoglobin',
      name: 'Hemoglobin',
      meaning: 'Carries oxygen in your blood',
      unit: 'g/dL',
      low: 12,
      high: 15.5,
      values: series(13.1, 12.6, 12.2, 11.9, 11.4),
    },
    { id: 'white', name: 'White blood cells', meaning: 'Fight infections', unit: 'K/µL', low: 4, high: 11, values: series(6.4, 7.1, 6.2, 6.9, 6.6) },
    { id: 'platelets', name: 'Platelets', meaning: 'Help a cut to stop bleeding', unit: 'K/µL', low: 150, high: 400, values: series(262, 240, 251, 248, 255) },
    {
      id: 'size',
      name: 'Size of red cells',
      meaning: 'Small ones can mean too little iron',
      unit: 'fL',
      low: 80,
      high: 100,
      values: series(88, 86, 84, 82, 81),
    },
  ],
  history: HISTORY,
};

/** The same order a day earlier. */
export const IN_THE_LAB: LabResult = { ...BLOOD_COUNT, stage: 'lab', values: [], history: HISTORY.slice(2) };

export const fakeLab: LabSource = { result: async () => BLOOD_COUNT };
