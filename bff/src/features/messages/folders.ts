/** Somebody's own folders for the conversations of one patient, and how many of these lie where. */
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { isConflict } from '../../database/errors.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import { ASKED } from '../../lists/list.ts';
import type { Portal } from '../../portal.ts';
import type { MessageFolder, MessageFolders, MessagePeople } from './schema.ts';
import { lockOwn, tellOwnDevices } from './tell-own.ts';
import { inOwnChart, inReducedChart, isNewSince, OWN, REDUCED } from './thread-summary.ts';
import type { Side } from './thread-summary.ts';

/** More than that nobody finds anything in. */
const FOLDERS_MOST = 50;

/** Counted from the rows when asked: nothing is counted up or down, so nothing can be wrong on another device. */
const countsOf = (side: Side, where: string): string => `
  with one as (
    select ${side.place} as place, pl."folderId", ${isNewSince(side, `coalesce(r."readAt", '-infinity')`)} as unread,
      exists (select from message m where m."threadId" = t.id and m."authorUserId" = ${ASKED.user}) as wrote
    from (select $1::uuid as subject, $2::uuid as "user", $3::boolean as reduced) asked cross join message_thread t
    left join thread_place pl on pl."threadId" = t.id and pl."userId" = ${ASKED.user}
    left join thread_read r on r."threadId" = t.id and r."userId" = ${ASKED.user}
    where ${where}
  )
  select json_build_object(
    'places', (select coalesce(json_agg(counts), '[]') from (
      select place, "folderId", count(*)::int as threads, count(*) filter (where unread)::int as unread from one group by place, "folderId") counts),
    'sent', (select count(*)::int from one where wrote and place <> 'trash'))::text as json`;

const STATEMENTS = { own: countsOf(OWN, inOwnChart), reduced: countsOf(REDUCED, inReducedChart) } as const;

interface Counted {
  readonly places: readonly { readonly place: string; readonly folderId: string | null; readonly threads: number; readonly unread: number }[];
  readonly sent: number;
}

/** Where conversations lie, and how many of them have something new. */
export async function readFolders({ db }: Portal, who: PatientWho): Promise<MessageFolders> {
  const { userId, patientId, reduced } = who;
  const name = reduced ? 'reduced' : 'own';
  const [[row], folders, drafts] = await Promise.all([
    db.sql<{ json: string }>(`message_folders_${name}`, STATEMENTS[name], [patientId, userId, reduced]),
    db.prisma.messageFolder.findMany({ where: { userId, patientId }, select: { id: true, name: true }, orderBy: { name: 'asc' } }),
    db.prisma.unsentMessage.count({ where: { userId, patientId } }),
  ]);
  const { places, sent } = JSON.parse(row?.json ?? '{"places":[],"sent":0}') as Counted;
  const countIn = (place: string, folderId: string | null = null) => {
    const found = places.find((one) => one.place === place && (place !== 'folder' || one.folderId === folderId));
    return { threads: found?.threads ?? 0, unread: found?.unread ?? 0 };
  };
  return {
    inbox: countIn('inbox'),
    archive: countIn('archive'),
    trash: countIn('trash'),
    sent,
    drafts,
    folders: folders.map((folder) => ({ ...folder, ...countIn('folder', folder.id) })),
  };
}

const peopleOf = (side: Side, where: string): string => `
  select (array_agg(m.id order by m."sentAt", m.id))[1] as id, m."authorName" as name
  from (select $1::uuid as subject, $2::uuid as "user", $3::boolean as reduced) asked cross join message_thread t join message m on m."threadId" = t.id
  where ${where} and ${side.visible} group by m."authorName" order by name`;

const PEOPLE = { own: peopleOf(OWN, inOwnChart), reduced: peopleOf(REDUCED, inReducedChart) } as const;

/** Who wrote in what this person sees, by name. */
export async function listPeople({ db }: Portal, { patientId, userId, reduced }: PatientWho): Promise<MessagePeople> {
  const name = reduced ? 'reduced' : 'own';
  const rows = await db.sql<{ id: string; name: string }>(`message_people_${name}`, PEOPLE[name], [patientId, userId, reduced]);
  return { people: rows.map(({ id, name: author }) => ({ id, name: author })) };
}

/** Makes a folder with an id that the browser gave it, or names it anew. @throws {ApiProblem} resource/not-found: the id is somebody else's; message/folder-name, message/folder-most */
export async function nameFolder(portal: Portal, who: PatientWho, { folderId: id, name }: { folderId: string; name: string }): Promise<MessageFolder> {
  const { userId, patientId } = who;
  try {
    await writeAs(portal, who, async (tx, at) => {
      await lockOwn(tx, who);
      const known = await tx.messageFolder.findUnique({ where: { id }, select: { userId: true, patientId: true } });
      if (known && (known.userId !== userId || known.patientId !== patientId)) throw new ApiProblem('resource/not-found');
      if (known) await tx.messageFolder.update({ where: { id }, data: { name } });
      else if ((await tx.messageFolder.count({ where: { userId, patientId } })) >= FOLDERS_MOST) throw new ApiProblem('message/folder-most');
      else await tx.messageFolder.create({ data: { id, userId, patientId, name, createdAt: at } });
      await tellOwnDevices(portal, tx, who);
    });
  } catch (error) {
    if (isConflict(error)) throw new ApiProblem('message/folder-name', { cause: error });
    throw error;
  }
  const { folders } = await readFolders(portal, who);
  const found = folders.find((folder) => folder.id === id);
  if (!found) throw new ApiProblem('resource/not-found');
  return found;
}

/** Deletes a folder; what lay in it is in the inbox again. Done twice, it is done. */
export async function deleteFolder(portal: Portal, who: PatientWho, { folderId: id }: { folderId: string }): Promise<void> {
  const { userId, patientId } = who;
  await writeAs(portal, who, async (tx) => {
    await tx.messageFolder.deleteMany({ where: { id, userId, patientId } });
    await tellOwnDevices(portal, tx, who);
  });
}

/** @throws {ApiProblem} resource/not-found */
export async function folderInReach(tx: Tx, { userId, patientId }: PatientWho, id: string): Promise<void> {
  if ((await tx.messageFolder.count({ where: { id, userId, patientId } })) === 0) throw new ApiProblem('resource/not-found');
}
