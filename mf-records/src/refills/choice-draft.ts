/** What is chosen and not sent yet, kept on the server: it is still chosen after a reload, and on another device. */
import { DraftKeeper, readFormDraft, saveFormDraft } from '@portal/shell/contract';
import type { ApiTransport, DraftState, FormDraftStore, Subject } from '@portal/shell/contract';
import type { ReactiveControllerHost } from 'lit';
import { choiceText, NOTHING_CHOSEN, parseChoice } from './choice.ts';
import type { RefillChoice } from './choice.ts';

const NAME = 'records.refills';

type Host = ReactiveControllerHost & { readonly api: ApiTransport; readonly subject: Subject };

export class ChoiceDraft implements FormDraftStore {
  private readonly _host: Host;
  private readonly _keeper: DraftKeeper;
  private _choice = NOTHING_CHOSEN;

  constructor(host: Host) {
    this._host = host;
    this._keeper = new DraftKeeper(host, (text) => saveFormDraft(host.api, host.subject, NAME, text));
  }

  get state(): DraftState {
    return this._keeper.state;
  }

  get choice(): RefillChoice {
    return this._choice;
  }

  /** Brings what was chosen before and not sent. @throws {ApiError} */
  async load(signal?: AbortSignal): Promise<void> {
    const text = await readFormDraft(this._host.api, this._host.subject, NAME, signal);
    this._choice = parseChoice(text);
    this._keeper.begin(text ?? '');
  }

  keep(choice: RefillChoice): void {
    this._choice = choice;
    this._keeper.typed(choiceText(choice));
  }

  /** What stands in the form was kept when it was chosen. */
  take(): void {
    this._keeper.typed(choiceText(this._choice));
  }

  readonly flush = (): void => this._keeper.flush();

  hold(): Promise<void> {
    return this._keeper.hold();
  }

  release(): void {
    this._keeper.release();
  }

  drop(): void {
    this._choice = NOTHING_CHOSEN;
    this._keeper.typed('');
    this._keeper.release();
  }
}
