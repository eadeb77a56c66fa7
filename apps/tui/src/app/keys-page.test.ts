import { join } from 'node:path';
import { expect, it } from 'vitest';
import { picturedScreens } from '../../test/pictured-screens.ts';
import { screens } from '../screens/registry.ts';
import { globalCommands, globalWords } from './global-commands.ts';
import type { CommandDefinition, CommandWords } from './screen.ts';

const PAGE = join(import.meta.dirname, '../../../docs/src/content/docs/guides/keys.md');

function listOf(commands: readonly CommandDefinition[], words: Readonly<Record<string, CommandWords>>): readonly string[] {
  return commands.map(({ id, shown }) => `- ${kbd(shown)} ${words[id]?.does ?? ''}`);
}

function kbd(shown: string): string {
  return shown
    .split(' ')
    .map((key) => `<kbd>${key}</kbd>`)
    .join(' ');
}

// `vitest run -u` makes it again.
it('shows in the docs every key of every screen, from the data by which they are handled', async () => {
  const sections = Object.entries(screens).map(([name, { commands, words }]) => {
    const pictured = picturedScreens.find(({ of }) => of === name);
    const picture = pictured === undefined ? '' : `![${pictured.alt}](/screens/${pictured.name}-en-80x24.svg)\n\n`;
    return `## ${words.en.name}\n\n${picture}${listOf(commands, words.en.commands).join('\n')}\n`;
  });
  const page = [
    '---',
    'title: Keys of the app',
    'description: Every screen of the terminal app, and what its keys do.',
    '---',
    '',
    'The app itself shows the keys of the current screen with <kbd>?</kbd>, and finds a command by its name with <kbd>:</kbd>.',
    'How each screen looks in a wide window, in a light terminal, without colours and in Russian is on [the page of the pictures](/guides/screens/).',
    '',
    '## Everywhere',
    '',
    ...listOf(globalCommands, globalWords.en),
    '',
    ...sections,
  ];
  await expect(page.join('\n')).toMatchFileSnapshot(PAGE);
});
