/** 1,000 signed badges into one passport, while the page asks for its view: how long, and how late an answer comes. */
import { stayOffline } from '../../electron/engine/network-choice.ts';
import { credential } from '../fixtures/open-badges-3.ts';
import { keys } from '../fixtures/people.ts';
import { withProof } from '../fixtures/sign.ts';
import { freshEngine } from '../unit/engine/fresh-engine.ts';

const count = 1000;
/** milliseconds between an answer and the page's next question */
const pause = 20;

const texts: string[] = [];
for (let index = 0; index < count; index += 1) {
  texts.push(JSON.stringify(await withProof(credential(`bench-${index}`), { key: keys.academy })));
}
const { engine, passport, close } = freshEngine({ threadsFrom: 1 });
const files = texts.map((text, index) => ({
  name: `badge-${index}.json`,
  bytes: () => Promise.resolve(new TextEncoder().encode(text)),
}));

const late: number[] = [];
let revision: string | null = null;
const importing = new AbortController();
const page = (async () => {
  while (!importing.signal.aborted) {
    const asked = performance.now();
    await new Promise((resolve) => {
      setTimeout(resolve, pause);
    });
    revision = engine.news(passport, revision).revision;
    late.push(performance.now() - asked - pause);
  }
})();
const from = performance.now();
let added = 0;
for await (const event of engine.importFiles(passport, files, stayOffline))
  if (event.kind === 'added') added += 1;
const seconds = (performance.now() - from) / 1000;
importing.abort();
await page;
await close();

late.sort((a, b) => b - a);
const at = (share: number): string => (late[Math.floor(late.length * share)] ?? 0).toFixed(0);
console.log(
  `${added} badges added and verified in ${seconds.toFixed(1)} s, ${(added / seconds).toFixed(0)} a second`,
);
console.log(
  `the page asked ${late.length} times: latest answer ${at(0)} ms, 1 % later than ${at(0.01)} ms, half later than ${at(0.5)} ms`,
);
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
