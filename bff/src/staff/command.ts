/**
 * What `npm run staff` does, in the process of the command or in the server that
 * has the database open. It is the operator's way: it makes the first
 * administrator, and may take the last one's work away.
 */
import { z } from 'zod';
import { STAFF_ROLES } from '../access/pools.ts';
import type { Tx } from '../database/database.ts';
import { ApiProblem } from '../http/problem.ts';
import { typedName } from '../one-line.ts';
import type { Portal } from '../portal.ts';
import { clinicCalled } from '../prices/clinic-called.ts';
import { clinicsOf, WORKS_AT } from './keep-administrator.ts';
import { staffProblems } from './staff-problems.ts';
import { changeRole, endMember, INVITATION_DAYS, inviteMember } from './members.ts';

const email = z.email().max(254);
const role = z.enum(STAFF_ROLES);
/** Its id, or enough of its name. */
const clinic = z.string().min(1).max(200);

export const staffCommandSchema = z.discriminatedUnion('command', [
  z.object({ command: z.literal('add'), email, name: typedName, role, clinic }).strict(),
  z.object({ command: z.literal('list'), clinic: clinic.optional() }).strict(),
  z.object({ command: z.literal('disable'), email, clinic: clinic.optional() }).strict(),
  z.object({ command: z.literal('role'), email, role }).strict(),
]);
export type StaffCommand = z.infer<typeof staffCommandSchema>;

export type CommandHost = Pick<Portal, 'db' | 'config' | 'now' | 'audit' | 'events' | 'features'>;

/** Why a command can't be done, in a sentence for the operator. */
export class StaffCommandError extends Error {
  override readonly name = 'StaffCommandError';
}

/** Does it and says what was done, line by line. @throws {StaffCommandError} {UnknownClinicError} */
export async function runStaffCommand(host: CommandHost, command: StaffCommand): Promise<string[]> {
  try {
    switch (command.command) {
      case 'add':
        return await add(host, command);
      case 'list':
        return await list(host, command.clinic);
      case 'disable':
        return await disable(host, command.email, command.clinic);
      case 'role':
        return await setRole(host, command);
    }
  } catch (error) {
    const row = error instanceof ApiProblem ? Object.entries(staffProblems).find(([code]) => code === error.code)?.[1] : undefined;
    throw row ? new StaffCommandError(row.title, { cause: error }) : error;
  }
}

async function add(host: CommandHost, { name, email: address, role: given, clinic: called }: Extract<StaffCommand, { command: 'add' }>): Promise<string[]> {
  const clinicId = await clinicCalled(host.db, called);
  const invited = { name, email: address, role: given, clinicId, byUserId: null } as const;
  const { userId, link } = await host.db.transaction((tx) => inviteMember(host, tx, invited, host.now()));
  await record(host, userId, clinicId, `invited as ${given}, by command`);
  if (link === null) return [`${address} has an account and works here now. They sign in as before; a second step is asked for first.`];
  return [`${address} was mailed this link, which works once, for ${INVITATION_DAYS} days:`, link];
}

async function list({ db }: CommandHost, called: string | undefined): Promise<string[]> {
  const clinicId = called === undefined ? undefined : await clinicCalled(db, called);
  const grants = await db.prisma.accessGrant.findMany({
    where: { ...WORKS_AT, ...(clinicId === undefined ? {} : { clinicId }) },
    select: { clinic: { select: { name: true } }, user: { select: { email: true, name: true, disabledAt: true, staff: { select: { role: true } } } } },
    orderBy: [{ clinic: { name: 'asc' } }, { user: { name: 'asc' } }, { id: 'asc' }],
  });
  const rows = grants.map(({ clinic: at, user }) => [at?.name, user.staff?.role ?? 'no role', user.name, user.email, ...(user.disabledAt ? ['closed'] : [])]);
  return rows.length === 0 ? ['Nobody works here.'] : rows.map((row) => row.join('\t'));
}

async function disable(host: CommandHost, address: string, called: string | undefined): Promise<string[]> {
  const only = called === undefined ? null : await clinicCalled(host.db, called);
  const { userId, ended } = await host.db.transaction(async (tx) => {
    const id = await staffCalled(tx, address);
    const clinicIds = (await clinicsOf(tx, id)).filter((clinicId) => only === null || clinicId === only);
    for (const clinicId of clinicIds) await endMember(host, tx, id, clinicId, host.now());
    return { userId: id, ended: clinicIds };
  });
  if (ended.length === 0) throw new StaffCommandError(`${address} does not work there.`);
  for (const clinicId of ended) await record(host, userId, clinicId, 'ended, by command');
  return [`${address} is signed out everywhere and works at ${ended.length === 1 ? 'this clinic' : `these ${ended.length} clinics`} no more.`];
}

async function setRole(host: CommandHost, { email: address, role: given }: Extract<StaffCommand, { command: 'role' }>): Promise<string[]> {
  const { userId, before, clinicIds } = await host.db.transaction(async (tx) => {
    const id = await staffCalled(tx, address);
    const all = await clinicsOf(tx, id);
    const [clinicId] = all;
    if (clinicId === undefined) throw new StaffCommandError(`${address} works at no clinic.`);
    return { userId: id, before: await changeRole(host, tx, id, { clinicId, role: given, byUserId: null }, host.now()), clinicIds: all };
  });
  if (before === given) return [`${address} has this role already.`];
  for (const clinicId of clinicIds) await record(host, userId, clinicId, `role: ${before} to ${given}, by command`);
  return [`${address} was ${before} and is ${given} now.`];
}

async function staffCalled(tx: Tx, address: string): Promise<string> {
  const member = await tx.staffMember.findFirst({ where: { user: { email: address.toLowerCase() } }, select: { userId: true } });
  if (!member) throw new StaffCommandError(`Nobody who works at a clinic has the address ${address}.`);
  return member.userId;
}

async function record({ audit, now }: CommandHost, entityId: string, clinicId: string, reason: string): Promise<void> {
  await audit.append({ at: now(), action: 'staff', outcome: 'success', clinicId, entityId, reason });
}
