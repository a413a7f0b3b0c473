/** How many things wait in a feature, in words, from its manifest. */
import { msg, str } from '@lit/localize';
import type { FeatureManifest } from '../contract/feature.ts';
import { inLanguage } from '../contract/locale.ts';
import type { Locale } from '../contract/locale.ts';

/** @param key the feature's key in answers, e.g. `messages`, or a place of its in the navigation, as `desk` */
export function waitingText(manifests: readonly FeatureManifest[], key: string, count: number, locale: Locale): string {
  // A release made before there were such words has none.
  const feature = manifests.find(({ name }) => name === `mf-${key}`) ?? manifests.find(({ nav }) => nav.some(({ path }) => path === `/${key}`));
  const words = feature?.waiting;
  if (!words) return msg(str`${count} new`, { id: 'shell.waiting.some' });
  return inLanguage(count === 1 ? words.one : words.other, locale).replaceAll('{count}', String(count));
}
