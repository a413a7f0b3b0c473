/** Registers `<ds-breadcrumbs>`. */
import { DsBreadcrumbs } from '../breadcrumbs/ds-breadcrumbs.ts';
import { defineElement } from '../define-element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-breadcrumbs': DsBreadcrumbs;
  }
}

defineElement('ds-breadcrumbs', DsBreadcrumbs);
