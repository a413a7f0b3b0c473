/** A conversation, kept in memory: no request leaves the page. */

/** One message. */
export interface Message {
  id: string;
  /** The instant, in UTC. */
  at: string;
  /** Who wrote it; nobody stands for the reader. */
  from?: string;
  text: string;
}

/** Where the page's answers come from. */
export interface MessageSource {
  /** @returns All of them, oldest first. */
  messages(): Promise<readonly Message[]>;
  /** @throws When it could not be sent. */
  send(text: string): Promise<Message>;
}

const TALK: readonly (readonly [string | undefined, string])[] = [
  ['Ada Okafor', 'Good morning Elena. Your result is here. Most of it is fine, your hemoglobin is a little low. Do you feel tired lately?'],
  [undefined, 'A little, mostly in the afternoon. Should I worry?'],
  ['Ada Okafor', 'No. It is common and we can treat it well. Please book a visit in the next two weeks, so that we can talk about it.'],
  [undefined, 'Thank you, I will. Can I eat as usual before the visit?'],
  ['Sam Rivers', 'Yes, you can. Please bring the list of the medicines you take.'],
  [undefined, 'I have it here. See you then!'],
];

/** A conversation of several years, with a message every few days. */
export const MESSAGES: readonly Message[] = Array.from({ length: 240 }, (_, index) => {
  const [from, text] = TALK[index % TALK.length] ?? [undefined, ''];
  const at = new Date(Date.UTC(2026, 10, 15, 15 + (index % 6)) - (239 - index) * 2 * 86_400_000).toISOString();
  return { id: `m${index}`, at, text, ...(from === undefined ? {} : { from }) };
});

export const fakeMessages: MessageSource = {
  messages: async () => MESSAGES,
  send: async (text) => ({ id: `new-${text.length}`, at: '2026-11-16T15:00:00Z', text }),
};
