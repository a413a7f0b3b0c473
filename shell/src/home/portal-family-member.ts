/** Somebody who is cared for: what is new, what there is to do and the next visit, and the way to their record. */
import '@portal/design-system/avatar';
import '@portal/design-system/icon';
import type { DsAvatar } from '@portal/design-system/classes/avatar';
import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { waitingText } from '../common/waiting-text.ts';
import type { FeatureManifest } from '../contract/feature.ts';
import { FeatureElement } from '../contract/feature-element.ts';
import { formatDateTime } from '../contract/intl.ts';
import { forgetPlaces } from '../contract/list-place.ts';
import { titleIn } from '../contract/locale.ts';
import { Resource } from '../contract/resource.ts';
import { subjectPath } from '../navigation/routes.ts';
import type { SubjectInfo } from '../session/session-info.ts';
import { readGlance } from './home-api.ts';
import type { HomeGlance } from './home-api.ts';

export class PortalFamilyMember extends FeatureElement {
  static override styles = css`
    :host {
      display: block;
      container-type: inline-size;
    }

    a {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: var(--ds-space-3);
      align-items: center;
      padding-block: var(--ds-space-3);
      border-radius: var(--ds-radius-s);
      color: inherit;
      text-decoration: none;
      overflow-wrap: anywhere;
    }

    a:hover .name {
      color: var(--ds-color-primary-hover);
      text-decoration: underline;
    }

    a:focus-visible {
      outline: 3px solid var(--ds-color-focus);
      outline-offset: 2px;
    }

    .name {
      display: block;
      font-weight: var(--ds-weight-bold);
    }

    .told {
      display: block;
      min-block-size: 1lh;
      color: var(--ds-color-text-muted);
      font-size: var(--ds-text-s);
    }

    .new {
      color: var(--ds-color-text);
      font-weight: var(--ds-weight-medium);
    }

    ds-icon {
      color: var(--ds-color-text-muted);
    }

    /* With very large text the words need the whole line. */
    @container (max-width: 13rem) {
      a {
        grid-template-columns: minmax(0, 1fr);
      }

      ds-avatar,
      ds-icon {
        display: none;
      }
    }
  `;

  @property({ attribute: false }) person!: SubjectInfo;
  /** The color of their record. */
  @property({ attribute: false }) hue: DsAvatar['hue'];
  @property({ attribute: false }) manifests: readonly FeatureManifest[] = [];

  private readonly _glance = new Resource(this, {
    args: () => [this.api, this.person.id] as const,
    load: ([api, id], reading) => readGlance(api, id, reading),
    live: ['messages.changed', 'appointments.changed', 'records.results-changed'],
  });

  override render() {
    const { person } = this;
    const { value, error } = this._glance;
    return html`
      <a href=${subjectPath(person)} @click=${forgetPlaces}>
        <ds-avatar .name=${person.displayName} hue=${this.hue ?? nothing}></ds-avatar>
        <span>
          <span class="name">${person.displayName}</span>
          <span class="told">${value ? this._renderNews(value) : error ? msg('Open to see what is new', { id: 'shell.family.unknown' }) : nothing}</span>
          ${person.scopes.includes('appointments:read') ? html`<span class="told">${value ? this._visitText(value) : nothing}</span>` : nothing}
        </span>
        <ds-icon name="chevron-right"></ds-icon>
      </a>
    `;
  }

  private _renderNews({ waiting, open }: HomeGlance) {
    const counts = Object.entries(waiting).map(([key, count]) => waitingText(this.manifests, key, count, this.locale.locale));
    const news = open === 0 ? counts : [...counts, openText(open)];
    return news.length > 0 ? html`<span class="new">${news.join(' · ')}</span>` : msg('Nothing new', { id: 'shell.family.nothing' });
  }

  private _visitText({ next }: HomeGlance): string {
    if (!next) return msg('No visit planned', { id: 'shell.family.no-visit' });
    return msg(str`Next visit: ${titleIn(next, this.locale.locale)}, ${formatDateTime(next.startsAt, next.timeZone, this.locale)}`, {
      id: 'shell.family.visit',
    });
  }
}

const openText = (count: number): string =>
  count === 1 ? msg('1 thing to do', { id: 'shell.family.one-open' }) : msg(str`${count} things to do`, { id: 'shell.family.open' });

declare global {
  interface HTMLElementTagNameMap {
    'portal-family-member': PortalFamilyMember;
  }
}
