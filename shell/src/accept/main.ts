/** Starts the page on which somebody takes an invitation to another person's record. */
import { msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { setUpLocale } from '../common/locale.ts';
import { keepTitle } from '../common/page-title.ts';
import { PortalAcceptPage } from './portal-accept-page.ts';

const code = /^#([\w-]{20,64})$/.exec(location.hash)?.[1] ?? '';
// The code opens a record: it must not stay in the address bar or the history.
history.replaceState(null, '', location.pathname);

keepTitle(() => msg('You’re invited', { id: 'shell.accept.heading' }), await setUpLocale());
// Before it is defined: the page asks what the code offers when it is connected.
const page = document.querySelector('portal-accept-page');
page?.setAttribute('code', code);
defineElement('portal-accept-page', PortalAcceptPage);
document.addEventListener('accepted', (event) => location.assign(`/patients/${encodeURIComponent((event as CustomEvent<string>).detail)}`), true);
