/** Work that failed: staff read what and why, and have it tried again or drop it. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import { msg, str } from '@lit/localize';
import type { FailedJob, FailedJobs } from '@portal/bff/contract/desk';
import { Action, FeaturePage, formatDateTime, PagedResource, Turn } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { dropJob, listFailedJobs, retryJob, retryJobs } from '../../api/desk-jobs-api.ts';
import { actionsStyles } from '../../form-styles.ts';
import { kindText, problemText } from './failed-job-text.ts';

export class AccountDeskJobsPage extends FeaturePage {
  static override styles = [
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

  private readonly _jobs = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => listFailedJobs(api, subject, part, reading),
    live: 'desk.jobs-changed',
    row: '.job',
  });
  /** One thing is decided at a time. */
  private readonly _turn = new Turn();
  private readonly _retry = new Action(this, {
    turn: this._turn,
    send: (id: string) => retryJob(this.api, this.subject, id),
    said: () => msg('The portal is trying it again.', { id: 'account.jobs.retried' }),
    done: () => this._showNow(),
  });
  private readonly _retryAll = new Action(this, {
    turn: this._turn,
    send: (kind: string) => retryJobs(this.api, this.subject, kind),
    said: () => msg('The portal is trying them again.', { id: 'account.jobs.retried-all' }),
    done: () => this._showNow(),
  });
  private readonly _drop = new Action(this, {
    turn: this._turn,
    send: (id: string) => dropJob(this.api, this.subject, id),
    said: () => msg('The portal won’t try it again.', { id: 'account.jobs.dropped' }),
    done: () => this._showNow(),
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Failed tasks', { id: 'account.jobs.title' })}
        .backHref=${this.navigation.href('/desk')}
        .backLabel=${msg('Account desk', { id: 'account.desk.title' })}
      >
        ${msg('The portal tried each of these several times, then gave up. Decide what to do with each one.', { id: 'account.jobs.lead' })}
      </ds-page-header>
      ${[this._retry, this._retryAll, this._drop].map((action) => action.renderFailure())}
      ${this._jobs.render(msg('Loading failed tasks', { id: 'account.jobs.loading' }), (jobs) => this._renderList(jobs))}
    `;
  }

  private _renderList({ items, kinds }: FailedJobs) {
    if (items.length === 0) {
      return html`<ds-empty-state icon="check-circle" .heading=${msg('Nothing has failed', { id: 'account.jobs.empty' })}>
        ${msg('There is nothing for you to decide right now.', { id: 'account.jobs.empty-text' })}
      </ds-empty-state>`;
    }
    return html`
      ${this._mayDecide ? this._renderKinds(kinds.filter(({ count }) => count > 1)) : nothing}
      ${repeat(
        items,
        ({ id }) => id,
        (job) => this._renderJob(job),
      )}
      ${this._jobs.renderMore({ label: msg('More failed tasks', { id: 'account.jobs.more' }) })}
    `;
  }

  /** Where many of a kind failed, something on the way failed, and all of them work once that does. */
  private _renderKinds(kinds: FailedJobs['kinds']) {
    if (kinds.length === 0) return nothing;
    const heading = msg('Try again by type', { id: 'account.jobs.kinds' });
    return html`<ds-card .heading=${heading}>
      <p>${msg('Once the cause is fixed, such as an email server that was down, you don’t have to go through them one by one.', { id: 'account.jobs.kinds-how' })}</p>
      <ds-list divided .label=${heading}>
        ${kinds.map(({ kind, count }) => {
          const what = kindText(kind);
          return html`<ds-list-item>
            ${what}
            <span slot="meta">${msg(str`${count} failed`, { id: 'account.jobs.kind-count' })}</span>
            <ds-button
              slot="trailing"
              .label=${msg(str`Try all ${count} again: ${what}`, { id: 'account.jobs.retry-all-of' })}
              .busy=${this._retryAll.busy}
              @click=${() => this._retryAll.run(kind)}
            >
              ${msg(str`Try all ${count} again`, { id: 'account.jobs.retry-all' })}
            </ds-button>
          </ds-list-item>`;
        })}
      </ds-list>
    </ds-card>`;
  }

  private _renderJob(job: FailedJob) {
    const what = kindText(job.kind);
    const since = formatDateTime(job.failedAt, this.subject.kind === 'clinic' ? this.subject.timeZone : this.locale.timeZone, this.locale);
    return html`<ds-card class="job" .heading=${what}>
      <p>${problemText(job)}</p>
      <p class="muted">
        ${msg(str`Failed since ${since}.`, { id: 'account.jobs.since' })}
        ${job.tries === 1 ? msg('Tried once.', { id: 'account.jobs.tried-once' }) : msg(str`Tried ${job.tries} times.`, { id: 'account.jobs.tried' })}
      </p>
      <p class="muted">${msg(str`Reference number for your IT team: ${job.id}`, { id: 'account.jobs.number' })}</p>
      ${this._mayDecide ? this._renderDecision(job.id, what, since) : nothing}
    </ds-card>`;
  }

  private _renderDecision(id: string, what: string, since: string) {
    return html`<div slot="footer" class="actions">
      <ds-button .label=${msg(str`Try again: ${what}, failed since ${since}`, { id: 'account.jobs.retry-one' })} .busy=${this._retry.busy} @click=${() => this._retry.run(id)}>
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

  private get _mayDecide(): boolean {
    return this.subject.scopes.includes('desk:write');
  }

  private async _showNow(): Promise<void> {
    await this._jobs.refresh();
    // The button that was pressed is gone with its card.
    this.focusHeading();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-desk-jobs-page': AccountDeskJobsPage;
  }
}
