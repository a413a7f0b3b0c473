import { expect } from '@open-wc/testing';
import { isNarrowed, queryOf, readQuery, wantedOf, writeQuery } from './list-query.ts';
import type { ListQuery } from './list-query.ts';

const ID = '0192f0c1-2d3e-7a4b-8c5d-000000000001';
const NOW = Date.parse('2026-11-30T15:00:00Z');

describe('what an address says of a list', () => {
  it('is read as it was written, and leaves all else of the address', () => {
    const queries: readonly ListQuery[] = [
      { place: 'inbox' },
      { place: 'trash', unread: true },
      { place: 'folder', folderId: ID, person: ID, category: 'billing', when: 'week', files: true },
      { place: 'sent', when: 'days', from: '2026-01-02', until: '2026-03-04' },
    ];
    for (const query of queries) expect(readQuery(writeQuery(query))).to.deep.equal(query);
    expect(writeQuery({ place: 'archive' }, '?lang=es&place=trash&unread=1')).to.equal('?lang=es&place=archive');
    expect(writeQuery({ place: 'inbox' })).to.equal('');
  });

  it('counts as not said where no list knows it', () => {
    expect(readQuery('?place=attic&folder=mine&person=Ada&category=gossip&when=ever&files=yes&from=2026-01-01')).to.deep.equal({ place: 'inbox' });
  });

  it('is narrowed by anything but its place', () => {
    expect(
      [{ place: 'trash' }, { place: 'folder', folderId: ID }, { place: 'inbox', unread: true }].map((query) => isNarrowed(query as ListQuery)),
    ).to.deep.equal([false, false, true]);
    expect(queryOf({ place: 'folder', folderId: ID })).to.deep.equal({ place: 'folder', folderId: ID });
  });

  it('looks for words everywhere but in the trash, and elsewhere only in its place', () => {
    expect(wantedOf({ place: 'archive' }, 'knee', NOW)).to.deep.equal({ place: 'all', text: 'knee' });
    expect(wantedOf({ place: 'folder', folderId: ID }, 'knee', NOW)).to.deep.equal({ place: 'all', text: 'knee' });
    expect(wantedOf({ place: 'trash' }, 'knee', NOW)).to.deep.equal({ place: 'trash', text: 'knee' });
    expect(wantedOf({ place: 'folder', folderId: ID, when: 'month', files: true }, '', NOW)).to.deep.equal({
      place: 'folder',
      folderId: ID,
      from: '2026-10-31',
      withFiles: true,
    });
  });
});
