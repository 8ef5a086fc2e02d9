/** Every screen and dialog in English, in light, dark and high contrast. */
import { test } from 'vitest';
import { seeEveryScreen } from './every-screen.ts';

test('every screen in English', () => seeEveryScreen('en', ['light', 'dark', 'contrast']), 240_000);
