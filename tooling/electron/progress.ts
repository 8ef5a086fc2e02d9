/** Tells a person how far a long download is: one living line on a terminal, a plain line every tenth elsewhere. */

export type Progress = {
  /** `total` is undefined where the server does not say. */
  readonly at: (bytes: number, total: number | undefined) => void;
  readonly done: () => void;
};

type Screen = { readonly isTTY?: boolean; readonly write: (text: string) => unknown };

export function progressOn(screen: Screen, label: string, now: () => number = Date.now): Progress {
  const living = screen.isTTY === true;
  let lastTenth = -1;
  let lastDrawn = Number.NEGATIVE_INFINITY;
  let open = false;
  return {
    at(bytes, total) {
      const percent = total === undefined || total === 0 ? undefined : Math.floor((100 * bytes) / total);
      const line = `${label}: ${percent === undefined ? '' : `${String(percent)} %, `}${megabytes(bytes)}${
        total === undefined ? '' : ` of ${megabytes(total)}`
      } MB`;
      if (living) {
        if (now() - lastDrawn < 100 && percent !== 100) return;
        lastDrawn = now();
        open = true;
        screen.write(`\r\u001B[K${line}`);
        return;
      }
      const tenth = percent === undefined ? Math.floor(bytes / 20e6) : Math.floor(percent / 10);
      if (tenth === lastTenth) return;
      lastTenth = tenth;
      screen.write(`${line}\n`);
    },
    done() {
      if (open) screen.write('\n');
      open = false;
    },
  };
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 1e6));
}
