/**
 * Live events between all processes on one database, through its LISTEN and
 * NOTIFY. An event says what kind of thing changed and its ids, never its
 * content: whoever hears it asks the API, which checks their access again.
 */
import { z } from 'zod';
import { POOLS } from '../access/pools.ts';
import { ScopeSchema } from '../access/scopes.ts';
import type { Database, Tx } from '../database/database.ts';
import type { LiveEventName, LiveEventScopes } from './live-events.ts';

const CHANNEL = 'portal_events';

const eventSchema = z.object({
  /** `<feature>.<what happened>`, for example `messages.changed`. */
  type: z.string().regex(/^[a-z]+(\.[a-z-]+)+$/),
  /** Only who has this scope hears of it. */
  scope: ScopeSchema.or(z.literal('session')),
  patientId: z.uuid().optional(),
  /** Of a clinic's own work: the patient it is about, who does not hear of it; nor do staff who are kept away from them. It leaves no server. */
  about: z.uuid().optional(),
  clinicId: z.uuid().optional(),
  /** Of no clinic yet: whoever works at any one may hear of it. */
  anyClinic: z.literal(true).optional(),
  /** Of a conversation: who at the clinic may hear of it (`access/pools.ts`). It leaves no server. */
  pools: z.array(z.enum(POOLS)).optional(),
  /** The row that changed. */
  entityId: z.uuid().optional(),
  /** Of what is one person's alone. With `patientId` nobody else of the patient's side hears of it; without, it is of no patient. It leaves no server. */
  onlyUser: z.uuid().optional(),
});

/** Somebody's access was changed or ended: sent beside events, and told to nobody but that person's streams. */
const accessChangeSchema = z.object({ accessOf: z.uuid() });

/** What was heard: another process may be of a version that tells more. */
export type HeardEvent = z.infer<typeof eventSchema>;

/** What happened, to whom: one of the events that a feature declared, with the scope it declared for it. */
export type PortalEvent = {
  [Name in LiveEventName]: Omit<HeardEvent, 'type' | 'scope'> & { type: Name; scope: LiveEventScopes[Name] };
}[LiveEventName];

/** Given to a listener: an event, or `resync` when some were missed and everything open should be read again. */
export type HubMessage = { readonly kind: 'event'; readonly event: HeardEvent } | { readonly kind: 'resync' };

/** Which events a listener may hear: those of one patient or one clinic, within the scopes of its grant; or with `userId` alone those of one person. */
export interface EventAudience {
  readonly patientId?: string;
  readonly clinicId?: string;
  /** Whose it is: they hear of what is theirs alone. */
  readonly userId?: string;
  /** Of a patient's audience: it hears of nothing else. */
  readonly reduced?: boolean;
  /** Of a clinic's audience: patients that this listener must hear nothing of. */
  readonly without?: readonly string[];
  /** Of a clinic's audience: whose conversations it hears of. */
  readonly pools?: readonly string[];
  readonly scopes: readonly string[];
}

export interface EventHub {
  /** Sends an event when the transaction commits (with `tx`), or now. @throws when the event is not one of ids only */
  publish(on: Tx | Pick<Database, 'sql'>, event: PortalEvent): Promise<void>;
  /** Sends many in one statement. @throws when one is not of ids only */
  publishAll(tx: Pick<Tx, '$executeRaw'>, events: readonly PortalEvent[]): Promise<void>;
  /** Calls `listener` for what the audience may hear, until the returned function is called. */
  subscribe(audience: EventAudience, listener: (message: HubMessage) => void): () => void;
  /** Tells each process that this person's access has changed when the transaction commits. */
  publishAccessChange(tx: Tx, userId: string): Promise<void>;
  /** Calls `listener` when this person's access has changed, or may have, until the returned function is called. */
  onAccessChange(userId: string, listener: () => void): () => void;
  /** Stops listening; nobody is called any more. */
  close(): Promise<void>;
}

/** Sends many in one statement when the transaction commits; also of a process that listens to none. @throws when one is not of ids only */
export async function publishEvents(tx: Pick<Tx, '$executeRaw'>, events: readonly PortalEvent[]): Promise<void> {
  if (events.length === 0) return;
  // Parsing drops whatever else the caller's object holds: only ids may leave.
  const payloads = events.map((event) => JSON.stringify(eventSchema.parse(event)));
  await tx.$executeRaw`select pg_notify(${CHANNEL}, payload) from unnest(${payloads}::text[]) as payload`;
}

/** Starts listening on the database. @throws {DatabaseUnavailableError} */
export async function createEventHub(database: Pick<Database, 'listen'>): Promise<EventHub> {
  const subscribers = new Set<{ audience: EventAudience; listener: (message: HubMessage) => void }>();
  const watchers = new Set<{ userId: string; listener: () => void }>();

  const onNotify = (payload: string): void => {
    const event = parse(payload);
    if (!event) return;
    if ('accessOf' in event) {
      for (const { userId, listener } of watchers) if (userId === event.accessOf) listener();
      return;
    }
    for (const { audience, listener } of subscribers) if (mayHear(audience, event)) listener({ kind: 'event', event });
  };
  const onGap = (): void => {
    for (const { listener } of subscribers) listener({ kind: 'resync' });
  };
  const listening = await database.listen(CHANNEL, onNotify, onGap);

  return {
    async publish(on, event) {
      // Parsing drops whatever else the caller's object holds: only ids may leave.
      const payload = JSON.stringify(eventSchema.parse(event));
      if ('sql' in on) await on.sql('publish_event', 'select pg_notify($1, $2)', [CHANNEL, payload]);
      else await on.$executeRaw`select pg_notify(${CHANNEL}, ${payload})`;
    },
    publishAll: publishEvents,
    subscribe(audience, listener) {
      const subscriber = { audience, listener };
      subscribers.add(subscriber);
      return () => void subscribers.delete(subscriber);
    },
    async publishAccessChange(tx, userId) {
      const payload = JSON.stringify(accessChangeSchema.parse({ accessOf: userId }));
      await tx.$executeRaw`select pg_notify(${CHANNEL}, ${payload})`;
    },
    onAccessChange(userId, listener) {
      const watcher = { userId, listener };
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    async close() {
      subscribers.clear();
      watchers.clear();
      await listening.stop();
    },
  };
}

/** The event of a notification; `null` for what another version or another program sent. */
function parse(payload: string): HeardEvent | z.infer<typeof accessChangeSchema> | null {
  try {
    return z.union([accessChangeSchema.strict(), eventSchema]).parse(JSON.parse(payload));
  } catch {
    return null;
  }
}

function mayHear(audience: EventAudience, event: HeardEvent): boolean {
  if (event.scope === 'session') return event.onlyUser !== undefined && event.onlyUser === audience.userId && audience.scopes.includes('session');
  const isForDesk = event.pools === undefined || event.pools.some((pool) => audience.pools?.includes(pool) === true);
  const concerns =
    (audience.patientId !== undefined && audience.patientId === event.patientId) ||
    (audience.clinicId !== undefined && isForDesk && (audience.clinicId === event.clinicId || event.anyClinic === true));
  const whose = event.patientId ?? event.about;
  const isKeptAway = whose !== undefined && audience.without?.includes(whose) === true;
  const isTheirs = event.onlyUser === undefined ? audience.reduced !== true : audience.userId === event.onlyUser;
  return concerns && isTheirs && !isKeptAway && audience.scopes.includes(event.scope);
}
