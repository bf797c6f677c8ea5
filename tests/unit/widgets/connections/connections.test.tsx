// @vitest-environment happy-dom
import fc from 'fast-check';
import { act } from 'preact/test-utils';
import renderToString from 'preact-render-to-string';
import { beforeEach, describe, expect, it } from 'vitest';
import { indexOf, unitAt, unitCount } from '../../../../src/inpainting/connections.ts';
import { letGo } from '../../../../src/widgets/scene/hand.ts';
import { connectionsCodec } from '../../../../src/widgets/connections/codec.ts';
import { Connections } from '../../../../src/widgets/connections/Connections.tsx';
import {
  bytesOf,
  countsFor,
  mostWeights,
  shareOf,
} from '../../../../src/widgets/connections/counts.ts';
import { exercises } from '../../../../src/widgets/connections/exercises.ts';
import { hearingOf, panels, unitByKey } from '../../../../src/widgets/connections/panels.ts';
import { middleOf, topOf, unitAtPoint } from '../../../../src/widgets/connections/projection.ts';
import { channelChoices, drawn, largestSide } from '../../../../src/widgets/connections/scene.ts';
import { scenes } from '../../../../src/widgets/connections/scenes.ts';
import { codeInFragment } from '../../../../src/widgets/scene/address.ts';
import { SceneCodeError } from '../../../../src/widgets/scene/codec.ts';
import { find, findAll, mount, press } from '../mounted.ts';

const everyUnit = Array.from({ length: unitCount(drawn) }, (_, i) => unitAt(drawn, i));

describe('what the panels state', () => {
  it('of every unit: which layers pass between maps and which across the picture', () => {
    for (const unit of everyUnit) {
      expect(
        panels.map((panel) => {
          const { crossesMaps, crossesPicture } = hearingOf(panel, unit);
          return [panel.id, crossesPicture, crossesMaps];
        }),
      ).toEqual([
        ['full', true, true],
        ['channel', true, false],
        ['mixed', true, true],
        ['convolution', false, true],
      ]);
    }
  });

  it('counts what is heard: a window is cut at the border', () => {
    const counts = (unit: (typeof everyUnit)[number]) =>
      panels.map((panel) => hearingOf(panel, unit).count);
    expect(counts({ channel: 1, row: 2, column: 2 })).toEqual([75, 25, 75, 27]);
    expect(counts({ channel: 0, row: 4, column: 0 })).toEqual([75, 25, 75, 12]);
  });
});

describe('pointing', () => {
  it('at the middle of an output unit chooses it', () => {
    for (const unit of everyUnit) {
      expect(unitAtPoint(...middleOf(unit, topOf(1, 2)))).toEqual(unit);
    }
  });

  it('at the input maps chooses nothing', () => {
    expect(unitAtPoint(...middleOf({ channel: 2, row: 4, column: 2 }, topOf(0, 2)))).toBeNull();
  });

  it('by keys stays on the maps and moves one step', () => {
    for (const unit of everyUnit) {
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown']) {
        const next = unitByKey(key, unit);
        const distance = next ? Math.abs(indexOf(drawn, next) - indexOf(drawn, unit)) : -1;
        expect([0, 1, 5, 25]).toContain(distance);
      }
      expect(unitByKey('Tab', unit)).toBeNull();
    }
  });
});

describe('the calculator', () => {
  it('has room on its scale for every shape on offer', () => {
    const largest = countsFor({ side: largestSide, channels: channelChoices.at(-1) ?? 0 });
    expect(Math.max(...largest.map(({ weights }) => weights))).toBeLessThanOrEqual(mostWeights);
    expect(shareOf(1)).toBe(0);
    expect(shareOf(mostWeights)).toBe(1);
  });

  it('writes memory in decimal units', () => {
    expect([1, 82_944, 84_934_656, 1e10].map(bytesOf)).toEqual([
      '4\u00a0bytes',
      '332\u00a0kB',
      '340\u00a0MB',
      '40\u00a0GB',
    ]);
  });
});

describe('the scene in an address', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...everyUnit),
        fc.integer({ min: 1, max: largestSide }),
        fc.constantFrom(...channelChoices),
        (unit, side, channels) => {
          const scene = { unit, counted: { side, channels } };
          expect(connectionsCodec.decode(connectionsCodec.encode(scene))).toEqual(scene);
        },
      ),
    );
  });

  it('refuses a unit that is not drawn', () => {
    const code = connectionsCodec.encode({
      ...scenes.paper,
      unit: { channel: 0, row: drawn.side, column: 0 },
    });
    expect(() => connectionsCodec.decode(code)).toThrow(SceneCodeError);
  });
});

describe('the exercises', () => {
  it('are not met by what the chapter shows', () => {
    expect(exercises.metBy(scenes.paper)).toBe('');
  });

  it('ask for maps that are many for their size', () => {
    const met = (side: number, channels: number) =>
      exercises.metBy({ ...scenes.paper, counted: { side, channels } });
    // 8 m > n⁴: from 513 maps of 8 × 8.
    expect([met(8, 512), met(8, 768), met(7, 1024), met(10, 1024)]).toEqual([
      '',
      'cheaper',
      '',
      '',
    ]);
  });
});

describe('the figure', () => {
  beforeEach(() => mount(<Connections id="connections" scene={scenes.paper} />));

  it('is drawn on the server with words for what it shows', () => {
    const html = renderToString(<Connections id="connections" scene={scenes.corner} />);
    expect(html).toContain('hears 12 of 75 units');
    expect(html).toContain('339,738,624');
  });

  it('moves by the keyboard, says where, and keeps it in the address', async () => {
    await press('PageDown');
    await press('ArrowLeft');
    const place = /^The output unit at map 3, row 2, column 3\./;
    expect(find('#connections-unit').textContent).toMatch(place);
    await act(letGo);
    expect(find('[aria-live=polite]').textContent).toMatch(place);
    const code = codeInFragment(location.hash, 'connections') ?? '';
    expect(connectionsCodec.decode(code).unit).toEqual({ channel: 2, row: 1, column: 2 });
  });

  it('counts anew when a preset is pressed', async () => {
    const preset = findAll('button').find(({ textContent }) =>
      textContent.startsWith('The released code'),
    );
    await act(() => preset?.click());
    expect(find('.connections-counts').textContent).toContain('65,536,000');
    expect(preset?.getAttribute('aria-pressed')).toBe('true');
  });
});
