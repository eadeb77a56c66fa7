/** A command to paste, which ends its sentence: a line break in it would be pasted too. */
const COMMAND = /(?<=: )(?:sluice|sluice-edge|chmod|npx) .*$/;

/** A sentence on a terminal, broken between its words; a command at its end has its own line, and the terminal breaks that. */
export function wrapError(text: string, columns: number): string {
  if (text.length <= columns) return text;
  const [command] = COMMAND.exec(text) ?? [];
  const sentence = command === undefined ? text : text.slice(0, -command.length).trimEnd();
  const lines = [''];
  for (const word of sentence.split(' ')) {
    const last = lines.length - 1;
    const longer = lines[last] === '' ? word : `${lines[last]} ${word}`;
    if (longer.length <= columns || lines[last] === '') lines[last] = longer;
    else lines.push(word);
  }
  return [...lines, ...(command === undefined ? [] : [command])].join('\n');
}
