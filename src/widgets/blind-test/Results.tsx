import { describeChance, describeInterval, percent, type Names } from './describe.ts';
import type { Score, Tally } from './tally.ts';

interface Props {
  readonly tally: Tally;
  readonly names: Names;
}

/** What came of the pairs so far: how often who was right, and which method was taken for a photograph. */
export function Results({ tally: { methods, reader, critic }, names }: Props) {
  return (
    <>
      <div class="blind-tables">
        <table class="blind-table blind-scores">
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">right</th>
              <th scope="col">{'95\u00a0% interval'}</th>
            </tr>
          </thead>
          <tbody>
            <ScoreRow name="You" score={reader} />
            <ScoreRow name="SN-PatchGAN" score={critic} />
          </tbody>
        </table>
        <table class="blind-table">
          <thead>
            <tr>
              <th scope="col">Filled by</th>
              <th scope="col">shown</th>
              <th scope="col">taken for the photograph</th>
            </tr>
          </thead>
          <tbody>
            {methods.map(({ shown, taken }, method) => (
              <tr key={method}>
                <th scope="row">{names.methods[method]}</th>
                <td>{shown}</td>
                <td>{shown === 0 ? '–' : taken}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="blind-words">
        {describeChance(reader)} The pictures are small, which hides faults, and so few pairs of
        each method say next to nothing of it. The critic is told where the hole is, and you are
        not; and it learned from the fills of DeepFill v2 alone.
      </p>
    </>
  );
}

function ScoreRow({ name, score }: { name: string; score: Score }) {
  const { right, of, interval } = score;
  const share = right / of;
  const at = (place: number): string => `${(100 * place).toFixed(1)}%`;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {right} of {of}
        <br />
        {percent(share)}
      </td>
      <td>
        {describeInterval(score)}
        <span class="blind-track" aria-hidden="true">
          <span
            class="blind-range"
            style={`left:${at(interval.low)};width:${at(interval.high - interval.low)}`}
          />
          <span class="blind-share" style={`left:${at(share)}`} />
        </span>
      </td>
    </tr>
  );
}
