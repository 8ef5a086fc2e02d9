/**
 * SVG -> PNG by resvg, compiled to WebAssembly: it knows no scripts, no network and no files. It runs in a
 * thread of its own, because an SVG of a few lines can keep a painter busy for hours; a thread that runs out
 * of time is ended and the next picture gets a new one.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { isDrawableSvg } from './svg-guard.ts';

export interface SvgPainter {
  /** a PNG with transparency, `longest` pixels on its longer side; null where it cannot be drawn in time */
  paint(bytes: Uint8Array, longest: number): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

const answerSchema = z.object({ png: z.instanceof(Uint8Array).nullable() });

/**
 * What the thread runs, behind resvg's own code. It is kept as text and handed over with everything it needs,
 * so that it works the same from sources, from a bundle and from inside an archive.
 */
const threadProgram = `
const { parentPort, workerData } = require('node:worker_threads');
const ready = initWasm(WebAssembly.compile(workerData.wasm));
parentPort.on('message', async ({ svg, longest }) => {
  let png = null;
  try {
    await ready;
    const options = {
      font: { fontBuffers: workerData.fonts, defaultFontFamily: 'Noto Sans', sansSerifFamily: 'Noto Sans', serifFamily: 'Noto Sans' },
    };
    const drawing = new Resvg2(svg, options);
    const mode = drawing.width >= drawing.height ? 'width' : 'height';
    drawing.free();
    const fitted = new Resvg2(svg, { ...options, fitTo: { mode, value: longest } });
    png = fitted.render().asPng();
    fitted.free();
  } catch {
    png = null;
  }
  parentPort.postMessage({ png });
});
`;

export function createSvgPainter(assetsFolder: string, patience: number): SvgPainter {
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const end = async (): Promise<void> => {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };

  const paintNow = async (bytes: Uint8Array, longest: number): Promise<Uint8Array | null> => {
    worker ??= startThread(assetsFolder);
    const answer = await answerOf(worker, { svg: bytes, longest }, patience);
    // After a failure the painter's memory may be in any state, so the next picture gets a fresh one.
    if (answer === null) await end();
    return answer;
  };

  return {
    paint(bytes, longest) {
      if (!isDrawableSvg(bytes)) return Promise.resolve(null);
      const painted = queue.then(() => paintNow(bytes, longest));
      queue = painted.catch(() => undefined);
      return painted;
    },
    close: end,
  };
}

function startThread(assetsFolder: string): Worker {
  const require = createRequire(join(assetsFolder, 'resolve-from-here.js'));
  const program = readFileSync(require.resolve('@resvg/resvg-wasm'), 'utf8');
  const worker = new Worker(`${program}\n${threadProgram}`, {
    eval: true,
    env: {},
    workerData: {
      wasm: readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')),
      fonts: [readFileSync(join(assetsFolder, 'fonts', 'NotoSans-Regular.ttf'))],
    },
  });
  // An idle painter must not keep the command line from ending.
  worker.unref();
  return worker;
}

function answerOf(
  worker: Worker,
  task: { readonly svg: Uint8Array; readonly longest: number },
  patience: number,
): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    const finish = (answer: unknown): void => {
      clearTimeout(timer);
      worker.off('message', finish);
      worker.off('error', finish);
      worker.off('exit', finish);
      const parsed = answerSchema.safeParse(answer);
      resolve(parsed.success ? parsed.data.png : null);
    };
    const timer = setTimeout(finish, patience, null);
    worker.on('message', finish);
    worker.on('error', finish);
    worker.on('exit', finish);
    worker.postMessage(task);
  });
}
