/** A page of a feature: alone, or where there is room beside the list it was opened from. */
import { msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { pageLocale } from '../common/locale.ts';
import { inWordsFor } from '../common/whose-words.ts';
import type { FeatureRoute } from '../contract/feature.ts';
import type { RegisteredFeature } from '../features/feature-registry.ts';
import { PortalFeatureOutlet } from '../features/portal-feature-outlet.ts';
import { listOf } from '../navigation/routes.ts';
import type { Target } from '../navigation/routes.ts';
import type { SubjectInfo } from '../session/session-info.ts';

defineElement('portal-feature-outlet', PortalFeatureOutlet);

type PageTarget = Extract<Target, { kind: 'page' }>;

/** A list, and what was opened from it beside it. Measured by the room there is with the reader's text size, not by the window. */
export const pageStyles = css`
  .room {
    container: room / inline-size;
  }

  .hint {
    display: none;
  }

  @container room (min-width: 48rem) {
    /* Where there is nothing to choose, the list says so, and has the whole room. */
    .two:has(> .opened, > .list > :not([data-rows='none'])) {
      display: grid;
      grid-template-columns: clamp(19rem, 35%, 28rem) minmax(0, 1fr);
      gap: var(--ds-space-5);
      align-items: start;
    }

    .two > .list {
      position: sticky;
      inset-block-start: 0;
      box-sizing: border-box;
      max-block-size: 100dvh;
      /* Room for the focus ring, which the edge would cut. */
      margin: calc(var(--ds-space-2) * -1);
      padding: var(--ds-space-2);
      overflow-y: auto;
      --ds-card-padding: var(--ds-space-4);
      --ds-list-item-facts: nowrap;
    }

    /* The ways to the list, and from it to others, stand beside it. */
    .two > .opened {
      --ds-page-header-back: none;
      --portal-list-ways: none;
    }

    .two:has(> .list > [data-rows='some']) > .hint {
      display: grid;
      align-content: center;
      justify-items: center;
      gap: var(--ds-space-3);
      min-block-size: 20rem;
      margin: 0;
      padding: var(--ds-space-6);
      border: 2px dashed var(--ds-color-border);
      border-radius: var(--ds-radius);
      color: var(--ds-color-text-muted);
      text-align: center;
    }
  }

  .hint::before {
    content: '';
    inline-size: 8.5rem;
    aspect-ratio: 4 / 3;
    background: var(--ds-color-primary);
    /* A brand without the picture has an empty place here. */
    mask: var(--ds-brand-picture-choose, linear-gradient(transparent, transparent)) center / contain no-repeat;
    forced-color-adjust: none;
  }

  @media (forced-colors: active) {
    .hint::before {
      background: CanvasText;
    }
  }

  /* Without the room, also with large text in a wide window, the page stands alone. */
  @container room (max-width: 47.99rem) {
    .two > .beside {
      display: none;
    }
  }

  @media print {
    .two {
      display: block;
    }

    .two > .beside,
    .two > .hint {
      display: none;
    }
  }
`;

/** Whether the page was opened from a list, which stands beside it where there is room. */
export function isOpenedFromList(target: Target | undefined, features: readonly RegisteredFeature[]): boolean {
  if (target?.kind !== 'page') return false;
  const list = listIn(target, features);
  return list !== undefined && list !== target.route;
}

/**
 * A page of a feature; with `path` beside the list it was opened from. A list
 * and what is opened from it have each their own place in the template, so that
 * neither is made anew when the other comes, goes, or loses its room.
 */
export function renderFeature(target: PageTarget, features: readonly RegisteredFeature[], path: string | undefined): TemplateResult {
  const feature = featureOf(target, features);
  const list = listIn(target, features);
  const isList = list === target.route;
  const hasTwo = list !== undefined && path !== undefined;
  return html`<div class="room">
    <div class=${hasTwo ? 'two' : nothing}>
      ${
        list && (isList || hasTwo)
          ? html`<section class=${isList ? 'list' : 'list beside'} aria-label=${hasTwo ? labelOf(target, list) : nothing}>
            ${renderOutlet({ ...target, route: list, params: {} }, feature, isList, isList ? undefined : path)}
          </section>`
          : nothing
      }
      ${isList ? (hasTwo ? renderHint() : nothing) : html`<div class="opened">${renderOutlet(target, feature, true)}</div>`}
    </div>
  </div>`;
}

function renderHint() {
  return html`<p class="hint">${msg('Choose from the list. It opens here, beside it.', { id: 'shell.two.hint' })}</p>`;
}

function renderOutlet(target: PageTarget, feature: RegisteredFeature | undefined, isPage: boolean, opened?: string) {
  const { subject, route, params } = target;
  // A page of one person is never shown with the data of another, nor one request's with what was chosen for another.
  return keyed(
    JSON.stringify([keyOf(subject), target.feature, route.page, params]),
    html`<portal-feature-outlet
      ?data-page=${isPage}
      .feature=${feature}
      .view=${{ kind: 'page', page: route.page, params, opened }}
      .label=${labelOf(target, route)}
    ></portal-feature-outlet>`,
  );
}

const labelOf = ({ subject }: PageTarget, route: FeatureRoute): string => inWordsFor(subject, route.title, route.theirs, pageLocale());

const featureOf = ({ feature }: PageTarget, features: readonly RegisteredFeature[]): RegisteredFeature | undefined =>
  features.find(({ name }) => name === feature);

function listIn(target: PageTarget, features: readonly RegisteredFeature[]): FeatureRoute | undefined {
  const feature = featureOf(target, features);
  return feature && listOf(target, feature.active.manifest);
}

/** What is shown by the access before is gone from the page when less is to be seen, also where the scopes are the same. */
export const keyOf = (subject: SubjectInfo | undefined): string => (subject ? `${subject.id}${subject.reduced ? ' reduced' : ''}` : 'person');
