/** What follows from what was said so far: the kind of visit, or why it can't be booked. */
import type { Visit } from '@portal/bff/contract/appointments';
import type { Choices, DecisionOutcome, OrderedVisit, Refusal, VisitNeed, VisitTypeChoice } from '@portal/bff/contract/scheduling';
import { followWay } from './decision.ts';
import type { Way } from './decision.ts';

/** Why somebody ends elsewhere than at a list of times. */
export type Ending =
  | { readonly kind: Exclude<DecisionOutcome, 'book'>; readonly words: Readonly<Record<string, string>> | undefined }
  /** What is chosen can't be booked. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** What was ordered can't be booked online. */
  | { readonly kind: 'ask' }
  /** The visit can't be moved online, or not at all any more. */
  | { readonly kind: 'fixed'; readonly isOver: boolean };

export interface Plan {
  readonly need: VisitNeed | null;
  readonly order: OrderedVisit | null;
  readonly way: Way;
  /** Kinds to choose from, where more than one fits. */
  readonly kinds: readonly VisitTypeChoice[];
  readonly visitType: VisitTypeChoice | null;
  readonly ending: Ending | null;
}

const ORDER = 'order:';
const QUESTION = 'said.';
const NO_WAY: Way = { questions: [], open: null, end: null };

/** The answer to “What do you need?” that stands for an order. */
export const orderNeed = (order: Pick<OrderedVisit, 'id'>): string => ORDER + order.id;

/** @param said what was said, by the name of what was asked */
export function makePlan(choices: Choices, said: (name: string) => string): Plan {
  const chosen = said('need');
  const order = choices.orders.find((each) => orderNeed(each) === chosen) ?? null;
  const none = { need: null, order, way: NO_WAY, kinds: [], visitType: null, ending: null };
  if (order) return { ...none, need: 'ordered', ...endOf(order.visitType === null ? null : (typeOf(choices, order.visitType) ?? null)) };
  const types = choices.visitTypes.filter(({ need }) => need === chosen);
  const need = types[0]?.need ?? null;
  if (need === null) return none;
  const way = followWay(choices.decision?.content, need, (question) => said(questionStep(question)));
  if (way.open) return { ...none, need, way };
  const { end } = way;
  if (end && end.outcome !== 'book') {
    return { ...none, need, way, visitType: typeOf(choices, end.visitType) ?? null, ending: { kind: end.outcome, words: end.words } };
  }
  const fitting = end?.visitType === undefined ? types : choices.visitTypes.filter(({ code }) => code === end.visitType);
  const kinds = fitting.length > 1 ? fitting : [];
  const visitType = kinds.length > 0 ? kinds.find(({ code }) => code === said('kind')) : fitting[0];
  return visitType || kinds.length === 0 ? { ...none, need, way, kinds, ...endOf(visitType ?? null) } : { ...none, need, way, kinds };
}

function typeOf({ visitTypes }: Choices, code: string | undefined): VisitTypeChoice | undefined {
  return visitTypes.find((type) => type.code === code);
}

function endOf(visitType: VisitTypeChoice | null): Pick<Plan, 'visitType' | 'ending'> {
  if (!visitType) return { visitType, ending: { kind: 'ask' } };
  const { refusal } = visitType;
  return { visitType, ending: refusal === null ? null : { kind: 'refused', refusal } };
}

/** A plan to move a visit: what it is for is settled. */
export function makeMovePlan(choices: Choices, { visitType, movable, cancellable }: Pick<Visit, 'visitType' | 'movable' | 'cancellable'>): Plan {
  const none = { need: null, order: null, way: NO_WAY, kinds: [] };
  if (!movable) return { ...none, visitType: null, ending: { kind: 'fixed', isOver: !cancellable } };
  return { ...none, ...endOf(typeOf(choices, visitType ?? undefined) ?? null) };
}

/** Whether times are shown for it; `past` is said by who goes on from advice that lets them. */
export const isBookable = ({ visitType, ending }: Plan, past: boolean): boolean =>
  visitType !== null && visitType.refusal === null && (ending === null || (past && ending.kind !== 'call-911'));

/** The step of a question, and the name under which its answer is kept. */
export const questionStep = (question: string): string => `${QUESTION}${question}`;

/** Whether what is kept under a name is the answer to a question of the clinic. */
export const isQuestionStep = (name: string): boolean => name.startsWith(QUESTION);

/** The step after one in which something was said. */
export function nextStep(plan: Plan, step: string): string {
  const { questions } = plan.way;
  const asked = questions.findIndex(({ id }) => questionStep(id) === step);
  const next = step === 'kind' ? undefined : questions[asked + 1];
  if (next) return questionStep(next.id);
  if (step !== 'kind' && plan.kinds.length > 0) return 'kind';
  return plan.ending ? 'end' : 'find';
}

/** The step that is shown where `wanted` is asked for: what it rests on may not have been said. */
export function stepOf(plan: Plan, wanted: string, { past, held }: { readonly past: boolean; readonly held: boolean }): string {
  const first = plan.need === null && plan.visitType !== null ? 'find' : plan.need === null && plan.ending ? 'end' : '';
  switch (wanted) {
    case 'review':
      return held ? wanted : isBookable(plan, past) ? 'find' : first;
    case 'find':
    case 'times':
      return isBookable(plan, past) ? wanted : plan.ending ? 'end' : first;
    case 'end':
      return plan.ending ? wanted : first;
    case 'kind':
      return plan.kinds.length > 0 ? wanted : first;
    default:
      return plan.way.questions.some(({ id }) => questionStep(id) === wanted) ? wanted : first;
  }
}
