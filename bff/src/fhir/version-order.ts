/**
 * Which of two versions of a resource counts. An older one never beats a newer
 * one (FHIR R4 `Meta.lastUpdated`, then `Meta.versionId`, then the order of arrival).
 */

/** What a version says of itself. */
export interface Version {
  /** `meta.versionId`; empty where the source gives none. */
  readonly versionId: string;
  /** `meta.lastUpdated`. */
  readonly lastUpdated: Date | null;
  readonly contentHash: string;
}

const LONGEST_VERSION_ID = 64;
const NUMBER = /^\d{1,15}$/;
/** An instant (R4 datatypes.html#instant): a time without an offset orders nothing. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Version and time out of a `meta`, or out of the `response` of a history's entry. */
export function versionOf(resource: Readonly<Record<string, unknown>>): Omit<Version, 'contentHash'> {
  const { versionId, lastUpdated } = asRecord(resource['meta']);
  return { versionId: typeof versionId === 'string' ? versionId.slice(0, LONGEST_VERSION_ID) : '', lastUpdated: instantOf(lastUpdated) };
}

/** A FHIR instant, or null for anything else. */
export function instantOf(value: unknown): Date | null {
  if (typeof value !== 'string' || !INSTANT.test(value)) return null;
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? null : time;
}

/**
 * How a version stands to the one that counts so far. `unclear` where neither
 * time nor number tell, or both are the same and the content is not.
 */
export function compareVersions(next: Omit<Version, 'contentHash'>, current: Omit<Version, 'contentHash'>): 'newer' | 'older' | 'unclear' {
  const byTime = next.lastUpdated && current.lastUpdated ? next.lastUpdated.getTime() - current.lastUpdated.getTime() : 0;
  const byNumber = NUMBER.test(next.versionId) && NUMBER.test(current.versionId) ? Number(next.versionId) - Number(current.versionId) : 0;
  const order = byTime || byNumber;
  if (order === 0) return 'unclear';
  return order > 0 ? 'newer' : 'older';
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
