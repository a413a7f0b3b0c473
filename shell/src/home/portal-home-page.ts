/**
 * The patient's home: the day's story (the next visit, what is new, what there
 * is to do), and beside it each feature's card that says more. All of the story
 * comes with one request.
 */
import '@portal/design-system/card';
import '@portal/design-system/icon';
import '@portal/design-system/page-header';
import '@portal/design-system/skeleton';
import { msg, str } from '@lit/localize';
import { NO_NAME } from '@portal/bff/contract/person-name';
import { defineElement } from '@portal/design-system/define-element';
import { css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { nextTask } from '../common/next-task.ts';
import type { FeatureCardEntry } from '../contract/feature.ts';
import { FeaturePage } from '../contract/feature-element.ts';
import { formatTag, inLanguage } from '../contract/locale.ts';
import { personNameText } from '../contract/person-name.ts';
import { Resource } from '../contract/resource.ts';
import { isSomebodyElses } from '../contract/somebody-elses.ts';
import { renderSlow } from '../contract/resource-view.ts';
import type { WaitingReadEvent } from '../app/waiting-counts.ts';
import type { RegisteredFeature } from '../features/feature-registry.ts';
import { PortalFeatureOutlet } from '../features/portal-feature-outlet.ts';
import type { SubjectInfo } from '../session/session-info.ts';
import { readHome } from './home-api.ts';
import type { Home } from './home-api.ts';
import { PortalAttentionList } from './portal-attention-list.ts';
import { PortalChangeList } from './portal-change-list.ts';

defineElement('portal-attention-list', PortalAttentionList);
defineElement('portal-change-list', PortalChangeList);
defineElement('portal-feature-outlet', PortalFeatureOutlet);

/** Live events after which the page is read again. */
const REFRESHING = [
  'appointments.changed',
  'appointments.requests-changed',
  'messages.changed',
  'records.results-changed',
  'billing.changed',
  'account.changed',
] as const;

/** Where a second step is set up. */
const SECURITY = '/account/security';

interface Card {
  readonly feature: RegisteredFeature;
  readonly entry: FeatureCardEntry;
}

/**
 * @fires waiting-read - How much waits in each feature was read.
 */
export class PortalHomePage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .home {
        display: grid;
        gap: var(--ds-space-5);
      }

      .part {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--ds-space-5);
        align-content: start;
        min-inline-size: 0;
      }

      /* What has nothing to say takes no room. */
      .part:not(:has(> *)) {
        display: none;
      }

      .none {
        display: flex;
        gap: var(--ds-space-3);
        align-items: center;
        color: var(--ds-color-text-muted);
      }

      .none ds-icon {
        color: var(--ds-color-success-mark);
      }

      /* As tall as it becomes, with how to get ready, so that nothing moves when it arrives. */
      .lead:is(ds-skeleton, [data-waiting]) {
        min-block-size: 33.25rem;
      }

      .small {
        min-block-size: 8rem;
      }

      @media (min-width: 40rem) {
        .lead:is(ds-skeleton, [data-waiting]) {
          min-block-size: 27.5rem;
        }
      }

      @media (min-width: 75rem) {
        .home {
          grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) features: readonly RegisteredFeature[] = [];
  /** Whose records this person can open, the own first. */
  @property({ attribute: false }) people: readonly SubjectInfo[] = [];
  /** Below the cards it says that a second step at sign-in helps. */
  @property({ type: Boolean }) hint = false;

  private _cared: readonly SubjectInfo[] = [];

  private readonly _home = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: async ([api, { id }], reading) => {
      const home = await readHome(api, id, reading);
      this.dispatchEvent(new CustomEvent('waiting-read', { detail: { patientId: id, waiting: home.waiting }, bubbles: true, composed: true }));
      // Reading the answer is one task, drawing it another.
      await nextTask();
      return home;
    },
    live: REFRESHING,
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('hint') && this.hint) void this._loadHint();
    if (changed.has('people')) this._cared = this._caredFor();
    if (changed.has('people') && this._cared.length > 0) void this._loadBoard();
  }

  override render() {
    return html`
      <ds-page-header .heading=${this._greeting()} .eyebrow=${this._today()}></ds-page-header>
      <slot name="note"></slot>
      ${this._home.value === undefined && this._home.error === undefined ? this._renderWaiting() : this._renderResult()}
    `;
  }

  /** The shape of the page that is coming, so that nothing moves when it is there. */
  private _renderWaiting() {
    const label = msg('Loading your home page', { id: 'shell.home.loading' });
    return html`
      ${renderSlow(this._home)}
      <div class="home">
        <div class="part">
          <ds-skeleton class="lead" variant="card" lines="6" .label=${label}></ds-skeleton>
          <ds-skeleton variant="card" lines="4" aria-hidden="true"></ds-skeleton>
        </div>
        <div class="part"><ds-skeleton variant="card" lines="8" aria-hidden="true"></ds-skeleton></div>
      </div>
    `;
  }

  private _renderResult() {
    return this._home.render(msg('Loading your home page', { id: 'shell.home.loading' }), (home) => this._renderHome(home));
  }

  private async _loadHint(): Promise<void> {
    const { PortalSecondStepHint } = await import('./portal-second-step-hint.ts');
    defineElement('portal-second-step-hint', PortalSecondStepHint);
  }

  private async _loadBoard(): Promise<void> {
    const { PortalFamilyBoard } = await import('./portal-family-board.ts');
    defineElement('portal-family-board', PortalFamilyBoard);
  }

  /** Who is told of here: on the first home page somebody comes to, which is their own where they have one, those they care for. */
  private _caredFor(): readonly SubjectInfo[] {
    if (this.subject.id !== this.people[0]?.id) return [];
    return this.people.filter(({ kind, id, relationship }) => kind === 'patient' && relationship !== 'self' && id !== this.subject.id);
  }

  private _onHintClosed(): void {
    this.hint = false;
    this.focusHeading();
  }

  private _renderHome(home: Home) {
    const cards = this._entries().filter(({ feature }) => keyOf(feature) in home.cards);
    const manifests = this.features.map(({ active }) => active.manifest);
    const isQuiet = home.changes.length === 0 && home.attention.length === 0 && !this._hints(home);
    return html`
      <div class="home">
        <div class="part">
          ${this._renderCards(
            home,
            cards.filter(({ entry }) => entry.lead),
          )}
          ${home.changes.length > 0 ? html`<portal-change-list .items=${home.changes} .manifests=${manifests}></portal-change-list>` : nothing}
          ${home.attention.length > 0 ? html`<portal-attention-list .items=${home.attention} .manifests=${manifests}></portal-attention-list>` : nothing}
          ${isQuiet ? this._renderNone() : nothing}
          ${this._cared.length > 0 ? html`<portal-family-board .subjects=${this.people} .people=${this._cared} .manifests=${manifests}></portal-family-board>` : nothing}
        </div>
        <div class="part">
          ${this._renderCards(
            home,
            cards.filter(({ entry }) => !entry.lead),
          )}
        </div>
      </div>
      ${this._hints(home) ? html`<portal-second-step-hint @second-step-hint-closed=${this._onHintClosed}></portal-second-step-hint>` : nothing}
    `;
  }

  /** In the first days it is among what there is to do. */
  private _hints({ attention }: Home): boolean {
    return this.hint && attention.every(({ path }) => path !== SECURITY);
  }

  private _renderCards(home: Home, cards: readonly Card[]) {
    return repeat(
      cards,
      ({ feature, entry }) => `${feature.name} ${entry.id}`,
      ({ feature, entry }) => html`
        <portal-feature-outlet
          class=${entry.lead ? 'lead' : home.cards[keyOf(feature)] === null ? '' : 'small'}
          .feature=${feature}
          .view=${{ kind: 'card', card: entry.id, data: home.cards[keyOf(feature)] }}
          .label=${inLanguage(entry.title, this.locale.locale)}
        ></portal-feature-outlet>
      `,
    );
  }

  private _renderNone() {
    return html`<ds-card>
      <p class="none">
        <ds-icon name="check-circle" size="medium"></ds-icon>
        ${
          isSomebodyElses(this.subject)
            ? msg(str`Nothing new for ${this.subject.displayName}, and nothing to do.`, { id: 'shell.home.caught-up-theirs' })
            : msg('You are all caught up. Nothing needs you right now.', { id: 'shell.home.caught-up' })
        }
      </p>
    </ds-card>`;
  }

  /** The cards that this access covers, in their order. */
  private _entries(): Card[] {
    return this.features
      .flatMap((feature) => feature.active.manifest.cards.map((entry) => ({ feature, entry })))
      .filter(({ entry }) => this.subject.scopes.includes(entry.scope))
      .sort((a, b) => a.entry.order - b.entry.order);
  }

  private _greeting(): string {
    const { displayName } = this.subject;
    const [first = ''] = displayName.split(' ');
    const name = displayName === personNameText(NO_NAME) ? displayName : first;
    const isSelf = this.subject.kind === 'patient' && this.subject.relationship === 'self';
    return isSelf ? msg(str`Hello, ${name}`, { id: 'shell.home.greeting' }) : msg(str`Overview for ${name}`, { id: 'shell.home.overview' });
  }

  private _today(): string {
    return new Intl.DateTimeFormat(formatTag(this.locale.locale), { weekday: 'long', month: 'long', day: 'numeric' }).format(new Date());
  }
}

/** The feature's key in the home answer. */
function keyOf({ name }: RegisteredFeature): string {
  return name.replace(/^mf-/, '');
}

declare global {
  interface HTMLElementEventMap {
    'waiting-read': WaitingReadEvent;
  }
  interface HTMLElementTagNameMap {
    'portal-home-page': PortalHomePage;
  }
}
