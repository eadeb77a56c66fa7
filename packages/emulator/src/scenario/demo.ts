import type { Engine } from '../engine/engine.ts';
import type { Instance } from '../engine/instance.ts';
import type { Messenger } from '../engine/messenger.ts';
import type { Scenario } from './scenario.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const OFFERS = [
  'Two days only: 30% off every garden lamp. Reply STOP to opt out.',
  'Только два дня: скидка 30% на все садовые светильники. СТОП, чтобы отписаться.',
  'Nur zwei Tage: 30 % auf alle Gartenlampen. STOPP zum Abmelden.',
  'Solo dos días: 30 % de descuento en lámparas de jardín 💡 Responda BAJA para salir.',
  'يومان فقط: خصم ٣٠٪ على جميع مصابيح الحديقة. أرسل إلغاء للخروج.',
] as const;

const REMINDERS = [
  'Напоминаем о визите завтра в 10:30. Ответьте 1, чтобы подтвердить.',
  'Напоминаем о визите завтра в 14:00. Ответьте 1, чтобы подтвердить.',
  'Результаты готовы, их можно получить в регистратуре с 8 до 20.',
] as const;

/**
 * The story of the demo. `shop` (WhatsApp) was blocked in the middle of a broadcast: 1,200 offers wait, and 40 answers to customers who
 * ordered stand behind them. `clinic` (MAX) is draining. `courier` (Telegram) has nothing to send.
 */
export const demo: Scenario = (engine, now) => {
  playShop(engine, now);
  playClinic(engine, now);
  addInstance(engine, now - MINUTE, { idInstance: '4100000001', name: 'courier', messenger: 'telegram', delayMs: SECOND });
};

function playShop(engine: Engine, now: number): void {
  const start = now - 62 * MINUTE;
  const shop = addInstance(engine, start, { idInstance: '1101000001', name: 'shop', messenger: 'whatsapp', delayMs: SECOND });
  for (let i = 0; i < 1560; i += 1) send(shop, `7999${pad(i, 7)}@c.us`, pick(OFFERS, i), start);
  const blockedAt = start + 359 * SECOND;
  shop.setState('blocked', blockedAt);
  for (let i = 0; i < 40; i += 1) {
    send(
      shop,
      `7900${pad(i * 17, 7)}@c.us`,
      `Order ${4100 + i} is packed and leaves today. Thank you!`,
      blockedAt + (i + 1) * 75 * SECOND,
    );
  }
}

function playClinic(engine: Engine, now: number): void {
  const start = now - 57 * SECOND;
  const clinic = addInstance(engine, start, { idInstance: '3100000001', name: 'clinic', messenger: 'max', delayMs: 3 * SECOND });
  for (let i = 0; i < 120; i += 1) send(clinic, String(10_000_000 + i * 37), pick(REMINDERS, i), start);
}

function addInstance(
  engine: Engine,
  at: number,
  { idInstance, name, messenger, delayMs }: { idInstance: string; name: string; messenger: Messenger; delayMs: number },
): Instance {
  const apiTokenInstance = `emulated-token-of-${idInstance}`;
  return engine.addInstance({ idInstance, apiTokenInstance, name, messenger, state: 'authorized', delayMs, wid: '' }, at);
}

function send(instance: Instance, chatId: string, message: string, at: number): void {
  instance.accept('sendMessage', { chatId, message, typingTime: null }, at);
}

function pick(texts: readonly string[], index: number): string {
  return texts[index % texts.length] ?? '';
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
