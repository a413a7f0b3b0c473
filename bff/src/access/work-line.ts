/**
 * So that one person can't slow the others: how much is done at once for one
 * person, and of one kind of work for all, in this process. Who asks for more
 * waits, people take turns, and a line that is too long ends.
 */
import { perDatabase } from '../database/batches.ts';
import { ApiProblem } from '../http/problem.ts';

/** Seconds after which a line is shorter. */
const RETRY_AFTER = 2;

export interface WorkLimits {
  /** Of all people. */
  readonly atOnce: number;
  readonly perPerson: number;
  /** Of one person, beside what is done. */
  readonly waiting: number;
}

interface Person {
  working: number;
  readonly waits: (() => void)[];
}

export class WorkLine {
  private readonly _limits: WorkLimits;
  private _working = 0;
  /** Only who has something done or waits; the first one is next. */
  private readonly _people = new Map<string, Person>();

  constructor(limits: WorkLimits) {
    this._limits = limits;
  }

  /** Does a person's work when its turn comes. @throws {ApiProblem} request/rate-limited: too much of theirs waits */
  async run<T>(who: string, work: () => Promise<T>): Promise<T> {
    await this._take(who);
    try {
      return await work();
    } finally {
      this._give(who);
    }
  }

  private async _take(who: string): Promise<void> {
    const person = this._people.get(who) ?? { working: 0, waits: [] };
    if (this._working < this._limits.atOnce && person.working < this._limits.perPerson) {
      this._people.set(who, person);
      this._begin(person);
      return;
    }
    if (person.waits.length >= this._limits.waiting) throw new ApiProblem('request/rate-limited', { retryAfter: RETRY_AFTER });
    this._people.set(who, person);
    await new Promise<void>((begin) => person.waits.push(begin));
  }

  private _begin(person: Person): void {
    person.working += 1;
    this._working += 1;
  }

  private _give(who: string): void {
    const own = this._people.get(who);
    this._working -= 1;
    if (own) own.working -= 1;
    for (const [name, person] of this._people) {
      if (this._working >= this._limits.atOnce) break;
      if (person.working >= this._limits.perPerson) continue;
      const begin = person.waits.shift();
      if (!begin) continue;
      // To the end: the others are next.
      this._people.delete(name);
      this._people.set(name, person);
      this._begin(person);
      begin();
      break;
    }
    if (own && own.working === 0 && own.waits.length === 0) this._people.delete(who);
  }
}

/** Of the ten connections to the database. */
const COSTLY: WorkLimits = { atOnce: 4, perPerson: 2, waiting: 14 };
/** A page asks for a dozen things at once, and people have several open. */
const ANY: WorkLimits = { atOnce: Infinity, perPerson: 24, waiting: 500 };

export type WorkKind = 'any' | 'costly';

/** The lines of a process: one for each kind of work. */
export const workLines = perDatabase((): Readonly<Record<WorkKind, WorkLine>> => ({ any: new WorkLine(ANY), costly: new WorkLine(COSTLY) }));
