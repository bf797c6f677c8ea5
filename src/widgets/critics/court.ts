import { complete } from '../../inpainting/complete.ts';
import type { Hole } from '../../inpainting/hole.ts';
import type { Image } from '../../inpainting/image.ts';
import type { Judgement } from '../../networks/contract.ts';

/** The side of the pictures that are judged. */
export const seenSide = 128;

/** The pictures that a discriminator is shown, in this order: what was in the hole, and two fills. */
export const candidateIds = ['photograph', 'classical', 'network'] as const;
export type CandidateId = (typeof candidateIds)[number];

/** Who fills and who judges, by their identifiers, and what of the discriminator's outputs is wanted. */
export interface Parties {
  /** A method without training. */
  readonly classical: string;
  readonly generator: string;
  readonly discriminator: string;
  readonly outputs: readonly string[];
}

/** Who fills and who judges, wherever they run. */
export interface Court {
  readonly fill: (method: string, image: Image, hole: Hole) => Promise<Image>;
  readonly judge: (image: Image, hole: Hole) => Promise<Pick<Judgement, 'score' | 'outputs'>>;
}

/** A picture that is judged: outside the hole it is the photograph. */
interface Candidate {
  readonly id: CandidateId;
  readonly image: Image;
}

/** A picture and what the discriminator said of it. */
interface Heard extends Candidate {
  readonly judgement: Pick<Judgement, 'score' | 'outputs'>;
}

/** A hole whose fills have been judged. */
export interface Hearing {
  readonly parties: Parties;
  readonly hole: Hole;
  readonly heard: readonly Heard[];
}

/** Fills the hole of a square picture in both ways and has the photograph and the fills judged. */
export async function hear(
  image: Image,
  hole: Hole,
  parties: Parties,
  { fill, judge }: Court,
): Promise<Hearing> {
  const fills = {
    photograph: image,
    classical: await fill(parties.classical, image, hole),
    network: await fill(parties.generator, image, hole),
  };
  const candidates = candidateIds.map((id) => ({ id, image: complete(image, hole, fills[id]) }));
  return hearOf(candidates, hole, parties, judge);
}

/** Has pictures judged that are there already. */
export async function hearOf(
  candidates: readonly Candidate[],
  hole: Hole,
  parties: Parties,
  judge: Court['judge'],
): Promise<Hearing> {
  const heard: Heard[] = [];
  for (const { id, image } of candidates)
    heard.push({ id, image, judgement: await judge(image, hole) });
  return { parties, hole, heard };
}
