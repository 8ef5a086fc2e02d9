/** Asks the main process which proxy the system uses: it knows Chromium, and the engine does not. */
import { z } from 'zod';
import { waysOfAnswer, type ProxyFor, type Ways } from './proxy.ts';

/** Engine to main. */
export interface ProxyQuestion {
  readonly ask: 'proxy';
  readonly id: number;
  readonly url: string;
}

/** Main to engine: what `session.resolveProxy(url)` gave, as it is; null: Chromium could not say. */
const answerSchema = z.object({
  answer: z.literal('proxy'),
  id: z.number(),
  proxy: z.string().max(10_000).nullable(),
});

export interface AskedProxy {
  readonly proxyFor: ProxyFor;
  /** takes any message; what is no answer is left alone */
  hear(message: unknown): void;
}

/** Only the origin is asked about: the whole address would name the badge. */
export function proxyAskedOf(ask: (question: ProxyQuestion) => void): AskedProxy {
  const waiting = new Map<number, (ways: Ways) => void>();
  let questions = 0;
  return {
    proxyFor: (url) =>
      new Promise((resolve) => {
        questions += 1;
        waiting.set(questions, resolve);
        ask({ ask: 'proxy', id: questions, url: `${new URL(url).origin}/` });
      }),
    hear(message) {
      const answer = answerSchema.safeParse(message);
      if (!answer.success) return;
      const { id, proxy } = answer.data;
      waiting.get(id)?.(proxy === null ? [] : waysOfAnswer(proxy));
      waiting.delete(id);
    },
  };
}
