/** Starts the page on which an invited person makes their account. */
import { msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { readBrand } from '../common/brand.ts';
import { setUpLocale } from '../common/locale.ts';
import { PortalActivationPage } from './portal-activation-page.ts';

const code = decodeCode(location.hash);
// The code opens an account: it must not stay in the address bar or the history.
history.replaceState(null, '', location.pathname);

const setTitle = (): void => {
  document.title = `${msg('Make your account', { id: 'shell.activate.heading' })} – ${readBrand().name}`;
};
const switchLocale = await setUpLocale();
setTitle();
document.addEventListener('locale-select', async ({ detail }) => {
  await switchLocale(detail);
  setTitle();
});
document.addEventListener('signed-in', () => location.replace('/'), true);
defineElement('portal-activation-page', PortalActivationPage);
const page = document.querySelector('portal-activation-page');
if (page) page.code = code;

function decodeCode(fragment: string): string {
  const raw = fragment.slice(1);
  return /^[A-Za-z0-9-]{10,20}$/.test(raw) ? raw.toUpperCase() : '';
}
