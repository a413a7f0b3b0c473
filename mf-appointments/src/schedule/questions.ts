/** The questions of the steps that ask: what is needed, those of the clinic, and which kind of visit. */
import { msg, str } from '@lit/localize';
import type { Choices, VisitNeed, VisitTypeChoice } from '@portal/bff/contract/scheduling';
import type { DsRadioGroup } from '@portal/design-system/classes/radio-group';
import { whoseText, writtenIn } from '@portal/shell/contract';
import type { LocaleSettings, Subject } from '@portal/shell/contract';
import { orderText } from './order-text.ts';
import { orderNeed, questionStep } from './plan.ts';
import type { Plan } from './plan.ts';
import { needText, refusalText } from './schedule-text.ts';

export interface Asked {
  /** Under which the answer is kept. */
  readonly name: string;
  readonly question: string;
  readonly hint: string;
  readonly options: DsRadioGroup['options'];
}

const NEEDS: readonly VisitNeed[] = ['ordered', 'follow_up', 'new_problem', 'check_up', 'vaccination', 'lab'];

/** What a step asks; nothing where it asks nothing. */
export function questionOf(step: string, plan: Plan, choices: Choices, subject: Subject, viewer: LocaleSettings): Asked | undefined {
  if (step === '') return askNeed(choices, subject, viewer);
  if (step === 'kind') return askKind(plan, viewer);
  const question = plan.way.questions.find(({ id }) => questionStep(id) === step);
  return (
    question && {
      name: step,
      question: writtenIn(question.words, viewer.locale),
      hint: writtenIn(question.hint, viewer.locale),
      options: question.answers.map(({ id, words }) => ({ value: id, label: writtenIn(words, viewer.locale) })),
    }
  );
}

function askNeed({ orders, visitTypes }: Choices, subject: Subject, viewer: LocaleSettings): Asked {
  const offered = NEEDS.filter((need) => visitTypes.some((type) => type.need === need));
  return {
    name: 'need',
    question: whoseText(subject, msg('What do you need?', { id: 'appointments.need.title' }), (person) =>
      msg(str`What does ${person} need?`, { id: 'appointments.need.title-theirs' }),
    ),
    hint: msg('If this is an emergency, call 911 now.', { id: 'appointments.need.emergency' }),
    options: [
      ...orders.map((order) => ({ value: orderNeed(order), label: order.title, description: orderText(order, viewer), icon: 'file' as const })),
      ...offered.map((need) => ({ value: need, ...needText(need, orders.length > 0) })),
    ],
  };
}

function askKind({ kinds }: Plan, viewer: LocaleSettings): Asked {
  return {
    name: 'kind',
    question: msg('Which one fits?', { id: 'appointments.kind.title' }),
    hint: '',
    options: kinds.map((kind) => ({ value: kind.code, label: writtenIn(kind.names, viewer.locale), description: kindText(kind) })),
  };
}

function kindText(kind: VisitTypeChoice): string {
  const minutes = msg(str`About ${kind.minutes} minutes.`, { id: 'appointments.kind.minutes' });
  return kind.refusal === null ? minutes : `${minutes} ${refusalText(kind.refusal, kind).heading}.`;
}
