// Node 14 has to be able to read this file and the entry: nothing is imported here, and no newer syntax is used.

/** As `engines` of the package says it. */
const NEEDED = [22, 18] as const;

/**
 * The sentence for a Node that cannot run Sluice, in the language that `--lang`, `SLUICE_LANG` or the locale ask for; nothing where this Node can.
 *
 * @param version such as `20.20.2`.
 */
export function refuseOldNode(
  version: string,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return undefined;
  const needed = NEEDED.join('.');
  return isRussian(args, environment)
    ? `Sluice нужен Node ${needed} или новее, а это ${version}. Установите его и запустите снова.`
    : `Sluice needs Node ${needed} or newer; this is ${version}. Install it, and start again.`;
}

/** As `chooseLanguage` does it, which belongs to what an old Node cannot load: but here the first option counts. */
function isRussian(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): boolean {
  const option = args.find((arg, at) => args[at - 1] === '--lang' || arg.startsWith('--lang='));
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'];
  const tag = option === undefined ? environment['SLUICE_LANG'] || locale || '' : option.replace('--lang=', '');
  return /^ru(?:$|[-_](?!.*\.(?!utf-?8)))/i.test(tag);
}
