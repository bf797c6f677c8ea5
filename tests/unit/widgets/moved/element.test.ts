// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Move } from '../../../../src/widgets/moved/element.ts';

const moves: readonly Move[] = [
  {
    across: 0,
    down: 0,
    cells: [
      { text: 'no difference', isBest: true },
      { text: '100 %', isBest: false },
    ],
  },
  {
    across: 3,
    down: 2,
    cells: [
      { text: '17.1', isBest: false },
      { text: '98 %', isBest: false },
    ],
  },
];

test('the row follows the slider, and so does what is the best of its column', async () => {
  document.body.innerHTML = `<moved-fill data-photograph="/truth.webp" data-first="56">
    <div data-square></div>
    <label data-live hidden><input type="range" max="1" value="1" /><output></output></label>
    <table><tbody>
      <tr><th>Smooth</th><td><span class="best">20.0</span></td><td>10 %</td></tr>
      <tr><th>Copied</th><td><span>18.0</span></td><td>90 %</td></tr>
      <tr><th>Moved</th><td><span>17.1</span></td><td>98 %</td></tr>
    </tbody></table></moved-fill>`;
  const figure = document.querySelector('moved-fill')!;
  figure.setAttribute('data-moves', JSON.stringify(moves));
  await import('../../../../src/widgets/moved/element.ts');
  const slider = document.querySelector('input')!;
  const set = (value: string) => {
    slider.value = value;
    slider.dispatchEvent(new Event('input'));
  };
  const best = () => [...document.querySelectorAll('.best')].map(({ textContent }) => textContent);
  const moved = () => document.querySelector('tr:last-child')!.textContent;

  expect(document.querySelector('label')!.hidden).toBe(false);
  set('0');
  expect(moved()).toBe('Movedno difference100 %');
  expect(best()).toEqual(['no difference']);
  expect(slider.getAttribute('aria-valuetext')).toBe('0 to the side, 0 up');
  const square = document.querySelector<HTMLElement>('[data-square]')!;
  expect(square.style.backgroundPosition).toBe('50% 50%');
  set('1');
  expect(moved()).toBe('Moved17.198 %');
  expect(best()).toEqual(['20.0']);
  // 59 and 58 of the 112 pixels that the square does not show.
  expect(Number.parseFloat(square.style.backgroundPosition)).toBeCloseTo((100 * 59) / 112);
});
