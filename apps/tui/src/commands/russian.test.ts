import { describe, expect, test } from 'vitest';
import { fakeGateway } from '../../test/fake-gateway.ts';
import { fakeHost } from '../../test/fake-host.ts';
import { NUMBERS } from '../../test/shop-scenario.ts';
import { useSluice } from '../../test/sluice-under-test.ts';

const SHOP = '1101000001';
const CLINIC = '1101000002';
const GONE = '1101999999';

describe('sluice instances --lang ru', () => {
  test('shows the table in Russian, with an error of the gateway in its cell and in its sentence', async () => {
    const gateway = fakeGateway();
    gateway.add(SHOP, 1240);
    gateway.add(CLINIC, 0, { state: 'authorized' });
    const { run, configure } = fakeHost({ fetch: gateway.fetch });
    configure(
      gateway.toml('shop', SHOP, 'protected = true') +
        gateway.toml('clinic', CLINIC, 'environment = "test"') +
        gateway.toml('gone', GONE),
    );
    const { code, stdout, stderr } = await run('instances', '--lang', 'ru');
    expect(code).toBe(1);
    expect(stdout).toBe(
      `${[
        'ИНСТАНС  МЕССЕНДЖЕР  ID          СОСТОЯНИЕ       ЖДУТ  ПУСТА ЧЕРЕЗ  ОКРУЖЕНИЕ',
        'shop     WhatsApp    1101000001  заблокирован   1\u00A0240  не движется  боевое, защита',
        'clinic   WhatsApp    1101000002  авторизован        0  пуста        тестовое',
        'gone                 1101999999  доступ закрыт                      боевое',
        'Счётчики могут отставать на 10 с.',
      ].join('\n')}\n`,
    );
    expect(stderr).toMatch(
      /^Шлюз ответил 403 на \w+ инстанса 1101999999\. Проверьте адрес, id инстанса и то, что он оплачен\.\n$/,
    );
  });

  test('prints the same JSON as in English', async () => {
    const gateway = fakeGateway();
    gateway.add(SHOP, 3);
    const { run, configure } = fakeHost({ fetch: gateway.fetch });
    configure(gateway.toml('shop', SHOP) + gateway.toml('gone', GONE));
    const [russian, english] = [await run('instances', '--json', '--lang', 'ru'), await run('instances', '--json')];
    expect(withoutMoments(russian.stdout)).toBe(withoutMoments(english.stdout));
  });
});

describe('in Russian', () => {
  const under = useSluice();

  test('sluice diagnose says what was found, what it rests on and what to do', async () => {
    const { code, stdout, stderr } = await under().sluice('diagnose', 'shop', '--lang', 'ru');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^КРИТИЧНО \(точно\): Мессенджер заблокировал этот номер\. В очереди 1\u00A0240 сообщений\.\n {2}Дальше: /,
    );
    // The commands are the same in every language.
    expect(stdout.replaceAll(/^ {4}sluice .*$/gm, '')).not.toMatch(/\b(?:the|is|of|messages?|and)\b/);
  });

  test('every other command that looks speaks Russian too', async () => {
    for (const [command, said] of [
      ['guard', 'Небезопасно. '],
      ['forecast', 'В очереди '],
      ['plan', 'План полной очистки: инстанс shop'],
      ['queue', 'ЧАТ'],
      ['doctor', 'конфигурация'],
    ] as const) {
      const { stdout } = await under().sluice(
        command,
        ...(command === 'doctor' ? [] : ['shop']),
        ...(command === 'plan' ? ['--all'] : []),
        '--lang',
        'ru',
      );
      expect(stdout).toContain(said);
      expect(stdout.replaceAll(/sluice .*$/gm, '')).not.toMatch(/\b(?:the|is|of|messages|and|was)\b/);
    }
  });

  test.each([['diagnose', 'shop'], ['guard', 'shop'], ['doctor'], ['journal', 'check'], ['plan', 'shop', '--all']])(
    'sluice %s %s prints the same JSON in every language',
    async (...words) => {
      const russian = await under().sluice(...words, '--json', '--lang', 'ru');
      const english = await under().sluice(...words, '--json');
      expect(withoutMoments(russian.stdout)).toBe(withoutMoments(english.stdout));
      expect(russian.stdout).not.toMatch(/[а-я]{3}/i);
      expect(russian.code).toBe(english.code);
    },
  );

  test('a clearing is followed in Russian to its end, and its refusal is Russian too', async () => {
    const clear = ['clear', 'shop', '--all', '--reason', 'Номер заблокирован.', '--lang', 'ru'] as const;
    const refused = await under().sluice(...clear, '--confirm', '1');
    expect(refused.stderr).toContain(`--confirm — не id этого инстанса, его id: ${NUMBERS.shop}. Ничего не отправлено.`);
    const { code, stdout, stderr } = await under().sluice(...clear, '--lost', '740', '--confirm', NUMBERS.shop);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/Отправка одного запроса на очистку\n/);
    expect(stdout).toMatch(/Готово: очередь сообщений очищена\./);
  });
});

/** Without times, all that is made of them, and the call that failed first: those differ from one run to the next. */
function withoutMoments(json: string): string {
  return json.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z|\b\d{12,}\b|"(?:id|digest)": "[^"]+"|\bget\w+ of/g, '');
}
