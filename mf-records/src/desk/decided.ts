/** What became of several refills that were decided at once: how many are done, and each that is not, with the reason. */
import '@portal/design-system/alert';
import { msg, str } from '@lit/localize';
import type { DeskRefill } from '@portal/bff/contract/refills';
import { personNameText } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { refillName } from '../refills/refill-text.ts';
import type { DecidedRefill } from './decide.ts';
import { undecidedText } from './desk-text.ts';

interface Shown {
  readonly refill: DeskRefill;
  readonly answer: DecidedRefill;
}

/** "2 answered, 1 not": announced, and above the list. */
export function doneText(answers: readonly DecidedRefill[]): string {
  const done = answers.filter(({ outcome }) => outcome === 'done').length;
  const left = answers.length - done;
  if (left === 0) return done === 1 ? msg('1 is answered.', { id: 'records.desk.one-done' }) : msg(str`${done} are answered.`, { id: 'records.desk.done' });
  return done === 0
    ? msg(str`${left} couldn’t be answered.`, { id: 'records.desk.none-done' })
    : msg(str`${done} answered, ${left} not.`, { id: 'records.desk.some-done' });
}

export function renderDecided(decided: readonly Shown[]) {
  if (decided.length === 0) return nothing;
  const answers = decided.map(({ answer }) => answer);
  const isDone = answers.every(({ outcome }) => outcome === 'done');
  return html`<ds-alert tone=${isDone ? 'success' : 'warning'} .heading=${doneText(answers)}>
    <ul>
      ${decided.map(({ refill, answer }) => html`<li><bdi>${personNameText(refill.patient.displayName)}</bdi>, ${refillName(refill)}: ${outcomeText(answer)}</li>`)}
    </ul>
  </ds-alert>`;
}

function outcomeText(answer: DecidedRefill): string {
  if (answer.outcome === 'undecided') return undecidedText(answer.code);
  return answer.refill.state === 'refused' ? msg('Refused', { id: 'records.desk.refused' }) : msg('Approved', { id: 'records.refill.state-approved' });
}
