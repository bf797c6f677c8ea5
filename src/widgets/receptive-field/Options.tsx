import { presets, type PresetName } from '../../inpainting/receptiveField/presets.ts';
import { looks, pointNames, workSizes, type Look, type Scene } from './scene.ts';

interface Props {
  readonly id: string;
  readonly scene: Scene;
  readonly growing: boolean;
  readonly onChange: (part: Partial<Scene>) => void;
  readonly onGrow: () => void;
}

const presetNames: Readonly<Record<PresetName, string>> = {
  plain: 'Eight plain layers',
  'context-encoder': 'Context Encoder’s encoder (2016)',
  glcic: 'GLCIC (2017)',
  'deepfill-coarse': 'DeepFill’s coarse network, to its bottleneck (2018)',
  'equal-rates': 'Equal rates: 2, 2, 2',
  'sawtooth-rates': 'Rates 1, 2, 3',
};

const lookNames: Readonly<Record<Look, string>> = { reach: 'How far', paths: 'How often' };

/** Which point, which look, which list of layers, with dilation or without. */
export function Options({ id, scene, growing, onChange, onGrow }: Props) {
  const list = JSON.stringify(scene.layers);
  const preset = namesOfPresets.find((name) => JSON.stringify(presets[name]) === list);
  return (
    <>
      <div class="easel-options">
        <Segments
          name={`${id}-point`}
          legend="Field of"
          values={pointNames}
          value={scene.point}
          show={(point) => point}
          onChange={(point) => onChange({ point })}
        />
        <Segments
          name={`${id}-look`}
          legend="Show"
          values={looks}
          value={scene.look}
          show={(look) => lookNames[look]}
          onChange={(look) => onChange({ look })}
        />
        <Segments
          name={`${id}-dilated`}
          legend="Dilation"
          values={switched}
          value={scene.dilated ? 'on' : 'off'}
          show={(dilated) => dilated}
          onChange={(dilated) => onChange({ dilated: dilated === 'on' })}
        />
        <button type="button" class="easel-quiet rf-grow" onClick={onGrow}>
          {growing ? 'Stop' : 'Grow, layer by layer'}
        </button>
      </div>
      <div class="easel-options">
        <label class="easel-field rf-preset">
          <span>Layers</span>
          <select
            value={preset ?? ''}
            onChange={({ currentTarget }) => {
              const name = namesOfPresets.find((one) => one === currentTarget.value);
              if (name) onChange({ layers: presets[name], shown: presets[name].length });
            }}
          >
            {!preset && <option value="">Your own list</option>}
            {namesOfPresets.map((name) => (
              <option key={name} value={name}>
                {presetNames[name]}
              </option>
            ))}
          </select>
        </label>
        <label class="easel-field">
          <span>Picture given to the network</span>
          <select
            value={String(scene.size)}
            onChange={({ currentTarget }) => {
              const size = workSizes.find((one) => String(one) === currentTarget.value);
              if (size) onChange({ size });
            }}
          >
            {workSizes.map((size) => (
              <option key={size} value={String(size)}>
                {size} pixels on its long side
              </option>
            ))}
          </select>
        </label>
      </div>
    </>
  );
}

const switched = ['on', 'off'] as const;

function isPresetName(name: string): name is PresetName {
  return name in presets;
}

const namesOfPresets = Object.keys(presetNames).filter(isPresetName);

interface SegmentsProps<T extends string> {
  readonly name: string;
  readonly legend: string;
  readonly values: readonly T[];
  readonly value: T;
  readonly show: (value: T) => string;
  readonly onChange: (value: T) => void;
}

function Segments<T extends string>(props: SegmentsProps<T>) {
  const { name, legend, values, value, show, onChange } = props;
  return (
    <fieldset class="rf-choice">
      <legend>{legend}</legend>
      <div class="easel-segments">
        {values.map((each) => (
          <label key={each} class="easel-segment">
            <input
              type="radio"
              name={name}
              value={each}
              checked={each === value}
              onChange={() => onChange(each)}
            />
            <span>{show(each)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
