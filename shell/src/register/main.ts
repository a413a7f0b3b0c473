/** Starts the page on which people make their account. */
import { msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { setUpLocale } from '../common/locale.ts';
import { keepTitle } from '../common/page-title.ts';
import { PortalRegisterPage } from './portal-register-page.ts';

const token = /^#confirm=([\w-]{20,100})$/.exec(location.hash)?.[1] ?? '';
// The token proves an address: it must not stay in the address bar or the history.
history.replaceState(null, '', location.pathname);

keepTitle(() => msg('Create an account', { id: 'shell.register.heading' }), await setUpLocale());
document.addEventListener('signed-in', () => location.replace('/'), true);
// Before it is defined: the page asks for its token when it is connected.
const page = document.querySelector('portal-register-page');
page?.setAttribute('token', token);
defineElement('portal-register-page', PortalRegisterPage);
