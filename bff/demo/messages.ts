/** Conversations as FHIR Communications: the first one starts a thread, the others answer it. */
import { MESSAGE_TOPIC_SYSTEM } from '../src/fhir/system-urls.ts';
import { demoId } from './ids.ts';
import { referTo } from './resources.ts';
import type { Resource } from './resources.ts';

export interface DemoMessage {
  /** Who wrote it: a reference with the name to show. */
  sender: object;
  /** ISO instant. */
  sent: string;
  text: string;
  /** References to what it is about. */
  about?: readonly object[];
}

/** The id of a conversation, which is its first message's id. */
export const threadId = (key: string): string => demoId('Communication', `${key}/1`);

/** What a conversation is about: a topic of `src/access/pools.ts`, and in the patient's words. */
export interface DemoTopic {
  topic: string;
  subject: string;
}

/** A conversation about one patient, oldest message first. */
export function conversation(key: string, patientId: string, { topic, subject }: DemoTopic, messages: readonly DemoMessage[]): Resource[] {
  return messages.map((message, index) => ({
    resourceType: 'Communication',
    id: index === 0 ? threadId(key) : demoId('Communication', `${key}/${index + 1}`),
    status: 'completed',
    topic: { coding: [{ system: MESSAGE_TOPIC_SYSTEM, code: topic }], text: subject },
    subject: referTo('Patient', patientId),
    ...(message.about ? { about: message.about } : {}),
    sender: message.sender,
    sent: message.sent,
    payload: [{ contentString: message.text }],
    ...(index === 0 ? {} : { inResponseTo: [referTo('Communication', threadId(key))] }),
  }));
}
