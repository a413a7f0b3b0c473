/** Work that failed: staff read what and why, and have it tried again or drop it. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import { msg, str } from '@lit/localize';
import type { FailedJob, FailedJobs } from '@portal/bff/contract/desk';
import { PagedResource } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { dropJob, listFailedJobs, retryJob, retryJobs } from '../../api/desk-jobs-api.ts';
import { FailedWorkPage } from './failed-work-page.ts';
import { kindText, problemText } from './failed-job-text.ts';

export class AccountDeskJobsPage extends FailedWorkPage<string> {
  private readonly _jobs = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => listFailedJobs(api, subject, part, reading),
    live: 'desk.jobs-changed',
    row: '.job',
  });

  protected override _retryOne(id: string): Promise<void> {
    return retryJob(this.api, this.subject, id);
  }

  protected override _retryKind(kind: string): Promise<void> {
    return retryJobs(this.api, this.subject, kind);
  }

  protected override _dropOne(id: string): Promise<void> {
    return dropJob(this.api, this.subject, id);
  }

  protected override _refresh(): Promise<void> {
    return this._jobs.refresh();
  }

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Failed tasks', { id: 'account.jobs.title' })}
        .backHref=${this.navigation.href('/desk')}
        .backLabel=${msg('Account desk', { id: 'account.desk.title' })}
      >
        ${msg('The portal tried each of these several times, then gave up. Decide what to do with each one.', { id: 'account.jobs.lead' })}
      </ds-page-header>
      ${this._renderFailures()}
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
    const since = this._when(job.failedAt);
    return html`<ds-card class="job" .heading=${what}>
      <p>${problemText(job)}</p>
      <p class="muted">
        ${this._triesText(since, job.tries)}
      </p>
      <p class="muted">${msg(str`Reference number for your IT team: ${job.id}`, { id: 'account.jobs.number' })}</p>
      ${this._mayDecide ? this._renderDecision(job.id, what, since) : nothing}
    </ds-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-desk-jobs-page': AccountDeskJobsPage;
  }
}
