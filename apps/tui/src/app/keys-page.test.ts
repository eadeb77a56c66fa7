import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pictureAlts } from '../../test/picture-alts.ts';
import { picturedScreens } from '../../test/pictured-screens.ts';
import { screens } from '../screens/registry.ts';
import { globalCommands, globalWords } from './global-commands.ts';
import type { CommandDefinition, CommandWords } from './screen.ts';

const PAGE = join(import.meta.dirname, '../../../docs/src/content/docs/guides/keys.md');

function tableOf(
  scope: string,
  commands: readonly CommandDefinition[],
  words: Readonly<Record<string, CommandWords>>,
): readonly string[] {
  const rows = commands.map(({ id, shown }) => [kbd(shown), words[id]?.does ?? '', `\`${scope}.${id}\``]);
  const all = [['key', 'what it does', 'id'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0)));
  const [head = '', ...lines] = all.map((cells) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`);
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...lines];
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
    const picture =
      pictured === undefined ? '' : `![${pictureAlts[pictured.name].en}](/screens/${pictured.name}-en-80x24.svg)\n\n`;
    return `## ${words.en.name}\n\n${picture}${tableOf(name, commands, words.en.commands).join('\n')}\n`;
  });
  const page = [
    '---',
    'title: Keys of the app',
    'description: Every screen of the terminal app, and what its keys do.',
    '---',
    '',
    'The app itself shows the keys of the current screen with <kbd>?</kbd>, and finds a command by its name with <kbd>:</kbd>.',
    'The ids are for [keys that you choose](/guides/configuration/#the-keys).',
    'How each screen looks in a wide window, in a light terminal, without colours and in Russian is on [the page of the pictures](/guides/screens/).',
    '',
    '## Everywhere',
    '',
    ...tableOf('global', globalCommands, globalWords.en),
    '',
    ...sections,
  ];
  await expect(page.join('\n')).toMatchFileSnapshot(PAGE);
});
