import type { ComponentChildren } from 'preact';
import { memo } from '../scene/memo.ts';
import { surveyShapes, type Shapes } from './scene.ts';
import {
  bytesText,
  channelChoices,
  costsOf,
  everyPatch,
  patchChoices,
  shapeText,
  sideChoices,
  written,
} from './shapes.ts';

interface Props {
  readonly id: string;
  readonly shapes: Shapes;
  readonly onChange: (shapes: Shapes) => void;
}

/** The shapes of the layer's tensors for features of any size. */
export const Calculator = memo(function Calculator({ id, shapes, onChange }: Props) {
  const { channels, side, patch, patches } = shapes;
  const costs = costsOf(shapes);
  const presets: readonly { readonly name: string; readonly shapes: Shapes }[] = [
    { name: 'The survey’s example', shapes: surveyShapes },
    { name: 'A patch at every position', shapes: { ...shapes, patches: everyPatch(shapes) } },
  ];
  return (
    <section class="steps-calculator" aria-labelledby={`${id}-shapes`}>
      <p id={`${id}-shapes`}>
        <b>In a network</b>, the picture is a stack of feature maps, and each kernel as deep as the
        stack.
      </p>
      <div class="easel-options">
        <Choice
          label="Channels"
          value={channels}
          among={channelChoices}
          onChange={(value) => onChange({ ...shapes, channels: value })}
        />
        <Choice
          label="Side"
          value={side}
          among={sideChoices}
          onChange={(value) =>
            onChange({ ...shapes, side: value, patches: Math.min(patches, value * value) })
          }
        />
        <Choice
          label="Patch"
          value={patch}
          among={patchChoices}
          onChange={(value) => onChange({ ...shapes, patch: value })}
        />
        <div class="easel-edits">
          {presets.map((preset) => (
            <button
              key={preset.name}
              type="button"
              class="easel-quiet"
              aria-pressed={JSON.stringify(preset.shapes) === JSON.stringify(shapes)}
              onClick={() => onChange(preset.shapes)}
            >
              {preset.name}
            </button>
          ))}
        </div>
      </div>
      <dl class="steps-shapes">
        <Line term="Features in the hole and around it">{shapeText(costs.features)}</Line>
        <Line term="Kernels cut from what is known">{shapeText(costs.kernels)}</Line>
        <Line term="Scores: a map for each kernel">{shapeText(costs.scores)}</Line>
        <Line term="Features rebuilt">{shapeText(costs.rebuilt)}</Line>
        <Line term="Multiplications to match">{written(costs.multiplications)}</Line>
        <Line term="Memory of the scores">{bytesText(costs.scoreBytes)}</Line>
      </dl>
    </section>
  );
});

function Line({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: number;
  readonly among: readonly number[];
  readonly onChange: (value: number) => void;
}

function Choice({ label, value, among, onChange }: ChoiceProps) {
  return (
    <label class="easel-size">
      <span>
        {label} <b>{value}</b>
      </span>
      <input
        type="range"
        min="0"
        max={among.length - 1}
        value={among.indexOf(value)}
        aria-valuetext={String(value)}
        onInput={({ currentTarget }) => onChange(among[currentTarget.valueAsNumber] ?? value)}
      />
    </label>
  );
}
