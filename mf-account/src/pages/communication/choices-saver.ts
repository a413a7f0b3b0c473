/**
 * Saves what somebody chooses about being told, each choice at once and one after
 * the other: an older one never replaces a newer one. What could not be saved stays
 * chosen, and is tried again by a button or as soon as the portal can be reached.
 */
import type { NoticeChoices, NoticeChoicesChange } from '@portal/bff/contract/notices';
import { connection, describeError, isAway } from '@portal/shell/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The parts of the page, each of which says how it stands with its own choices. */
export type Part = 'topics' | 'digest' | 'order' | 'people';
export type PartState = 'saving' | 'saved' | 'failed';

/** What an element of the page chose. */
export type ChoiceEvent = CustomEvent<Partial<NoticeChoices>>;

export class ChoicesSaver implements ReactiveController {
  private readonly _host: ReactiveControllerHost;
  private readonly _send: (change: NoticeChoicesChange) => Promise<NoticeChoices>;
  private readonly _saved: (now: NoticeChoices) => void;
  private readonly _parts = new Map<Part, PartState>();
  private _wanted: NoticeChoices | undefined;
  private _isSaving = false;
  private _failure = '';
  private _stopWaiting: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, send: (change: NoticeChoicesChange) => Promise<NoticeChoices>, saved: (now: NoticeChoices) => void) {
    this._host = host;
    this._send = send;
    this._saved = saved;
    host.addController(this);
  }

  /** What is chosen and not saved yet. */
  get wanted(): NoticeChoices | undefined {
    return this._wanted;
  }

  /** Why it could not be saved; else empty. */
  get failure(): string {
    return this._failure;
  }

  /** How it stands with the choices of a part; `undefined` where none was made. */
  stateOf(part: Part): PartState | undefined {
    return this._parts.get(part);
  }

  hostDisconnected(): void {
    this._stopWaiting?.();
  }

  /** Something of a part was chosen. */
  choose(now: NoticeChoices, part: Part, change: Partial<NoticeChoices>): void {
    this._wanted = { ...(this._wanted ?? now), ...change };
    this._parts.set(part, 'saving');
    void this._save();
  }

  /** Tries again what could not be saved. */
  readonly again = (): void => void this._save();

  /** Never rejects. */
  private async _save(): Promise<void> {
    this._stopWaiting?.();
    this._failure = '';
    this._setAll('failed', 'saving');
    if (this._isSaving) return;
    this._isSaving = true;
    let next = this._wanted;
    while (next) {
      try {
        const now = await this._send(toChange(next));
        // A newer one, which is sent next, holds this one too.
        if (this._wanted === next) this._done(now);
      } catch (error) {
        if (this._wanted === next) {
          this._fail(error);
          break;
        }
      }
      next = this._wanted;
    }
    this._isSaving = false;
    this._host.requestUpdate();
  }

  private _done(now: NoticeChoices): void {
    this._wanted = undefined;
    this._setAll('saving', 'saved');
    this._saved(now);
  }

  private _fail(error: unknown): void {
    this._failure = describeError(error);
    this._setAll('saving', 'failed');
    if (isAway(error)) this._stopWaiting = connection.whenBack(this.again);
  }

  private _setAll(from: PartState, to: PartState): void {
    for (const [part, state] of this._parts) if (state === from) this._parts.set(part, to);
    this._host.requestUpdate();
  }
}

/** Of a topic that is fixed nothing is said. */
function toChange({ topics, digest, order, people }: NoticeChoices): NoticeChoicesChange {
  return {
    topics: Object.fromEntries(
      topics.filter(({ isFixed }) => !isFixed).map(({ topic, inPortal, rhythm, followUp }) => [topic, { inPortal, rhythm, followUp }]),
    ),
    digest,
    order,
    people: Object.fromEntries(people.map(({ patient, mode, matrix }) => [patient.id, { mode, matrix }])),
  };
}
