import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../src/components/exercises.ts';

const at = 'chapter.mdx:3';
const choice = '<input type="radio" name="choice">';
const right = '<input type="radio" name="choice" data-right>';
const plain = { text: '<p>How far?</p>', answer: undefined, figure: undefined, at };

describe('an exercise', () => {
  test.each([
    ['choice', { ...plain, text: choice + right }],
    ['number', { ...plain, answer: 0 }],
    ['figure', { ...plain, figure: 'fill' }],
  ])('is one of three kinds: %s', (kind, asked) => expect(kindOf(asked)).toBe(kind));

  test.each([
    ['it asks for nothing', plain, /has <Choice>s, or/],
    ['it asks for two things', { ...plain, answer: 3, figure: 'fill' }, /has <Choice>s, or/],
    ['no choice is right', { ...plain, text: choice + choice }, /here 0 are/],
    ['two choices are right', { ...plain, text: right + right }, /here 2 are/],
    ['its answer is no number', { ...plain, answer: NaN }, /NaN, which no reader/],
    ['its answer was not computed', { ...plain, answer: null }, /null, which no reader/],
  ])('is refused, with file and line, where %s', (_, asked, message) => {
    expect(() => kindOf(asked)).toThrow(message);
    expect(() => kindOf(asked)).toThrow(at);
  });
});
