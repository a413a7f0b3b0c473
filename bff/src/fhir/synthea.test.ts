import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { eachEngine, useDatabase } from '../database/testing.ts';
import { findInputs } from './find-inputs.ts';
import { ingestFiles } from './ingest.ts';
import { emptyReport, mergeReports } from './report.ts';
import type { IngestReport } from './report.ts';

// Synthetic patients are not part of the repository; where they are at hand, all must come in.
const FOLDER = process.env['SYNTHEA_DIR'] ?? resolve(import.meta.dirname, '../../../../shared/data/synthea');

async function resourcesByType(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of readdirSync(FOLDER)) {
    const bundle = JSON.parse(await readFile(resolve(FOLDER, name), 'utf8')) as { entry: { resource: { resourceType: string } }[] };
    for (const { resource } of bundle.entry) counts[resource.resourceType] = (counts[resource.resourceType] ?? 0) + 1;
  }
  return counts;
}

eachEngine((engine) => {
  const skip = existsSync(FOLDER) ? false : 'no synthetic patients at hand';
  const database = useDatabase(engine);
  const importAll = async (): Promise<IngestReport> => {
    const report = emptyReport();
    const { inputs } = await findInputs([FOLDER]);
    for (const files of inputs) mergeReports(report, await ingestFiles(database(), files));
    return report;
  };

  test('every resource of the synthetic patients comes in once or is listed with a reason', { skip }, async () => {
    const inFiles = await resourcesByType();
    const report = await importAll();
    for (const [type, many] of Object.entries(inFiles)) {
      const { created = 0, updated = 0, unchanged = 0, skipped = {}, hidden = 0 } = report.types[type] ?? {};
      const listed = Object.values(skipped).reduce((sum, one) => sum + one, 0);
      assert.equal(created + updated + unchanged + listed + hidden, many, type);
      assert.equal(listed, 0, `${type} is skipped`);
    }
    const { prisma } = database();
    assert.equal(await prisma.patient.count(), inFiles['Patient']);
    assert.equal(await prisma.observation.count(), inFiles['Observation']);
    assert.ok((await prisma.diagnosticReportResult.count()) > 0);
    assert.ok((await prisma.claim.findFirst({ where: { totalCents: { gt: 0 } } })) !== null);
  });

  test('FH-04: importing them again changes nothing', { skip }, async () => {
    const again = await importAll();
    for (const [type, { created, updated }] of Object.entries(again.types)) assert.equal(created + updated, 0, type);
  });
});
