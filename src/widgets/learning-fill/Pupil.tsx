import type { Points } from '../../inpainting/lesson.ts';
import { PixelLayer, type Pixels } from '../easel/PixelLayer.tsx';
import { describeAnswer, names, sees } from './describe.ts';
import type { Learned } from './learn.ts';
import { PointMarks } from './PointMarks.tsx';
import { stacks, type Network } from './scene.ts';
import type { Standing } from './standing.ts';
import { Swatch } from './Swatch.tsx';

interface Props {
  readonly network: Network;
  /** Null where nothing is missing. */
  readonly points: Points | null;
  /** Null until there is one. */
  readonly standing: Standing | null;
  readonly truth: Learned['truth'] | null;
  readonly fill: Pixels | null;
  /** “after 120 batches”. */
  readonly when: string;
}

/** One network: its fill, and what it says of the two points. */
export function Pupil({ network, points, standing, truth, fill, when }: Props) {
  const rates = stacks[network].map(({ dilation }) => dilation).join(', ');
  return (
    <div class="learning-fill-pupil" data-network={network}>
      <p class="learning-fill-name">
        <span
          class={`curve-key curve-${network === 'dilated' ? 'first' : 'second'}`}
          aria-hidden="true"
        />
        <b>{names[network]}</b> <span>rates {rates}</span>
      </p>
      <div class="easel-stage" style="--width:1;--height:1">
        {fill && (
          <PixelLayer
            pixels={fill}
            class="easel-layer"
            alt={`The photograph with the ${network} network’s fill in its hole, ${when}`}
          />
        )}
        {points && <PointMarks points={points} />}
      </div>
      <dl class="learning-fill-answers">
        {points &&
          (['p1', 'p2'] as const).map((name) => (
            <div key={name} data-blind={!sees(network, points[name])}>
              <dt>
                <Swatch of={standing?.[name].colour} beside={truth?.[name]} />
                {name}
              </dt>
              <dd>
                {standing && truth
                  ? describeAnswer(standing[name], sees(network, points[name]))
                  : 'not asked yet'}
              </dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
