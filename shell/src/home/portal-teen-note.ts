/** Explains to a parent of a teenager what is private, since when, and how the teenager gets an account. Loaded only for them. */
import '@portal/design-system/card';
import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { helpPhone } from '../common/help-phone.ts';
import { FeatureElement } from '../contract/feature-element.ts';
import { formatPlainDate } from '../contract/intl.ts';
import type { Locale } from '../contract/locale.ts';
import { phoneHref } from '../contract/phone.ts';
import type { SubjectInfo } from '../session/session-info.ts';

type Scope = SubjectInfo['scopes'][number];
export type Teen = NonNullable<SubjectInfo['teen']>;

/** Without `teen` it shows nothing. */
export class PortalTeenNote extends FeatureElement {
  static override styles = css`
    :host {
      display: block;
    }

    p,
    ul {
      max-inline-size: 60ch;
      margin: 0 0 var(--ds-space-3);
    }

    ul {
      padding-inline-start: var(--ds-space-5);
    }

    summary {
      inline-size: fit-content;
      min-block-size: var(--ds-target);
      align-content: center;
      color: var(--ds-color-primary);
      font-weight: var(--ds-weight-bold);
    }

    h3 {
      margin: var(--ds-space-3) 0 var(--ds-space-2);
      font-size: var(--ds-text-m);
    }
  `;

  /** Whose record it is, as the session tells it. */
  @property({ attribute: false }) of: SubjectInfo | undefined;

  override render() {
    const { of: subject } = this;
    if (!subject?.teen) return nothing;
    const { locale } = this.locale;
    const { displayName: name, teen, scopes } = subject;
    const phone = helpPhone(subject);
    return html`
      <ds-card .heading=${teenHeading(name)}>
        <p>${teenWhy(subject, locale)}</p>
        <details>
          <summary>${msg('What you see, and what is private', { id: 'shell.teen.more' })}</summary>
          <h3>${msg('You still see', { id: 'shell.teen.see' })}</h3>
          <ul>
            ${seenBy(scopes).map((part) => html`<li>${part}</li>`)}
          </ul>
          <h3>${msg(str`Private to ${name}`, { id: 'shell.teen.private' })}</h3>
          <ul>
            ${privateFrom(subject).map((part) => html`<li>${part}</li>`)}
          </ul>
          ${teen.until ? html`<p>${untilText(name, formatPlainDate(teen.until, locale))}</p>` : nothing}
          <h3>${msg(str`An account for ${name}`, { id: 'shell.teen.account' })}</h3>
          <p>
            ${msg(str`${name} can have an account and see all of this record. Ask at the next visit, or call us:`, { id: 'shell.teen.account-how' })}
            <a href=${phoneHref(phone)}>${phone}</a>
          </p>
        </details>
      </ds-card>
    `;
  }
}

/** What is so, in one line. */
export const teenHeading = (name: string): string => msg(str`Some things are private to ${name}`, { id: 'shell.teen.heading' });

/** Why, and since when. */
export function teenWhy({ displayName: name, teen }: Pick<SubjectInfo, 'displayName' | 'teen'>, locale: Locale): string {
  if (!teen) return '';
  const since = formatPlainDate(teen.since, locale);
  return msg(str`${name} is ${teen.age}. Since ${since}, some parts of this record are for ${name} and the care team only, so that teens can speak openly.`, {
    id: 'shell.teen.why',
  });
}

const untilText = (name: string, day: string): string =>
  msg(str`Your access to this record ends on ${day}. After that, ${name} can choose to share it with you.`, { id: 'shell.teen.until' });

function seenBy(scopes: readonly Scope[]): string[] {
  return [
    scopes.includes('records:basic') && msg('Allergies and vaccines', { id: 'shell.teen.see-basic' }),
    scopes.includes('appointments:read') && msg('Visits that are not private', { id: 'shell.teen.see-visits' }),
    scopes.includes('messages:read') && msg('Messages that you wrote, and the answers', { id: 'shell.teen.see-messages' }),
    scopes.includes('billing:read') && msg('Bills that are not private', { id: 'shell.teen.see-bills' }),
  ].filter((part) => part !== false);
}

function privateFrom({ displayName: name, scopes }: SubjectInfo): string[] {
  return [
    !scopes.includes('records:read') && msg('Test results, medicines, and health conditions', { id: 'shell.teen.private-records' }),
    !scopes.includes('billing:read') && msg('Bills', { id: 'shell.teen.private-bills' }),
    msg('Visits that are marked as private', { id: 'shell.teen.private-visits' }),
    msg(str`Messages between ${name} and the care team`, { id: 'shell.teen.private-messages' }),
  ].filter((part) => part !== false);
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-teen-note': PortalTeenNote;
  }
}
