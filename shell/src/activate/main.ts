/** Starts the page on which an invited person makes their account. */
import { msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { setUpLocale } from '../common/locale.ts';
import { keepTitle } from '../common/page-title.ts';
import { PortalActivationPage } from './portal-activation-page.ts';

const code = decodeCode(location.hash);
// The code opens an account: it must not stay in the address bar or the history.
history.replaceState(null, '', location.pathname);

keepTitle(() => msg('Create your account', { id: 'shell.activate.heading' }), await setUpLocale());
document.addEventListener('signed-in', () => location.replace('/'), true);
defineElement('portal-activation-page', PortalActivationPage);
const page = document.querySelector('portal-activation-page');
if (page) page.code = code;

function decodeCode(fragment: string): string {
  const raw = fragment.slice(1);
  return /^[A-Za-z0-9-]{10,20}$/.test(raw) ? raw.toUpperCase() : '';
}
