/** For stories and tests of features: the shell's contexts without the shell. */
import { defineElement } from '@portal/design-system/define-element';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { PortalTestContext } from './test-context.ts';
import type { TestContextValues } from './test-context.ts';

export * from './desk-mocks.ts';
export * from './panel-mocks.ts';
export * from './part-of.ts';
export * from './printed.ts';
export * from './test-context.ts';
export * from './upload-mocks.ts';

defineElement('portal-test-context', PortalTestContext);

/** A story decorator: `decorators: [withPortal({ subject: TEST_CLINIC })]`. */
export function withPortal(overrides: Partial<TestContextValues> = {}): (story: () => unknown) => TemplateResult {
  return (story) => html`<portal-test-context .overrides=${overrides}>${story()}</portal-test-context>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-test-context': PortalTestContext;
  }
}
