/** The steps of an application for help, and how far it is. */
import { msg } from '@lit/localize';
import type { Application } from '@portal/bff/contract/assistance';
import type { StepState } from '@portal/design-system/classes/progress-steps';

export const STEPS = ['household', 'income', 'documents', 'reasons', 'sign'] as const;
export type HelpStep = (typeof STEPS)[number];

/** The step of an address; the first one for any other. */
export const stepIn = (name: string | undefined): HelpStep => STEPS.find((step) => step === name) ?? 'household';

export function stepLabel(step: HelpStep): string {
  switch (step) {
    case 'household':
      return msg('Your household', { id: 'billing.help.step-name-household' });
    case 'income':
      return msg('Your income', { id: 'billing.help.step-name-income' });
    case 'documents':
      return msg('Documents', { id: 'billing.help.step-name-documents' });
    case 'reasons':
      return msg('What makes it hard', { id: 'billing.help.step-name-reasons' });
    case 'sign':
      return msg('Check and sign', { id: 'billing.help.step-name-sign' });
  }
}

/** Where what is typed into a step is kept until it is saved: as the server names its forms. */
export const draftName = (step: 'household' | 'income' | 'reasons' | 'more' | 'appeal', applicationId: string): string =>
  `billing.help-${step}.${applicationId}`;

/** Whether a step has all that is needed; documents can come later. */
export function isDone(step: HelpStep, { members, incomes, yearlyCents, getsBy, papers, reasons }: Application): boolean {
  switch (step) {
    case 'household':
      return members !== null;
    case 'income':
      return incomes !== null && (yearlyCents !== 0 || getsBy !== '');
    case 'documents':
      return papers.length > 0;
    case 'reasons':
      return reasons.length > 0;
    case 'sign':
      return false;
  }
}

/** What is missing before it can be signed. */
export const missingSteps = (application: Application): HelpStep[] =>
  STEPS.filter((step) => step !== 'documents' && step !== 'sign' && !isDone(step, application));

/** As the line of steps shows it. */
export const stateOf = (step: HelpStep, current: HelpStep, application: Application): StepState =>
  step === current ? 'current' : isDone(step, application) ? 'done' : 'upcoming';

/** The one after it; after the last one there is none. */
export const nextStep = (step: HelpStep): HelpStep => STEPS[STEPS.indexOf(step) + 1] ?? 'sign';

export const stepBefore = (step: HelpStep): HelpStep | undefined => STEPS[STEPS.indexOf(step) - 1];
