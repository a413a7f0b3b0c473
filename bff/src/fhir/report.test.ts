import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allRead, count, emptyReport, formatReport, mergeReports, noted, skip } from './report.ts';

test('the table counts each type and gives each reason and unread file a line', () => {
  const report = emptyReport();
  count(report, 'Patient', 'created', 2);
  skip(report, 'Slot', 'not open for booking', 3);
  noted(report, 'Patient', 'it has no name', 1);
  const other = emptyReport();
  count(other, 'Patient', 'unchanged');
  noted(other, 'Patient', 'it has no name', 2);
  other.files.push({ name: 'cut.json', source: null, problem: 'The file is cut off: it ends in the middle.' });
  mergeReports(report, other);
  const lines = formatReport(report)
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '));
  assert.ok(lines.includes('Patient 2 0 1 0 0 0 0'));
  assert.ok(lines.includes('3 refused: not open for booking'));
  assert.ok(lines.includes('3 to note: it has no name'));
  assert.ok(lines.includes('Total 2 0 1 0 0 0 3'));
  assert.ok(lines.includes('Not read: cut.json: The file is cut off: it ends in the middle.'));
  assert.equal(allRead(report), false);
});
