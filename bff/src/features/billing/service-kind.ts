/**
 * Which kind of service a code on a bill is for, so that a bill says it in plain
 * words. By the ranges that CPT and HCPCS give their chapters; the words of the
 * lists themselves are not repeated.
 */

export const SERVICE_KINDS = [
  'office-visit',
  'emergency',
  'hospital',
  'wellness',
  'video-visit',
  'lab',
  'blood-sugar',
  'imaging',
  'vaccine',
  'injection',
  'surgery',
  'anesthesia',
  'therapy',
  'mental-health',
  'eye',
  'heart',
  'equipment',
  'medicine',
  'ambulance',
  'other',
] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** First and last code of a range; a narrower one stands before the one it lies in. */
const CPT: readonly (readonly [number, number, ServiceKind])[] = [
  [82_947, 82_962, 'blood-sugar'],
  [83_036, 83_037, 'blood-sugar'],
  [80_047, 89_398, 'lab'],
  [36_400, 36_425, 'lab'],
  [100, 1_999, 'anesthesia'],
  [10_004, 69_990, 'surgery'],
  [70_010, 79_999, 'imaging'],
  [90_460, 90_759, 'vaccine'],
  [90_785, 90_899, 'mental-health'],
  [92_002, 92_499, 'eye'],
  [92_920, 93_799, 'heart'],
  [96_360, 96_549, 'injection'],
  [97_010, 97_799, 'therapy'],
  [99_091, 99_091, 'video-visit'],
  [99_202, 99_215, 'office-visit'],
  [99_221, 99_239, 'hospital'],
  [99_242, 99_245, 'office-visit'],
  [99_281, 99_292, 'emergency'],
  [99_381, 99_429, 'wellness'],
  [99_441, 99_458, 'video-visit'],
];

/** By the first letter of a HCPCS code. */
const HCPCS: Readonly<Record<string, ServiceKind>> = { A: 'equipment', E: 'equipment', G: 'other', J: 'medicine', K: 'equipment', L: 'equipment', V: 'eye' };

/** Transport stands among the As. */
const isAmbulance = (code: string): boolean => /^A0(?:0[2-9]|[1-9]\d)\d$/.test(code);

/** UB-04 revenue codes by their first three digits, as text without a leading zero. */
const REVENUE: readonly (readonly [number, number, ServiceKind])[] = [
  [250, 259, 'medicine'],
  [270, 279, 'equipment'],
  [300, 319, 'lab'],
  [320, 359, 'imaging'],
  [360, 369, 'surgery'],
  [370, 379, 'anesthesia'],
  [400, 409, 'imaging'],
  [420, 449, 'therapy'],
  [450, 459, 'emergency'],
  [480, 489, 'heart'],
  [510, 529, 'office-visit'],
  [540, 549, 'ambulance'],
  [610, 619, 'imaging'],
  [636, 636, 'medicine'],
  [100, 219, 'hospital'],
  [900, 919, 'mental-health'],
];

const within = (ranges: readonly (readonly [number, number, ServiceKind])[], number: number): ServiceKind | undefined =>
  ranges.find(([first, last]) => number >= first && number <= last)?.[2];

/** `other` for what no range has. @param codeSystem as a line has it */
export function serviceKind(code: string | null, codeSystem: string | null): ServiceKind {
  if (code === null) return 'other';
  if (codeSystem === 'revenue') return within(REVENUE, Number(code)) ?? 'other';
  if (/^\d{5}$/.test(code)) return within(CPT, Number(code)) ?? 'other';
  if (!/^[A-Z]\d{4}$/.test(code)) return 'other';
  return isAmbulance(code) ? 'ambulance' : (HCPCS[code.charAt(0)] ?? 'other');
}
