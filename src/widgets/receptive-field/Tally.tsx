import { parameterCount, type Layer } from '../../inpainting/receptiveField/layers.ts';
import { counted } from '../easel/words.ts';
import { memoBehind } from '../scene/memo.ts';

/** Channels of every layer, were it a network: only so can parameters be counted. */
const channels = 64;
const inputs = 4;

interface Props {
  readonly layers: readonly Layer[];
  readonly size: number;
  /** The field, were no layer dilated. */
  readonly plainSize: number;
}

/** What the list reaches and what it costs, with its dilation and without. */
export const Tally = memoBehind(function Tally({ layers, size, plainSize }: Props) {
  const parameters = counted(parameterCount(layers, channels, inputs));
  return (
    <dl class="rf-tally">
      <div>
        <dt>Field</dt>
        <dd>
          {size} × {size}
        </dd>
      </div>
      <div>
        <dt>without dilation</dt>
        <dd>
          {plainSize} × {plainSize}
        </dd>
      </div>
      <div>
        <dt>Parameters, either way</dt>
        <dd>{parameters}</dd>
      </div>
      <div class="rf-tally-note">
        <dt>counted with</dt>
        <dd>{channels} channels a layer</dd>
      </div>
    </dl>
  );
});
