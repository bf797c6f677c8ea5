import { startTrial, type Standing, type Trial } from '../../networks/gradients/trial.ts';
import { batches, batchesAPicture, oddsOf, type Scene } from './scene.ts';

/** How both generators stand after some batches. */
export interface Moment {
  readonly batch: number;
  readonly standings: readonly [Standing, Standing];
}

/** Both trials of a scene from the first weights to the last, a moment at a time. Needs a backend. */
export function* learn(scene: Scene): Generator<Moment, void> {
  const { losses, pace, seed } = scene;
  const trial = (which: 0 | 1): Trial =>
    startTrial({ loss: losses[which], pace, seed, ...oddsOf(scene) });
  const [first, second] = [trial(0), trial(1)];
  try {
    for (let batch = 0; ; batch += batchesAPicture) {
      yield { batch, standings: [first.standing(), second.standing()] };
      if (batch >= batches) return;
      first.learn(batchesAPicture);
      second.learn(batchesAPicture);
    }
  } finally {
    first.dispose();
    second.dispose();
  }
}
