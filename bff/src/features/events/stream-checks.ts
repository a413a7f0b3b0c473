/**
 * Looks again and again whether those who listen still may: one statement for
 * all open streams of a process, however many there are. A change of access is
 * told by itself; this finds an ended session, an end date that has come, and
 * what nobody told of.
 *
 * While the database does not answer nothing is heard either, so streams stay
 * open for a while: to close thousands would have thousands come back at once.
 */
import type { EventAudience } from '../../events/event-hub.ts';
import { sessionTimes } from '../../auth/session.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { readAudiences, sameAudiences } from './service.ts';

/** An ended session, a birthday or an end date closes a stream within this time. */
const LOOK_EVERY_MS = 4_000;
/** So long streams stay open while it can't be found out whether they may. */
const TOLERATED_MS = 60_000;
/** Tabs share one; more come of browsers that can't, and of programs. */
const PER_SESSION = 5;
const HOUR_MS = 3_600_000;

export interface Listener {
  readonly sessionId: string;
  readonly userId: string;
  readonly audiences: readonly EventAudience[];
  /** What they have access to as it was when the audiences were read: see {@link StreamChecks.readAccess}. */
  readonly access: string | null;
  /** Ends the stream: what may be heard has changed. */
  end(): void;
}

interface Open extends Listener {
  /** The hour in which ages were last looked at: a parent's access changes on a birthday. */
  hour: number;
}

interface Found {
  sessionId: string;
  access: string;
  /** They have access to somebody whose age counts. */
  byAge: boolean;
}

/** Of each live session what its person has access to, in a few letters. */
const LOOK = `select s.id as "sessionId",
    md5(coalesce(string_agg(concat_ws(' ', g.id, g.relationship, g.scopes), ',' order by g.id), '')
      || coalesce((select member.role::text from staff_member member where member."userId" = s."userId"), '')) as access,
    coalesce(bool_or(g.relationship = 'parent'), false) as "byAge"
  from session s join "user" u on u.id = s."userId" and u."disabledAt" is null and not s."awaitsSecondFactor"
  left join access_grant g on g."userId" = s."userId" and g."revokedAt" is null and g."startsAt" <= $2 and (g."endsAt" is null or g."endsAt" > $2)
  where s.id = any($1::uuid[]) and s."expiresAt" > $2 and s."authenticatedAt" > $3
  group by s.id, s."userId"`;

export class StreamChecks {
  private readonly _portal: Portal;
  private readonly _open = new Set<Open>();
  private readonly _counts = new Map<string, number>();
  private _timer: NodeJS.Timeout | undefined;
  private _isLooking = false;
  private _failingSince: number | undefined;

  constructor(portal: Portal) {
    this._portal = portal;
  }

  /** Takes a place for a stream of this session, to be given back once. @throws {ApiProblem} request/rate-limited */
  take(sessionId: string): () => void {
    const count = this._counts.get(sessionId) ?? 0;
    if (count >= PER_SESSION) throw new ApiProblem('request/rate-limited', { retryAfter: 60 });
    this._counts.set(sessionId, count + 1);
    return () => {
      const left = (this._counts.get(sessionId) ?? 1) - 1;
      if (left > 0) this._counts.set(sessionId, left);
      else this._counts.delete(sessionId);
    };
  }

  /** What somebody has access to now, to be compared later; `null` when the session has ended. To be read before the audiences. */
  async readAccess(sessionId: string): Promise<string | null> {
    const [found] = await this._look([sessionId]);
    return found?.access ?? null;
  }

  /** Looks after a stream until the returned function is called. */
  watch(listener: Listener): () => void {
    const open: Open = { ...listener, hour: this._hour() };
    this._open.add(open);
    this._timer ??= setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
    return () => {
      this._open.delete(open);
      if (this._open.size > 0) return;
      clearInterval(this._timer);
      this._timer = undefined;
    };
  }

  /** Looks at all of them once; never rejects. One look at a time: a slow database gets no second question. */
  async look(): Promise<void> {
    if (this._isLooking || this._open.size === 0) return;
    this._isLooking = true;
    try {
      const asked = [...this._open];
      const found = new Map((await this._look([...new Set(asked.map(({ sessionId }) => sessionId))])).map((row) => [row.sessionId, row]));
      for (const open of asked) {
        const row = found.get(open.sessionId);
        if (row?.access !== open.access || !(await this._isOfAge(open, row.byAge))) open.end();
      }
      this._failingSince = undefined;
    } catch {
      this._tolerate();
    } finally {
      this._isLooking = false;
    }
  }

  private _tolerate(): void {
    const now = this._portal.now().getTime();
    this._failingSince ??= now;
    if (now - this._failingSince < TOLERATED_MS) return;
    this._portal.log.warn({ streams: this._open.size }, 'streams ended: it can’t be found out who may listen');
    for (const open of this._open) open.end();
    this._failingSince = undefined;
  }

  private async _isOfAge(open: Open, byAge: boolean): Promise<boolean> {
    const hour = this._hour();
    if (!byAge || open.hour === hour) return true;
    const isSame = sameAudiences(open.audiences, await readAudiences(this._portal, open.userId));
    open.hour = hour;
    return isSame;
  }

  private _hour(): number {
    return Math.floor(this._portal.now().getTime() / HOUR_MS);
  }

  private _look(sessionIds: readonly string[]): Promise<Found[]> {
    return this._portal.db.sql<Found>('streams_look', LOOK, [sessionIds, ...sessionTimes(this._portal)]);
  }
}

const checks = new WeakMap<object, StreamChecks>();

/** Those of a process. */
export function streamChecksOf(portal: Portal): StreamChecks {
  let known = checks.get(portal.db);
  if (!known) checks.set(portal.db, (known = new StreamChecks(portal)));
  return known;
}
