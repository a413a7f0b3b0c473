/** Which rows of a list are chosen, one by one, in a range, or all that are shown. */
import type { ReactiveControllerHost } from 'lit';

interface Row {
  readonly id: string;
}

export class Picks {
  private readonly _host: ReactiveControllerHost;
  private _ids: ReadonlySet<string> = new Set();
  /** The row that was chosen or let go last, from which a range goes. */
  private _last: string | undefined;

  constructor(host: ReactiveControllerHost) {
    this._host = host;
  }

  has(id: string): boolean {
    return this._ids.has(id);
  }

  /** Those of a list, in its order. */
  among<R extends Row>(rows: readonly R[]): R[] {
    return rows.filter(({ id }) => this._ids.has(id));
  }

  /** Chooses a row or lets it go; with `isRange` all between it and the last one as well. */
  set(rows: readonly Row[], index: number, { isPicked, isRange }: { readonly isPicked: boolean; readonly isRange: boolean }): void {
    const from = isRange ? rows.findIndex(({ id }) => id === this._last) : -1;
    const [start, end] = from === -1 ? [index, index] : [Math.min(from, index), Math.max(from, index)];
    this._change(rows.slice(start, end + 1), isPicked);
    this._last = rows[index]?.id;
  }

  setAll(rows: readonly Row[], isPicked: boolean): void {
    this._change(rows, isPicked);
  }

  drop(rows: readonly Row[]): void {
    this._change(rows, false);
  }

  clear(): void {
    this._take(new Set());
  }

  /** Lets go of what is not in the list any more: nobody sorts what they don't see. */
  keep(rows: readonly Row[]): void {
    const shown = new Set(rows.map(({ id }) => id));
    if ([...this._ids].some((id) => !shown.has(id))) this._take(new Set([...this._ids].filter((id) => shown.has(id))));
  }

  private _change(rows: readonly Row[], isPicked: boolean): void {
    const ids = new Set(this._ids);
    for (const { id } of rows) {
      if (isPicked) ids.add(id);
      else ids.delete(id);
    }
    this._take(ids);
  }

  private _take(ids: ReadonlySet<string>): void {
    this._ids = ids;
    this._host.requestUpdate();
  }
}
