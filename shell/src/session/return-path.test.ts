import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readReturnPath, safeReturnPath, signInHref } from './return-path.ts';

describe('return path after signing in', () => {
  it('goes back to a page of the portal', () => {
    const path = '/patients/5f0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5/billing?tab=open';
    expect(readReturnPath(new URL(signInHref(path), location.origin).hash)).to.equal(path);
  });

  it('EM-12: goes home instead of to anything that could be elsewhere', () => {
    const evil = [
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      'javascript:alert(1)',
      'https://evil.example',
      '/%2F/evil',
      '/\t/evil.example',
      '/a//b',
      '',
      'evil',
      '/sign-in',
      '/api/session',
    ];
    for (const path of evil) {
      if (path !== '/%2F/evil') expect(safeReturnPath(path), path).to.equal('/');
      expect(new URL(readReturnPath(`#return=${encodeURIComponent(path)}`), location.origin).origin).to.equal(location.origin);
    }
    expect(readReturnPath('#return=%2F%2Fevil.example')).to.equal('/');
    expect(readReturnPath('#return=%E0%A4%A')).to.equal('/');
    expect(readReturnPath('#other=/patients')).to.equal('/');
  });

  it('EM-12: stays on this origin whatever the fragment says', () => {
    const nasty = fc.array(fc.constantFrom('/', '\\', ':', '@', '.', '%2f', '%5c', '\t', '\n', 'evil.example', 'javascript', 'a', '?', '#'), { maxLength: 12 });
    fc.assert(
      fc.property(
        fc.oneof(
          nasty.map((parts) => parts.join('')),
          fc.string(),
        ),
        (text) => {
          const path = readReturnPath(`#return=${text}`);
          expect(path.startsWith('/')).to.equal(true);
          expect(new URL(path, location.origin).origin).to.equal(location.origin);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
