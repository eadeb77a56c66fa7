/** Something that was looked at. */
export interface Check {
  /** What it is about, such as `journal` or the name of an instance. */
  readonly about: string;
  /** `note`: as somebody wanted it, and worth knowing. `wrong`: somebody has to do something. */
  readonly level: 'ok' | 'note' | 'wrong';
  /** What was found, in a sentence. No token is in it, and no text of a message. */
  readonly found: string;
  /** What to do. */
  readonly next?: string | undefined;
}
