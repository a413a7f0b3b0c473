/** Turns the files and folders of a command line into inputs. */
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { formatOf } from './input.ts';
import type { InputFile } from './input.ts';

const READ = /\.(json|ndjson|jsonl)$/i;

/** A path that names nothing that can be read. */
export interface MissingPath {
  name: string;
  problem: string;
}

/**
 * Every JSON file is an input of its own. The NDJSON files of one folder are one
 * input: a bulk export has a file for each type, and they refer to each other.
 */
export async function findInputs(paths: readonly string[]): Promise<{ inputs: InputFile[][]; missing: MissingPath[] }> {
  const files: InputFile[] = [];
  const missing: MissingPath[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (!found) missing.push({ name: path, problem: 'There is no such file or folder.' });
    else if (found.isDirectory()) files.push(...(await filesIn(path, missing)));
    else files.push({ name: basename(path), path, format: formatOf(path) });
  }
  const groups = new Map<string, InputFile[]>();
  for (const file of files) {
    const key = file.format === 'ndjson' ? dirname(file.path) : file.path;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return { inputs: [...groups.values()], missing };
}

async function filesIn(folder: string, missing: MissingPath[]): Promise<InputFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile() && READ.test(entry.name)).map((entry) => join(entry.parentPath, entry.name));
  if (paths.length === 0) missing.push({ name: folder, problem: 'The folder has no .json, .ndjson or .jsonl file.' });
  return paths.sort().map((path) => ({ name: relative(folder, path), path, format: formatOf(path) }));
}
