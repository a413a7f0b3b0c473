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
}

const LONGEST_VERSION_ID = 64;
const NUMBER = /^\d{1,15}$/;
/** An instant (R4 datatypes.html#instant): a time without an offset orders nothing. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Version and time out of a `meta`, or out of the `response` of a history's entry. */
export function versionOf(resource: Readonly<Record<string, unknown>>): Version {
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
 * How a version stands to the one that counts so far: `same` where time or number
 * are, `unclear` where neither tells.
 */
export function compareVersions(next: Version, current: Version): 'newer' | 'older' | 'same' | 'unclear' {
  const byTime = next.lastUpdated && current.lastUpdated ? next.lastUpdated.getTime() - current.lastUpdated.getTime() : null;
  const byNumber = NUMBER.test(next.versionId) && NUMBER.test(current.versionId) ? Number(next.versionId) - Number(current.versionId) : null;
  const order = byTime || byNumber || 0;
  if (order !== 0) return order > 0 ? 'newer' : 'older';
  const isNamedSame = next.versionId !== '' && next.versionId === current.versionId;
  return byTime === 0 || byNumber === 0 || isNamedSame ? 'same' : 'unclear';
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
