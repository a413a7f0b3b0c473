/** How somebody signs in, and where they are signed in. */
import { defineFeature } from '../feature.ts';
import { emailRoutes } from './email-routes.ts';
import { accountSecurityRoutes } from './routes.ts';
import { sessionsRoutes } from './sessions-routes.ts';
import { accountSecurityMails } from './mails.ts';
import { accountSecurityProblems } from './problems.ts';

export const accountSecurity = defineFeature({
  name: 'account-security',
  routes: [
    ['/api/sessions', sessionsRoutes],
    ['/api/account-security', accountSecurityRoutes],
    ['/api/account-security/email', emailRoutes],
  ],
  forms: ['account.email'],
  mails: accountSecurityMails,
  problems: accountSecurityProblems,
  rows: { go: ['secondFactor', 'backupCode', 'passkey', 'webauthnChallenge'] },
});
