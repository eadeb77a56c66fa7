import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const GUIDE = join(import.meta.dirname, '../../../apps/docs/src/content/docs/guides/test-your-program.md');

test.each([
  ['the bot', 'sample-bot.ts'],
  ['its test', 'sample-bot.test.ts'],
])('%s is in the guide as it is run', (_, file) => {
  const sample = readFileSync(join(import.meta.dirname, file), 'utf8').replace('./sample-bot.ts', './bot.ts');
  expect(readFileSync(GUIDE, 'utf8')).toContain(`\n\n${sample}\`\`\`\n`);
});

test('the bot has twenty lines', () => {
  const bot = readFileSync(join(import.meta.dirname, 'sample-bot.ts'), 'utf8');
  expect(bot.trimEnd().split('\n').length).toBeLessThanOrEqual(20);
});
