import type { ComponentChildren } from 'preact';
import { Keys } from './Keys.tsx';
import { Photographs } from './Photographs.tsx';
import { Toolbar } from './Toolbar.tsx';
import type { Studio } from './useStudio.ts';

interface Props {
  readonly studio: Pick<Studio, 'id' | 'toolbar' | 'strip'>;
  /** The button that runs what the figure is about. */
  readonly run?: ComponentChildren;
  /** What else the figure can be told, between the tools and the photographs. */
  readonly children?: ComponentChildren;
}

/** What a figure is worked with in which one paints. */
export function Controls({ studio, run, children }: Props) {
  return (
    <div class="easel-controls">
      <div class="easel-row">
        <Toolbar {...studio.toolbar} />
        {run}
      </div>
      {children}
      <Photographs {...studio.strip} />
      <Keys id={studio.id} />
    </div>
  );
}

interface RunButtonProps {
  readonly isRunning: boolean;
  /** Identifier of the sentence that says what is lacking, where nothing can be run. */
  readonly lacking?: string | null;
  readonly onRun: () => void;
  readonly onCancel: () => void;
  readonly children: string;
}

/** Runs and cancels: one button, so that the focus stays where it was pressed. */
export function RunButton(props: RunButtonProps) {
  const { isRunning, lacking = null, onRun, onCancel, children } = props;
  const isOff = lacking !== null && !isRunning;
  return (
    <button
      type="button"
      class="easel-go"
      // Not `disabled`, for the same focus.
      aria-disabled={isOff}
      {...(isOff ? { 'aria-describedby': lacking } : { onClick: isRunning ? onCancel : onRun })}
    >
      {isRunning ? 'Cancel' : children}
    </button>
  );
}
