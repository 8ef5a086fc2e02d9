/** Keys that, with Alt, move a badge one step, as many programs have it. */
export const stepKeys: Readonly<Record<string, 'up' | 'down'>> = { ArrowUp: 'up', ArrowDown: 'down' };
