/** How large a file is, in words. Pure. */
import { localeOf, type Translator } from '../../../shared/i18n/translate.ts';

/** e.g. `12 kB`, `1.4 MB` */
export function sizeWords(t: Translator, bytes: number): string {
  const [unit, value] =
    bytes < 1000
      ? ['byte', bytes]
      : bytes < 1_000_000
        ? ['kilobyte', bytes / 1000]
        : ['megabyte', bytes / 1e6];
  return new Intl.NumberFormat(localeOf(t.language), {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: value < 10 && unit === 'megabyte' ? 1 : 0,
  }).format(value);
}
