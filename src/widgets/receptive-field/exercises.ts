import type { Layer } from '../../inpainting/receptiveField/layers.ts';
import { largestField, pathsTo } from '../../inpainting/receptiveField/paths.ts';
import { exercisesOver } from '../scene/exercise.ts';
import { receptiveFieldCodec } from './codec.ts';
import { layersOf } from './field.ts';
import type { Scene } from './scene.ts';
import { scenes } from './scenes.ts';

/** How wide a field is asked for, and with how many layers at most. */
export const wide = { field: 96, layers: 6 } as const;
/** The widest field without gaps that three layers of 3 × 3 without stride can have. */
export const gapless = { field: 27, layers: 3 } as const;

function isGapless(layers: readonly Layer[]): boolean {
  return !pathsTo(layers, 0).counts.includes(0);
}

function isPlain({ kernel, stride }: Layer): boolean {
  return kernel === 3 && stride === 1;
}

function started(): Scene {
  const scene = scenes['two-points'];
  if (!scene) throw new Error('The scene that the exercises begin with is gone.');
  return scene;
}

const withRates = (...rates: readonly number[]): Pick<Scene, 'layers' | 'shown'> => ({
  layers: rates.map((dilation) => ({ kernel: 3, stride: 1, dilation })),
  shown: rates.length,
});

/** What a chapter can ask to be done in the figure. */
export const exercises = exercisesOver<Scene>(receptiveFieldCodec, {
  /** A wide field from few layers of 3 × 3, without losing a pixel to a stride or between taps. */
  wide: {
    isMet: (scene) => {
      const layers = layersOf(scene);
      return (
        layers.length <= wide.layers &&
        layers.every(isPlain) &&
        largestField(layers) >= wide.field &&
        isGapless(layers)
      );
    },
    solution: { ...started(), ...withRates(1, 2, 4, 8, 16, 32) },
  },
  /** Every pixel of the field is used, and none twice. */
  gapless: {
    isMet: (scene) => {
      const layers = layersOf(scene);
      return (
        layers.length === gapless.layers &&
        layers.every(isPlain) &&
        largestField(layers) === gapless.field &&
        isGapless(layers)
      );
    },
    solution: { ...started(), look: 'paths', ...withRates(1, 3, 9) },
  },
});
