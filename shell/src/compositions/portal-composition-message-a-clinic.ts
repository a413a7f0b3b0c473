/** A composed page: a long conversation, inside an app with all its navigation. */
import '@portal/design-system/bottom-nav';
import '@portal/design-system/button';
import '@portal/design-system/calendar';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/command-palette';
import '@portal/design-system/drawer';
import '@portal/design-system/empty-state';
import '@portal/design-system/form';
import '@portal/design-system/icon-button';
import '@portal/design-system/inline-message';
import '@portal/design-system/page-header';
import '@portal/design-system/session-timeout-dialog';
import '@portal/design-system/side-nav';
import '@portal/design-system/skeleton';
import '@portal/design-system/stack';
import '@portal/design-system/tag';
import '@portal/design-system/tag-list';
import '@portal/design-system/text-area';
import '@portal/design-system/virtual-list';
import type { Command, CommandEvent } from '@portal/design-system/classes/command-palette';
import type { FormSubmitEvent } from '@portal/design-system/classes/form';
import type { NavEntry } from '@portal/design-system/classes/side-nav';
import type { TagRemoveEvent } from '@portal/design-system/classes/tag';
import { defineElement } from '@portal/design-system/define-element';
import type { FormError } from '@portal/design-system/forms';
import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { compositionHeader } from './composition-header.ts';
import { compositionStyles } from './composition-styles.ts';
import { fakeMessages } from './message-a-clinic-source.ts';
import type { Message, MessageSource } from './message-a-clinic-source.ts';
import { PortalCompositionMessage } from './portal-composition-message.ts';

defineElement('portal-composition-message', PortalCompositionMessage);

const PLACES: readonly NavEntry[] = [
  { label: 'Home', href: '#home', icon: 'home' },
  { label: 'Visits', href: '#visits', icon: 'calendar' },
  { label: 'Messages', href: '#messages', icon: 'mail', count: 2, countLabel: '2 unread messages' },
  { label: 'Results', href: '#results', icon: 'flask' },
  { label: 'Bills', href: '#bills', icon: 'bill' },
];

const COMMANDS: readonly Command[] = [
  { id: 'find-day', label: 'Find a day in this conversation', group: 'Here', icon: 'calendar', keywords: 'date search' },
  { id: 'write', label: 'Write a message', group: 'Here', icon: 'send' },
  ...PLACES.map(({ label, href = '', icon = 'home' }): Command => ({ id: href, label, href, icon, group: 'Go to' })),
];

const renderMessage = (message: Message) => html`<portal-composition-message .message=${message}></portal-composition-message>`;

const WALL_CLOCK = {
  now: () => Date.now(),
  after: (task: () => void, milliseconds: number) => {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
};

const dayOf = ({ at }: Message): string => at.slice(0, 10);

/** The places stand beside the page where it is wide, at its foot where it is narrow. */
export class PortalCompositionMessageAClinic extends LitElement {
  static override styles = [
    compositionStyles,
    css`
      .page {
        gap: var(--ds-space-5);
      }

      .places {
        display: none;
      }

      /* What is closed takes no room of the page's gaps. */
      .overlays {
        position: absolute;
      }

      ds-virtual-list {
        --ds-virtual-list-height: 28rem;
      }

      @container room (inline-size >= 60rem) {
        .app {
          display: grid;
          grid-template-columns: 16rem minmax(0, 1fr);
          max-inline-size: 84rem;
          margin-inline: auto;
        }

        .places {
          display: block;
          padding: var(--ds-space-5) var(--ds-space-4);
          border-inline-end: var(--ds-border);
        }

        .page {
          max-inline-size: 60rem;
          margin-inline: 0;
        }

        ds-bottom-nav {
          display: none;
        }
      }
    `,
  ];

  /** Who answers. */
  @property({ attribute: false }) source: MessageSource = fakeMessages;
  /** When the session ends, as `2026-11-16T15:00:00Z`. */
  @property({ attribute: 'expires-at' }) expiresAt = '';
  /** Measures the time of the session. */
  @property({ attribute: false }) clock: HTMLElementTagNameMap['ds-session-timeout-dialog']['clock'] = WALL_CLOCK;

  @state() private _messages: readonly Message[] | undefined;
  @state() private _topics = ['Blood count', 'Iron', 'Next visit'];
  @state() private _finding = false;
  @state() private _busy = false;
  @state() private _news = '';
  @state() private _errors: readonly FormError[] = [];
  @query('ds-virtual-list') private _list!: HTMLElementTagNameMap['ds-virtual-list'] | null;
  @query('ds-text-area') private _text!: HTMLElementTagNameMap['ds-text-area'];
  @query('ds-command-palette') private _palette!: HTMLElementTagNameMap['ds-command-palette'];

  override connectedCallback(): void {
    super.connectedCallback();
    void this._load();
  }

  override render() {
    return html`
      ${compositionHeader(
        undefined,
        html`<ds-side-nav slot="menu" label="Menu" current="#messages" .items=${PLACES}></ds-side-nav>
          <ds-icon-button slot="actions" icon="search" label="Go to…" @click=${() => this._palette.show()}></ds-icon-button>`,
      )}
      <div class="room">
        <div class="app">
          <ds-side-nav class="places" current="#messages" .items=${PLACES}></ds-side-nav>
          <main id="main" class="page" tabindex="-1">${this._renderConversation()}<div class="overlays">${this._renderOverlays()}</div></main>
        </div>
        <ds-bottom-nav label="Places" current="#messages" .items=${PLACES}></ds-bottom-nav>
      </div>
    `;
  }

  private _renderConversation() {
    return html`
      <ds-page-header heading="Oak Street Clinic" eyebrow="Conversation" back-href="#messages" back-label="Messages">
        Dr. Ada Okafor and Sam Rivers, nurse
        <ds-button slot="actions" @click=${this._onFind}>Find a day</ds-button>
      </ds-page-header>
      <ds-tag-list label="Topics">
        ${repeat(
          this._topics,
          (topic) => topic,
          (topic) => html`<ds-tag label=${topic} removable @remove=${this._onRemoveTopic}></ds-tag>`,
        )}
      </ds-tag-list>
      ${this._renderMessages()}
      <ds-card>
        <ds-form error-heading="Your message was not sent" .errors=${this._errors} ?busy=${this._busy} @ds-submit=${this._onSend}>
          <form class="fields">
            <ds-text-area name="text" label="Your answer" hint="We answer within one workday. In an emergency call 911." maxlength="2000" required no-mark></ds-text-area>
            <ds-cluster>
              <ds-button type="submit" variant="primary">Send</ds-button>
              <ds-inline-message tone="success" live>${this._news}</ds-inline-message>
            </ds-cluster>
          </form>
        </ds-form>
      </ds-card>
    `;
  }

  private _renderMessages() {
    const messages = this._messages;
    if (messages === undefined) return html`<ds-skeleton variant="list" lines="5" label="Loading your messages"></ds-skeleton>`;
    if (messages.length === 0)
      return html`<ds-empty-state icon="mail" heading="No messages yet">Write to your clinic below. A nurse reads it first.</ds-empty-state>`;
    return html`<ds-virtual-list label="Messages" item-key="id" estimate="140" .items=${messages} .renderItem=${renderMessage}></ds-virtual-list>`;
  }

  private _renderOverlays() {
    const days = new Set(this._messages?.map(dayOf));
    return html`
      <ds-drawer heading="Find a day" ?open=${this._finding} @close=${this._onDrawerClose}>
        <ds-stack>
          <p>Days with a message can be chosen.</p>
          <ds-calendar
            today="2026-11-16"
            min=${this._messages?.[0] === undefined ? nothing : dayOf(this._messages[0])}
            max="2026-11-16"
            .isDisabled=${(day: string) => (days.has(day) ? '' : 'No message')}
            @change=${this._onDay}
          ></ds-calendar>
        </ds-stack>
      </ds-drawer>
      <ds-command-palette label="Go to a page or do something" shortcut="k" .commands=${COMMANDS} @command=${this._onCommand}></ds-command-palette>
      <ds-session-timeout-dialog expires-at=${this.expiresAt} .clock=${this.clock} @extend=${this._onExtend} @sign-out=${this._onSignOut} @expire=${this._onSignOut}>
        We sign you out soon, so that nobody else reads your messages. What you wrote stays here.
      </ds-session-timeout-dialog>
    `;
  }

  private async _load(): Promise<void> {
    this._messages = await this.source.messages();
    await this.updateComplete;
    await this._showLast();
  }

  private async _showLast(): Promise<void> {
    await this._list?.updateComplete;
    await this._list?.scrollToIndex((this._messages?.length ?? 0) - 1);
  }

  private _onFind(): void {
    this._finding = true;
  }

  private _onDrawerClose(): void {
    this._finding = false;
  }

  private async _onDay(event: Event): Promise<void> {
    const { value } = event.currentTarget as HTMLElementTagNameMap['ds-calendar'];
    this._finding = false;
    await this.updateComplete;
    const index = this._messages?.findIndex((message) => dayOf(message) === value) ?? -1;
    await this._list?.scrollToIndex(index, { focus: true });
  }

  private _onCommand(event: CommandEvent): void {
    if (event.detail.id === 'find-day') this._finding = true;
    if (event.detail.id === 'write') this._text.focus();
  }

  private _onRemoveTopic({ detail }: TagRemoveEvent): void {
    this._topics = this._topics.filter((topic) => topic !== detail.value);
  }

  private async _onSend({ detail }: FormSubmitEvent): Promise<void> {
    this._busy = true;
    this._errors = [];
    this._news = '';
    try {
      const sent = await this.source.send(String(detail.data.get('text')));
      this._messages = [...(this._messages ?? []), sent];
      this._news = 'Sent.';
      detail.form.reset();
    } catch {
      this._errors = [{ field: '', message: 'We could not reach the clinic. What you wrote is still here: please try again.' }];
    }
    this._busy = false;
    await this.updateComplete;
    await this._showLast();
  }

  private _onExtend(): void {
    this.expiresAt = '';
    this.dispatchEvent(new Event('extend'));
  }

  private _onSignOut(): void {
    this.expiresAt = '';
    this.dispatchEvent(new Event('sign-out'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-composition-message-a-clinic': PortalCompositionMessageAClinic;
  }
}
