/**
 * The federal poverty guidelines, as dated data: what a household of a size may
 * earn in a year before it counts as poor. They come out each January; a new year
 * is a row more. What was sent under one year stays judged by that year.
 */

/** The guidelines tell three places apart: the 48 states with the District of Columbia, Alaska, and Hawaii. */
export const AREAS = ['contiguous', 'AK', 'HI'] as const;
export type Area = (typeof AREAS)[number];

interface Guideline {
  readonly year: number;
  /** The day from which they hold. */
  readonly from: string;
  /** Where they stand. */
  readonly source: string;
  /** In cents a year: for the first person, and for each one more. */
  readonly areas: Readonly<Record<Area, { readonly first: number; readonly more: number }>>;
}

/** Oldest first. U.S. Department of Health and Human Services, Annual Update of the HHS Poverty Guidelines. */
export const GUIDELINES: readonly Guideline[] = [
  {
    year: 2025,
    from: '2025-01-15',
    source: '90 FR 5917',
    areas: { contiguous: { first: 15_650_00, more: 5_500_00 }, AK: { first: 19_550_00, more: 6_880_00 }, HI: { first: 17_990_00, more: 6_330_00 } },
  },
  {
    year: 2026,
    from: '2026-01-13',
    source: '91 FR 1797',
    areas: { contiguous: { first: 15_960_00, more: 5_680_00 }, AK: { first: 19_950_00, more: 7_100_00 }, HI: { first: 18_360_00, more: 6_530_00 } },
  },
];

/** One household's guideline. */
export interface HouseholdGuideline {
  readonly year: number;
  readonly source: string;
  /** A year. */
  readonly cents: number;
}

/** By the guidelines that hold on a day; the oldest for a day before all of them. @param size of the household, at least 1 */
export function guidelineFor(day: string, area: Area, size: number): HouseholdGuideline {
  const held = GUIDELINES.findLast(({ from }) => from <= day) ?? GUIDELINES[0];
  if (!held) throw new TypeError('There are no poverty guidelines.');
  const { first, more } = held.areas[area];
  return { year: held.year, source: held.source, cents: first + more * (size - 1) };
}
