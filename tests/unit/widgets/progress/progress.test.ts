import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseProgress, progressText } from '../../../../src/widgets/progress/progress.ts';

const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const progress = fc.record({
  solved: fc.uniqueArray(fc.tuple(slug, slug).map((pair) => pair.join('/'))),
  read: fc.dictionary(slug, fc.integer({ min: 0, max: 100 }), { noNullPrototype: true }),
});
const nothing = { solved: [], read: {} };

test('what is kept comes back', () => {
  fc.assert(
    fc.property(progress, (kept) => {
      expect(parseProgress(progressText(kept))).toEqual(kept);
    }),
  );
});

test('whatever is stored, something sound is read', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.constant(null)), (text) => {
      const { solved, read } = parseProgress(text);
      expect(solved.every((id) => typeof id === 'string')).toBe(true);
      expect(Object.values(read).every((share) => share >= 0 && share <= 100)).toBe(true);
    }),
  );
});

test('another version, and what is no progress, count as none', () => {
  expect(parseProgress('{"version":99,"solved":["a/b"],"read":{}}')).toEqual(nothing);
  expect(parseProgress('[1]')).toEqual(nothing);
  expect(parseProgress('{"version":1,"solved":"a/b","read":[3]}')).toEqual(nothing);
});

test('of what is partly damaged the sound parts stay', () => {
  const text =
    '{"version":1,"solved":["a/b",3,"no slash","a/b"],"read":{"a":40,"b":"much","c":101}}';
  expect(parseProgress(text)).toEqual({ solved: ['a/b'], read: { a: 40 } });
});
