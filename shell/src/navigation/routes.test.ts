import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { CLINIC, ELENA, MIA } from '../mocks/shell-mocks.ts';
import type { SubjectInfo } from '../session/session-info.ts';
import { MOCK_FEATURES } from '../mocks/mock-features.ts';
import { listOf, matchPattern, navEntries, resolvePath, subjectPath } from './routes.ts';

const MANIFESTS = MOCK_FEATURES.map(({ active }) => active.manifest);
const PEOPLE = [ELENA, MIA];

describe('what an address means', () => {
  it('leads from the start to the own home', () => {
    expect(resolvePath('/', PEOPLE, MANIFESTS)).to.deep.equal({ kind: 'redirect', path: subjectPath(ELENA) });
    expect(resolvePath(subjectPath(MIA), PEOPLE, MANIFESTS)).to.deep.equal({ kind: 'home', subject: MIA });
  });

  it('has the page of notices beside whatever is open, alone where nothing is, and nowhere in a stranger’s record', () => {
    expect(resolvePath('/notifications', PEOPLE, MANIFESTS)).to.deep.equal({ kind: 'redirect', path: `${subjectPath(ELENA)}/notifications` });
    expect(resolvePath(`${subjectPath(MIA)}/notifications`, PEOPLE, MANIFESTS)).to.deep.equal({ kind: 'notices', subject: MIA });
    expect(resolvePath(`${subjectPath(CLINIC)}/notifications/`, [CLINIC], MANIFESTS)).to.deep.equal({ kind: 'notices', subject: CLINIC });
    expect(resolvePath('/notifications', [], MANIFESTS)).to.deep.equal({ kind: 'notices' });
    expect(resolvePath('/patients/99999999-3a4b-4c5d-8e6f-708192a3b4c5/notifications', PEOPLE, MANIFESTS)).to.deep.equal({ kind: 'not-found' });
  });

  it('leads staff to the first page of their clinic', () => {
    expect(resolvePath('/', [CLINIC], MANIFESTS)).to.deep.equal({ kind: 'redirect', path: `${subjectPath(CLINIC)}/messages` });
  });

  it('leads staff in a patient’s record to what they must know, and shows that page to nobody else', () => {
    const [records] = MANIFESTS.filter(({ name }) => name === 'mf-records');
    if (!records) throw new Error('There are no records.');
    const summary = { path: '/records/summary', page: 'summary', title: records.title, audience: 'patient', scope: 'records:read', atWork: true } as const;
    const manifests = [{ ...records, routes: [...records.routes, summary] }];
    const opened: SubjectInfo = { ...MIA, relationship: 'staff' };
    expect(resolvePath(subjectPath(MIA), [opened], manifests)).to.deep.equal({ kind: 'redirect', path: `${subjectPath(MIA)}/records/summary` });
    expect(resolvePath(`${subjectPath(MIA)}/records/summary`, [opened], manifests).kind).to.equal('page');
    expect(resolvePath(subjectPath(MIA), [MIA], manifests).kind).to.equal('home');
    expect(resolvePath(`${subjectPath(MIA)}/records/summary`, [MIA], manifests).kind).to.equal('no-access');
  });

  it('finds a page with its params, also behind a slash too many', () => {
    const target = resolvePath(`${subjectPath(ELENA)}/billing/statements/s%201/`, PEOPLE, MANIFESTS);
    expect(target).to.include({ kind: 'page', subject: ELENA, feature: 'mf-billing' });
    expect(target).to.have.deep.property('params', { statementId: 's 1' });
  });

  it('knows nothing of somebody without access, nor of a page the access does not cover', () => {
    const stranger = '99999999-3a4b-4c5d-8e6f-708192a3b4c5';
    expect(resolvePath(`/patients/${stranger}/records`, PEOPLE, MANIFESTS)).to.deep.equal({ kind: 'no-access' });
    const limited: SubjectInfo = { ...MIA, scopes: ['records:read'] };
    expect(resolvePath(`${subjectPath(MIA)}/billing`, [limited], MANIFESTS)).to.deep.equal({ kind: 'no-access', subject: limited });
    expect(navEntries(MANIFESTS, limited).map(({ path }) => path)).to.deep.equal(['/records']);
  });

  it('answers alike for a record that is somebody else’s and one that is nobody’s, and otherwise for an address that no page has', () => {
    for (const id of ['99999999-3a4b-4c5d-8e6f-708192a3b4c5', '00000000-0000-4000-8000-000000000000']) {
      for (const path of ['', '/records', '/billing/statements/1'])
        expect(resolvePath(`/patients/${id}${path}`, PEOPLE, MANIFESTS)).to.deep.equal({ kind: 'no-access' });
      expect(resolvePath(`/patients/${id}/recrods`, PEOPLE, MANIFESTS)).to.deep.equal({ kind: 'not-found' });
    }
    for (const path of ['/patients/dana', '/patients/dana/records', '/patient', '/records/results/x'])
      expect(resolvePath(path, PEOPLE, MANIFESTS).kind).to.equal('not-found');
    expect(resolvePath(`${subjectPath(ELENA)}/recrods`, PEOPLE, MANIFESTS)).to.deep.equal({ kind: 'not-found', subject: ELENA });
  });

  it('leaves out an entry where another that says more is there', () => {
    const [records] = MANIFESTS.filter(({ name }) => name === 'mf-records');
    if (!records) throw new Error('There are no records.');
    const [entry] = records.nav;
    const nav = entry ? [entry, { ...entry, path: '/records/immunizations', scope: 'records:basic' as const, unless: 'records:read' as const }] : [];
    const paths = (scopes: SubjectInfo['scopes']) => navEntries([{ ...records, nav }], { ...MIA, scopes }).map(({ path }) => path);
    expect(paths(['records:basic'])).to.deep.equal(['/records/immunizations']);
    expect(paths(['records:read', 'records:basic'])).to.deep.equal(['/records']);
  });

  it('has an entry at the place that fits what else somebody does', () => {
    const [records] = MANIFESTS.filter(({ name }) => name === 'mf-records');
    const [entry] = records?.nav ?? [];
    if (!records || !entry) throw new Error('There are no records.');
    const nav = [
      { ...entry, order: 1, unless: 'messages:read' as const },
      { ...entry, order: 2, with: 'messages:read' as const },
    ];
    const orders = (scopes: SubjectInfo['scopes']) => navEntries([{ ...records, nav }], { ...MIA, scopes }).map(({ order }) => order);
    expect(orders(['records:read'])).to.deep.equal([1]);
    expect(orders(['records:read', 'messages:read'])).to.deep.equal([2]);
  });

  it('knows the list of what is opened from one, of the list itself, and of no other page', () => {
    const [billing, records] = MANIFESTS;
    if (!billing || !records) throw new Error('There are no features.');
    const listAt = (path: string) => {
      const target = resolvePath(subjectPath(ELENA) + path, PEOPLE, MANIFESTS);
      return target.kind === 'page' ? listOf(target, target.feature === 'mf-billing' ? billing : records)?.path : target.kind;
    };
    expect(listAt('/billing/statements/s1')).to.equal('/billing');
    expect(listAt('/billing')).to.equal('/billing');
    expect(listAt('/records')).to.equal(undefined);
  });

  it('keeps pages of the clinic desk from patients', () => {
    expect(resolvePath(`${subjectPath(ELENA)}/messages`, PEOPLE, MANIFESTS).kind).to.equal('not-found');
  });

  it('gives any path an answer, and no subject that was not offered', () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        const target = resolvePath(path || '/', PEOPLE, MANIFESTS);
        if ('subject' in target && target.subject) expect(PEOPLE).to.include(target.subject);
      }),
    );
  });

  it('gives back the values a path was made of', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (value) => {
        const path = `/billing/${encodeURIComponent(value)}`;
        expect(matchPattern('/billing/:id', path)).to.deep.equal({ id: value });
      }),
    );
  });
});
