import type { Layer } from '../../inpainting/receptiveField/layers.ts';
import { presets, type PresetName } from '../../inpainting/receptiveField/presets.ts';
import { Segments } from '../easel/Segments.tsx';
import { memoBehind } from '../scene/memo.ts';
import {
  looks,
  pointNames,
  workSizes,
  type Look,
  type PointName,
  type Scene,
  type WorkSize,
} from './scene.ts';

interface Props {
  readonly id: string;
  readonly point: PointName;
  readonly look: Look;
  /** The one whose list is shown. */
  readonly preset: PresetName | undefined;
  readonly dilated: boolean;
  readonly size: WorkSize;
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
export const Options = memoBehind(function Options(props: Props) {
  const { id, point, look, preset, dilated, size, growing, onChange, onGrow } = props;
  return (
    <>
      <div class="easel-options">
        <Segments
          name={`${id}-point`}
          legend="Field of"
          value={point}
          options={pointNames.map((value) => ({ value, label: value }))}
          onChange={(name) => onChange({ point: name })}
        />
        <Segments
          name={`${id}-look`}
          legend="Show"
          value={look}
          options={looks.map((value) => ({ value, label: lookNames[value] }))}
          onChange={(name) => onChange({ look: name })}
        />
        <Segments
          name={`${id}-dilated`}
          legend="Dilation"
          value={dilated ? 'on' : 'off'}
          options={switched.map((value) => ({ value, label: value }))}
          onChange={(word) => onChange({ dilated: word === 'on' })}
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
            value={String(size)}
            onChange={({ currentTarget }) => {
              const chosen = workSizes.find((one) => String(one) === currentTarget.value);
              if (chosen) onChange({ size: chosen });
            }}
          >
            {workSizes.map((each) => (
              <option key={each} value={String(each)}>
                {each} pixels on its long side
              </option>
            ))}
          </select>
        </label>
      </div>
    </>
  );
});

const switched = ['on', 'off'] as const;

function isPresetName(name: string): name is PresetName {
  return name in presets;
}

const namesOfPresets = Object.keys(presetNames).filter(isPresetName);
const presetOfList = new Map(namesOfPresets.map((name) => [JSON.stringify(presets[name]), name]));

export function presetOf(layers: readonly Layer[]): PresetName | undefined {
  return presetOfList.get(JSON.stringify(layers));
}
