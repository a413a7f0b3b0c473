/** How fast something was, of the times it took. */
export interface Speed {
  readonly p50Ms: number;
  readonly p95Ms: number;
}

export function speedOf(times: readonly number[]): Speed {
  return { p50Ms: percentile(times, 0.5), p95Ms: percentile(times, 0.95) };
}

/** To a tenth of a millisecond. @param share - 0.5 for the median, 1 for the longest */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
}
