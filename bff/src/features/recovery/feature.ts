/** The way back in, and a new password. */
import { defineFeature } from '../feature.ts';
import { changePasswordRoutes } from './change-password.ts';
import { recoveryRoutes } from './routes.ts';
import { recoveryMails } from './mails.ts';

export const recovery = defineFeature({
  name: 'recovery',
  routes: [
    ['/api/recovery', recoveryRoutes],
    ['/api/account-security/password', changePasswordRoutes],
  ],
  mails: recoveryMails,
});
