/** What happened when, month by month or year by year. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import type { IconName } from '../icon/icon-set.ts';
import { localeOf } from '../page-locale.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { COMMON_TEXTS, TextsController } from '../texts.ts';
import { groupEvents, isDateOnly } from './groups.ts';
import type { EventGroup, GroupBy } from './groups.ts';
import { timelineStyles } from './timeline-styles.ts';
import { TIMELINE_TEXTS } from './timeline-texts.ts';

/** One event. */
export interface TimelineEvent {
  id: string;
  /** ISO date, or date and time. */
  at: string;
  title: string;
  /** A few words under the title; a child with `slot="event-<id>"` takes their place. */
  text?: string;
  /** When it was in words, instead of those made from `at`. */
  when?: string;
  icon?: IconName;
  tone?: 'neutral' | 'info' | 'success' | 'warning' | 'danger';
  href?: string;
}

/**
 * Ordered lists under headings of months or years. After earlier events came
 * in, their number is announced and the focus stays, or goes to the first of
 * them when the button is gone.
 *
 * @slot event-<id> - Content of the event with that id.
 * @slot empty - Another text than “There are no events yet.”
 * @fires load-earlier - The user wants earlier events; the page adds them to `events`.
 */
export class DsTimeline extends LitElement {
  static override styles = [elementStyles, visuallyHiddenStyles, timelineStyles];

  /** The events, in any order. */
  @property({ attribute: false }) events: readonly TimelineEvent[] = [];
  /** What is shown under an event's title, as text or a Lit template, instead of its `text`. */
  @property({ attribute: false }) renderEvent: ((event: TimelineEvent) => unknown) | undefined;
  /** Id of the event that is going on; marked with the word “Now”. */
  @property() current = '';
  /** What stands under one heading. */
  @property({ attribute: 'group-by' }) groupBy: GroupBy = 'month';
  /** Which end comes first. */
  @property() order: 'newest-first' | 'oldest-first' = 'newest-first';
  /** Rank of the headings, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** IANA name of the zone that times are shown in; the reader's own by default. */
  @property({ attribute: 'time-zone' }) timeZone = '';
  /** There are earlier events to ask for. */
  @property({ type: Boolean, attribute: 'has-earlier' }) hasEarlier = false;
  /** Earlier events are on their way. */
  @property({ type: Boolean }) loading = false;

  @state() private _announcement = '';

  private _waitsForEarlier = false;
  private _firstNew = '';
  private readonly _texts = new TextsController(this, COMMON_TEXTS);
  private readonly _own = new TextsController(this, TIMELINE_TEXTS);

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('events');
    if (!changed.has('events') || before === undefined || !this._waitsForEarlier) return;
    const known = new Set(before.map(({ id }) => id));
    const added = this._groups.flatMap(({ events }) => events).filter(({ id }) => !known.has(id));
    if (added.length === 0) return;
    this._waitsForEarlier = false;
    this._announcement = this._own.current.loaded(added.length);
    this._firstNew = added[0]?.id ?? '';
  }

  override render() {
    const isOldestFirst = this.order === 'oldest-first';
    const isEmpty = this.events.length === 0 && !this.loading;
    return html`${isOldestFirst ? this._renderMore() : nothing}
      ${repeat(
        this._groups,
        ({ key }) => key,
        (group) => this._renderGroup(group),
      )}
      ${isEmpty ? html`<slot name="empty"><p class="empty">${this._own.current.empty}</p></slot>` : nothing}
      ${isOldestFirst ? nothing : this._renderMore()}
      <div class="visually-hidden" role="status">${this.loading ? this._texts.current.loading : this._announcement}</div>`;
  }

  protected override update(changed: PropertyValues<this>): void {
    const hadFocus = this.shadowRoot?.activeElement?.matches('.more') === true;
    super.update(changed);
    // A button that goes away under the focus would drop it to the page's start.
    if (hadFocus && !this.hasEarlier) this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(`title-${this._firstNew}`)}`)?.focus();
  }

  private get _groups(): EventGroup<TimelineEvent>[] {
    return groupEvents(this.events, this.groupBy, this.order === 'oldest-first', this.timeZone || undefined);
  }

  private _renderMore() {
    if (!this.hasEarlier) return nothing;
    const label = this.loading ? this._texts.current.loading : this._own.current.earlier;
    return html`<button class="more" type="button" aria-disabled=${this.loading ? 'true' : 'false'} @click=${this._onMore}>${label}</button>`;
  }

  private _renderGroup({ key, events }: EventGroup<TimelineEvent>) {
    const heading = key === '' ? '' : this._headingOf(key);
    return html`<div class="group">
      ${heading === '' ? nothing : html`<div class="group-heading" role="heading" aria-level=${this.headingLevel}>${heading}</div>`}
      <ol role="list">
        ${repeat(
          events,
          ({ id }) => id,
          (event) => this._renderEvent(event),
        )}
      </ol>
    </div>`;
  }

  private _renderEvent(event: TimelineEvent) {
    const isCurrent = event.id === this.current;
    return html`<li class="${event.tone ?? 'neutral'} ${isCurrent ? 'current' : ''}" aria-current=${isCurrent ? 'step' : nothing}>
      <span class="mark ${event.icon === undefined ? '' : 'icon'}" aria-hidden="true">${event.icon === undefined ? nothing : html`<ds-icon name=${event.icon}></ds-icon>`}</span>
      <div class="body">
        <div class="meta">
          <time datetime=${event.at}>${event.when ?? this._whenOf(event.at)}</time>${isCurrent ? html`<span class="now">${this._own.current.now}</span>` : nothing}
        </div>
        <div class="title" id="title-${event.id}" tabindex="-1">${event.href === undefined ? event.title : html`<a href=${ifDefined(event.href)}>${event.title}</a>`}</div>
        <slot name="event-${event.id}">${this.renderEvent?.(event) ?? event.text}</slot>
      </div>
    </li>`;
  }

  private _headingOf(key: string): string {
    const date = new Date(`${key}${key.length === 4 ? '-01' : ''}-01`);
    return new Intl.DateTimeFormat(localeOf(this), { year: 'numeric', timeZone: 'UTC', ...(key.length === 4 ? {} : { month: 'long' }) }).format(date);
  }

  private _whenOf(at: string): string {
    const date = new Date(at);
    if (Number.isNaN(date.getTime())) return at;
    const isDay = isDateOnly(at);
    return new Intl.DateTimeFormat(localeOf(this), {
      day: 'numeric',
      month: 'long',
      ...(this.groupBy === 'none' ? { year: 'numeric' } : {}),
      ...(isDay ? {} : { hour: 'numeric', minute: '2-digit' }),
      timeZone: isDay ? 'UTC' : this.timeZone || undefined,
    }).format(date);
  }

  private _onMore(): void {
    if (this.loading) return;
    this._waitsForEarlier = true;
    this._announcement = '';
    this.dispatchEvent(new Event('load-earlier'));
  }
}
