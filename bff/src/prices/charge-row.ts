/** A price of a standard-charges file, the same whatever layout it came in. Money is integer cents. */

export const SETTINGS = ['inpatient', 'outpatient', 'both'] as const;
export type Setting = (typeof SETTINGS)[number];

/** The kinds of codes of the CMS data dictionary, versions 2 and 3; those that people may know come first. */
export const CODE_TYPES = [
  'CPT',
  'HCPCS',
  'CDT',
  'MS-DRG',
  'DRG',
  'APR-DRG',
  'AP-DRG',
  'APS-DRG',
  'R-DRG',
  'S-DRG',
  'TRIS-DRG',
  'MS-LTC-DRG',
  'APC',
  'EAPG',
  'NDC',
  'ICD',
  'HIPPS',
  'CMG',
  'RC',
  'CDM',
  'LOCAL',
] as const;

/** What one plan of an insurance has agreed to. */
export interface ChargeRate {
  readonly payerName: string;
  readonly planName: string;
  readonly dollarCents: number | null;
  /** Ten-thousandths of a percent of the charge. */
  readonly percent: number | null;
  /** The rate is told in words. */
  readonly isAlgorithm: boolean;
  /** What was allowed in the past: the 10th, 50th and 90th of 100. */
  readonly lowCents: number | null;
  readonly medianCents: number | null;
  readonly highCents: number | null;
}

/** One service and what it costs. */
export interface ChargeRow {
  /** Where it begins in the file; the first line is 1. */
  readonly line: number;
  readonly description: string;
  /** `CPT:70551`; at least one. */
  readonly codes: readonly string[];
  readonly setting: Setting;
  readonly modifiers: string | null;
  readonly grossCents: number | null;
  readonly cashCents: number | null;
  readonly minCents: number | null;
  readonly maxCents: number | null;
  readonly rates: readonly ChargeRate[];
}

/** What a file says of itself. */
export interface ChargeFileFacts {
  readonly hospitalName: string;
  /** 2.x or 3.x */
  readonly version: string;
  /** `2026-04-01`; null where it is no day. */
  readonly updatedOn: string | null;
  readonly npis: readonly string[];
}

/** What keeps a file out, and where. */
export interface LineProblem {
  readonly line: number;
  readonly text: string;
}

/** What a reader finds on its way through a file. */
export type Found =
  | { readonly kind: 'row'; readonly row: ChargeRow }
  | { readonly kind: 'problem'; readonly problem: LineProblem }
  /** A row about modifiers, which has no price of its own. */
  | { readonly kind: 'left-out' }
  | { readonly kind: 'facts'; readonly facts: ChargeFileFacts; readonly layout: Layout };

export type Layout = 'tall' | 'wide' | 'json';

/** What one insurance's cells of a row say, as they stand in the file; '' where nothing stands. */
export interface RawRate {
  readonly payer: string;
  readonly plan: string;
  readonly dollar: string;
  readonly percent: string;
  readonly algorithm: string;
  /** Of version 2. */
  readonly estimated: string;
  readonly low: string;
  readonly median: string;
  readonly high: string;
}

/** A row as it stands in the file. */
export interface RawRow {
  readonly line: number;
  readonly description: string;
  readonly codes: readonly { readonly code: string; readonly type: string }[];
  readonly setting: string;
  readonly modifiers: string;
  readonly gross: string;
  readonly cash: string;
  readonly min: string;
  readonly max: string;
  readonly rates: readonly RawRate[];
}
