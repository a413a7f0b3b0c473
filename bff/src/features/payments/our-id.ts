/** Ids of ours as the gateway tells them: what somebody else wrote into its metadata can be anything. */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `null` for what can be no id of ours. */
export const ourId = (text: string | null): string | null => (text !== null && UUID.test(text) ? text : null);
