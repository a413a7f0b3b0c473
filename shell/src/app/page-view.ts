/** What the app shows for an address: home, a page of a feature, or a sentence why there is none. */
import { msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { readBrand } from '../common/brand.ts';
import { pageLocale } from '../common/locale.ts';
import type { RegisteredFeature } from '../features/feature-registry.ts';
import { PortalFeatureOutlet } from '../features/portal-feature-outlet.ts';
import { PortalHomePage } from '../home/portal-home-page.ts';
import { subjectPath } from '../navigation/routes.ts';
import type { Target } from '../navigation/routes.ts';
import { renderNotFound } from './notices.ts';

defineElement('portal-feature-outlet', PortalFeatureOutlet);
defineElement('portal-home-page', PortalHomePage);

/** The page; its element carries `data-page`. */
export function renderTarget(target: Target, features: readonly RegisteredFeature[]): unknown {
  switch (target.kind) {
    case 'home':
      return keyed(target.subject.id, html`<portal-home-page data-page .features=${features}></portal-home-page>`);
    case 'page':
      return renderFeature(target, features);
    case 'not-found':
      return renderNotFound(target.subject ? subjectPath(target.subject) : '/');
    case 'redirect':
      return nothing;
  }
}

/** The page's title in the page's language. */
export function titleOf(target: Target): string {
  switch (target.kind) {
    case 'home':
      return msg('Home', { id: 'shell.frame.home' });
    case 'page':
      return target.route.title[pageLocale()];
    default:
      return msg('Page not found', { id: 'shell.not-found.heading' });
  }
}

function renderFeature({ subject, feature, route, params }: Extract<Target, { kind: 'page' }>, features: readonly RegisteredFeature[]) {
  // A page of one person is never shown with the data of another.
  return keyed(
    `${subject.id} ${feature} ${route.page}`,
    html`<portal-feature-outlet
      data-page
      .feature=${features.find(({ name }) => name === feature)}
      .view=${{ kind: 'page', page: route.page, params }}
      .label=${route.title[pageLocale()]}
      .phone=${subject.clinicPhone ?? readBrand().phone}
    ></portal-feature-outlet>`,
  );
}
