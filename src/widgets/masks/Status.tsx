import { Alert, Bar, type Message } from '../easel/Status.tsx';
import type { RunState } from '../fill/describe.ts';
import { memo } from '../scene/memo.ts';
import { changeElsewhere, percent } from './describe.ts';
import type { Part } from './layers.ts';
import type { Shown } from './view.ts';

interface Props {
  readonly run: RunState;
  readonly shown: Shown;
  readonly before: Shown | null;
  readonly stale: boolean;
  readonly part: Part;
  readonly message: Message | null;
}

const partWords = { coarse: 'coarse network', refinement: 'refinement' } as const;

/** What is running, whose gates are shown, and what another photograph changed. */
export const Status = memo(function Status(props: Props) {
  const { run, shown, before, stale, part, message } = props;
  const change = changeElsewhere(part, before, shown);
  return (
    <div class="easel-status">
      <Alert message={message} />
      <div role="status">
        <p>{run.state === 'running' ? run.sentence : sentenceAbout(shown, stale)}</p>
        {change && before && !stale && (
          <p class="masks-change">
            From “{before.title}” to “{shown.title}”, the hole kept: of the masks{' '}
            <b>not one value changed</b>, since nothing of the photograph enters them. Of the{' '}
            {partWords[part]}’s gates shown here, {change.count.toLocaleString('en-GB')} numbers,
            each moved by <b>{change.mean.toFixed(2)}</b> on average, and{' '}
            <b>{percent(change.turned)}</b> went from more than half open to less, or back.
          </p>
        )}
      </div>
      {run.state === 'running' && <Bar {...run} />}
    </div>
  );
});

function sentenceAbout({ gates, line, title }: Shown, stale: boolean): string {
  if (!stale) return line;
  if (gates) return 'The gates are those of the picture before.';
  return `The gates are still those of “${title}” with the hole this page was built with. Run the network to see yours.`;
}
