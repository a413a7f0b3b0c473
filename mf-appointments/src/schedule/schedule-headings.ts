/** What stands above each step of the way to a visit. */
import { msg, str } from '@lit/localize';
import type { Choices } from '@portal/bff/contract/scheduling';
import { whoseText } from '@portal/shell/contract';
import type { LocaleSettings, Subject } from '@portal/shell/contract';
import { endingHeading } from './appointments-ending.ts';
import type { Plan } from './plan.ts';
import { questionOf } from './questions.ts';

/** What is being done, in the words of who does it. */
export function taskText(subject: Subject, isMove: boolean): string {
  return isMove
    ? whoseText(subject, msg('Move a visit', { id: 'appointments.move.title' }), (person) =>
        msg(str`Move a visit of ${person}`, { id: 'appointments.move.title-theirs' }),
      )
    : whoseText(subject, msg('Schedule a visit', { id: 'appointments.schedule.title' }), (person) =>
        msg(str`Schedule a visit for ${person}`, { id: 'appointments.schedule.title-theirs' }),
      );
}

/** The same with how far it is; a visit that moves needs no questions. */
export function progressText(task: string, step: string, isMove: boolean): string {
  if (step === 'end') return task;
  const steps = isMove ? ['review'] : ['find', 'review'];
  const [now, all] = [steps.indexOf(step === 'times' ? 'find' : step) + 2, steps.length + 1];
  return msg(str`${task}: step ${now} of ${all}`, { id: 'appointments.schedule.place' });
}

/** @param task what it is called where the step has no words of its own */
export function stepHeading(
  step: string,
  plan: Plan,
  choices: Choices,
  { subject, locale, task }: { subject: Subject; locale: LocaleSettings; task: string },
): string {
  switch (step) {
    case 'end':
      return endingHeading(plan);
    case 'find':
      return msg('Who and where?', { id: 'appointments.find.title' });
    case 'times':
      return msg('Choose a time', { id: 'appointments.times.title' });
    case 'review':
      return msg('Check and confirm', { id: 'appointments.review.title' });
    default:
      return questionOf(step, plan, choices, subject, locale)?.question ?? task;
  }
}
