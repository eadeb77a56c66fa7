/** The flags by which an operator agrees, as a story types them. */
export function agreed(idInstance: string, reason: string): readonly string[] {
  return ['--confirm', idInstance, '--reason', reason];
}

/** The snapshot that a clearing says it has captured into. */
export function snapshotIn(text: string): string {
  const [, id] = /into snapshot (\S+)/.exec(text) ?? [];
  if (id === undefined) throw new Error(`A clearing has captured nothing: ${text}`);
  return id;
}
