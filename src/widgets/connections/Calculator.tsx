import type { Maps } from '../../inpainting/connections.ts';
import { memo } from '../scene/memo.ts';
import { counted } from '../easel/words.ts';
import { bytesOf, countsFor, mostWeights, shareOf } from './counts.ts';
import { channelChoices, drawn, largestSide } from './scene.ts';

interface Props {
  readonly id: string;
  readonly maps: Maps;
  readonly onChange: (maps: Maps) => void;
}

const presets: readonly { readonly name: string; readonly maps: Maps }[] = [
  { name: 'As drawn', maps: drawn },
  { name: 'The paper', maps: { side: 6, channels: 256 } },
  { name: 'Twice as many maps', maps: { side: 6, channels: 512 } },
  { name: 'The released code', maps: { side: 4, channels: 512 } },
];
const decades = Array.from({ length: Math.log10(mostWeights) + 1 }, (_, i) => i);

/** How many weights each kind of layer has, for maps of any number and side. */
export const Calculator = memo(function Calculator({ id, maps, onChange }: Props) {
  const { side, channels } = maps;
  const place = channelChoices.findIndex((choice) => choice === channels);
  return (
    <section class="connections-calculator" aria-labelledby={`${id}-weights`}>
      <p id={`${id}-weights`} class="connections-name">
        Weights from {counted(channels)} maps of {side} × {side} to as many
      </p>
      <div class="easel-row connections-knobs">
        <label class="easel-size">
          <span>Side n</span>
          <input
            type="range"
            min="1"
            max={largestSide}
            value={side}
            onInput={({ currentTarget }) =>
              onChange({ channels, side: currentTarget.valueAsNumber })
            }
          />
        </label>
        <label class="easel-size">
          <span>Maps m</span>
          <input
            type="range"
            min="0"
            max={channelChoices.length - 1}
            value={place}
            aria-valuetext={`${counted(channels)} maps`}
            onInput={({ currentTarget }) =>
              onChange({ side, channels: channelChoices[currentTarget.valueAsNumber] ?? channels })
            }
          />
        </label>
        <div class="easel-edits">
          {presets.map(({ name, maps }) => (
            <button
              key={name}
              type="button"
              class="easel-quiet"
              aria-pressed={maps.side === side && maps.channels === channels}
              onClick={() => onChange(maps)}
            >
              {name}: {maps.side}×{maps.side}×{maps.channels}
            </button>
          ))}
        </div>
      </div>
      <table class="connections-counts">
        <thead>
          <tr>
            <th scope="col">Layer</th>
            <th scope="col">Weights</th>
            <th scope="col">
              <span class="easel-hidden">On a logarithmic scale, and in memory</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {countsFor(maps).map(({ name, formula, weights }) => (
            <tr key={name}>
              <th scope="row">
                {name} <i>{formula}</i>
              </th>
              <td class="connections-number">{counted(weights)}</td>
              <td>
                <span class="connections-track">
                  <span
                    class="connections-bar"
                    style={`width:${(100 * shareOf(weights)).toFixed(2)}%`}
                  />
                </span>
                <span class="connections-bytes">{bytesOf(weights)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="connections-scale" aria-hidden="true">
        {decades
          .filter((decade) => decade % 3 === 0)
          .map((decade) => (
            <span key={decade} style={`left:${(100 * decade) / (decades.length - 1)}%`}>
              {['1', 'thousand', 'million', 'billion'][decade / 3]}
            </span>
          ))}
      </p>
    </section>
  );
});
