/** A health condition as a row of a list. */
import '@portal/design-system/list-item';
import { msg, str } from '@lit/localize';
import type { ConditionEntry } from '@portal/bff/contract/records';
import { html, nothing } from 'lit';
import { sinceText, untilText } from '../told-time-text.ts';

/** `day` writes a date as exact as it is known. */
export function renderCondition({ name, doubt, onset, onsetTold, ended, endedTold, recorded }: ConditionEntry, day: (date: string) => string) {
  const since = sinceText(onset, onsetTold, day);
  const until = untilText(ended, endedTold, day);
  const noted = !onset && recorded ? msg(str`Noted ${day(recorded)}`, { id: 'records.conditions.recorded' }) : null;
  return html`
    <ds-list-item>
      ${name}
      ${since === null ? nothing : html`<div slot="meta">${since}</div>`}
      ${noted ? html`<div slot="meta">${noted}</div>` : nothing}
      ${until === null ? nothing : html`<div slot="meta">${until}</div>`}
      ${doubt === null ? nothing : html`<div slot="meta">${doubtText(doubt)}</div>`}
    </ds-list-item>
  `;
}

/** What FHIR's verification status means to the person. */
function doubtText(doubt: string): string {
  switch (doubt) {
    case 'provisional':
      return msg('Likely, but not confirmed yet', { id: 'records.conditions.provisional' });
    case 'differential':
      return msg('One of several possible causes. It does not mean you have it.', { id: 'records.conditions.differential' });
    default:
      return msg('No one has confirmed this yet', { id: 'records.conditions.doubt' });
  }
}
