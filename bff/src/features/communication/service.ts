/** The rules of what is sent to a person, on which way, and when it waits. */
import { write } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { CHANNELS } from '../../notifications/channel.ts';
import type { Channel, ChannelState } from '../../notifications/channel.ts';
import { readChannels } from '../../notifications/channels.ts';
import { ALWAYS_ON, choicesIn, isAlwaysOn, isOnAtFirst, isUsable } from '../../notifications/choices.ts';
import { clockTime } from '../../notifications/digest-time.ts';
import type { Topic } from '../../notifications/topics.ts';
import { topicsOf } from '../../notifications/words.ts';
import type { Communication, CommunicationChange, CommunicationMatrix } from './schema.ts';

interface Cell {
  readonly topic: Topic;
  readonly channel: Channel;
}

const cellsOf = ({ features }: Pick<Portal, 'features'>): readonly Cell[] =>
  topicsOf(features).flatMap((topic) => CHANNELS.map((channel) => ({ topic, channel })));

/** What holds now. What was chosen for a way that reaches nobody at the moment shows as off, and comes back with the way. */
export async function readCommunication(portal: Portal, userId: string): Promise<Communication> {
  return write(portal, (tx) => read(portal, tx, userId));
}

/**
 * Sets all of it. What is on for a way that reaches nobody is refused, as is
 * switching off what must stay on; the field's code says why.
 * @throws {ApiProblem} request/invalid
 */
export async function changeCommunication(portal: Portal, userId: string, change: CommunicationChange): Promise<Communication> {
  const cells = cellsOf(portal);
  return write(portal, async (tx) => {
    const channels = await readChannels(tx, userId, portal.now(), portal.config);
    refuse(cells, change.matrix, channels);
    // A choice made for a way is kept while it reaches nobody, and none is made: the client could only say "off".
    const open = cells.filter(({ topic, channel }) => isUsable(channels, channel) || isAlwaysOn(topic, channel));
    await tx.communicationPreference.createMany({ data: open.map((cell) => ({ ...cell, userId, enabled: isOnAtFirst(cell.channel) })), skipDuplicates: true });
    for (const { topic, channel } of open) {
      await tx.communicationPreference.update({
        where: { userId_topic_channel: { userId, topic, channel } },
        data: { enabled: change.matrix[topic][channel] },
      });
    }
    await setQuietHours(tx, userId, change.quietHours);
    return read(portal, tx, userId);
  });
}

async function read(portal: Portal, tx: Tx, userId: string): Promise<Communication> {
  const { channels, matrix } = await choicesIn(tx, userId, portal.now(), portal);
  const quiet = await tx.quietHours.findUnique({ where: { userId } });
  const browsers = await tx.pushDevice.findMany({ where: { userId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  return {
    channels: [...channels],
    matrix,
    alwaysOn: [...ALWAYS_ON],
    quietHours: quiet && { from: clockTime(quiet.fromMin), until: clockTime(quiet.untilMin), timeZone: quiet.timeZone },
    push: {
      publicKey: portal.config.pushKeys?.publicKey ?? null,
      browsers: browsers.map(({ id, addressKey, name, createdAt }) => ({ id, key: addressKey, name, addedAt: createdAt.toISOString() })),
    },
  };
}

function refuse(cells: readonly Cell[], matrix: CommunicationMatrix, channels: readonly ChannelState[]): void {
  const topics = new Set<string>(cells.map(({ topic }) => topic));
  const sent = Object.keys(matrix);
  // All of it is set, and nothing that there is not.
  if (sent.length !== topics.size || !sent.every((topic) => topics.has(topic)))
    throw new ApiProblem('request/invalid', { errors: [{ path: 'matrix', code: 'topics' }] });
  const errors = cells.flatMap(({ topic, channel }) => {
    const path = `matrix.${topic}.${channel}`;
    if (isAlwaysOn(topic, channel)) return matrix[topic][channel] ? [] : [{ path, code: 'always-on' }];
    const reason = channels.find((state) => state.channel === channel)?.reason;
    return matrix[topic][channel] && reason ? [{ path, code: reason }] : [];
  });
  if (errors.length > 0) throw new ApiProblem('request/invalid', { errors });
}

async function setQuietHours(tx: Tx, userId: string, wanted: CommunicationChange['quietHours']): Promise<void> {
  if (!wanted) {
    await tx.quietHours.deleteMany({ where: { userId } });
    return;
  }
  const hours = { fromMin: minutes(wanted.from), untilMin: minutes(wanted.until), timeZone: wanted.timeZone };
  await tx.quietHours.upsert({ where: { userId }, create: { userId, ...hours }, update: hours });
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
