import { complete } from '../../inpainting/complete.ts';
import type { Hole } from '../../inpainting/hole.ts';
import type { Image } from '../../inpainting/image.ts';
import type { Judgement } from '../../networks/contract.ts';

/** The side of the pictures that are judged. */
export const seenSide = 128;

/** The pictures that a discriminator is shown, in this order: what was in the hole, and two fills. */
export const candidateIds = ['photograph', 'telea', 'network'] as const;
export type CandidateId = (typeof candidateIds)[number];

/** The networks of a case, by their identifiers, and what of the discriminator's outputs is wanted. */
export interface Parties {
  readonly generator: string;
  readonly discriminator: string;
  readonly outputs: readonly string[];
}

/** Who fills and who judges, wherever they run. */
export interface Court {
  readonly fill: (method: string, image: Image, hole: Hole) => Promise<Image>;
  readonly judge: (image: Image, hole: Hole) => Promise<Pick<Judgement, 'score' | 'outputs'>>;
}

/** A picture and what the discriminator said of it. */
interface Heard {
  readonly id: CandidateId;
  readonly image: Image;
  readonly judgement: Pick<Judgement, 'score' | 'outputs'>;
}

/** A hole whose fills have been judged. */
export interface Hearing {
  readonly hole: Hole;
  readonly heard: readonly Heard[];
}

/** Fills the hole of a square picture in both ways and has the photograph and the fills judged. */
export async function hear(
  image: Image,
  hole: Hole,
  { generator }: Pick<Parties, 'generator'>,
  court: Court,
): Promise<Hearing> {
  const fills = {
    photograph: image,
    telea: await court.fill('telea', image, hole),
    network: await court.fill(generator, image, hole),
  };
  const heard: Heard[] = [];
  for (const id of candidateIds) {
    const picture = complete(image, hole, fills[id]);
    heard.push({ id, image: picture, judgement: await court.judge(picture, hole) });
  }
  return { hole, heard };
}
