import { measurementOf } from '../evaluation.ts';
import { standBy } from '../standBy.ts';

export const set = 'test-a';

/** The network and three methods without training, all in our own code. */
export const methods = [
  {
    id: 'partial-convolution',
    name: 'Partial convolution',
    colour: 'var(--hole)',
    symbol: 'circle',
  },
  { id: 'biharmonic', name: 'Biharmonic', colour: 'var(--gate)', symbol: 'square' },
  { id: 'telea', name: 'Telea', colour: 'var(--feature)', symbol: 'triangle' },
  { id: 'harmonic', name: 'Harmonic', colour: 'var(--valid)', symbol: 'diamond' },
] as const;

export const holeNames: ReadonlyMap<string, string> = new Map([
  ['square-12', 'square, 12 %'],
  ['square-25', 'square, 25 %'],
  ['square-37', 'square, 37 %'],
  ['square-50', 'square, 50 %'],
  ['strokes-thin', 'thin strokes'],
  ['strokes-thick', 'thick strokes'],
]);

/** How far another program's fills are from those of ours by the same method, in dB where they are farthest apart. */
function apart(ours: string, theirs: string): number {
  const psnr = (method: string, hole: string) => measurementOf(set, method, hole).psnrPooled;
  return Math.max(
    ...[...holeNames.keys()].map((hole) => Math.abs(psnr(ours, hole) - psnr(theirs, hole))),
  );
}

/** OpenCV's and scikit-image's, in dB from ours at most. */
export const others = {
  telea: apart('telea', 'opencv-telea'),
  biharmonic: apart('biharmonic', 'skimage-biharmonic'),
};

standBy(9, {
  'scikit-image’s biharmonic fill is ours to a thousandth of a dB': others.biharmonic < 0.001,
});
