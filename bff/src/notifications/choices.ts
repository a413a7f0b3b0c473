/** What a person chose to hear about, on which way. */
import type { Config } from '../config.ts';
import type { Tx } from '../database/database.ts';
import type { Portal } from '../portal.ts';
import { readChannels } from './channels.ts';
import { CHANNELS } from './channel.ts';
import type { Channel, ChannelState } from './channel.ts';
import { topicsOf } from './words.ts';
import type { Topic } from './topics.ts';

/** For each topic the ways it is sent on. */
export type Matrix = Record<Topic, Record<Channel, boolean>>;

export interface Choices {
  readonly channels: readonly ChannelState[];
  /** What holds now. What was chosen for a way that reaches nobody at the moment shows as off, and comes back with the way. */
  readonly matrix: Matrix;
  /** What was chosen, also for a way that reaches nobody now. */
  readonly wanted: (topic: string, channel: Channel) => boolean;
  /** Whether they said no to it in so many words. */
  readonly refused: (topic: string, channel: Channel) => boolean;
}

/** Who has an account must hear when somebody tries to get into it. */
export const ALWAYS_ON = [{ topic: 'account', channel: 'email' }] as const;

export const isAlwaysOn = (topic: Topic, channel: Channel): boolean => ALWAYS_ON.some((cell) => cell.topic === topic && cell.channel === channel);

/** Nobody chose yet: everything by e-mail. */
export const isOnAtFirst = (channel: Channel): boolean => channel === 'email';

export function isUsable(channels: readonly ChannelState[], channel: Channel): boolean {
  return channels.some((state) => state.channel === channel && state.confirmed);
}

/** @throws {ApiProblem} resource/not-found */
export function readChoices({ config, db, features, now }: Pick<Portal, 'config' | 'db' | 'features' | 'now'>, userId: string): Promise<Choices> {
  return db.transaction((tx) => choicesIn(tx, userId, now(), { config, features }));
}

/** The same inside a transaction. */
export async function choicesIn(
  tx: Pick<Tx, 'user' | 'communicationPreference'>,
  userId: string,
  now: Date,
  { config, features }: { readonly config: Config; readonly features: Portal['features'] },
): Promise<Choices> {
  const channels = await readChannels(tx, userId, now, config);
  const chosen = await tx.communicationPreference.findMany({ where: { userId } });
  const wanted = (topic: string, channel: Channel): boolean =>
    chosen.find((row) => row.topic === topic && row.channel === channel)?.enabled ?? isOnAtFirst(channel);
  const isOn = (topic: Topic, channel: Channel): boolean => {
    if (isAlwaysOn(topic, channel)) return true;
    if (!isUsable(channels, channel)) return false;
    return wanted(topic, channel);
  };
  const row = (topic: Topic) => Object.fromEntries(CHANNELS.map((channel) => [channel, isOn(topic, channel)]));
  // One row for each topic, one cell for each channel.
  const refused = (topic: string, channel: Channel): boolean => chosen.some((cell) => cell.topic === topic && cell.channel === channel && !cell.enabled);
  return { channels, wanted, refused, matrix: Object.fromEntries(topicsOf(features).map((topic) => [topic, row(topic)])) as Matrix };
}
