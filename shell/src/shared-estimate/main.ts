/** Starts the page that shows an estimate to someone who was given its link. */
import { msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { setUpLocale } from '../common/locale.ts';
import { keepTitle } from '../common/page-title.ts';
import { PortalSharedEstimatePage } from './portal-shared-estimate-page.ts';

const token = /^#([\w-]{20,100})$/.exec(location.hash)?.[1] ?? '';
// It stays in the address bar: whoever was given the link may load the page again.

keepTitle(() => msg('Cost estimate', { id: 'shell.shared-estimate.heading' }), await setUpLocale());
// Before it is defined: the page asks for the estimate when it is connected.
document.querySelector('portal-shared-estimate-page')?.setAttribute('token', token);
defineElement('portal-shared-estimate-page', PortalSharedEstimatePage);
