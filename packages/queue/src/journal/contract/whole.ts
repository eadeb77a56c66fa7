import { expect, test } from 'vitest';
import type { OpenDatabase } from './given.ts';
import { chaptersIn, dumpOf, everyStatement, openForStory, story } from './story.ts';

export function wholeContract(open: OpenDatabase): void {
  test('a call that fails at any of its statements has written nothing', { timeout: 60_000 }, async () => {
    const contents = await chaptersIn(open());
    expect(new Set(contents).size).toBe(contents.length);
    const failure = new Error('The disk is full.');
    let thrown: unknown = failure;
    for (let failing = 1; thrown === failure; failing += 1) {
      const database = open();
      const failingOnce = everyStatement(database, (n) => {
        if (n === failing) throw failure;
      });
      let done = 0;
      thrown = undefined;
      try {
        for await (const _ of story(openForStory(failingOnce))) done += 1;
      } catch (error) {
        thrown = error;
      }
      openForStory(database);
      expect(dumpOf(database)).toBe(contents[done]);
    }
    expect(thrown).toBeUndefined();
  });
}
