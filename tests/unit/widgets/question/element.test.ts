// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test } from 'vitest';

beforeAll(async () => {
  await import('../../../../src/widgets/question/element.ts');
});
afterEach(() => document.body.replaceChildren());

/** What an exercise answers to a number; `said` as it is announced, `solved` as it is kept. */
function answered(text: string, data: Record<string, string>) {
  const question = document.createElement('book-question');
  Object.assign(question.dataset, data);
  question.innerHTML = `<form>
    <input name="number" /><button>Check</button>
    <p role="status"></p><p role="alert"></p>
  </form>`;
  document.body.append(question);
  question.querySelector('input')!.value = text;
  question.querySelector('button')!.click();
  const said = (role: string) => question.querySelector(`[role=${role}]`)?.textContent;
  return { status: said('status'), alert: said('alert') };
}

const sure = { answer: '21.42', tolerance: '0.5', unit: '%' };

test.each(['21', '21 %', '21,4%'])('takes “%s” for the percentage that it asks for', (text) => {
  expect(answered(text, sure)).toEqual({ status: 'Right.', alert: '' });
});

test('says of a right share that it asks for percent, and of a wrong one that it is wrong', () => {
  expect(answered('0.21', sure)).toEqual({
    status: '',
    alert: 'In percent, please: 0.21 is a share.',
  });
  expect(answered('0.3', sure).alert).toMatch(/^Not 0\.3\./);
  expect(answered('0.21 %', sure).alert).toMatch(/^Not 0\.21 %\./);
  expect(answered('0.21', { ...sure, unit: 'dB' }).alert).toMatch(/^Not 0\.21\./);
});

test('takes a root where the answer is one', () => {
  const root = { answer: String(Math.sqrt(7)), tolerance: '0.005' };
  expect(answered('√7', root).status).toBe('Right.');
  expect(answered('√5', root).alert).toMatch(/^Not √5/);
  expect(answered('much', root).alert).toMatch(/^Write a number/);
});
