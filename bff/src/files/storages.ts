/** The storages of this portal, by its settings. */
import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import { clamdScanner, NO_SCANNER } from './scan.ts';
import type { FileScanner } from './scan.ts';
import type { FileStorage } from './storage.ts';
import { databaseStorage } from './storage-database.ts';
import { folderStorage } from './storage-folder.ts';

/** The one that files are written to, and those that files may still be in. */
export interface FileStorages {
  readonly current: FileStorage;
  readonly all: readonly FileStorage[];
  named(name: string): FileStorage;
}

/** Files go to a folder where one is set; what is in the database already is read from there. */
export function openStorages({ filesFolder }: Pick<Config, 'filesFolder'>, db: Database): FileStorages {
  const inDatabase = databaseStorage(db);
  const inFolder = filesFolder === undefined ? undefined : folderStorage(filesFolder);
  return {
    current: inFolder ?? inDatabase,
    all: inFolder ? [inFolder, inDatabase] : [inDatabase],
    named(name) {
      if (name === inDatabase.name) return inDatabase;
      if (name === inFolder?.name) return inFolder;
      throw new Error(`Files are in the storage "${name}", which is not set up. Set FILES_FOLDER to the folder that holds them.`);
    },
  };
}

/** What the portal needs for files, made once a process. */
export interface FileParts {
  readonly storages: FileStorages;
  readonly scanner: FileScanner;
}

export function openFileParts(config: Pick<Config, 'filesFolder' | 'clamdUrl'>, db: Database): FileParts {
  return { storages: openStorages(config, db), scanner: config.clamdUrl === undefined ? NO_SCANNER : clamdScanner(config.clamdUrl) };
}
