/** Somebody new, who has a chart by way of an import and no account yet. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ENV, NODE, ROOT } from '../install.mjs';
import type { Running } from './running.ts';

/** How a patient is reached, as the source has it. */
export interface OnFile {
  readonly email: string;
  readonly mobile: string;
}

/** Imports Selin Ozturk, born on April 10, 1984, beside the running portal. @returns the patient number */
export async function importNewPatient({ folder, env }: Pick<Running<unknown>, 'folder' | 'env'>, onFile?: OnFile): Promise<string> {
  const id = randomUUID();
  const file = join(folder, `patient-${id}.json`);
  const patient = {
    resourceType: 'Patient',
    id,
    identifier: [{ system: 'https://source.example', value: id }],
    name: [{ family: 'Ozturk', given: ['Selin'] }],
    birthDate: '1984-04-10',
    telecom: onFile && [
      { system: 'email', value: onFile.email },
      { system: 'phone', use: 'mobile', value: onFile.mobile },
    ],
  };
  await writeFile(file, JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: [{ resource: patient }] }));
  const done = spawnSync(NODE, ['bff/bin/ingest.ts', file], { cwd: ROOT, encoding: 'utf8', env: { ...ENV, ...env } });
  const [, number] = /New patient numbers: (NH-\d+)/.exec(done.stdout) ?? [];
  assert.ok(number, done.stderr);
  return number;
}
