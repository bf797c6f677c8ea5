import { counted } from '../easel/words.ts';
import type { ShownLayer } from './layers.ts';
import { partNames } from './layers.ts';
import { side } from './scene.ts';

/** What stands under a block: its number, and what is special about it. */
export function markOf({ kind, name, stride, dilation }: ShownLayer): string {
  const number = /\d+/.exec(name)?.[0] ?? '';
  if (kind === 'attention') return '7–8 attention';
  if (stride === 2) return `${number} ↓`;
  if (stride < 1) return `${number} ↑`;
  return dilation > 1 ? `${number} ·${dilation}` : number;
}

/** A block for who does not see it. */
export function describeBlock(layer: ShownLayer): string {
  const { kind, kernel, stride, dilation, channels } = layer;
  const places = placesOf(layer);
  const how =
    kind === 'attention'
      ? ''
      : `, ${kernel}×${kernel}${stride === 2 ? ', stride 2' : ''}${stride < 1 ? ', enlarged before' : ''}${dilation > 1 ? `, dilation ${dilation}` : ''}`;
  return `${capital(partNames[layer.part])}, ${layer.title}${how}: ${channels} channels of ${places} by ${places}`;
}

/** Places along one side of the layer. */
export function placesOf({ scale }: Pick<ShownLayer, 'scale'>): number {
  return Math.ceil(side / scale);
}

/** What the layer is there for. */
export function roleOf(layer: ShownLayer): string {
  const { kind, part, name, stride, dilation } = layer;
  if (kind === 'attention')
    return 'Every place is rebuilt from the patches outside the hole that look most like it. Nothing in it is learned; what it compares is. It takes the numbers 7 and 8: the authors call the next layer 9.';
  if (kind === 'picture')
    return part === 'coarse'
      ? 'A plain convolution, no gate: three colours, the first fill. It is pasted into the hole and handed to the refinement.'
      : 'A plain convolution, no gate: three colours. Only its hole is used.';
  if (kind === 'critic')
    return name === 'conv6'
      ? 'Its values are the verdicts: one for each patch and channel, with no layer after it.'
      : 'Strided, normalised by its largest singular value, and no gate.';
  if (name === 'conv1')
    return 'It reads the picture without its hole, a channel of ones, and the hole.';
  if (name === 'xconv1' || name === 'pmconv1')
    return 'It reads the picture with the coarse fill in its hole, and is not told where that is.';
  if (name === 'pmconv6')
    return 'Its values are never negative: they are what attention compares and copies.';
  if (name === 'allconv11')
    return 'It reads both branches side by side, what was painted and what was copied.';
  if (stride === 2)
    return 'Every second place: half the side, so that the next windows reach twice as far.';
  if (stride < 1) return 'First every value is doubled along both sides; then a convolution.';
  if (dilation > 1)
    return `Its nine taps lie ${dilation} places apart: it sees further at no more weights.`;
  return 'A gated convolution: half of its filters make features, half make their gates.';
}

/** The facts of a layer, as terms and what they are; `released` where the authors' network differs. */
export function factsOf(layer: ShownLayer): readonly (readonly [term: string, text: string])[] {
  const { kind, kernel, stride, dilation, inputs, filters, channels, parameters, released } = layer;
  const places = placesOf(layer);
  const window =
    kind === 'attention'
      ? 'patches of 3 × 3 compared at half the resolution, of 4 × 4 copied'
      : `${kernel} × ${kernel}, stride ${stride < 1 ? '½' : stride}, dilation ${dilation}`;
  const shape = `${inputs} → ${channels} channels, ${places} × ${places}`;
  const filterWords = kind === 'gated' ? `${filters}, half of them gates` : String(filters);
  return [
    ['Window', window],
    ['Shape', shape],
    ...(kind === 'attention' ? [] : [['Filters', filterWords] as const]),
    ['Weights and biases', counted(parameters)],
    ['Sees', fieldOf(layer)],
    [
      'Released network',
      kind === 'attention'
        ? `${released.channels} channels`
        : `${released.filters} filters, ${counted(released.parameters)} weights and biases${released.stride === stride ? '' : `, stride ${released.stride}`}`,
    ],
  ];
}

function fieldOf({ field, part }: ShownLayer): string {
  if (field === null) return 'the whole picture, by attention';
  const whole = field >= side ? ', more than the picture' : '';
  return `${field} × ${field} pixels${part === 'coarse' || part === 'critic' ? '' : ' of the pasted picture'}${whole}`;
}

export function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
