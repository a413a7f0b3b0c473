import { defineElement } from '@portal/design-system/define-element';
import { html } from 'lit';
import type { SaveDisplay } from './display-dialog.ts';
import { PortalDisplayDialog } from './portal-display-dialog.ts';

defineElement('portal-display-dialog', PortalDisplayDialog);

export default {
  title: 'Shell/Display dialog',
  render: ({ save }: { save?: SaveDisplay }) => html`<portal-display-dialog .save=${save}></portal-display-dialog>`,
};

/** Before signing in: this device remembers it. */
export const OnThisDevice = {};
/** Signed in: the account keeps it too. */
export const OnAccount = { args: { save: () => Promise.resolve() } };
/** The server does not answer; it is said with the first choice. */
export const NotSaved = { args: { save: () => Promise.reject(new Error('away')) } };
export const Dark = { globals: { theme: 'dark' } };
export const MoreContrast = { globals: { theme: 'dark', contrast: 'more' } };
export const Spanish = { globals: { locale: 'es' } };
export const LargerText = { globals: { textSize: 'x-large' } };
export const TwiceTheText = { globals: { textSize: '200%' } };
