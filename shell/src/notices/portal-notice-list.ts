/** The notices of the signed-in person, of all records they may open: read, marked, and opened. */
import '@portal/design-system/avatar';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/empty-state';
import '@portal/design-system/filter-bar';
import '@portal/design-system/icon';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/toast-region';
import type { FilterChangeEvent } from '@portal/design-system/classes/filter-bar';
import type { DsToastRegion, ToastDismissEvent } from '@portal/design-system/classes/toast-region';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { personHue } from '../app/person-hue.ts';
import { Action } from '../contract/action.ts';
import { FeatureElement } from '../contract/feature-element.ts';
import { PagedResource } from '../contract/paged-resource.ts';
import { Turn } from '../contract/work.ts';
import type { SubjectInfo } from '../session/session-info.ts';
import { noticeListStyles } from './notice-list-styles.ts';
import { markedText, titleIn, topicIcon, topicText, whenText } from './notice-text.ts';
import { listNotices, markNotice, markNotices, sawNotices, unmarkNotices } from './notices-api.ts';
import type { Notice, NoticeCount, NoticeFilter, Notices } from './notices-api.ts';

/**
 * @fires notice-count - How many are unread was learned.
 * @fires notice-filter - Another part of them is wanted; `detail` says which.
 */
export class PortalNoticeList extends FeatureElement {
  static override styles = [FeatureElement.styles, noticeListStyles];

  /** Whose records this person can open, for the color of each. */
  @property({ attribute: false }) people: readonly SubjectInfo[] = [];
  @property({ attribute: false }) filter: NoticeFilter = {};
  /** The newest alone, without filters: who wants more opens the page. */
  @property({ type: Boolean }) short = false;

  /** What was marked together last, as long as it can be taken back. */
  @state() private _marked: { readonly markId: string; readonly toast: string } | undefined;
  @query('ds-toast-region') private _toasts!: DsToastRegion | null;

  private readonly _notices = new PagedResource(this, {
    args: () => [this.api, this.filter] as const,
    load: ([api, filter], reading, part) => listNotices(api, filter, part, reading),
    keeps: true,
    live: 'notices.changed',
    row: 'ds-list-item',
    loaded: (notices, before) => this._onLoaded(notices, before),
  });
  private readonly _turn = new Turn();
  private readonly _mark = new Action(this, {
    turn: this._turn,
    send: ({ notice, isRead }: { readonly notice: Notice; readonly isRead: boolean }) => markNotice(this.api, notice, isRead),
    said: (_counts, { isRead }) =>
      isRead ? msg('Marked as read.', { id: 'shell.notices.said-read' }) : msg('Marked as unread.', { id: 'shell.notices.said-unread' }),
    done: (counts, { notice, isRead }) => this._onMarked(counts, notice.id, isRead),
  });
  private readonly _markAll = new Action(this, {
    turn: this._turn,
    send: ({ markId, until }: { readonly markId: string; readonly until: string }) => markNotices(this.api, markId, until, this.filter),
    done: async ({ changed, counts }, { markId }) => {
      this._tell(counts);
      this._offerUndo(changed, markId);
      await this._notices.refresh();
    },
  });
  private readonly _undo = new Action(this, {
    turn: this._turn,
    send: (markId: string) => unmarkNotices(this.api, markId),
    said: () => msg('They are marked as unread again.', { id: 'shell.notices.undone' }),
    done: async ({ counts }) => {
      this._forgetUndo();
      this._tell(counts);
      await this._notices.refresh();
    },
  });

  override render() {
    return html`
      ${this.short ? nothing : this._renderFilter()} ${[this._mark, this._markAll, this._undo].map((action) => action.renderFailure())}
      ${this._notices.render(msg('Loading your notifications', { id: 'shell.notices.loading' }), (notices) => this._renderList(notices))}
      <ds-toast-region .label=${msg('Notifications', { id: 'shell.notices.title' })} @toast-dismiss=${this._onToastGone}></ds-toast-region>
    `;
  }

  private _renderFilter() {
    const { topics = [], patients = [] } = this._notices.value ?? {};
    const { unread, topic, patientId } = this.filter;
    const about = topics.map((each) => ({ value: each.topic, label: topicText(each.topic, each.titles, this.locale.locale) }));
    // What is asked for shows, also where nothing is left of it.
    if (topic && !about.some(({ value }) => value === topic)) about.push({ value: topic, label: topicText(topic, { en: topic }, this.locale.locale) });
    return html`<ds-filter-bar
      .filters=${[
        { id: 'unread', label: msg('Unread only', { id: 'shell.notices.unread-only' }), kind: 'toggle' as const },
        { id: 'topic', label: msg('About', { id: 'shell.notices.about' }), kind: 'select' as const, options: about },
        ...(patients.length > 1 || patientId
          ? [
              {
                id: 'patientId',
                label: msg('For', { id: 'shell.notices.for' }),
                kind: 'select' as const,
                options: patients.map(({ id, name }) => ({ value: id, label: name })),
              },
            ]
          : []),
      ]}
      .values=${{ ...(unread ? { unread: true as const } : {}), ...(topic ? { topic } : {}), ...(patientId ? { patientId } : {}) }}
      .resultCount=${this._notices.value?.count}
      @filter-change=${this._onFilter}
    ></ds-filter-bar>`;
  }

  private _renderList({ items, newestAt }: Notices) {
    if (newestAt === null && items.length === 0) {
      return html`<ds-empty-state icon="bell" .headingLevel=${this.short ? 3 : 2} .heading=${msg('No notifications yet', { id: 'shell.notices.empty' })}>
        ${msg('When there is news for you or for someone you care for, you see it here.', { id: 'shell.notices.empty-text' })}
      </ds-empty-state>`;
    }
    return html`
      <div class="all">${this._renderMarkAll(newestAt)}</div>
      ${
        items.length === 0
          ? html`<ds-empty-state icon="check-circle" .heading=${msg('Nothing to show', { id: 'shell.notices.none' })}>
              ${
                this.filter.unread && !this.filter.topic && !this.filter.patientId
                  ? msg('You have read everything.', { id: 'shell.notices.none-unread' })
                  : msg('No notification fits what you chose above.', { id: 'shell.notices.none-text' })
              }
            </ds-empty-state>`
          : html`<ds-list divided .label=${msg('Notifications', { id: 'shell.notices.title' })}>
              ${repeat(
                items,
                ({ id }) => id,
                (notice) => this._renderNotice(notice),
              )}
            </ds-list>`
      }
      ${this.short ? nothing : this._notices.renderMore({ label: msg('Older notifications', { id: 'shell.notices.more' }) })}
    `;
  }

  /** One button in one place, so that who marks by keyboard stays where they can take it back. */
  private _renderMarkAll(newestAt: string | null) {
    const { _marked: marked } = this;
    const isPart = this.filter.topic !== undefined || this.filter.patientId !== undefined;
    const text = isPart ? msg('Mark these as read', { id: 'shell.notices.mark-these' }) : msg('Mark all as read', { id: 'shell.notices.mark-all' });
    return html`<ds-button
      variant="quiet"
      .busy=${this._markAll.busy || this._undo.busy}
      @click=${() => (marked ? this._undo.run(marked.markId) : newestAt && this._markAll.run({ markId: crypto.randomUUID(), until: newestAt }))}
    >
      ${marked ? undoText() : text}
    </ds-button>`;
  }

  private _renderNotice(notice: Notice) {
    const { id, titles, topic, patient, at, path, isRead, isUrgent } = notice;
    const { locale, timeZone } = this.locale;
    const title = titleIn(titles, locale);
    const when = whenText(at, Date.now(), locale, timeZone);
    const label = isRead
      ? msg(str`Mark as unread: ${title}, ${when}`, { id: 'shell.notices.unread-name' })
      : msg(str`Mark as read: ${title}, ${when}`, { id: 'shell.notices.read-name' });
    return html`<ds-list-item data-id=${id} .href=${path} ?unread=${!isRead} @click=${(event: Event) => this._onOpen(event, notice)}>
      <ds-icon slot="start" size="medium" name=${topicIcon(topic)}></ds-icon>
      ${title}
      <span slot="meta" class="who">${this._renderWho(patient)}</span>
      <span slot="meta"><time datetime=${at}>${when}</time></span>
      ${isUrgent ? html`<ds-badge slot="trailing" tone="warning">${msg('Can’t wait', { id: 'shell.notices.urgent' })}</ds-badge>` : nothing}
      <ds-button slot="trailing" variant="quiet" .label=${label} .busy=${this._mark.busy} @click=${() => this._mark.run({ notice, isRead: !isRead })}>
        ${isRead ? msg('Mark as unread', { id: 'shell.notices.mark-unread' }) : msg('Mark as read', { id: 'shell.notices.mark-read' })}
      </ds-button>
    </ds-list-item>`;
  }

  private _renderWho(patient: Notice['patient']) {
    if (!patient) return msg('Your account', { id: 'shell.notices.own-account' });
    const subject = this.people.find(({ id }) => id === patient.id);
    return html`<ds-avatar size="small" .name=${patient.name} hue=${personHue(subject, this.people) ?? nothing}></ds-avatar> ${patient.name}`;
  }

  private _onLoaded({ items, counts, newestAt }: Notices, before: Notices | undefined): void {
    this._tell(counts);
    if (counts.unseen > 0 && newestAt !== null && document.visibilityState === 'visible') void this._saw(newestAt);
    const focused = this.shadowRoot?.activeElement?.closest<HTMLElement>('[data-id]')?.dataset['id'];
    if (focused && before && !items.some(({ id }) => id === focused)) void this._focusAt(before.items.findIndex(({ id }) => id === focused));
  }

  /** Never rejects: they are new again the next time. */
  private async _saw(until: string): Promise<void> {
    try {
      this._tell(await sawNotices(this.api, until, { background: true }));
    } catch {
      // An outage has its own banner.
    }
  }

  /** The row with the focus has gone, as one that was marked as read in a list of the unread: its place is kept. */
  private async _focusAt(index: number): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('ds-list-item')];
    const next = rows[index] ?? rows.at(-1) ?? this.renderRoot.querySelector<HTMLElement>('.all ds-button');
    next?.focus();
  }

  private _onOpen(event: Event, notice: Notice): void {
    const isLink = event.composedPath().some((node) => node instanceof HTMLAnchorElement);
    if (isLink && !notice.isRead) void this._open(notice);
  }

  /** Never rejects: what is opened counts as read anyway, where it can be known. */
  private async _open(notice: Notice): Promise<void> {
    try {
      this._onMarked(await markNotice(this.api, notice, true, { keepalive: true }), notice.id, true);
    } catch {
      // It stays unread in the list.
    }
  }

  private _onMarked(counts: NoticeCount, id: string, isRead: boolean): void {
    this._notices.patch((now) => ({ ...now, counts, items: now.items.map((each) => (each.id === id ? { ...each, isRead } : each)) }));
    this._tell(counts);
  }

  private _offerUndo(changed: number, markId: string): void {
    const text = markedText(changed);
    if (changed === 0) return void this._toasts?.show({ text });
    const toast = this._toasts?.show({ text, tone: 'success', action: { label: undoText(), run: () => void this._undo.run(markId) } });
    if (toast) this._marked = { markId, toast };
  }

  private _forgetUndo(): void {
    const toast = this._marked?.toast;
    this._marked = undefined;
    if (toast) this._toasts?.dismiss(toast);
  }

  private _onToastGone({ detail }: ToastDismissEvent): void {
    // Who pressed Undo there is still being heard.
    if (detail.reason !== 'action' && detail.id === this._marked?.toast) this._marked = undefined;
  }

  private _onFilter({ detail }: FilterChangeEvent): void {
    const { unread, topic, patientId } = detail.values;
    this._forgetUndo();
    this.filter = {
      ...(unread === true ? { unread: 'true' as const } : {}),
      ...(typeof topic === 'string' && topic !== '' ? { topic } : {}),
      ...(typeof patientId === 'string' && patientId !== '' ? { patientId } : {}),
    };
    this.dispatchEvent(new CustomEvent('notice-filter', { detail: this.filter }));
  }

  private _tell(detail: NoticeCount): void {
    this.dispatchEvent(new CustomEvent('notice-count', { detail, bubbles: true, composed: true }));
  }
}

function undoText(): string {
  return msg('Undo', { id: 'shell.notices.undo' });
}

declare global {
  interface HTMLElementEventMap {
    'notice-filter': CustomEvent<NoticeFilter>;
  }
  interface HTMLElementTagNameMap {
    'portal-notice-list': PortalNoticeList;
  }
}
