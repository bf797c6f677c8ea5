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
  const to = shown + by;
  return to < 1 || to > layers.length ? { layers, shown } : placeLayer({ layers }, shown, to);
}

/** The layer at place `from` stands at place `to`, both counted from 1, and is the chosen one. */
export function placeLayer({ layers }: Pick<Listed, 'layers'>, from: number, to: number): Listed {
  const moved = layers.slice(from - 1, from);
  return { layers: layers.toSpliced(from - 1, 1).toSpliced(to - 1, 0, ...moved), shown: to };
}
