/** Sentences of the "needs your attention" list, from the texts in the features' manifests. */
import { msg } from '@lit/localize';
import type { AttentionText, FeatureManifest } from '../contract/feature.ts';
import type { LocaleSettings } from '../contract/contexts.ts';
import { formatDateTime, formatPlainDate } from '../contract/intl.ts';
import { inLanguage } from '../contract/locale.ts';
import type { Locale, Localized } from '../contract/locale.ts';
import type { AttentionItem } from './home-api.ts';

/** One item as it reads. */
export interface AttentionLine {
  readonly text: string;
  /** When it happens or is due. */
  readonly when?: string | undefined;
  readonly icon: string;
}

export function describeAttention(item: AttentionItem, manifests: readonly FeatureManifest[], viewer: LocaleSettings): AttentionLine {
  for (const manifest of manifests) {
    // A release made before there was such a list has none.
    const text = (manifest.attention as FeatureManifest['attention'] | undefined)?.[item.kind];
    if (text)
      return {
        text: fill(inLanguage(choose(text, item, viewer), viewer.locale), item, viewer.locale),
        when: describeWhen(item, viewer),
        icon: iconOf(manifest),
      };
  }
  // Its feature is away: that is no reason to say that nothing is there.
  return { text: msg('There is something new for you', { id: 'shell.home.something' }), when: describeWhen(item, viewer), icon: 'info' };
}

function choose(text: AttentionText, item: AttentionItem, { locale }: LocaleSettings): Localized {
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
