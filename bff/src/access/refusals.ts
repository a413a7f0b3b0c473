/**
 * Which refusals are written to the audit log. The first is, and of the same
 * again within an hour the tenth, the hundredth and so on, with the count: who
 * asks for the same thing ten thousand times makes five entries, and can't bury
 * in them what they did besides. What is the same: person, patient or clinic,
 * route and reason, whatever ids stand in the address.
 */
import { perDatabase } from '../database/batches.ts';

const HOUR_MS = 3_600_000;
/** Different ones of one person within an hour; those that follow are counted as one, so that no invented id makes a row without end. */
const DIFFERENT = 1000;
const ID = /[0-9a-f]{8}-[0-9a-f-]{27}|[^/]*\d[^/]*/gi;

export interface Refusal {
  readonly userId: string;
  readonly subjectId: string | null;
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

export class RefusalCounts {
  private _hour = 0;
  private readonly _counts = new Map<string, number>();
  private readonly _different = new Map<string, number>();

  /** Counts a refusal. @returns how many there were by now, when that is to be written; otherwise null */
  count(refusal: Refusal, now: Date): number | null {
    const hour = Math.floor(now.getTime() / HOUR_MS);
    if (hour !== this._hour) {
      this._hour = hour;
      this._counts.clear();
      this._different.clear();
    }
    const key = this._keyOf(refusal);
    const count = (this._counts.get(key) ?? 0) + 1;
    this._counts.set(key, count);
    return Number.isInteger(Math.log10(count)) ? count : null;
  }

  private _keyOf({ userId, subjectId, method, path, status }: Refusal): string {
    const key = `${userId} ${subjectId} ${status} ${method} ${path.replaceAll(ID, ':id')}`;
    if (this._counts.has(key)) return key;
    const different = (this._different.get(userId) ?? 0) + 1;
    if (different > DIFFERENT) return `${userId} more`;
    this._different.set(userId, different);
    return key;
  }
}

export const refusalCounts = perDatabase(() => new RefusalCounts());
