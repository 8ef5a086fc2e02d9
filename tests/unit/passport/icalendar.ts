/** Reads an iCalendar file by the grammar of RFC 5545, and refuses what breaks it; made for tests, after the RFC alone. */

export interface Property {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** as written, still escaped */
  readonly value: string;
}

export interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly components: readonly Component[];
}

/** §3.1: lines end with CRLF and hold 75 octets at most; a line that begins with white space goes on. */
function contentLines(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end');
  const lines = text.slice(0, -2).split('\r\n');
  const unfolded: string[] = [];
  for (const line of lines) {
    if (/[\r\n]/u.test(line)) throw new Error('a bare CR or LF');
    if (new TextEncoder().encode(line).length > 75) throw new Error(`longer than 75 octets: ${line}`);
    // Each line is whole UTF-8 by itself.
    if (line.includes('\ufffd')) throw new Error('a letter was cut');
    if (/^[ \t]/u.test(line)) {
      const last = unfolded.pop();
      if (last === undefined) throw new Error('nothing to go on with');
      unfolded.push(last + line.slice(1));
    } else unfolded.push(line);
  }
  return unfolded;
}

const token = '[A-Za-z0-9-]+';
const contentLine = new RegExp(
  `^(${token})((?:;${token}=(?:"[^"\\p{Cc}]*"|[^";:,\\p{Cc}]*))*):([^\\p{Cc}]*)$`,
  'u',
);

function property(line: string): Property {
  const [, name, parameters = '', value = ''] = contentLine.exec(line) ?? [];
  if (name === undefined) throw new Error(`no content line: ${line}`);
  const pairs = parameters
    .split(';')
    .slice(1)
    .map((pair) => pair.split('='));
  return { name: name.toUpperCase(), parameters: Object.fromEntries(pairs), value };
}

export function readCalendar(bytes: Uint8Array): Component {
  const lines = contentLines(bytes).map(property);
  let at = 0;
  const component = (): Component => {
    const { value: name } = lines[at] ?? { value: '' };
    const properties: Property[] = [];
    const components: Component[] = [];
    for (at += 1; ; at += 1) {
      const line = lines[at];
      if (line === undefined) throw new Error(`${name} does not end`);
      if (line.name === 'END') {
        if (line.value !== name) throw new Error(`${name} ends as ${line.value}`);
        return { name, properties, components };
      }
      if (line.name === 'BEGIN') components.push(component());
      else properties.push(line);
    }
  };
  if (lines[0]?.name !== 'BEGIN') throw new Error('does not begin');
  const calendar = component();
  if (at !== lines.length - 1) throw new Error('goes on after its end');
  return calendar;
}

/** The one property of that name. */
export function only({ properties }: Component, name: string): Property {
  const [found, ...others] = properties.filter((one) => one.name === name);
  if (found === undefined || others.length > 0) throw new Error(`${name}: not exactly once`);
  return found;
}

/** §3.3.11 TEXT; a bare `;` or `,` or an unknown escape is refused. */
export function textOf({ value }: Property): string {
  if (!/^(?:[^\\;,]|\\[\\;,nN])*$/u.test(value)) throw new Error(`not escaped: ${value}`);
  return value.replaceAll(/\\(.)/gu, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter));
}
