/** Starts the page on which a bill on paper is paid without an account. */
import { msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { setUpLocale } from '../common/locale.ts';
import { keepTitle } from '../common/page-title.ts';
import { PortalGuestPayPage } from './portal-guest-pay-page.ts';

keepTitle(() => msg('Pay a bill', { id: 'shell.guest-pay.heading' }), await setUpLocale());
defineElement('portal-guest-pay-page', PortalGuestPayPage);
