/** Starts the sign-in page. */
import { msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { setUpLocale } from '../common/locale.ts';
import { keepTitle } from '../common/page-title.ts';
import { readReturnPath } from '../session/return-path.ts';
import { PortalSignInPage } from './portal-sign-in-page.ts';

const goOn = (): void => location.replace(readReturnPath(location.hash));

keepTitle(() => msg('Sign in', { id: 'shell.sign-in.heading' }), await setUpLocale());
document.addEventListener('signed-in', goOn, true);
defineElement('portal-sign-in-page', PortalSignInPage);
