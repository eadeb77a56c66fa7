/** A reason as the journal has it, in English, and how it is said. */
export interface OwnReason {
  readonly written: RegExp;
  /** @param said what the operator said, or the kind of the job. */
  readonly say: (said: string) => string;
}

/** That a job has ended, by the word that the journal has for it. */
const JOBS: ReadonlyMap<string, string> = new Map([
  ['clearing', 'Очистка закончилась.'],
  ['restore', 'Восстановление закончилось.'],
  ['stop', 'Включение тормоза закончилось.'],
  ['go', 'Снятие тормоза закончилось.'],
  ['connect', 'Подключение закончилось.'],
]);

/** The reasons that Sluice itself writes. */
export const OWN_REASONS_RU: readonly OwnReason[] = [
  { written: /^The (clearing|restore|stop|go|connect) has ended\.$/, say: (kind) => JOBS.get(kind) ?? kind },
  { written: /^The queue is being cleared: (.*)$/s, say: (said) => `Идёт очистка очереди: ${said}` },
  { written: /^A number is being connected: (.*)$/s, say: (said) => `Подключается номер: ${said}` },
  { written: /^(The brake could not be set\.)$/, say: () => 'Тормоз не удалось включить.' },
  {
    written: /^(The hold that had set the brake has ended\.)$/,
    say: () => 'Приостановка, для которой был включён тормоз, закончилась.',
  },
];

/** A reason in the journal, which an operator has written, or Sluice itself in English. */
export function reasonIn(reason: string, { reasons }: { readonly reasons: readonly OwnReason[] }): string {
  for (const { written, say } of reasons) {
    const [, said] = written.exec(reason) ?? [];
    if (said !== undefined) return say(said);
  }
  return reason;
}
