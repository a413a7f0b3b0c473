/** The fields by which staff refuse: a reason, and words that the patient reads. */
import '@portal/design-system/select';
import '@portal/design-system/stack';
import '@portal/design-system/text-area';
import { msg } from '@lit/localize';
import type { RefillDecision } from '@portal/bff/contract/refills';
import type { Texts } from '@portal/shell/contract';
import { html } from 'lit';

type Refusal = Pick<Extract<RefillDecision, { decision: 'refuse' }>, 'reason' | 'words'>;

const REASONS = ['visit-needed', 'test-needed', 'too-early', 'changed', 'not-needed', 'unsafe', 'other-prescriber', 'other'] as const;

/** @param words - as they were typed before */
export function renderRefuseFields(words = '') {
  return html`<ds-stack>
    <ds-select
      name="reason"
      required
      .label=${msg('Why not?', { id: 'records.desk.reason' })}
      .placeholder=${msg('Choose a reason', { id: 'records.desk.reason-choose' })}
      .options=${REASONS.map((reason) => ({ value: reason, label: reasonText(reason) }))}
    ></ds-select>
    <ds-text-area
      name="words"
      maxlength="1000"
      .label=${msg('What would you like to tell the patient?', { id: 'records.desk.words' })}
      .hint=${msg('Say what they can do next. They read it in the portal.', { id: 'records.desk.words-hint' })}
      .value=${words}
    ></ds-text-area>
  </ds-stack>`;
}

export function readRefusal({ reason = '', words = '' }: Texts): Refusal {
  return { reason: REASONS.find((one) => one === reason) ?? 'other', words };
}

/** What the fields can't say of themselves: “other” tells the patient nothing. */
export function refusalProblems({ reason, words }: Refusal) {
  return reason === 'other' && !words ? [{ field: 'words', message: msg('Write to the patient why.', { id: 'records.desk.undecided-words' }) }] : [];
}

function reasonText(reason: (typeof REASONS)[number]): string {
  switch (reason) {
    case 'visit-needed':
      return msg('A visit is needed first', { id: 'records.desk.reason-visit' });
    case 'test-needed':
      return msg('A test is needed first', { id: 'records.desk.reason-test' });
    case 'too-early':
      return msg('Too early', { id: 'records.desk.reason-early' });
    case 'changed':
      return msg('The medicine was changed', { id: 'records.desk.reason-changed' });
    case 'not-needed':
      return msg('Not needed anymore', { id: 'records.desk.reason-not-needed' });
    case 'unsafe':
      return msg('Not safe now', { id: 'records.desk.reason-unsafe' });
    case 'other-prescriber':
      return msg('Another clinic prescribes it', { id: 'records.desk.reason-prescriber' });
    case 'other':
      return msg('Another reason', { id: 'records.desk.reason-other' });
  }
}
