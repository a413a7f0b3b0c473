/** Starts the page for who can not get in. */
import { msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { setUpLocale } from '../common/locale.ts';
import { keepTitle } from '../common/page-title.ts';
import { PortalRecoveryPage } from './portal-recovery-page.ts';

const token = /^#([\w-]{20,100})$/.exec(location.hash)?.[1] ?? '';
// The token opens an account: it must not stay in the address bar or the history.
history.replaceState(null, '', location.pathname);

keepTitle(describePage, await setUpLocale());
defineElement('portal-recovery-page', PortalRecoveryPage);
const page = document.querySelector('portal-recovery-page');
if (page) Object.assign(page, { path: location.pathname, token });

function describePage(): string {
  if (location.pathname === '/reset-password') return msg('Set a new password', { id: 'shell.recover.reset-heading' });
  if (location.pathname === '/forgot-username') return msg('Forgot your username?', { id: 'shell.recover.username-heading' });
  return msg('Forgot your password?', { id: 'shell.recover.password-heading' });
}
