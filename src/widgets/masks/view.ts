import type { Image } from '../../inpainting/image.ts';
import type { Mark } from '../../inpainting/marks.ts';
import type { OpenedWindow } from '../../inpainting/gatedConvolution.ts';
import type { Atlas } from './atlas.ts';
import type { Opening } from './gates.ts';
import type { RuledWindow } from './openPlace.ts';

/** Gates of a photograph and a hole, until others replace them. */
export interface Shown {
  /** The picture's key, its title, and the marks that made the hole. */
  readonly picture: string;
  readonly title: string;
  readonly marks: readonly Mark[];
  readonly atlas: Atlas;
  /** By output, the channel that shuts the hole out most first. */
  readonly openings: Readonly<Record<string, readonly Opening[]>>;
  /** The gates by output; null where the page was built with their picture only. */
  readonly gates: Readonly<Record<string, Image>> | null;
  readonly provider: string;
  /** What ran, where, how long: a sentence for the reader. */
  readonly line: string;
}

/** An opened window as plain numbers, as a page carries them. */
export type Numbers = {
  readonly [Part in keyof OpenedWindow]: OpenedWindow[Part] extends number
    ? number
    : readonly number[];
};

/** One window of the second layer under both rules. */
export interface Opened {
  readonly channel: number;
  readonly rule: RuledWindow;
  readonly gate: Numbers;
}

export function numbersOf(opened: OpenedWindow): Numbers {
  const { featureTerms, logitTerms, ...others } = opened;
  return { ...others, featureTerms: [...featureTerms], logitTerms: [...logitTerms] };
}
