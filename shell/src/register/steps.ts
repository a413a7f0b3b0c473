/** The order of the steps, and which is next. */
import { msg } from '@lit/localize';
import type { RegistrationKind, RegistrationProgress } from '@portal/bff/contract/registration';

export type Step = 'kind' | 'about' | 'email' | 'account' | 'request' | 'confirm' | 'waiting' | 'asked';

/** The steps of a kind of account, for the progress. */
export function stepsOf(kind: RegistrationKind | null): { id: Step; label: string }[] {
  const ids: Step[] = kind === 'international' ? ['kind', 'request'] : ['kind', 'about', 'email', 'account'];
  return ids.map((id) => ({ id, label: headingOf(id, kind) }));
}

/** The first step that the server does not have. */
export function nextStep({ kind, aboutGiven, emailConfirmed }: RegistrationProgress): Step {
  if (kind === null) return 'kind';
  if (kind === 'international') return 'request';
  if (!aboutGiven) return 'about';
  return emailConfirmed ? 'account' : 'email';
}

export function previousStep(step: Step): Step {
  if (step === 'account') return 'email';
  return step === 'email' ? 'about' : 'kind';
}

export function headingOf(step: Step, kind: RegistrationKind | null): string {
  switch (step) {
    case 'kind':
      return msg('Who it’s for', { id: 'shell.register.step-kind' });
    case 'about':
      return kind === 'dependent' ? msg('About you and them', { id: 'shell.register.step-dependent' }) : msg('About you', { id: 'shell.register.step-about' });
    case 'email':
      return msg('Your email', { id: 'shell.register.step-email' });
    case 'account':
      return msg('Username and password', { id: 'shell.register.step-account' });
    case 'request':
      return msg('Contact us from abroad', { id: 'shell.register.step-request' });
    case 'confirm':
      return msg('Is this your email?', { id: 'shell.register.step-confirm' });
    case 'waiting':
      return msg('Your account is ready', { id: 'shell.register.step-waiting' });
    case 'asked':
      return msg('Thank you', { id: 'shell.register.step-asked' });
  }
}
