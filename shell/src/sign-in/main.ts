/** Starts the sign-in page. */
import { msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { readBrand } from '../common/brand.ts';
import { setUpLocale } from '../common/locale.ts';
import { readReturnPath } from '../session/return-path.ts';
import { PortalSignInPage } from './portal-sign-in-page.ts';

const goOn = (): void => location.replace(readReturnPath(location.hash));
const setTitle = (): void => {
  document.title = `${msg('Sign in', { id: 'shell.sign-in.heading' })} – ${readBrand().name}`;
};

const switchLocale = await setUpLocale();
setTitle();
document.addEventListener('locale-select', async ({ detail }) => {
  await switchLocale(detail);
  setTitle();
});
document.addEventListener('signed-in', goOn, true);
defineElement('portal-sign-in-page', PortalSignInPage);
