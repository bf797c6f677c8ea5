import type { Part } from '../../inpainting/deepFillV2.ts';
import { Picture } from './Picture.tsx';
import { describeBlock, markOf } from './describe.ts';
import { layers, layersOf, type ShownLayer } from './layers.ts';
import type { Cut } from './sheet.ts';
import type { Shown } from './view.ts';

interface Props {
  readonly id: string;
  readonly current: ShownLayer;
  readonly shown: Shown;
  /** Of the pictures drawn at build. */
  readonly stills: string;
  readonly onChoose: (layer: string) => void;
}

/** Both generators and the discriminator, a block for each layer: its face as large as its maps, as deep as it has channels. */
export function Diagram(props: Props) {
  return (
    <fieldset class="arch-diagram">
      <legend class="easel-hidden">Layers</legend>
      <Row {...props} part="coarse" title="Coarse network">
        the picture without its hole, and the hole → a first fill
      </Row>
      <div class="arch-refinement">
        <p class="arch-title">
          <b>Refinement</b> the picture with the first fill in its hole → the fill
        </p>
        <div class="arch-branches">
          <Row {...props} part="continuing" title="One branch paints" />
          <Row {...props} part="matching" title="One branch attends" />
        </div>
        <Row {...props} part="joined" title="Both, joined" />
      </div>
      <Row {...props} part="critic" title="SN-PatchGAN, the discriminator">
        the completed picture and its hole → a verdict on every patch; needed in training alone
      </Row>
    </fieldset>
  );
}

interface RowProps extends Props {
  readonly part: Part;
  readonly title: string;
  readonly children?: string;
}

function Row({ id, part, title, current, shown, stills, onChoose, children }: RowProps) {
  return (
    <div class="arch-row" data-part={part}>
      <p class="arch-title">
        <b>{title}</b> {children}
      </p>
      <div class="arch-chain">
        {layersOf(part).map((layer) => (
          <label key={layer.id} class="arch-block" data-kind={layer.kind}>
            <input
              type="radio"
              class="easel-hidden"
              name={`${id}-layer`}
              checked={layer === current}
              aria-label={describeBlock(layer)}
              onChange={() => onChoose(layer.id)}
            />
            <span class="arch-face" style={`--face:${faceOf(layer)};--depth:${depthOf(layer)}`}>
              <Face layer={layer} shown={shown} stills={stills} />
            </span>
            <span class="arch-name" aria-hidden="true">
              {markOf(layer)}
            </span>
          </label>
        ))}
      </div>
    </div>
  );
}

function Face({ layer, shown, stills }: { layer: ShownLayer; shown: Shown; stills: string }) {
  const look = shown.looks?.[layer.id];
  if (look) return <Picture of={look.tile} />;
  if (shown.looks || !(layer.id in shown.channels)) return null;
  return <Picture of={tileOf(layer, shown, stills)} />;
}

/** The layer's picture on the sheet of all that were computed. */
function tileOf(layer: ShownLayer, { channels }: Shown, stills: string): Cut {
  const computed = layers.filter(({ id }) => id in channels);
  return { url: `${stills}/tiles.webp`, count: computed.length, index: computed.indexOf(layer) };
}

/** The side of a block's face in pixels of the page: halving the maps does not quite halve it. */
function faceOf({ scale }: ShownLayer): number {
  return Math.round(40 * scale ** -0.3);
}

function depthOf({ channels }: ShownLayer): number {
  return Math.round(1 + channels ** 0.6);
}
