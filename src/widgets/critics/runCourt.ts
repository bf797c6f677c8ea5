import type { Mark } from '../../inpainting/marks.ts';
import type { RunOptions } from '../../networks/contract.ts';
import { pageRunner } from '../../networks/pageRunner.ts';
import type { Picture } from '../easel/picture.ts';
import { drawableOf } from '../easel/readPicture.ts';
import { startFillWorker } from '../fill/fillTasks.ts';
import { hear, hearOf, seenSide, type Court, type Hearing, type Parties } from './court.ts';

/** Cuts the square around the hole, fills it and has it judged, off the page's thread. */
export async function runCourt(
  picture: Picture,
  marks: readonly Mark[],
  parties: Parties,
  options: Required<RunOptions>,
): Promise<Hearing> {
  const bitmap = await createImageBitmap(await drawableOf(picture));
  // The worker closes it, but none is started then.
  if (options.signal.aborted) bitmap.close();
  const worker = startFillWorker(options.signal);
  try {
    const cut = await worker.ask({ type: 'cut', bitmap, marks, size: seenSide }, [bitmap]);
    return await hear(cut.image, cut.hole, parties, {
      fill: async (method, image, hole) => {
        if (method === parties.generator)
          return (await pageRunner().run({ network: method, image, hole }, options)).fill;
        return (await worker.ask({ type: 'method', method, image, hole })).fill;
      },
      judge: judging(parties, options),
    });
  } finally {
    worker.end();
  }
}

/** Has the pictures of an earlier hearing judged by another discriminator. */
export function judgeAgain(
  { heard, hole }: Hearing,
  parties: Parties,
  options: Required<RunOptions>,
): Promise<Hearing> {
  return hearOf(heard, hole, parties, judging(parties, options));
}

function judging(
  { discriminator: network, outputs }: Parties,
  options: Required<RunOptions>,
): Court['judge'] {
  return (image, hole) => pageRunner().judge({ network, image, hole, outputs }, options);
}
