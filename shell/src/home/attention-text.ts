/** Sentences of the "needs your attention" list, from the texts in the features' manifests. */
import { msg } from '@lit/localize';
import type { AttentionText, FeatureManifest } from '../contract/feature.ts';
import type { LocaleSettings, Subject } from '../contract/contexts.ts';
import { formatDateTime, formatPlainDate } from '../contract/intl.ts';
import { inWordsFor } from '../common/whose-words.ts';
import type { Locale, Localized } from '../contract/locale.ts';
import type { AttentionItem } from './home-api.ts';

/** One item as it reads. */
export interface AttentionLine {
  readonly text: string;
  /** When it happens or is due. */
  readonly when?: string | undefined;
  readonly icon: string;
}

export function describeAttention(item: AttentionItem, manifests: readonly FeatureManifest[], viewer: LocaleSettings, subject?: Subject): AttentionLine {
  for (const manifest of manifests) {
    // A release made before there was such a list has none.
    const text = (manifest.attention as FeatureManifest['attention'] | undefined)?.[item.kind];
    if (text)
      return {
        text: fill(sentenceOf(text, item, viewer, subject), item, viewer.locale),
        when: describeWhen(item, viewer),
        icon: iconOf(manifest),
      };
  }
  // Its feature is away: that is no reason to say that nothing is there.
  return { text: msg('There is something new for you', { id: 'shell.home.something' }), when: describeWhen(item, viewer), icon: 'info' };
}

function sentenceOf(text: AttentionText, item: AttentionItem, viewer: LocaleSettings, subject: Subject | undefined): string {
  return inWordsFor(subject, choose(text, item, viewer), text.theirs && choose(text.theirs, item, viewer), viewer.locale);
}

function choose(text: Pick<AttentionText, 'one' | 'other'>, item: AttentionItem, { locale }: LocaleSettings): Localized {
  const count = Number(item.values?.['count']);
  const isOne = !Number.isNaN(count) && new Intl.PluralRules(locale).select(count) === 'one';
  return (isOne ? text.one : undefined) ?? text.other;
}

function fill(template: string, { values = {} }: AttentionItem, locale: Locale): string {
  return template.replaceAll(/\{(\w+)\}/g, (_all, name: string) => String(values[`${name}.${locale}`] ?? values[name] ?? ''));
}

function describeWhen({ at, timeZone, on }: AttentionItem, viewer: LocaleSettings): string | undefined {
  if (at !== undefined) return formatDateTime(at, timeZone ?? viewer.timeZone, viewer);
  return on === undefined ? undefined : formatPlainDate(on, viewer.locale);
}

function iconOf({ nav }: FeatureManifest): string {
  return nav[0]?.icon ?? 'info';
}
