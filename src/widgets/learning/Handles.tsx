import { useRef } from 'preact/hooks';
import { bestFill, type Stripes } from '../../inpainting/twoModes.ts';
import type { Loss } from '../../networks/gradients/trial.ts';
import { Handle } from '../easel/Handle.tsx';
import { percent } from './describe.ts';
import { moveMean, moveMode } from './moves.ts';
import { leastShare, mostShare, oddsOf, shareStep, type Scene } from './scene.ts';

interface Props {
  readonly id: string;
  readonly loss: Loss;
  readonly scene: Scene;
  readonly onMove: (part: Partial<Scene>) => void;
}

const names = ['first', 'second'] as const;
/** A step of an arrow key, in shares of the square's side. */
const step = { x: 0.05, y: 0.05 };

/** What one pulls at in the square of a trial: the two right answers and, by squared error, the mean between them. */
export function Handles({ id, loss, scene, onMove }: Props) {
  const start = useRef(scene);
  const { share, modes } = oddsOf(scene);
  const mean = loss === 'l2' ? bestFill('l2', share, modes) : null;
  const common = {
    describedBy: `${id}-pull`,
    step,
    onGrasp: () => void (start.current = scene),
    onGiveUp: () => onMove({ share: start.current.share, modes: start.current.modes }),
  };
  const oneOn = (right: number, down: number): number => {
    const nearer = modes[0][0] - modes[1][0];
    const higher = modes[0][1] - modes[1][1];
    const way = Math.sign(right * nearer - down * higher);
    return Math.min(mostShare, Math.max(leastShare, scene.share + way * shareStep));
  };
  return (
    <div class="learning-handles">
      {([0, 1] as const).map((which) => (
        <Handle
          key={which}
          {...common}
          class="learning-handle"
          label={`The ${names[which]} fence: ${inWords(modes[which])}`}
          style={placeOf(modes[which])}
          onMove={(by) => onMove({ modes: moveMode(start.current.modes, which, by) })}
        />
      ))}
      {mean && (
        <Handle
          {...common}
          class="learning-handle learning-mean"
          label={`The mean, the first fence being right in ${scene.share} percent: ${inWords(mean)}`}
          style={placeOf(mean)}
          onMove={(by) => onMove({ share: moveMean(start.current, by) })}
          onArrow={(right, down) => onMove({ share: oneOn(right, down) })}
        />
      )}
    </div>
  );
}

function placeOf([odd, even]: Stripes): string {
  return `left:${(100 * odd).toFixed(1)}%;top:${(100 * (1 - even)).toFixed(1)}%`;
}

function inWords([odd, even]: Stripes): string {
  return `odd stripes ${percent(odd)} light, even ones ${percent(even)}`;
}
