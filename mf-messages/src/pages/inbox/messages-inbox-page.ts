/** The list of conversations, for a patient or for the clinic desk. */
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/icon';
import '@portal/design-system/list';
import '@portal/design-system/page-header';
import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import type { ThreadSummary } from '@portal/bff/contract';
import {
  apiContext,
  eventsContext,
  FeaturePage,
  formatDateTime,
  formatPlainDate,
  localeContext,
  navigationContext,
  renderTask,
  subjectContext,
} from '@portal/shell/contract';
import type { ApiTransport, LiveEvents, LocaleSettings, Navigation, Subject } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { listThreads } from '../../api/messages-api.ts';

export class MessagesInboxPage extends FeaturePage {
  static override styles = css`
    :host {
      display: grid;
      gap: var(--ds-space-6);
    }
  `;

  @consume({ context: apiContext, subscribe: true }) @state() private _api!: ApiTransport;
  @consume({ context: subjectContext, subscribe: true }) @state() private _subject!: Subject;
  @consume({ context: localeContext, subscribe: true }) @state() private _locale!: LocaleSettings;
  @consume({ context: navigationContext, subscribe: true }) @state() private _navigation!: Navigation;
  @consume({ context: eventsContext, subscribe: true }) private _events!: LiveEvents;

  private _unsubscribe: (() => void) | undefined;

  private readonly _threads = new Task(this, {
    task: ([api, subject], { signal }) => listThreads(api, subject, signal),
    args: () => [this._api, this._subject] as const,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this._unsubscribe = this._events.subscribe('messages.changed', () => void this._threads.run());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._unsubscribe?.();
  }

  override render() {
    const heading =
      this._subject.kind === 'clinic'
        ? msg('Patient messages', { id: 'messages.inbox.clinic-title' })
        : msg('Messages', { id: 'messages.inbox.title' });
    return html`
      <ds-page-header .heading=${heading}></ds-page-header>
      ${renderTask(this._threads, msg('Loading messages', { id: 'messages.inbox.loading' }), (threads) =>
        threads.length === 0 ? this._renderNone() : this._renderThreads(threads, heading),
      )}
    `;
  }

  private _renderNone() {
    return html`
      <ds-card>
        <ds-empty-state icon="mail" .heading=${msg('No messages yet', { id: 'messages.inbox.none-title' })}>
          ${msg('When you and the care team write to each other, you will find it here.', { id: 'messages.inbox.none-text' })}
        </ds-empty-state>
      </ds-card>
    `;
  }

  private _renderThreads(threads: readonly ThreadSummary[], label: string) {
    return html`<ds-card><ds-list divided .label=${label}>${threads.map((thread) => this._renderRow(thread))}</ds-list></ds-card>`;
  }

  private _renderRow(thread: ThreadSummary) {
    const unread = thread.unreadCount > 0;
    return html`
      <ds-list-item .href=${this._navigation.href(`/messages/${thread.id}`)} .unread=${unread}>
        ${thread.subject}
        <ds-icon slot="start" name="mail"></ds-icon>
        ${thread.patient
          ? html`<span slot="meta">
              ${msg(str`${thread.patient.displayName}, born ${formatPlainDate(thread.patient.birthDate, this._locale.locale)}`, { id: 'messages.inbox.patient' })}
            </span>`
          : nothing}
        <span slot="meta">${thread.lastAuthor} · ${formatDateTime(thread.lastMessageAt, thread.timeZone, this._locale)}</span>
        <span slot="meta">${thread.excerpt}</span>
        ${this._renderBadge(thread, unread)}
      </ds-list-item>
    `;
  }

  private _renderBadge(thread: ThreadSummary, unread: boolean) {
    if (thread.patient && thread.awaitsClinic) {
      return html`<ds-badge slot="trailing" tone="warning">${msg('Needs an answer', { id: 'messages.inbox.awaits' })}</ds-badge>`;
    }
    return unread ? html`<ds-badge slot="trailing" tone="info">${msg('New', { id: 'messages.inbox.new' })}</ds-badge>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-inbox-page': MessagesInboxPage;
  }
}
