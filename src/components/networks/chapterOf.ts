import type { NetworkEntry } from '../../networks/contract.ts';
import type { Chapter } from '../chapters.ts';
import { required } from '../required.ts';

/**
 * The chapter that tells of a network: the last of its paper, where an earlier one tells of its layers; of a network
 * that no paper has, the first that names it.
 */
export function chapterOf(network: NetworkEntry, chapters: readonly Chapter[]): Chapter {
  const { id, paper, twinOf } = network;
  const told =
    twinOf === undefined
      ? chapters.findLast(({ data }) => data.paper === paper)
      : chapters.find(({ body }) => body?.includes(`'${id}'`));
  return required(told, `the chapter that tells of ${id}`);
}
