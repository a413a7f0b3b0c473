/** The app of the signed-in portal: knows who is there and what is open, lends features their contexts, shows the page. */
import { ContextProvider } from '@lit/context';
import type { Context } from '@lit/context';
import { localized } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { readBrand } from '../common/brand.ts';
import { showDisplay } from '../common/display.ts';
import type { Display } from '../common/display.ts';
import { DisplayDialog } from '../common/display-dialog.ts';
import { helpPhone, helpPhoneContext } from '../common/help-phone.ts';
import { pageLocale } from '../common/locale.ts';
import type { SwitchLocale } from '../common/locale.ts';
import { nextTask } from '../common/next-task.ts';
import { ROOM_FOR_TWO, WideScreen } from '../common/wide-screen.ts';
import { ApiError } from '../contract/api-error.ts';
import { connection } from '../contract/connection.ts';
import { announcerContext, apiContext, eventsContext, localeContext, navigationContext, sessionContext, subjectContext } from '../contract/contexts.ts';
import { prepareFormats } from '../contract/intl.ts';
import type { Locale } from '../contract/locale.ts';
import { featureLoaderContext } from '../features/feature-loader.ts';
import type { LoadFeature } from '../features/feature-loader.ts';
import { fetchFeatures } from '../features/feature-registry.ts';
import type { RegisteredFeature } from '../features/feature-registry.ts';
import { Router } from '../navigation/router.ts';
import { NoticeCounts } from '../notices/notice-count.ts';
import { navEntries, personEntries, resolvePath, subjectPath } from '../navigation/routes.ts';
import type { Target } from '../navigation/routes.ts';
import { BrowserTabs } from '../session/browser-tabs.ts';
import { LiveEventStream } from '../session/live-events.ts';
import { signInHref } from '../session/return-path.ts';
import { lookAtSession, readSession } from '../session/session-api.ts';
import { SessionController } from '../session/session-controller.ts';
import type { SessionInfo } from '../session/session-info.ts';
import { createTransport } from '../session/transport.ts';
import { accessChange, securityPath, subjectOf, toSubject } from './access-change.ts';
import { Letterhead } from './letterhead.ts';
import { PersonDisplay } from './person-display.ts';
import { PortalAnnouncer } from './portal-announcer.ts';
import { PortalFrame } from './portal-frame.ts';
import { renderEnded, renderNothingToOpen, renderSigningOut, renderTrouble } from './notices.ts';
import { isOpenedFromList, pageStyles } from './feature-view.ts';
import { prepareNotices, renderTarget, titleOf, whoseOf } from './page-view.ts';
import { WaitingCounts } from './waiting-counts.ts';

defineElement('portal-announcer', PortalAnnouncer);
defineElement('portal-frame', PortalFrame);

@localized()
export class PortalApp extends LitElement {
  static override styles = [
    pageStyles,
    css`
    /* Stronger than what the frame says of itself: what waits is not seen. */
    portal-frame[hidden] {
      display: none;
    }

    .cleared {
      padding: var(--ds-space-6);
    }

    a {
      color: var(--ds-color-primary);
      text-underline-offset: 0.2em;
    }

    .letterhead {
      margin-block-end: var(--ds-space-4);
      border-block-end: 2px solid var(--ds-color-primary);
    }

    .letterhead p {
      margin: 0 0 var(--ds-space-2);
    }

    .letterhead span {
      margin-inline-end: var(--ds-space-4);
      white-space: nowrap;
    }
  `,
  ];

  @property({ attribute: false }) switchLocale: SwitchLocale | undefined;

  @state() private _info: SessionInfo | undefined;
  @state() private _features: readonly RegisteredFeature[] = [];
  /** Where the address leads, and what of it is drawn. */
  @state() private _target: Target | undefined;
  @state() private _shown: Target | undefined;
  @state() private _connection = connection.state;
  @query('portal-announcer') private _announcer!: PortalAnnouncer | null;

  private readonly _letterhead = new Letterhead(this);
  private readonly _room = new WideScreen(this, ROOM_FOR_TWO);
  private readonly _events = new LiveEventStream();
  private readonly _router = new Router((path) => this._show(path));
  private readonly _watch = new SessionController(this);
  private readonly _transport = createTransport({
    onExpires: (end, askedAt) => this._watch.seen(end, askedAt),
    onSignedOut: () => this._watch.onSignedOut(),
    onOutage: (down) => connection.report(down),
    onWritten: () => {
      this._tabs.changed();
      // It may have been read just now.
      this._waiting.refresh();
      this._notices.refresh();
      // The list beside the page would still say how it was before.
      if (this._room.matches && isOpenedFromList(this._shown, this._features)) this._events.resync();
    },
  });
  private readonly _waiting: WaitingCounts = new WaitingCounts(this, { api: this._transport, events: this._events });
  private readonly _notices: NoticeCounts = new NoticeCounts(this, {
    api: this._transport,
    events: this._events,
    announce: (text) => this._announcer?.announce(text),
    isOver: () => this._watch.signOutState !== 'none',
  });
  private readonly _personDisplay = new PersonDisplay(this._transport);
  private readonly _displayDialog = new DisplayDialog(this, this._personDisplay.save);
  private readonly _tabs = new BrowserTabs({ onOther: () => this._watch.leaveToOther(), onStale: () => void this._onStale() });
  private _shownPath = '';
  private _title = '';
  private _stopConnection: (() => void) | undefined;

  private readonly _loader = new ContextProvider(this, { context: featureLoaderContext });
  private readonly _session = new ContextProvider(this, { context: sessionContext });
  private readonly _subject = new ContextProvider(this, { context: subjectContext });
  private readonly _locale = new ContextProvider(this, { context: localeContext });
  private readonly _helpPhone = new ContextProvider(this, { context: helpPhoneContext });

  constructor() {
    super();
    this._provide(apiContext, this._transport);
    this._provide(eventsContext, this._events);
    this._provide(announcerContext, {
      announce: (text, urgency) => this._announcer?.announce(text, urgency),
      offer: (text, offer) => void this._announcer?.offer(text, offer),
    });
    this._provide(navigationContext, {
      href: (path) => this._base() + path,
      navigate: (path) => this._router.navigate(this._base() + path),
      setTitle: (title) => this._setTitle(title),
    });
    this._events.onAccessChange(() => void this._onAccessChange());
    this.addEventListener('waiting-read', (event) => this._waiting.tell(event));
    this.addEventListener('notice-count', ({ detail }) => this._notices.tell(detail));
    this.addEventListener('notices-open', ({ detail }) => this._router.navigate(detail));
    this.addEventListener('security-changed', () => void this._onSecurityChanged());
    this.addEventListener('second-step-hint-closed', () => this._onHintClosed());
    this.addEventListener('display-open', () => void this._displayDialog.open());
    this.addEventListener('locale-select', ({ detail }) => void this._onLocale(detail));
  }

  /** How features are started. */
  set loadFeature(load: LoadFeature) {
    this._loader.setValue(load);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this._stopConnection = connection.subscribe(() => this._onConnection());
    void this._start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._router.stop();
    this._events.close();
    this._tabs.dispose();
    this._waiting.dispose();
    this._notices.dispose();
    this._stopConnection?.();
  }

  override render() {
    // A frame without people in it would change shape as soon as they are known; until then the page's own words stay.
    if (!this._info && this._connection === 'up') return html`<slot></slot>`;
    const { signOutState } = this._watch;
    if (signOutState !== 'none') return renderSigningOut(signOutState, () => void this._watch.signOut());
    const subject = subjectOf(this._target);
    return html`
      ${this._displayDialog.renderFailure()}
      <portal-frame
        ?hidden=${this._watch.isExpired}
        .session=${this._info}
        .subject=${subject}
        .entries=${subject ? navEntries(this._manifests(), subject) : []}
        .personEntries=${personEntries(this._manifests())}
        .path=${this._shownPath}
        .waiting=${this._waiting.value}
        .unread=${this._notices.value?.unread}
        .manifests=${this._manifests()}
        .connection=${this._connection}
        @sign-out=${() => void this._watch.signOut()}
      >
        ${this._letterhead.render(subject)} ${this._renderPage()}
      </portal-frame>
      <portal-announcer></portal-announcer>
      ${this._displayDialog.render()}
      ${this._watch.renderDialog(this._transport)}
    `;
  }

  protected override updated(): void {
    if (this._title !== '') this._writeTitle();
  }

  private _renderPage() {
    if (!this._info || !this._shown) return this._connection === 'up' ? nothing : renderTrouble(this._connection);
    if (this._info.subjects.length > 0 || this._shown.kind === 'page') {
      return renderTarget(this._shown, this._features, this._info, this._room.matches ? this._shownPath : undefined);
    }
    return this._shown.kind === 'ended' ? renderEnded(null) : renderNothingToOpen(personEntries(this._manifests()));
  }

  private async _start(): Promise<void> {
    try {
      const answers = Promise.all([readSession(this._transport), this._readFeatures()]);
      // Both take long the first time: they are done while the answers are on their way, each in a task of its own.
      await nextTask();
      this._setLocale();
      await nextTask();
      prepareFormats(pageLocale());
      const [info, features] = await answers;
      // Reading the answers is one task, drawing the frame another.
      await nextTask();
      await this._showChosen(info.display);
      this._features = features;
      this._info = info;
      this._session.setValue({ userId: info.userId, displayName: info.displayName, audience: info.audience });
      this._watch.start(info);
      this._tabs.start(info.userId);
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) location.replace(signInHref(location.pathname + location.search));
      // Anything else is an outage: it is watched, and its end starts anew.
      else connection.report(true);
      return;
    }
    this._events.open(this._info.userId);
    await this._router.start();
  }

  /** No features is a portal without pages, where help and signing out still work. */
  private async _readFeatures(): Promise<readonly RegisteredFeature[]> {
    try {
      return await fetchFeatures(this._transport);
    } catch (error) {
      reportError(error);
      return [];
    }
  }

  private async _loadFeaturesAgain(): Promise<void> {
    this._features = await this._readFeatures();
    await this._show(location.pathname);
  }

  /** Learns what can be opened now. @returns whether the server told */
  private async _readAgain(read = readSession): Promise<boolean> {
    try {
      const info = await read(this._transport);
      // Somebody else signed in, in another tab: this one is not theirs.
      if (this._info && info.userId !== this._info.userId) this._watch.leaveToOther();
      else this._info = info;
      return true;
    } catch {
      // What is known stays good; an outage has its own banner.
      return false;
    }
  }

  private async _show(path: string): Promise<void> {
    if (!this._info) return;
    const wanted = this._info.mustAddSecondStep ? securityPath(this._info, path) : path;
    if (wanted !== path) return this._router.replace(wanted);
    let target = resolvePath(path, this._info.subjects, this._manifests());
    // Access can be younger than this page: an invitation that was taken, an emergency.
    if (target.kind === 'no-access' && !target.subject && (await this._readAgain())) target = resolvePath(path, this._info.subjects, this._manifests());
    if (target.kind === 'redirect') return this._router.replace(target.path);
    if (target.kind === 'notices') {
      await prepareNotices();
      // Somebody has gone on meanwhile.
      if (path !== location.pathname) return;
    }
    const isFirst = this._shownPath === '';
    // Who follows a link to the open page wants it as it is now.
    if (path === this._shownPath) this._events.resync();
    this._lendSubject(target);
    this._target = target;
    this._shownPath = path;
    // The frame is drawn before the first page is made.
    if (isFirst) await nextTask();
    this._shown = target;
    this._setTitle(titleOf(target));
    if (!this._info.mustAddSecondStep) this._notices.start();
    if (isFirst) await this.updateComplete;
    else await this._focusPage();
  }

  /** Another tab changed something, or somebody comes back to this one: it shows how things are now. */
  private async _onStale(): Promise<void> {
    if (!this._info || this._watch.isExpired) return;
    await this._onAccessChange();
    this._events.resync();
  }

  /** Access was given, changed or ended: what is open follows at once, on any page. */
  private async _onAccessChange(): Promise<void> {
    if (!(await this._readAgain(lookAtSession)) || !this._info || !this._shown) return;
    const change = accessChange(this._shown, this._shownPath, this._info, this._manifests());
    if (!change) return;
    this._lendSubject(change.target);
    this._target = change.target;
    this._shown = change.target;
    if (!change.hasEnded) return;
    this._setTitle(titleOf(change.target));
    await this._focusPage();
  }

  /** Says the open page's title and puts the focus on its heading. */
  private async _focusPage(): Promise<void> {
    await this.updateComplete;
    if (this._target) this._announcer?.announce(titleOf(this._target));
    const page = this.renderRoot.querySelector<HTMLElement & { updateComplete?: Promise<unknown>; focusHeading?(): void }>('[data-page]');
    await page?.updateComplete;
    page?.focusHeading?.();
  }

  /** Somebody who had to set up a second step may have one now. */
  private async _onSecurityChanged(): Promise<void> {
    if (this._info?.mustAddSecondStep || this._info?.hintsAtSecondStep) this._info = await readSession(this._transport);
  }

  private _onHintClosed(): void {
    if (this._info) this._info = { ...this._info, hintsAtSecondStep: false };
  }

  private _lendSubject(target: Target): void {
    const info = subjectOf(target);
    if (!info) return;
    this._events.subjectId = info.id;
    this._waiting.follow(this._info?.mustAddSecondStep ? undefined : info, target.kind === 'home');
    this._subject.setValue(toSubject(info));
    this._helpPhone.setValue(helpPhone(info));
  }

  private _setTitle(title: string): void {
    this._title = title;
    this._writeTitle();
  }

  /** The browser's tab tells nothing of anybody once their session is over. */
  private _writeTitle(): void {
    const isOver = this._watch.isExpired || this._watch.signOutState !== 'none';
    // A title that names the person says so already.
    const words = isOver ? [] : [this._title, ...whoseOf(this._target, this._info).filter((person) => !this._title.includes(person))];
    const unread = isOver ? 0 : (this._notices.value?.unread ?? 0);
    document.title = (unread > 0 ? `(${unread}) ` : '') + [...words, readBrand().name].join(' – ');
  }

  private _onConnection(): void {
    this._connection = connection.state;
    if (this._connection !== 'up') return;
    this._personDisplay.retry();
    if (!this._info) void this._start();
    else if (this._features.length === 0) void this._loadFeaturesAgain();
  }

  /** What the person chose goes before what the device was told; what they never chose stays as it is here. */
  private async _showChosen(chosen: Display): Promise<void> {
    showDisplay(chosen);
    // Without the other language's texts the page stays as it is.
    if (chosen.language && chosen.language !== pageLocale()) await this._switch(chosen.language).catch(reportError);
  }

  private async _onLocale(locale: Locale): Promise<void> {
    // This device has it already. For the others it is tried again when the server is back.
    this._personDisplay.save({ language: locale }).catch(() => undefined);
    await this._switch(locale);
  }

  private async _switch(locale: Locale): Promise<void> {
    await this.switchLocale?.(locale);
    this._setLocale();
    if (this._target) this._setTitle(titleOf(this._target));
  }

  private _setLocale(): void {
    // A ready-made style, since working out a pattern for parts of a date takes far longer and none is needed here.
    const { timeZone } = new Intl.DateTimeFormat('en-US', { dateStyle: 'short' }).resolvedOptions();
    this._locale.setValue({ locale: pageLocale(), timeZone });
  }

  private _base(): string {
    const subject = subjectOf(this._target);
    return subject ? subjectPath(subject) : '';
  }

  private _manifests() {
    return this._features.map(({ active }) => active.manifest);
  }

  private _provide<Value>(context: Context<unknown, Value>, initialValue: Value): void {
    void new ContextProvider(this, { context, initialValue });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-app': PortalApp;
  }
}
