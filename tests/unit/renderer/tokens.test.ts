/** The window's colours, read from tokens.css: enough contrast in light, in dark and in high contrast. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(resolve(import.meta.dirname, '../../../renderer/styles/tokens.css'), 'utf8');
const buttonCss = readFileSync(
  resolve(import.meta.dirname, '../../../renderer/ui/button.module.css'),
  'utf8',
);
const [lightPart = '', otherPart = ''] = css.split('@media (prefers-color-scheme: dark)');
const [darkPart = '', contrastPart = ''] = otherPart.split(":root:where([data-theme='contrast'])");

function colours(part: string): ReadonlyMap<string, string> {
  return new Map(
    [...(part.split('@media')[0]?.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g) ?? [])].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );
}

const light = colours(lightPart);
const schemes = {
  light,
  dark: new Map([...light, ...colours(darkPart)]),
  contrast: new Map([...light, ...colours(contrastPart)]),
};
/** Words: WCAG 2.2 level AA, and AAA where somebody asked for more. Edges: 1.4.11. */
const least = {
  light: { words: 4.5, edges: 3 },
  dark: { words: 4.5, edges: 3 },
  contrast: { words: 7, edges: 7 },
};

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ['surface', 'surface-raised', 'surface-sunken'];
const words = [
  'ink',
  'ink-quiet',
  'accent',
  'good',
  'unsure',
  'problem',
  'group-social',
  'group-personal',
  'group-organisational',
  'group-cooperative',
  'group-creative',
  'group-unplaced',
];

describe.each(['light', 'dark', 'contrast'] as const)('%s', (scheme) => {
  const of = (name: string): string => {
    const value = schemes[scheme].get(name);
    if (value === undefined) throw new Error(`no colour ${name}`);
    return value;
  };

  test.each(words)('%s can be read on every surface', (word) => {
    for (const surface of surfaces)
      expect(contrast(of(word), of(surface)), surface).toBeGreaterThanOrEqual(least[scheme].words);
  });

  test('a filled button can be read', () => {
    expect(contrast(of('on-accent'), of('accent'))).toBeGreaterThanOrEqual(least[scheme].words);
    expect(contrast(of('on-accent'), of('accent-strong'))).toBeGreaterThanOrEqual(least[scheme].words);
  });

  test('a button can be read while it is pressed, and while what it opened is open', () => {
    expect(contrast(of('accent'), of('pressed'))).toBeGreaterThanOrEqual(least[scheme].words);
    expect(buttonCss).toMatch(/\[data-pressed\] \{\s+background: var\(--pressed\)/);
  });

  test('the edge of a control and the focus ring can be seen', () => {
    for (const surface of surfaces) {
      expect(contrast(of('line-control'), of(surface)), surface).toBeGreaterThanOrEqual(least[scheme].edges);
      expect(contrast(of('focus'), of(surface)), surface).toBeGreaterThanOrEqual(least[scheme].edges);
    }
  });
});
