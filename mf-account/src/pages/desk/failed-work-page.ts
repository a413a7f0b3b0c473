/** What the pages of failed work have in common: whoever may decide has one tried again, all of a kind, or drops one. */
import '@portal/design-system/button';
import { msg, str } from '@lit/localize';
import type { CSSResultGroup } from 'lit';
import { Action, FeaturePage, formatDateTime, Turn } from '@portal/shell/contract';
import { css, html } from 'lit';
import { actionsStyles } from '../../form-styles.ts';

/** @typeParam Kind - of which kinds there is work: all of one can be tried again at once */
export abstract class FailedWorkPage<Kind extends string> extends FeaturePage {
  static override styles: CSSResultGroup = [
    FeaturePage.styles,
    actionsStyles,
    css`
      p {
        overflow-wrap: anywhere;
      }

      p + p {
        margin-block-start: var(--ds-space-2);
      }

      .muted {
        color: var(--ds-color-text-muted);
      }
    `,
  ];

  /** One thing is decided at a time. */
  private readonly _turn = new Turn();
  protected readonly _retry = new Action(this, {
    turn: this._turn,
    send: (id: string) => this._retryOne(id),
    said: () => msg('The portal is trying it again.', { id: 'account.jobs.retried' }),
    done: () => this._showNow(),
  });
  protected readonly _retryAll = new Action(this, {
    turn: this._turn,
    send: (kind: Kind) => this._retryKind(kind),
    said: () => msg('The portal is trying them again.', { id: 'account.jobs.retried-all' }),
    done: () => this._showNow(),
  });
  protected readonly _drop = new Action(this, {
    turn: this._turn,
    send: (id: string) => this._dropOne(id),
    said: () => msg('The portal won’t try it again.', { id: 'account.jobs.dropped' }),
    done: () => this._showNow(),
  });

  protected abstract _retryOne(id: string): Promise<void>;
  protected abstract _retryKind(kind: Kind): Promise<void>;
  protected abstract _dropOne(id: string): Promise<void>;
  /** Reads the list anew. */
  protected abstract _refresh(): Promise<void>;

  protected get _mayDecide(): boolean {
    return this.subject.scopes.includes('desk:write');
  }

  protected _renderFailures() {
    return [this._retry, this._retryAll, this._drop].map((action) => action.renderFailure());
  }

  /**
   * For the footer of one.
   * @param isDoubtful - trying it again is to be thought about first
   */
  protected _renderDecision(id: string, what: string, since: string, { isDoubtful = false } = {}) {
    return html`<div slot="footer" class="actions">
      <ds-button
        .variant=${isDoubtful ? 'quiet' : 'secondary'}
        .label=${msg(str`Try again: ${what}, failed since ${since}`, { id: 'account.jobs.retry-one' })}
        .busy=${this._retry.busy}
        @click=${() => this._retry.run(id)}
      >
        ${msg('Try again', { id: 'account.jobs.retry' })}
      </ds-button>
      <ds-button
        variant="quiet"
        .label=${msg(str`Don’t try again: ${what}, failed since ${since}`, { id: 'account.jobs.drop-one' })}
        .busy=${this._drop.busy}
        @click=${() => this._drop.run(id)}
      >
        ${msg('Don’t try again', { id: 'account.jobs.drop' })}
      </ds-button>
    </div>`;
  }

  protected _triesText(since: string, tries: number) {
    return html`${msg(str`Failed since ${since}.`, { id: 'account.jobs.since' })}
    ${tries === 1 ? msg('Tried once.', { id: 'account.jobs.tried-once' }) : msg(str`Tried ${tries} times.`, { id: 'account.jobs.tried' })}`;
  }

  protected _when(instant: string): string {
    return formatDateTime(instant, this.subject.kind === 'clinic' ? this.subject.timeZone : this.locale.timeZone, this.locale);
  }

  private async _showNow(): Promise<void> {
    await this._refresh();
    // The button that was pressed is gone with its card.
    this.focusHeading();
  }
}
