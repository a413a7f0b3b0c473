/** Starts the page on which people make their account. Links of letters and mails lead here, with a secret behind the `#`. */
import { msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { setUpLocale } from '../common/locale.ts';
import { keepTitle } from '../common/page-title.ts';
import { PortalRegisterPage } from './portal-register-page.ts';
import { secretIn } from './link-secret.ts';
import { stepIn } from './step-history.ts';

const { hash } = location;
const secret = secretIn(hash);
// It proves an address or opens a chart: it must not stay in the address bar or the history.
if (secret) history.replaceState(history.state, '', location.pathname);
// A link that is opened over this page changes the end of the address alone, which loads nothing.
window.addEventListener('hashchange', () => {
  if (secretIn(location.hash)) location.reload();
});

keepTitle(() => msg('Create an account', { id: 'shell.register.heading' }), await setUpLocale());
document.addEventListener('signed-in', () => location.replace('/'), true);
// Before it is defined: the page looks at them when it is connected.
const page = document.querySelector('portal-register-page');
for (const [name, value] of Object.entries({ ...secret, step: stepIn(hash) })) if (value !== undefined) page?.setAttribute(name, value);
defineElement('portal-register-page', PortalRegisterPage);
