/** The order of the steps, which of them are open, and which is next. */
import { msg } from '@lit/localize';
import type { RegistrationKind, RegistrationProgress } from '@portal/bff/contract/registration';

/** A step that one can go back to; it has an address of its own. */
export type OpenStep = 'kind' | 'about' | 'email' | 'check' | 'account' | 'request';

/** `confirm`: the link of the mail was opened. The others are ends. */
export type Step = OpenStep | 'confirm' | 'waiting' | 'asked' | 'finished';

/** What decides which steps there are. */
type Shape = Pick<RegistrationProgress, 'kind' | 'check'>;

/** The steps of a kind of account, for the progress. */
export function stepsOf(progress: Shape | undefined): { id: OpenStep; label: string }[] {
  return orderOf(progress).map((id) => ({ id, label: headingOf(id, progress?.kind ?? null) }));
}

/** The first step that the server does not have. */
export function nextStep({ kind, aboutGiven, emailConfirmed, check, finished }: RegistrationProgress): Step {
  if (finished !== null) return finished === 'international' ? 'asked' : 'finished';
  if (kind === null) return 'kind';
  if (kind === 'international') return 'request';
  if (!aboutGiven) return 'about';
  if (!emailConfirmed) return 'email';
  return check === 'open' ? 'check' : 'account';
}

/** Whether a step can be shown now: nothing before it is missing. */
export function isOpen(step: Step | undefined, progress: RegistrationProgress): step is OpenStep {
  const order: readonly (Step | undefined)[] = orderOf(progress);
  return order.includes(step) && order.indexOf(step) <= order.indexOf(nextStep(progress));
}

/** The step before one, where there is one. */
export function previousStep(step: Step | undefined, progress: Shape | undefined): OpenStep | undefined {
  const order: readonly (Step | undefined)[] = orderOf(progress);
  return orderOf(progress)[order.indexOf(step) - 1];
}

export function headingOf(step: Step, kind: RegistrationKind | null): string {
  switch (step) {
    case 'kind':
      return msg('Who it’s for', { id: 'shell.register.step-kind' });
    case 'about':
      return kind === 'dependent' ? msg('About you and them', { id: 'shell.register.step-dependent' }) : msg('About you', { id: 'shell.register.step-about' });
    case 'email':
      return msg('Your email', { id: 'shell.register.step-email' });
    case 'check':
      return msg('Show that it’s you', { id: 'shell.register.step-check' });
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
    case 'finished':
      return msg('You have finished this already', { id: 'shell.register.step-finished' });
  }
}

function orderOf(progress: Shape | undefined): OpenStep[] {
  if (progress?.kind === 'international') return ['kind', 'request'];
  const hasCheck = progress !== undefined && progress.check !== 'none';
  return ['kind', 'about', 'email', ...(hasCheck ? (['check'] as const) : []), 'account'];
}
