import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { eachEngine } from '../database/testing.ts';
import { usePortal } from '../testing/portal.ts';
import { readFindings } from './csp-reports.ts';

const PAGE = 'https://portal.example/patients/11111111-1111-4111-8111-111111111111/messages';
const older = { 'csp-report': { 'document-uri': PAGE, 'effective-directive': 'script-src-elem', 'blocked-uri': 'https://evil.example/steal.js?who=dana' } };
const newer = [{ type: 'csp-violation', url: PAGE, body: { documentURL: PAGE, effectiveDirective: 'style-src-attr', blockedURL: 'inline' } }];

test('EM-10 a report is reduced to the directive and the blocked origin', () => {
  assert.deepEqual(readFindings(JSON.stringify(older)), [{ directive: 'script-src-elem', blocked: 'https://evil.example' }]);
  assert.deepEqual(readFindings(JSON.stringify(newer)), [{ directive: 'style-src-attr', blocked: 'inline' }]);
});

test('EM-10 whatever is sent, what is kept is short and has no address in it', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.webUrl({ withQueryParameters: true }).map((url) => JSON.stringify({ 'csp-report': { 'blocked-uri': url } })),
      ),
      (body) => {
        for (const { directive, blocked } of readFindings(body)) {
          assert.match(directive, /^[a-z-]{1,40}$/);
          assert.match(blocked, /^([a-z-]+|[a-z][a-z0-9+.-]*:\/\/[^/?#]*)$/i);
        }
      },
    ),
  );
});

eachEngine((engine) => {
  describe('EM-10 reports of the policy', () => {
    const portal = usePortal(engine);
    const send = (body: string, type: string) => portal().app.request('/api/csp-reports', { method: 'POST', headers: { 'content-type': type }, body });

    test('are taken from any browser without a session, and logged without ids', async () => {
      const before = portal().logLines.length;
      assert.equal((await send(JSON.stringify(older), 'application/csp-report')).status, 204);
      assert.equal((await send(JSON.stringify(newer), 'application/reports+json')).status, 204);
      assert.equal((await send('{', 'application/csp-report')).status, 204);
      const lines = portal().logLines.slice(before).join('\n');
      assert.match(lines, /script-src-elem.*https:\/\/evil\.example/);
      assert.doesNotMatch(lines, /11111111|dana|steal/);
      assert.match(await (await portal().app.request('/metrics')).text(), /portal_csp_reports_total\{directive="style-src-attr"\} \d/);
    });

    test('cannot fill the log or the memory', async () => {
      for (let i = 0; i < 60; i += 1) await send(JSON.stringify(older), 'application/csp-report');
      assert.ok(portal().logLines.filter((line) => line.includes('policy violation')).length <= 20);
      assert.equal((await send('x'.repeat(300 * 1024), 'application/csp-report')).status, 413);
    });
  });
});
