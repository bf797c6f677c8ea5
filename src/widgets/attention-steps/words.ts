import { compare, laidOn, sources, targets, weightsOf, type Place } from './example.ts';
import type { Scene } from './scene.ts';

export const stepNames: Readonly<Record<Scene['step'], string>> = {
  extract: 'Extract',
  match: 'Match',
  softmax: 'Softmax',
  reconstruct: 'Reconstruct',
};

/** What happens in each step, in a sentence or two. */
export const stepTexts: Readonly<Record<Scene['step'], string>> = {
  extract:
    'Every patch that touches no hole becomes a kernel. Nothing is learned here: the weights of this convolution are cut out of the picture.',
  match:
    'Each kernel slides over the hole. Product by product, divided by the lengths of both: the cosine of patch and place. A row is a place of the hole, a column a kernel.',
  softmax:
    'Along each row the cosines become weights that sum to one. The scale decides how much of a difference counts.',
  reconstruct:
    'Every place lays down the mixture of patches that its row says, three by three; where they overlap, they are averaged.',
};

export function placeText({ x, y }: Place): string {
  return `column ${x + 1}, row ${y + 1}`;
}

/** What the chosen cell of the matrix says. */
export function describeCell({ step, target, source, scale }: Scene): string {
  const [place, patch] = [targets[target], sources[source]];
  if (!place || !patch) return '';
  const { product, norms, cosine } = compare(place, patch);
  const between = `The place at ${placeText(place)} and the patch around ${placeText(patch)}`;
  if (step === 'extract')
    return `Kernel ${source + 1} of ${sources.length}: the patch around ${placeText(patch)}.`;
  if (step === 'match')
    return `${between}: ${product} / (${norms[0].toFixed(2)} · ${norms[1].toFixed(2)}) = ${cosine.toFixed(3)}.`;
  const weights = weightsOf(scale);
  if (step === 'softmax')
    return `${between}: cosine ${cosine.toFixed(3)}, weight ${(weights[target]?.[source] ?? 0).toFixed(3)} at scale ${scale}.`;
  const { parts, mean } = laidOn(place, weights);
  const sum = parts.map(({ value }) => value.toFixed(2)).join(' + ');
  return `On ${placeText(place)} lie ${parts.length} mixtures: (${sum}) / ${parts.length} = ${mean.toFixed(2)}.`;
}
