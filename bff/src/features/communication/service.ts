/** The rules of what is sent to a person, on which way, and when it waits. */
import { write } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { readChannels } from './channels.ts';
import { CHANNELS, TOPICS } from './schema.ts';
import type { Channel, ChannelState, Communication, CommunicationChange, CommunicationMatrix, Topic } from './schema.ts';

const CELLS = TOPICS.flatMap((topic) => CHANNELS.map((channel) => ({ topic, channel })));

/** Who has an account must hear when somebody tries to get into it. */
const ALWAYS_ON = [{ topic: 'account', channel: 'email' }] as const;
const isAlwaysOn = (topic: Topic, channel: Channel) => ALWAYS_ON.some((cell) => cell.topic === topic && cell.channel === channel);

/** Nobody chose yet: everything by e-mail. */
const isOnAtFirst = (channel: Channel) => channel === 'email';

/** What holds now. What was chosen for a way that reaches nobody at the moment shows as off, and comes back with the way. */
export async function readCommunication(portal: Pick<Portal, 'config' | 'db' | 'now'>, userId: string): Promise<Communication> {
  return write(portal, (tx, at) => read(tx, userId, at, portal.config));
}

/**
 * Sets all of it. What is on for a way that reaches nobody is refused, as is
 * switching off what must stay on; the field's code says why.
 * @throws {ApiProblem} request/invalid
 */
export async function changeCommunication(portal: Portal, userId: string, change: CommunicationChange): Promise<Communication> {
  const { config, now } = portal;
  return write(portal, async (tx) => {
    const channels = await readChannels(tx, userId, now(), config);
    refuse(change.matrix, channels);
    await tx.communicationPreference.createMany({ data: CELLS.map((cell) => ({ ...cell, userId, enabled: isOnAtFirst(cell.channel) })), skipDuplicates: true });
    for (const { topic, channel } of CELLS) {
      // A choice made for a way is kept while it reaches nobody: the client could only say "off".
      if (!isUsable(channels, channel) && !isAlwaysOn(topic, channel)) continue;
      await tx.communicationPreference.update({
        where: { userId_topic_channel: { userId, topic, channel } },
        data: { enabled: change.matrix[topic][channel] },
      });
    }
    await setQuietHours(tx, userId, change.quietHours);
    return read(tx, userId, now(), config);
  });
}

async function read(tx: Tx, userId: string, now: Date, config: Portal['config']): Promise<Communication> {
  const channels = await readChannels(tx, userId, now, config);
  const chosen = await tx.communicationPreference.findMany({ where: { userId } });
  const quiet = await tx.quietHours.findUnique({ where: { userId } });
  const browsers = await tx.pushDevice.findMany({ where: { userId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  const isOn = (topic: Topic, channel: Channel): boolean => {
    if (isAlwaysOn(topic, channel)) return true;
    if (!isUsable(channels, channel)) return false;
    return chosen.find((row) => row.topic === topic && row.channel === channel)?.enabled ?? isOnAtFirst(channel);
  };
  const row = (topic: Topic) => ({ email: isOn(topic, 'email'), text: isOn(topic, 'text'), push: isOn(topic, 'push'), mail: isOn(topic, 'mail') });
  return {
    channels,
    matrix: { appointments: row('appointments'), results: row('results'), messages: row('messages'), bills: row('bills'), account: row('account') },
    alwaysOn: [...ALWAYS_ON],
    quietHours: quiet && { from: clock(quiet.fromMin), until: clock(quiet.untilMin), timeZone: quiet.timeZone },
    push: {
      publicKey: config.pushKeys?.publicKey ?? null,
      browsers: browsers.map(({ id, addressKey, name, createdAt }) => ({ id, key: addressKey, name, addedAt: createdAt.toISOString() })),
    },
  };
}

function refuse(matrix: CommunicationMatrix, channels: readonly ChannelState[]): void {
  const errors = CELLS.flatMap(({ topic, channel }) => {
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

function isUsable(channels: readonly ChannelState[], channel: Channel): boolean {
  return channels.some((state) => state.channel === channel && state.confirmed);
}

/** `07:30` of 450. */
function clock(minutesAfterMidnight: number): string {
  const hour = Math.floor(minutesAfterMidnight / 60);
  return [hour, minutesAfterMidnight % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
