import { expect } from '@open-wc/testing';
import type { FeatureManifest } from '../contract/feature.ts';
import { describeAttention } from './attention-text.ts';
import type { AttentionItem } from './home-api.ts';

const manifest: FeatureManifest = {
  name: 'mf-records',
  version: '1.0.0',
  contract: 1,
  title: { en: 'Health record', es: 'Expediente médico' },
  routes: [],
  nav: [],
  cards: [],
  attention: { 'records.result-new': { other: { en: 'New test result: {name}', es: 'Resultado nuevo: {name}' } } },
  widgets: [],
};
const item: AttentionItem = { kind: 'records.result-new', rank: 40, path: '/records', values: { name: 'Lipid panel', 'name.es': 'Panel de lípidos' } };
const said = (values: AttentionItem['values'], locale: 'en' | 'es') => describeAttention({ ...item, values }, [manifest], { locale, timeZone: 'UTC' }).text;

describe('what needs attention, in words', () => {
  it('names things in the reader’s language where they have a name in it', () => {
    expect(said(item.values, 'es')).to.equal('Resultado nuevo: Panel de lípidos');
    expect(said(item.values, 'en')).to.equal('New test result: Lipid panel');
    expect(said({ name: 'Ankle' }, 'es')).to.equal('Resultado nuevo: Ankle');
  });
});
