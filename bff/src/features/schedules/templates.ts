/** From what times are made, week after week: reading, adding and changing it. */
import type { z } from '@hono/zod-openapi';
import { writeAs } from '../../access/write-as.ts';
import type { ClinicWho } from '../../access/who.ts';
import type { Prisma } from '../../database/generated/client.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { formatPractitioner } from '../directory.ts';
import { isoDay, makeSlots } from './make-slots.ts';
import type { ChangedTemplate, NewTemplate, Template, Templates } from './schema.ts';
import { tellSchedule } from '../../booking/tell-schedule.ts';

const PARTS = { practitioner: true } as const;
type Row = Prisma.ScheduleTemplateGetPayload<{ include: typeof PARTS }>;
type Fields = z.output<typeof NewTemplate>;

/** All of the clinic's, by clinician and hour. */
export async function readTemplates({ db }: Portal, { clinicId }: ClinicWho): Promise<Templates> {
  const { prisma } = db;
  const [rows, people, rooms, types] = await Promise.all([
    prisma.scheduleTemplate.findMany({ where: { clinicId }, include: PARTS, orderBy: [{ practitionerId: 'asc' }, { fromTime: 'asc' }, { id: 'asc' }] }),
    prisma.practitioner.findMany({ orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }] }),
    prisma.room.findMany({ where: { clinicId }, orderBy: { name: 'asc' } }),
    prisma.visitType.findMany({ where: { retiredAt: null }, orderBy: { code: 'asc' } }),
  ]);
  return {
    items: rows.map(toTemplate),
    practitioners: people.map((one) => ({ id: one.id, name: formatPractitioner(one) })),
    rooms: rooms.map(({ id, name }) => ({ id, name })),
    visitTypes: types.map(({ code, names, minutes }) => ({ code, name: (names as { en: string }).en, minutes })),
  };
}

/** Adds one and makes its times. @throws {ApiProblem} request/invalid */
export async function addTemplate(portal: Portal, who: ClinicWho, fields: Fields, once: Once): Promise<Template> {
  return writeAs(
    portal,
    who,
    async (tx, at) => {
      await refuseWrong(tx, who, fields);
      const { id } = await tx.scheduleTemplate.create({ data: { ...toRow(fields), clinicId: who.clinicId } });
      await makeSlots(tx, id, at);
      await tellSchedule(portal, tx, { clinicId: who.clinicId, entityId: id });
      return toTemplate(await tx.scheduleTemplate.findUniqueOrThrow({ where: { id }, include: PARTS }));
    },
    { once },
  );
}

/**
 * Changes one. Its free times from now on go and are made anew; those that somebody has stay as they are, so that a
 * change of hours moves nobody. @throws {ApiProblem} request/invalid, resource/not-found, resource/changed
 */
export async function changeTemplate(
  portal: Portal,
  who: ClinicWho,
  { templateId, version, ...fields }: { templateId: string } & z.output<typeof ChangedTemplate>,
): Promise<Template> {
  return writeAs(portal, who, async (tx, at) => {
    await refuseWrong(tx, who, fields);
    const { count } = await tx.scheduleTemplate.updateMany({
      where: { id: templateId, clinicId: who.clinicId, version },
      data: { ...toRow(fields), madeUntil: null, version: { increment: 1 } },
    });
    if (count === 0) {
      const found = await tx.scheduleTemplate.findFirst({ where: { id: templateId, clinicId: who.clinicId }, select: { id: true } });
      throw new ApiProblem(found ? 'resource/changed' : 'resource/not-found');
    }
    await tx.slot.deleteMany({
      where: { templateId, startsAt: { gt: at }, status: { in: ['free', 'closed'] }, appointments: { none: {} }, holds: { none: {} } },
    });
    // Where something hangs on one that is free, as on a visit that was canceled, it is closed and stays for that.
    await tx.slot.updateMany({ where: { templateId, startsAt: { gt: at }, status: 'free' }, data: { status: 'closed', templateId: null } });
    await makeSlots(tx, templateId, at);
    await tellSchedule(portal, tx, { clinicId: who.clinicId, entityId: templateId });
    return toTemplate(await tx.scheduleTemplate.findUniqueOrThrow({ where: { id: templateId }, include: PARTS }));
  });
}

/** @throws {ApiProblem} request/invalid */
async function refuseWrong(tx: Tx, { clinicId }: ClinicWho, fields: Fields): Promise<void> {
  const [practitioner, room, types] = await Promise.all([
    tx.practitioner.findUnique({ where: { id: fields.practitionerId }, select: { id: true } }),
    fields.roomId === null ? null : tx.room.findFirst({ where: { id: fields.roomId, clinicId }, select: { id: true } }),
    tx.visitType.count({ where: { code: { in: fields.visitTypes } } }),
  ]);
  const errors = [
    ...(practitioner ? [] : [{ path: 'practitionerId', code: 'unknown' }]),
    ...(fields.roomId === null || room ? [] : [{ path: 'roomId', code: 'unknown' }]),
    ...(types === new Set(fields.visitTypes).size ? [] : [{ path: 'visitTypes', code: 'unknown' }]),
    ...(fields.untilTime > fields.fromTime ? [] : [{ path: 'untilTime', code: 'before-start' }]),
    ...(fields.lastDay === null || fields.lastDay >= fields.firstDay ? [] : [{ path: 'lastDay', code: 'before-start' }]),
    ...(fields.breaks.every(({ from, until }) => until > from) ? [] : [{ path: 'breaks', code: 'before-start' }]),
  ];
  if (errors.length > 0) throw new ApiProblem('request/invalid', { errors });
}

function toRow({ firstDay, lastDay, ...fields }: Fields) {
  return { ...fields, firstDay: new Date(firstDay), lastDay: lastDay === null ? null : new Date(lastDay) };
}

function toTemplate(row: Row): Template {
  return {
    id: row.id,
    practitionerId: row.practitionerId,
    practitioner: formatPractitioner(row.practitioner),
    roomId: row.roomId,
    modality: row.modality,
    visitTypes: row.visitTypes,
    weekdays: row.weekdays,
    everyWeeks: row.everyWeeks,
    fromTime: row.fromTime,
    untilTime: row.untilTime,
    breaks: row.breaks as Template['breaks'],
    slotMinutes: row.slotMinutes,
    capacity: row.capacity,
    firstDay: isoDay(row.firstDay) ?? '',
    lastDay: isoDay(row.lastDay),
    madeUntil: isoDay(row.madeUntil),
    version: row.version,
  };
}
