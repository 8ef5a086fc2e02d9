/** What `export --pdf` lets its caller choose, as options of the command line. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import { isLanguage, languages, type Language, type Translator } from '../../shared/i18n/translate.ts';
import {
  badgeOrders,
  documentGroups,
  documentParts,
  printSizes,
  templates,
  type Choices,
  type DocumentGroup,
  type DocumentPart,
} from '../../shared/passport/choices.ts';
import { choicesSchema } from '../../shared/passport/choices-schema.ts';

export interface ChoiceOptions {
  readonly lang?: readonly Language[];
  readonly template?: Choices['template'];
  readonly size?: string;
  readonly booklet?: boolean;
  readonly twoSided?: boolean;
  readonly groups?: readonly DocumentGroup[];
  readonly without?: readonly DocumentPart[];
  readonly order?: Choices['order'];
  readonly seal?: boolean;
}

export function addChoices(command: Command, t: Translator): void {
  command
    .addOption(new Option('--template <TEMPLATE>', t('export:cli.template')).choices([...templates]))
    .addOption(new Option('--size <POINTS>', t('export:cli.size')).choices(printSizes.map(String)))
    .addOption(
      new Option('--lang <LANGUAGE[,LANGUAGE]>', t('export:cli.lang')).argParser(someOf(languages, 2)),
    )
    .addOption(new Option('--booklet', t('export:cli.booklet')).conflicts('twoSided'))
    .option('--two-sided', t('export:cli.twoSided'))
    .addOption(
      new Option(
        '--groups <GROUPS>',
        t('export:cli.groups', { groups: documentGroups.join(', ') }),
      ).argParser(someOf(documentGroups)),
    )
    .addOption(
      new Option('--without <PARTS>', t('export:cli.without', { parts: documentParts.join(', ') })).argParser(
        someOf(documentParts),
      ),
    )
    .addOption(new Option('--order <ORDER>', t('export:cli.order')).choices([...badgeOrders]))
    .option('--seal', t('export:cli.seal'));
}

/** Names with commas between them. */
function someOf<T extends string>(known: readonly T[], most = known.length): (text: string) => readonly T[] {
  return (text) => {
    const named = text.split(',').map((name) => name.trim());
    const found = known.filter((name) => named.includes(name));
    if (found.length !== named.length || found.length > most)
      throw new InvalidArgumentError(known.join(', '));
    // In the order in which they were named.
    return named.flatMap((name) => found.filter((one) => one === name));
  };
}

/** @param usual the language where none is named */
export function choicesOf(options: ChoiceOptions, usual: Language): Choices {
  const [first, second] = options.lang ?? [];
  const { groups } = options;
  return choicesSchema.parse({
    language: isLanguage(first) ? first : usual,
    second: second ?? null,
    template: options.template,
    size: options.size === undefined ? undefined : Number(options.size),
    paper: options.booklet === true ? 'booklet' : options.twoSided === true ? 'two-sided' : undefined,
    order: options.order,
    withoutGroups: groups === undefined ? [] : documentGroups.filter((group) => !groups.includes(group)),
    without: options.without ?? [],
    seal: options.seal === true,
  });
}
