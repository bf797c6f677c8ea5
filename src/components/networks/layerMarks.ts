import { listed } from '../../widgets/easel/words.ts';
import { kindNames, percent, totalOf, type Layer, type LayerKind, type Measure } from './layers.ts';
import { groundOf, round, type Block, type Box } from './layerLayout.ts';

/** One path for all boxes. */
export const pathOf = (boxes: readonly Box[]): string =>
  boxes
    .map(({ x, top, width, height }) => {
      const [left, across, down] = [x - width / 2, width, height].map(round);
      return `M${left} ${round(top)}h${across}v${down}h-${across}z`;
    })
    .join('');

/** Where the rows of a dilated window's taps lie: strokes in the block, as far apart as its height is to its places. */
export function tapsOf({ layer, box }: Block): string {
  const { kernel, dilation, places } = layer;
  if (kernel === null || dilation === null || dilation === 1) return '';
  const left = round(box.x - box.width / 2);
  const apart = (dilation * box.height) / places;
  return Array.from({ length: kernel }, (_, i) => {
    const y = box.top + box.height / 2 + (i - (kernel - 1) / 2) * apart;
    return `M${left} ${round(y)}h${box.width}`;
  }).join('');
}

/** “Decoder 7”, “Layer 12”. */
export const nameOf = ({ part, number }: Block): string => `${part.title || 'Layer'} ${number}`;

/** “3·4”, “4↓”, “3↑”, “all”: what stands under a block; a key says what it means. */
export function markOf({ layer }: Block): string {
  const { kind, kernel, stride, dilation, enlarged } = layer;
  if (kind === 'attention') return kind;
  if (kernel === null) return 'all';
  return `${kernel}${stride === 1 ? '' : '↓'}${enlarged ? '↑' : ''}${dilation === 1 ? '' : `·${dilation}`}`;
}

export interface Bar {
  readonly measure: Measure;
  readonly kind: LayerKind;
  /** Of the whole network's, 0 to 1. */
  readonly share: number;
  readonly box: Box;
}

/** How far the words stand above the ground of their row, and below it what is said of each layer. */
export const placesAbove = 74;
export const labelsBelow = { layer: 13, window: 26, channels: 39 } as const;

const tallest = 19;
/** Where bars stand, below the ground of their row. */
export const barGrounds: Readonly<Record<Measure, number>> = { parameters: 75, multiplyAdds: 109 };

/** Each layer's shares of the parameters and of the multiply-adds, all to one scale. */
export function barsOf(blocks: readonly Block[]): readonly Bar[] {
  const layers = blocks.map(({ layer }) => layer);
  const shares = (['parameters', 'multiplyAdds'] as const).flatMap((measure) => {
    const total = totalOf(layers, measure);
    return blocks.map((block) => ({ block, measure, share: block.layer[measure] / total }));
  });
  const largest = Math.max(...shares.map(({ share }) => share));
  return shares.map(({ block, measure, share }) => {
    const height = (tallest * share) / largest;
    const top = groundOf(block.row) + barGrounds[measure] - height;
    const { kind } = block.layer;
    return { measure, kind, share, box: { x: block.box.x, top, width: 12, height } };
  });
}

/** What a drawing shows, for those who cannot see it: part by part, the places and channels of its layers. */
export function describeRows(blocks: readonly Block[]): string {
  const titles = [...new Set(blocks.map(({ part }) => part.title))];
  const told = titles.map((title) => {
    const layers = blocks
      .filter(({ part }) => part.title === title)
      .map(({ layer: { kind, kernel, places, outputs }, number }) => {
        const special = kernel === null ? ` (${kindNames[kind]})` : '';
        return `${number}${special}: ${places}, ${outputs}`;
      });
    return `${title || 'Layers'}, places and channels: ${layers.join('; ')}.`;
  });
  return told.join(' ');
}

const words: Readonly<Record<Measure, string>> = {
  parameters: 'parameters',
  multiplyAdds: 'multiply-adds',
};

/** Layers beyond which they are not named one by one. */
const FEW = 3;

/** Where a network's weights are and where its work is, a sentence each. */
export function whereItIs(blocks: readonly Block[]): readonly string[] {
  const layers = blocks.map(({ layer }) => layer);
  const share = (layer: Layer, measure: Measure) =>
    percent(layer[measure] / totalOf(layers, measure));
  return (['parameters', 'multiplyAdds'] as const).map((measure) => {
    const other = measure === 'parameters' ? 'multiplyAdds' : 'parameters';
    const most = Math.max(...layers.map((layer) => layer[measure]));
    const largest = blocks.filter(({ layer }) => layer[measure] === most);
    const [block] = largest;
    if (!block) throw new RangeError('A network without layers.');
    const begun = `Of the ${words[measure]} the most, ${share(block.layer, measure)}`;
    if (largest.length > FEW) return `${begun} each, are in ${largest.length} layers.`;
    if (largest.length > 1) return `${begun} each, are in ${listed(largest.map(nameOf))}.`;
    return `${begun}, are in ${nameOf(block)} (${kindNames[block.layer.kind]}), which has ${share(block.layer, other)} of the ${words[other]}.`;
  });
}
