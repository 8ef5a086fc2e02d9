import { PNG } from 'pngjs';
import { afterAll, describe, expect, test } from 'vitest';
import { createPictures } from '../../../electron/engine/images.ts';
import { assetsFolder } from './make-pdf.ts';
import { png, withText } from './raw-png.ts';

const pictures = createPictures({ assetsFolder, svgPatience: 2000 });
afterAll(() => pictures.close());

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function pixelsOf(bytes: Uint8Array): PNG {
  return PNG.sync.read(Buffer.from(bytes));
}

describe('PNG', () => {
  const grey = (value: number, width: number, height: number): Uint8Array =>
    Buffer.concat(
      Array.from({ length: height }, () => Buffer.concat([Buffer.of(0), Buffer.alloc(width, value)])),
    );

  test('of 16 bits a channel becomes one of 8', async () => {
    const rows = Buffer.concat(
      Array.from({ length: 4 }, () => Buffer.of(0, ...Array.from({ length: 4 }, () => [0xab, 0xcd]).flat())),
    );
    const drawn = await pictures.draw(png({ width: 4, height: 4, depth: 16, colour: 0 }, rows), 'paper');
    const read = pixelsOf(drawn?.bytes ?? new Uint8Array());
    expect([read.width, read.height, read.data[0]]).toEqual([4, 4, 0xab]);
  });

  test('that is interlaced is read', async () => {
    const rows = Buffer.of(0, 90);
    const drawn = await pictures.draw(
      png({ width: 1, height: 1, depth: 8, colour: 0, interlaced: true }, rows),
      'paper',
    );
    expect(pixelsOf(drawn?.bytes ?? new Uint8Array()).data[0]).toBe(90);
  });

  test('that is large is scaled down and keeps its shape', async () => {
    const drawn = await pictures.draw(
      png({ width: 1200, height: 900, depth: 8, colour: 0 }, grey(60, 1200, 900)),
      'paper',
    );
    expect([drawn?.width, drawn?.height]).toEqual([600, 450]);
    expect(pixelsOf(drawn?.bytes ?? new Uint8Array()).data[0]).toBe(60);
  });

  test('is laid on white for paper and keeps its transparency for the screen', async () => {
    const half = png({ width: 1, height: 1, depth: 8, colour: 6 }, Buffer.of(0, 0, 0, 0, 128));
    const [paper, screen] = [await pictures.draw(half, 'paper'), await pictures.draw(half, 'screen')];
    expect([...pixelsOf(paper?.bytes ?? new Uint8Array()).data]).toEqual([127, 127, 127, 255]);
    expect([...pixelsOf(screen?.bytes ?? new Uint8Array()).data]).toEqual([0, 0, 0, 128]);
    // PDF/A is easiest without transparency: colour type 2 has no alpha at all.
    expect(paper?.bytes[25]).toBe(2);
  });

  test('comes through pixel for pixel, drawn or photographed', async () => {
    const noise = (x: number, y: number, channel: number): number =>
      (x * 7919 + y * 104_729 + channel * 31 + x * y) % 251;
    const smooth = (x: number, y: number, channel: number): number => (x * 2 + y + channel * 40) % 256;
    const flat = (x: number): number => (x < 30 ? 200 : 90);
    for (const colour of [noise, smooth, flat]) {
      const line = (y: number): number[] =>
        Array.from({ length: 60 }, (_, x) => [0, 1, 2].map((channel) => colour(x, y, channel))).flat();
      const rows = Buffer.concat(Array.from({ length: 50 }, (_, y) => Buffer.of(0, ...line(y))));
      const drawn = await pictures.draw(png({ width: 60, height: 50, depth: 8, colour: 2 }, rows), 'paper');
      const { data } = pixelsOf(drawn?.bytes ?? new Uint8Array());
      const read = Array.from({ length: 50 }, (_, y) => line(y)).flat();
      expect([...data].filter((_, at) => at % 4 !== 3)).toEqual(read);
    }
  });

  test('of a class of badges is the same bytes whatever was baked into it', async () => {
    const plain = png({ width: 8, height: 8, depth: 8, colour: 0 }, grey(10, 8, 8));
    const baked = withText(plain, '{"a":1}');
    const [one, two] = [await pictures.draw(plain, 'paper'), await pictures.draw(baked, 'paper')];
    expect(two?.bytes).toEqual(one?.bytes);
  });

  test('that is broken is no picture and no crash', async () => {
    const good = png({ width: 40, height: 40, depth: 8, colour: 0 }, grey(1, 40, 40));
    const broken = [
      good.subarray(0, 30),
      good.subarray(0, 8),
      png({ width: 40, height: 40, depth: 8, colour: 0 }, Buffer.of(0, 1)),
      png({ width: 40, height: 40, depth: 8, colour: 7 }, grey(1, 40, 40)),
      png({ width: 0, height: 40, depth: 8, colour: 0 }, grey(1, 40, 40)),
      Buffer.concat([good.subarray(0, 41), Buffer.from('nonsense'), good.subarray(49)]),
    ];
    for (const bytes of broken) expect(await pictures.draw(bytes, 'paper')).toBeNull();
  });

  test('that says it is as large as a town is refused before it is unpacked', async () => {
    const town = png({ width: 60_000, height: 60_000, depth: 8, colour: 6 }, Buffer.alloc(100));
    const start = performance.now();
    expect(await pictures.draw(town, 'paper')).toBeNull();
    expect(performance.now() - start).toBeLessThan(500);
  });

  test('that unpacks to more than its size is refused, interlaced or not', async () => {
    const bomb = Buffer.alloc(200_000_000);
    const start = process.memoryUsage().rss;
    const packed = png({ width: 10, height: 10, depth: 8, colour: 0, interlaced: true }, bomb);
    expect(await pictures.draw(packed, 'paper')).toBeNull();
    expect(process.memoryUsage().rss - start).toBeLessThan(400_000_000);
  });
});

describe('JPEG', () => {
  const segment = (marker: number, body: Uint8Array): Buffer => {
    const length = body.length + 2;
    return Buffer.concat([Buffer.of(0xff, marker, length >> 8, length & 0xff), body]);
  };
  const frame = (components: number, width = 300, height = 200, marker = 0xc0): Buffer =>
    segment(
      marker,
      Buffer.of(
        8,
        height >> 8,
        height & 0xff,
        width >> 8,
        width & 0xff,
        components,
        ...Array.from({ length: components * 3 }, () => 1),
      ),
    );
  const exif = (orientation: number): Buffer =>
    segment(
      0xe1,
      Buffer.concat([
        Buffer.from('Exif\0\0', 'latin1'),
        Buffer.of(0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0),
        Buffer.of(0x0f, 0x01, 2, 0, 4, 0, 0, 0, 0x43, 0x61, 0x6d, 0),
        Buffer.of(0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0),
        Buffer.from('GPS 46.05 14.50', 'latin1'),
      ]),
    );
  const scan = Buffer.concat([
    segment(0xda, Buffer.of(1, 1, 0, 0, 63, 0)),
    Buffer.of(1, 2, 0xff, 0, 3, 0xff, 0xd9),
  ]);
  const jpeg = (...parts: readonly Uint8Array[]): Buffer =>
    Buffer.concat([Buffer.of(0xff, 0xd8), ...parts, scan]);

  test('loses its metadata but not its orientation', async () => {
    const whole = Buffer.concat([
      jpeg(exif(6), segment(0xfe, bytesOf('a secret comment')), segment(0xdb, Buffer.alloc(65)), frame(3)),
      bytesOf('a film'),
    ]);
    const clean = await pictures.draw(whole, 'paper');
    expect([clean?.mediaType, clean?.width, clean?.height]).toEqual(['image/jpeg', 300, 200]);
    const text = Buffer.from(clean?.bytes ?? []).toString('latin1');
    expect(text).not.toMatch(/GPS|Cam|secret|film/);
    expect(text).toContain('Exif');
    expect(clean?.bytes.slice(-9)).toEqual(Uint8Array.of(63, 0, 1, 2, 0xff, 0, 3, 0xff, 0xd9));
    expect(Buffer.from(clean?.bytes ?? []).includes(Buffer.of(0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6))).toBe(
      true,
    );
  });

  test.each([
    ['of four inks', jpeg(frame(4))],
    ['of an unusual kind', jpeg(frame(3, 300, 200, 0xc3))],
    ['as large as a town', jpeg(frame(3, 60_000, 60_000))],
    ['without a frame', jpeg()],
    ['without an end', jpeg(frame(3)).subarray(0, -2)],
    ['with a segment beyond its end', jpeg(Buffer.of(0xff, 0xe2, 0xff, 0xff))],
    ['of no size', jpeg(frame(1, 0, 10))],
  ])('%s is no picture', async (_, bytes) => {
    expect(await pictures.draw(bytes, 'paper')).toBeNull();
  });
});

describe('SVG', () => {
  const svg = (body: string, more = '', before = ''): Uint8Array =>
    bytesOf(
      `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 50" ${more}>${body}</svg>`,
    );
  const centre = async (bytes: Uint8Array): Promise<readonly number[] | null> => {
    const drawn = await pictures.draw(bytes, 'paper', 100);
    if (drawn === null) return null;
    const { data, width, height } = pixelsOf(drawn.bytes);
    return [...data.subarray((Math.floor(height / 2) * width + Math.floor(width / 2)) * 4).subarray(0, 3)];
  };
  const red = '<rect width="100" height="50" fill="#f00"/>';

  test('is drawn in its own shape, with a prefix or a DOCTYPE too', async () => {
    expect(await centre(svg(red))).toEqual([255, 0, 0]);
    const drawn = await pictures.draw(svg(red), 'paper', 100);
    expect([drawn?.width, drawn?.height]).toEqual([100, 50]);
    const doctype =
      '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
    expect(await centre(svg(red, '', doctype))).toEqual([255, 0, 0]);
    const prefixed =
      '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><s:rect width="9" height="9" fill="#00f"/></s:svg>';
    expect(await centre(bytesOf(prefixed))).toEqual([0, 0, 255]);
  });

  test('runs no script and reaches for nothing outside', async () => {
    const outside = [
      '<image href="file:///etc/passwd" width="100" height="50"/>',
      '<image xlink:href="https://tracker.example/x.png" width="100" height="50"/>',
      '<script>throw 1</script>',
      '<style>@import url(https://tracker.example/x.css);</style>',
      '<use href="https://tracker.example/x.svg#a"/>',
      '<foreignObject width="100" height="50"><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
    ];
    for (const body of outside) expect(await centre(svg(`${red}${body}`)), body).toEqual([255, 0, 0]);
  });

  test('with a picture of sane size inside is drawn, with an absurd one it is not', async () => {
    const inside = (bytes: Uint8Array): Uint8Array =>
      svg(
        `<image href="data:image/png;base64,${Buffer.from(bytes).toString('base64')}" width="100" height="50" preserveAspectRatio="none"/>`,
      );
    const dot = png({ width: 1, height: 1, depth: 8, colour: 2 }, Buffer.of(0, 0, 255, 0));
    expect(await centre(inside(dot))).toEqual([0, 255, 0]);
    expect(
      await centre(inside(png({ width: 40_000, height: 40_000, depth: 8, colour: 2 }, Buffer.alloc(9)))),
    ).toBeNull();
    expect(
      await centre(svg('<image href="data:image/svg+xml;base64,AAAA" width="9" height="9"/>')),
    ).toBeNull();
    const hidden = '<!DOCTYPE svg [<!ENTITY x "data:image/png;base64,AAAA">]>';
    expect(await centre(svg('<image href="&x;" width="9" height="9"/>', '', hidden))).toBeNull();
  });

  test('that would take hours is given up, and the next one is drawn', async () => {
    const endless = svg(
      '<filter id="f"><feTurbulence numOctaves="100000" baseFrequency="0.1"/></filter><rect width="100" height="50" filter="url(#f)"/>',
    );
    const start = performance.now();
    expect(await centre(endless)).toBeNull();
    expect(performance.now() - start).toBeLessThan(6000);
    expect(await centre(svg(red))).toEqual([255, 0, 0]);
  });

  test('that multiplies itself or goes too deep is no picture and no crash', async () => {
    const laughs = Array.from(
      { length: 12 },
      (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`,
    ).join('');
    const groups = Array.from(
      { length: 9 },
      (_, at) => `<g id="g${at + 1}">${`<use href="#g${at}"/>`.repeat(10)}</g>`,
    ).join('');
    const hostile = [
      svg('<text>&a12;</text>', '', `<!DOCTYPE svg [<!ENTITY a0 "lol">${laughs}]>`),
      svg(`<defs><g id="g0"><rect width="1" height="1"/></g>${groups}</defs><use href="#g9"/>`),
      svg('<g>'.repeat(5000) + '</g>'.repeat(5000)),
      svg('', 'width="1" height="100000000"'),
      svg(`<path d="M0 0 ${'l1 1'.repeat(2_000_000)}"/>`),
      bytesOf('<svg xmlns="http://www.w3.org/2000/svg"'),
    ];
    for (const bytes of hostile) expect(await pictures.draw(bytes, 'paper')).toBeNull();
    expect(await centre(svg(red))).toEqual([255, 0, 0]);
  });
});

test('what is no picture at all is null', async () => {
  for (const bytes of [new Uint8Array(), bytesOf('%PDF-1.7'), bytesOf('{"a":1}'), bytesOf('GIF89a')])
    expect(await pictures.draw(bytes, 'screen')).toBeNull();
});
