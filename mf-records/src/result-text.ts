/** How results are put into words, the same in lists, on their page and on the card. */
import { msg, str } from '@lit/localize';
import type { ResultComponent, ResultFlag, ResultSummary } from '@portal/bff/contract/records';

/** Words and tone of a badge. */
export interface Badge {
  readonly tone: 'neutral' | 'info' | 'success' | 'warning' | 'danger';
  readonly text: string;
}

/** What to say about a whole report. */
export function summaryBadge({ flag, status, valueCount, withdrawnFor }: Pick<ResultSummary, 'flag' | 'status' | 'valueCount' | 'withdrawnFor'>): Badge {
  if (status === 'cancelled') return { tone: 'neutral', text: msg('Canceled', { id: 'records.summary.cancelled' }) };
  if (withdrawnFor === 'unsure' || withdrawnFor === 'other') return { tone: 'neutral', text: msg('No longer shown', { id: 'records.summary.withheld' }) };
  if (status === 'entered-in-error') return { tone: 'neutral', text: msg('Withdrawn', { id: 'records.summary.withdrawn' }) };
  if (status === 'registered') return { tone: 'neutral', text: msg('Not ready yet', { id: 'records.summary.registered' }) };
  if (flag === 'unknown' && valueCount === 0) return { tone: 'neutral', text: msg('No values', { id: 'records.summary.no-values' }) };
  switch (flag) {
    case 'critical':
      return { tone: 'danger', text: msg('Far outside usual range', { id: 'records.summary.critical' }) };
    case 'abnormal':
      return { tone: 'warning', text: msg('Outside usual range', { id: 'records.summary.abnormal' }) };
    case 'normal':
      return { tone: 'success', text: msg('In usual range', { id: 'records.summary.normal' }) };
    case 'unknown':
      return { tone: 'neutral', text: msg('Not compared with a range', { id: 'records.summary.unknown' }) };
  }
}

/** A note on a report that may still change or was changed; `null` for a final one. */
export function statusText(status: string): string | null {
  switch (status) {
    case 'registered':
      return msg('Still being worked on', { id: 'records.status.registered' });
    case 'partial':
      return msg('Some values are still to come', { id: 'records.status.partial' });
    case 'preliminary':
      return msg('Early result, not final yet', { id: 'records.status.preliminary' });
    case 'amended':
    case 'corrected':
      return msg('Corrected by the lab', { id: 'records.status.corrected' });
    case 'appended':
      return msg('The lab added to this result', { id: 'records.status.appended' });
    case 'unknown':
      return msg('We don’t know if this is final', { id: 'records.status.unknown' });
    default:
      return null;
  }
}

/** What became of a report that somebody had seen: what happened on this day, and what it means. */
export function withdrawnText({ withdrawnFor }: Pick<ResultSummary, 'withdrawnFor'>, day: string): { heading: string; text: string } {
  const ask = msg('If you have questions, message your care team.', { id: 'records.result.withdrawn-ask' });
  switch (withdrawnFor) {
    case 'error':
      return {
        heading: msg(str`The lab withdrew this result on ${day}.`, { id: 'records.result.withdrawn' }),
        text: `${msg('It was a mistake and no longer counts.', { id: 'records.result.withdrawn-error' })} ${ask}`,
      };
    case 'deleted':
      return {
        heading: msg(str`The lab withdrew this result on ${day}.`, { id: 'records.result.withdrawn' }),
        text: `${msg('It no longer counts.', { id: 'records.result.withdrawn-deleted' })} ${ask}`,
      };
    case 'unsure':
      return {
        heading: msg(str`We stopped showing this result on ${day}.`, { id: 'records.result.withheld' }),
        text: `${msg('We can’t be sure whose result it is. Please don’t rely on it.', { id: 'records.result.withheld-unsure' })} ${ask}`,
      };
    default:
      return {
        heading: msg(str`We stopped showing this result on ${day}.`, { id: 'records.result.withheld' }),
        text: `${msg('The lab changed it, and we can’t show it the right way. Please don’t rely on the old one.', { id: 'records.result.withheld-other' })} ${ask}`,
      };
  }
}

/** The same about one value; `null` for a final one. */
export function valueStatusText(status: string): string | null {
  switch (status) {
    case 'registered':
      return msg('Not ready yet', { id: 'records.value-status.registered' });
    case 'preliminary':
      return msg('Early value, not final yet', { id: 'records.value-status.preliminary' });
    case 'amended':
    case 'corrected':
      return msg('Corrected by the lab', { id: 'records.value-status.corrected' });
    case 'cancelled':
      return msg('Canceled: there is no value', { id: 'records.value-status.cancelled' });
    case 'unknown':
    case 'entered-in-error':
      return msg('Not shown: the lab has not confirmed it', { id: 'records.value-status.unknown' });
    default:
      return null;
  }
}

/** What to say about one value; `null` where the laboratory did not judge it. */
export function flagBadge(flag: ResultFlag | null): Badge | null {
  switch (flag) {
    case 'normal':
      return { tone: 'success', text: msg('In usual range', { id: 'records.flag.normal' }) };
    case 'low':
      return { tone: 'warning', text: msg('Lower than usual range', { id: 'records.flag.low' }) };
    case 'high':
      return { tone: 'warning', text: msg('Higher than usual range', { id: 'records.flag.high' }) };
    case 'critical-low':
      return { tone: 'danger', text: msg('Much lower than usual range', { id: 'records.flag.critical-low' }) };
    case 'critical-high':
      return { tone: 'danger', text: msg('Much higher than usual range', { id: 'records.flag.critical-high' }) };
    case 'critical':
      return { tone: 'danger', text: msg('Very different from usual', { id: 'records.flag.critical' }) };
    case 'abnormal':
      return { tone: 'warning', text: msg('Different from usual', { id: 'records.flag.abnormal' }) };
    case null:
      return null;
  }
}

/** What the laboratory says of a value in words of its own; `null` where it says none. */
export function labWordsText({ labWords }: Pick<ResultComponent, 'labWords'>): string | null {
  if (labWords === null) return null;
  const words = labWords.split('\n').map((one) => `“${one}”`);
  return msg(str`In the lab’s own words: ${words.join(', ')}`, { id: 'records.value.lab-words' });
}
