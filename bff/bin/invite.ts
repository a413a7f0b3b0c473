/**
 * Prints an activation link for a patient, whether the server runs or not:
 *
 *     npm run invite -- --patient <patient number>
 *
 * Exits with 0 when done, 1 when it could not be done, 2 when called wrongly.
 */
import { parseArgs } from 'node:util';
import { openCommandDatabase } from '../src/fhir/command-database.ts';
import { readConfig } from '../src/config.ts';
import { activationLink, createInvitation } from '../src/auth/activation-codes.ts';
import { inviteThroughServer } from '../src/fhir/admin-client.ts';

const USAGE = 'Usage: npm run invite -- --patient <patient number>';

function readPatientNumber(args: string[]): string | null {
  try {
    return parseArgs({ args, options: { patient: { type: 'string' } } }).values.patient ?? null;
  } catch {
    return null;
  }
}

async function invite(patientNumber: string): Promise<{ link: string; expiresAt: string }> {
  const config = readConfig(process.env);
  const command = await openCommandDatabase(config);
  if ('access' in command) return inviteThroughServer(command.access, patientNumber);
  try {
    const { code, expiresAt } = await createInvitation(command.db, patientNumber, new Date());
    return { link: activationLink(config.origin, code), expiresAt: expiresAt.toISOString() };
  } finally {
    await command.db.close();
  }
}

const patientNumber = readPatientNumber(process.argv.slice(2));
if (patientNumber === null) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  try {
    const { link, expiresAt } = await invite(patientNumber);
    process.stdout.write(`${link}\nWorks once, until ${expiresAt.slice(0, 10)}, together with the patient’s birth date.\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'The invitation could not be made.'}\n`);
    process.exitCode = 1;
  }
}
