import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { agreed, QR_TEXT, useConnecting, words } from '../../test/connecting-under-test.ts';
import { qrPng, readDrawnQr } from '../../test/drawn-qr.ts';
import { jsonLines } from '../../test/json-output.ts';

const connecting = useConnecting();

describe('sluice connect by a code to scan', () => {
  test('draws the code that the gateway serves, so that it is read from the terminal', async () => {
    const { code, stdout } = await connecting
      .under()
      .sluiceUntil(['connect', 'empty', ...agreed('empty')], 'Scan it in', () => connecting.scan('empty'));
    expect(code).toBe(0);
    expect(readDrawnQr(stdout)).toBe(QR_TEXT);
    expect(stdout).toMatch(
      /A number is connected\. Nothing waited when it was decided\. Watched for 1 min: .*Nothing left that was not decided/,
    );
  });

  test('shows another code when the first is no longer good, and how long it is', async () => {
    const { stdout } = await connecting
      .under()
      .sluiceUntil(['connect', 'empty', ...agreed('empty')], 'Good for 1 s at most,', () => {
        connecting.qrText = 'the second code of the tests';
        setTimeout(() => connecting.scan('empty'), 5000);
      });
    expect(stdout).toContain('Good for 20 s at most,');
    const second = stdout.slice(stdout.indexOf('Good for 1 s at most,'));
    expect(readDrawnQr(second)).toBe('the second code of the tests');
    // Asked for every five seconds: the gateway may have had the first for a while when it gave it.
    expect(connecting.served).toBe(5);
  });

  test('says what a code needs that the terminal has no room for', async () => {
    connecting.size = { columns: 80, rows: 20 };
    const { code, stdout } = await connecting
      .under()
      .sluiceUntil(['connect', 'empty', ...agreed('empty')], 'room for 80×20', () => connecting.scan('empty'));
    expect(code).toBe(0);
    expect(words(stdout)).toMatch(/The code needs \d+×2\d characters, and there is room for 80×20\. .*--qr-file/);
    expect(readDrawnQr(stdout)).toBeUndefined();
  });

  test('writes the picture into a file of its owner for a program, and takes it away', async () => {
    const file = join(connecting.under().folder, 'code.png');
    let seen: { readonly png: string; readonly mode: number } | undefined;
    const args = ['connect', 'empty', '--qr-file', file, '--jsonl', ...agreed('empty')];
    const { code, stdout } = await connecting.under().sluiceUntil(args, '"step":"connecting"', () => {
      setTimeout(() => {
        seen = { png: readFileSync(file, 'base64'), mode: statSync(file).mode & 0o777 };
        connecting.scan('empty');
      }, 1000);
    });
    expect(code).toBe(0);
    expect(seen).toEqual({ png: qrPng(QR_TEXT), mode: 0o600 });
    expect(existsSync(file)).toBe(false);
    expect(jsonLines(stdout).at(-1)).toMatchObject({ step: 'report', last: { step: 'connected', report: { leftOther: 0 } } });
    expect(stdout).not.toContain(QR_TEXT);
  });

  test('says where the picture is once there can be one, and not where the connect is refused', async () => {
    const file = join(connecting.under().folder, 'code.png');
    const args = ['connect', 'empty', '--qr-file', file, ...agreed('empty')];
    const { stdout } = await connecting.under().sluiceUntil(args, 'The picture to scan is in', () => connecting.scan('empty'));
    expect(stdout.match(/The picture to scan is in/g)).toHaveLength(1);
    const refused = await connecting.under().sluice('connect', 'kiosk', '--keep', '16', '--qr-file', file, ...agreed('kiosk'));
    expect(refused.code).toBe(3);
    expect(refused.stdout).not.toContain('The picture to scan');
  });

  test('in a pipe a code is not drawn: a file is asked for', async () => {
    const { code, stderr } = await connecting.piped().sluice('connect', 'empty', ...agreed('empty'));
    expect([code, stderr]).toEqual([2, expect.stringContaining('Add --qr-file')]);
  });

  test('says that another number than before was connected, masked', async () => {
    const { stdout } = await connecting
      .under()
      .sluiceUntil(['connect', 'empty', ...agreed('empty')], 'Scan it in', () => connecting.scan('empty', '79990000009@c.us'));
    expect(stdout).toContain('The number is ••••••••009@c.us, another than before: that was ••••••••001@c.us.');
  });

  test('clears first, and nothing old leaves from the number', async () => {
    const args = ['connect', 'shop', '--clear', '--lost', '740', ...agreed('shop')];
    const { code, stdout } = await connecting.under().sluiceUntil(args, 'Scan it in', () => connecting.scan('shop'));
    expect(code).toBe(0);
    expect(stdout).toContain('Done: the message queue was cleared');
    expect(connecting.sent('shop')).toBe(0);
    expect(
      connecting
        .under()
        .calls()
        .filter((call) => call === 'clearMessagesQueue'),
    ).toHaveLength(1);
  });

  test('connects nothing after a clear that is not verified', async () => {
    connecting.under().emulator.faults.plant({ operation: 'clearMessagesQueue', times: 1, fault: { kind: 'too-many-requests' } });
    const { code, stderr } = await connecting.under().sluice('connect', 'kiosk', '--clear', ...agreed('kiosk'));
    expect(code).toBe(3);
    expect(stderr).toContain('No number was connected, as the queue was not cleared.');
    expect(connecting.served).toBe(0);
  });
});
