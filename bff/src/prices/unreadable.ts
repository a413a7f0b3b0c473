/** A file that is none of the layouts, or stops halfway. The message is a sentence for who brings it. */
export class ChargesUnreadable extends Error {
  override readonly name = 'ChargesUnreadable';
}
