/** What the app shows for an address: home, a page of a feature, or a sentence why there is none. */
import { msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { helpPhone } from '../common/help-phone.ts';
import { pageLocale } from '../common/locale.ts';
import { inWordsFor } from '../common/whose-words.ts';
import type { RegisteredFeature } from '../features/feature-registry.ts';
import { PortalHomePage } from '../home/portal-home-page.ts';
import { NOTICES_PATH, subjectPath } from '../navigation/routes.ts';
import type { Target } from '../navigation/routes.ts';
import type { SessionInfo, SubjectInfo } from '../session/session-info.ts';
import { keyOf, renderFeature } from './feature-view.ts';
import { loadNoticesPage } from '../notices/load-notices.ts';
import { renderEnded, renderNoAccess, renderNotFound, renderNotLoaded, renderPrivate } from './notices.ts';

defineElement('portal-home-page', PortalHomePage);

/** The page; its element carries `data-page`. With `path`, its address, a list stands beside what was opened from it. */
export function renderTarget(target: Target, features: readonly RegisteredFeature[], info: SessionInfo, path: string | undefined): unknown {
  switch (target.kind) {
    case 'home':
      return keyed(
        keyOf(target.subject),
        html`<portal-home-page data-page .features=${features} .people=${info.subjects} .hint=${showsHint(target, info)}
          >${renderTeenNote(target.subject)}</portal-home-page
        >`,
      );
    case 'page':
      return renderFeature(target, features, path);
    case 'notices':
      return customElements.get('portal-notices-page')
        ? html`<portal-notices-page data-page .people=${info.subjects}></portal-notices-page>`
        : renderNotLoaded((target.subject ? subjectPath(target.subject) : '') + NOTICES_PATH);
    case 'ended':
      return renderEnded(target.subject ? subjectPath(target.subject) : '/');
    case 'no-access':
      return target.subject?.teen
        ? renderPrivate(target.subject, subjectPath(target.subject))
        : renderNoAccess(target.subject ? subjectPath(target.subject) : '/', helpPhone(target.subject));
    case 'not-found':
      return renderNotFound(target.subject ? subjectPath(target.subject) : '/');
    case 'redirect':
      return nothing;
  }
}

/** Loads what draws the page of notices before it is shown. Never rejects: without it the page says so. */
export async function prepareNotices(): Promise<void> {
  await loadNoticesPage().catch(() => undefined);
}

/** What a parent of a teenager does not see is explained, not only gone. */
function renderTeenNote(subject: SubjectInfo) {
  if (!subject.teen) return nothing;
  void loadTeenNote();
  return html`<portal-teen-note slot="note" .of=${subject}></portal-teen-note>`;
}

async function loadTeenNote(): Promise<void> {
  const { PortalTeenNote } = await import('../home/portal-teen-note.ts');
  defineElement('portal-teen-note', PortalTeenNote);
}

/** Whether home says that a second step helps: on the own home page, or the first one of whoever has no own. */
function showsHint(target: Target, { hintsAtSecondStep, subjects }: SessionInfo): boolean {
  return hintsAtSecondStep && target.kind === 'home' && target.subject.id === subjects[0]?.id && target.subject.scopes.includes('account:read');
}

/** The page's title in the page's language. */
export function titleOf(target: Target): string {
  switch (target.kind) {
    case 'home':
      return msg('Home', { id: 'shell.frame.home' });
    case 'page':
      return inWordsFor(target.subject, target.route.title, target.route.theirs, pageLocale());
    case 'notices':
      return msg('Notifications', { id: 'shell.notices.title' });
    case 'ended':
      return msg('What you can see has changed', { id: 'shell.ended.heading' });
    case 'no-access':
      return target.subject?.teen
        ? msg('This part is private', { id: 'shell.private.heading' })
        : msg('This page isn’t open to you', { id: 'shell.no-access.heading' });
    default:
      return msg('Page not found', { id: 'shell.not-found.heading' });
  }
}

/** Whose record the page is of, for who has more than one to open. */
export function whoseOf(target: Target | undefined, info: SessionInfo | undefined): readonly string[] {
  const subject = target?.kind === 'home' || target?.kind === 'page' ? target.subject : undefined;
  const records = info?.subjects.filter(({ kind }) => kind === 'patient') ?? [];
  return subject?.kind === 'patient' && records.length > 1 ? [subject.displayName] : [];
}
