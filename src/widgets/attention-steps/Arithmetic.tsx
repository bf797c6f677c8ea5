import { compare, patchAt, sources, targets, valueAt, weightsOf } from './example.ts';
import { Patch } from './Matrix.tsx';
import type { Scene } from './scene.ts';

/** The numbers behind the chosen cell. */
export function Arithmetic({ scene: { step, target, source, scale } }: { scene: Scene }) {
  const [place, patch] = [targets[target], sources[source]];
  if (!place || !patch || step === 'extract') return null;
  if (step === 'reconstruct') return <Mixture target={target} scale={scale} />;
  const { product, norms, cosine } = compare(place, patch);
  const weight = weightsOf(scale)[target]?.[source] ?? 0;
  return (
    <div class="steps-arithmetic" aria-hidden="true">
      <span class="steps-operand steps-target">
        <Patch numbers={patchAt(place)} />
        around the place
      </span>
      <span class="steps-sign">·</span>
      <span class="steps-operand steps-source">
        <Patch numbers={patchAt(patch)} />
        the kernel
      </span>
      <span class="steps-sign">=</span>
      <span class="steps-result">
        <b>{product}</b> / ({norms[0].toFixed(1)} · {norms[1].toFixed(1)}) ={' '}
        <b>{cosine.toFixed(3)}</b>
        {step === 'softmax' && (
          <>
            <br />
            exp({scale} · {cosine.toFixed(3)}) / sum = <b>{weight.toFixed(3)}</b>
          </>
        )}
      </span>
    </div>
  );
}

/** The three kernels that weigh most at a place, and the patch that their mixture is. */
function Mixture({ target, scale }: { target: number; scale: number }) {
  const weights = weightsOf(scale)[target] ?? [];
  const best = weights
    .map((weight, s) => ({ weight, patch: sources[s] }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3);
  const mixture = Array.from({ length: 9 }, (_, i) =>
    sources
      .reduce((sum, source, s) => {
        const at = { x: source.x + (i % 3) - 1, y: source.y + Math.floor(i / 3) - 1 };
        return sum + (weights[s] ?? 0) * valueAt(at);
      }, 0)
      .toFixed(1),
  );
  return (
    <div class="steps-arithmetic" aria-hidden="true">
      {best.map(({ weight, patch }, i) => (
        <span key={i} class="steps-operand steps-source">
          {patch && <Patch numbers={patchAt(patch)} />}
          {i > 0 && '+ '}
          {weight.toFixed(2)} of it
        </span>
      ))}
      <span class="steps-sign">+ … =</span>
      <span class="steps-operand steps-target">
        <Patch numbers={mixture} />
        laid around the place
      </span>
    </div>
  );
}
