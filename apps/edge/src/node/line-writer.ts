/** Makes what writes objects as lines of JSON: those of one turn of the event loop at once, since a write to a pipe waits for the reader. */
export function createLineWriter(write: (text: string) => void): (line: object) => void {
  let waiting = '';
  return (line) => {
    if (waiting === '') {
      setImmediate(() => {
        const text = waiting;
        waiting = '';
        write(text);
      });
    }
    waiting += `${JSON.stringify(line)}\n`;
  };
}
