import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { cards } from '../../../src/commands/cards.ts';

describe('the networks’ cards', () => {
  it('say what the catalogue, the schedule and the evaluation say today', async () => {
    const written = await cards();
    expect(written.size).toBeGreaterThan(0);
    for (const [path, card] of written) {
      const stored = await readFile(new URL(`../../../models/${path}`, import.meta.url), 'utf8');
      expect(stored, `${path} is out of date: npm run cards`).toBe(card);
    }
  });
});
