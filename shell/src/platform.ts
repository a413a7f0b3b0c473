/**
 * The one module the shell shares with every feature. Features import these
 * packages under their own names; the build maps the names listed here to this
 * module, so there is one copy of each on the page. This file is the list: an
 * import of a `lit` or `@lit` entry that is missing here fails a feature's
 * build. Add a line to allow one; it then costs its bytes on every page.
 */
export * from 'lit';
export * from 'lit/decorators.js';
export * from 'lit/directive.js';
export * from 'lit/async-directive.js';
export * from 'lit/directives/class-map.js';
export * from 'lit/directives/if-defined.js';
export * from 'lit/directives/live.js';
export * from 'lit/directives/ref.js';
export * from 'lit/directives/repeat.js';
export * from 'lit/directives/when.js';
export * from '@lit/context';
export * from '@lit/localize';
export * from '@portal/bff/contract';
export * from '@portal/shell/contract';
