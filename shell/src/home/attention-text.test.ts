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
/** A name with what has a meaning in a replacement. */
const PATIENT = {
  kind: 'patient',
  id: '1',
  displayName: 'June $&',
  identity: { fullName: 'June Ruiz', birthDate: null, patientNumber: null },
  scopes: [],
} as const;
const said = (values: AttentionItem['values'], locale: 'en' | 'es') => describeAttention({ ...item, values }, [manifest], { locale, timeZone: 'UTC' }).text;

describe('what needs attention, in words', () => {
  it('names things in the reader’s language where they have a name in it', () => {
    expect(said(item.values, 'es')).to.equal('Resultado nuevo: Panel de lípidos');
    expect(said(item.values, 'en')).to.equal('New test result: Lipid panel');
    expect(said({ name: 'Ankle' }, 'es')).to.equal('Resultado nuevo: Ankle');
  });

  it('names whose it is in somebody else’s record, and says “you” in the own', () => {
    const unread: FeatureManifest = {
      ...manifest,
      attention: {
        'messages.unread': {
          one: { en: 'You have a new message' },
          other: { en: 'You have {count} new messages' },
          theirs: { one: { en: '{person} has a new message', es: '{person} tiene un mensaje nuevo' }, other: { en: '{person} has {count} new messages' } },
        },
      },
    };
    const of = (relationship: 'self' | 'parent', count: number, locale: 'en' | 'es' = 'en') =>
      describeAttention({ ...item, kind: 'messages.unread', values: { count } }, [unread], { locale, timeZone: 'UTC' }, { ...PATIENT, relationship }).text;
    expect(of('self', 1)).to.equal('You have a new message');
    expect(of('parent', 1)).to.equal('June $& has a new message');
    expect(of('parent', 1, 'es')).to.equal('June $& tiene un mensaje nuevo');
    expect(of('parent', 3)).to.equal('June $& has 3 new messages');
  });
});
