/** The head that the composed pages of somebody signed in have in common. */
import '../../design-system/src/register/app-header.ts';
import '../../design-system/src/register/brand-mark.ts';
import '../../design-system/src/register/menu-button.ts';
import '../../design-system/src/register/skip-link.ts';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

const PLACES = [
  { id: 'visits', label: 'Visits' },
  { id: 'results', label: 'Results' },
  { id: 'messages', label: 'Messages' },
  { id: 'bills', label: 'Bills' },
] as const;

/** One of the main places. */
export type Place = (typeof PLACES)[number]['id'];

const ACCOUNT = [
  { id: 'settings', label: 'Settings', icon: 'settings' },
  { id: 'sign-out', label: 'Sign out', icon: 'sign-out' },
] as const;

/**
 * @param current - The place the page belongs to; without one there are no links, where a `ds-side-nav` has them.
 * @param extra - More for the slots of `ds-app-header`.
 * @returns The header; the page's `<main>` has the id `main`.
 */
export function compositionHeader(current: Place | undefined, extra: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<ds-app-header product="Northfield Health" href="#home">
    <ds-skip-link slot="skip" href="#main">Skip to the page</ds-skip-link>
    <ds-brand-mark slot="logo"></ds-brand-mark>
    ${(current === undefined ? [] : PLACES).map(({ id, label }) => html`<a slot="navigation" href="#${id}" aria-current=${id === current ? 'page' : nothing}>${label}</a>`)}
    ${extra}
    <ds-menu-button slot="actions" label="Account of Elena Reyes" icon="user" placement="end" hide-label .items=${ACCOUNT}></ds-menu-button>
  </ds-app-header>`;
}
