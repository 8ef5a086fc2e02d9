/** The engine's process dies; the page is told, the engine comes back, and nothing that was saved is lost. */
import { expect, test } from 'vitest';
import { startApp } from './harness.ts';
import { beginPassport } from './steps.ts';

test('the engine dies and comes back', async () => {
  const started = await startApp();
  const { app, page, close } = started;
  try {
    await beginPassport(started);
    await page.getByRole('heading', { name: /Mira Novak/ }).waitFor();
    const killed = await app.evaluate(({ app: electron }) => {
      const engine = electron.getAppMetrics().find(({ name }) => name === 'passport-engine');
      if (engine !== undefined) process.kill(engine.pid, 'SIGKILL');
      return engine !== undefined;
    });
    expect(killed).toBe(true);
    await page.getByText(/ready again/i).waitFor();
    await page.getByRole('heading', { name: /Mira Novak/ }).waitFor();
  } finally {
    await close();
  }
});
