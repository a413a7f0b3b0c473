/** For stories and tests: lends what is inside it the code of features, without a network. */
import { ContextProvider } from '@lit/context';
import { defineElement } from '@portal/design-system/define-element';
import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import { withPortal } from '../contract/testing/index.ts';
import { featureLoaderContext } from '../features/feature-loader.ts';
import type { LoadFeature } from '../features/feature-loader.ts';
import { MOCK_MODULE } from './mock-features.ts';

/** @slot - What shows features. */
export class PortalTestFeatures extends LitElement {
  private readonly _provider = new ContextProvider(this, {
    context: featureLoaderContext,
    initialValue: () => Promise.resolve(MOCK_MODULE),
  });

  /** How features are loaded, instead of a module that always comes. */
  set load(load: LoadFeature | undefined) {
    if (load) this._provider.setValue(load);
  }

  override render() {
    return html`<slot></slot>`;
  }
}

defineElement('portal-test-features', PortalTestFeatures);

/** A story decorator: the shell's contexts and its features. The arg `load` replaces how these are loaded. */
export function withFeatures(story: () => unknown, context: { args: { load?: LoadFeature } }): TemplateResult {
  const { load } = context.args;
  return withPortal()(() => html`<portal-test-features .load=${load}>${story()}</portal-test-features>`);
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-test-features': PortalTestFeatures;
  }
}
