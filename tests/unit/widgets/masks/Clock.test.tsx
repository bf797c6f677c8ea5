// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Clock } from '../../../../src/widgets/masks/Clock.tsx';
import { gateLayers, parts, type Part } from '../../../../src/widgets/masks/layers.ts';
import { masksUnder } from '../../../../src/widgets/masks/masks.ts';
import { mount } from '../mounted.ts';

async function drawn(part: Part): Promise<Element> {
  await mount(
    <Clock
      id="masks"
      step={2}
      isPlaying={false}
      masks={masksUnder([])}
      layers={gateLayers[part]}
      atlas={{ url: '', width: 0, height: 0, strips: {} }}
      openings={{}}
      onToggle={() => undefined}
      onStep={() => undefined}
    />,
  );
  return document.body;
}

/** The numbers under one row of the strip, the rule's or the gates'. */
const numbers = (strip: Element, row: number) =>
  [...strip.querySelectorAll('.masks-step')].map(
    (step) => step.querySelectorAll(':scope > span')[row]?.textContent,
  );
/** What stands over a row, each with how many of its layers it is over. */
const chains = (strip: Element, row: number) =>
  [...strip.querySelectorAll('.masks-chains')[row]!.querySelectorAll('span')].map((chain) => [
    chain.textContent,
    /span \d/.exec(chain.getAttribute('style') ?? '')?.[0],
  ]);

test('the rule’s steps are the six layers of the encoder, and the first of the decoder', async () => {
  for (const part of parts) {
    const strip = await drawn(part);
    expect(numbers(strip, 0)).toEqual(['hole', '1', '2', '3', '4', '5', '6', '7']);
    expect(chains(strip, 0)).toEqual([
      ['encoder', 'span 6'],
      ['decoder', 'span 1'],
    ]);
  }
});

test('each gate in the strip has its own layer’s number, and the refinement’s branches are told apart', async () => {
  const coarse = await drawn('coarse');
  expect(numbers(coarse, 1)).toEqual(['hole', '1', '2', '4', '6', '10', '14', '16']);
  expect(chains(coarse, 1)).toEqual([['coarse', 'span 7']]);
  const refinement = await drawn('refinement');
  expect(numbers(refinement, 1)).toEqual(['hole', '1', '10', '1', '6', '11', '14', '16']);
  expect(chains(refinement, 1)).toEqual([
    ['paints', 'span 2'],
    ['attends', 'span 2'],
    ['joined', 'span 3'],
  ]);
});
