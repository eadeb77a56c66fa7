import { describe, expect, test } from 'vitest';
import { fakeHost } from '../../test/fake-host.ts';
import { en } from '../sentences/en/en.ts';
import type { Language } from '../sentences/languages.ts';
import { chooseLanguage, loadSentences } from './language.ts';

const CASES: readonly (readonly [args: readonly string[], environment: Record<string, string>, language: Language])[] = [
  [[], {}, 'en'],
  [['instances', '--lang', 'ru'], {}, 'ru'],
  [['--lang', 'ru', 'instances'], {}, 'ru'],
  [['instances', '--lang=ru'], { SLUICE_LANG: 'en' }, 'ru'],
  [['--lang', 'en', 'instances'], { SLUICE_LANG: 'ru', LANG: 'ru_RU.UTF-8' }, 'en'],
  // The last one counts, and behind `--` there is none.
  [['--lang', 'ru', 'instances', '--lang', 'en'], {}, 'en'],
  [['queue', '--', '--lang', 'ru'], {}, 'en'],
  [[], { SLUICE_LANG: 'ru' }, 'ru'],
  [[], { SLUICE_LANG: 'ru-RU', LANG: 'en_US.UTF-8' }, 'ru'],
  [[], { SLUICE_LANG: 'de', LANG: 'ru_RU.UTF-8' }, 'ru'],
  [[], { LANG: 'ru_RU.UTF-8' }, 'ru'],
  [[], { LANG: 'ru_UA.utf8@modifier' }, 'ru'],
  [[], { LANG: 'ru_RU' }, 'ru'],
  [[], { LANG: 'de_DE.UTF-8' }, 'en'],
  [[], { LANG: 'C.UTF-8' }, 'en'],
  [[], { LANG: 'run.UTF-8' }, 'en'],
  [[], { LC_MESSAGES: 'ru_RU.UTF-8', LANG: 'en_US.UTF-8' }, 'ru'],
  [[], { LC_ALL: 'C', LC_MESSAGES: 'ru_RU.UTF-8', LANG: 'ru_RU.UTF-8' }, 'en'],
  [[], { LC_ALL: '', LANG: 'ru_RU.UTF-8' }, 'ru'],
];

test.each(CASES)('behind %j and in %j the language is %s', (args, environment, language) => {
  expect(chooseLanguage(args, environment)).toBe(language);
});

test('a terminal that does not show UTF-8 gets English, unless it asks for another language', () => {
  expect(chooseLanguage([], { LANG: 'ru_RU.KOI8-R' })).toBe('en');
  expect(chooseLanguage(['--lang', 'ru'], { LANG: 'ru_RU.KOI8-R' })).toBe('ru');
});

test('English is what the program is built with, and Russian is loaded when it is asked for', async () => {
  expect(await loadSentences('en')).toBe(en);
  const { formats } = await loadSentences('ru');
  expect(formats.number(0.5)).toBe('0,5');
});

describe('--lang', () => {
  test.each(['before', 'behind'])('can be %s the command', async (place) => {
    const { code, stderr } = await fakeHost().run(
      ...(place === 'before' ? ['--lang', 'ru', 'instances'] : ['instances', '--lang', 'ru']),
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Sluice пока не знает ни одного инстанса\./);
  });

  test('that is no language is a mistake, and says which there are', async () => {
    const { code, stderr, stdout } = await fakeHost().run('instances', '--lang', 'de');
    expect([code, stderr, stdout]).toEqual([2, '--lang is one of en, ru.\n', '']);
  });

  test('decides also how a configuration that cannot be taken is described', async () => {
    const { run, configure } = fakeHost({ environment: { SLUICE_LANG: 'ru' } });
    configure('[[instances]]\nname = "shop"\nflavour = "plain"\n');
    const { code, stderr } = await run('instances');
    expect(code).toBe(2);
    expect(stderr).toContain('flavour — такой настройки Sluice не знает. Исправьте имя или уберите её. Может быть, flavor?');
  });
});
