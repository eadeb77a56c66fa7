const BYTES = 115_000;
const TEXTS = [
  'Здравствуйте! Ваш заказ собран и будет доставлен завтра с 10 до 18.',
  'Your order is on its way. Track it at https://shop.example/orders/',
  'Напоминаем о записи на приём. Ответьте «да», если придёте.',
];

/** What `showMessagesQueue` answers of a queue as shops have them, about 115 kB of JSON. The same in every run. */
export function largeQueue(): string {
  const entries: string[] = [];
  for (let at = 0, bytes = 0; bytes < BYTES; at += 1) {
    const message = `${TEXTS[at % TEXTS.length]} ${at}`;
    const chatId = `7999${String(at * 7919)
      .padStart(7, '0')
      .slice(-7)}@c.us`;
    const messageID = `BAE5${((at + 1) * 2_654_435_761).toString(16).padStart(12, '0').slice(-12).toUpperCase()}`;
    const entry = JSON.stringify({ messageID, messagesIDs: [messageID], type: 'sendMessage', body: { chatId, message } });
    entries.push(entry);
    bytes += Buffer.byteLength(entry) + 1;
  }
  return `[${entries.join(',')}]`;
}
