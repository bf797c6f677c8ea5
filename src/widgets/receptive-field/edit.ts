import type { Layer } from '../../inpainting/receptiveField/layers.ts';
import type { Scene } from './scene.ts';

/** What becomes of a list of layers and of the chosen one, `shown`, counted from 1. */
type Listed = Pick<Scene, 'layers' | 'shown'>;

export function changeLayer({ layers, shown }: Listed, part: Partial<Layer>): Listed {
  return {
    layers: layers.map((layer, i) => (i === shown - 1 ? { ...layer, ...part } : layer)),
    shown,
  };
}

/** One like it after the chosen one. */
export function addLayer({ layers, shown }: Listed): Listed {
  const chosen = layers[shown - 1];
  if (!chosen) return { layers, shown };
  // What halves or doubles is meant once.
  return { layers: layers.toSpliced(shown, 0, { ...chosen, stride: 1 }), shown: shown + 1 };
}

export function removeLayer({ layers, shown }: Listed): Listed {
  if (layers.length === 1) return { layers, shown };
  return { layers: layers.toSpliced(shown - 1, 1), shown: Math.min(shown, layers.length - 1) };
}

/** Nothing happens at either end. */
export function moveLayer({ layers, shown }: Listed, by: -1 | 1): Listed {
  const chosen = layers[shown - 1];
  if (!chosen || shown + by < 1 || shown + by > layers.length) return { layers, shown };
  const without = layers.toSpliced(shown - 1, 1);
  return { layers: without.toSpliced(shown - 1 + by, 0, chosen), shown: shown + by };
}
