import { readdir } from 'node:fs/promises';
import { evaluationHoles } from '../inpainting/evaluationHoles.ts';
import type { Hole } from '../inpainting/hole.ts';
import { CommandError, sentence } from './command.ts';
import { filledBy, filledIn, type Filling, type Photograph } from './evaluation.ts';
import { findMethod } from './methods.ts';
import { listPictures, readHole, readImage } from './pictures.ts';

/**
 * The side of the pictures that are evaluated unless told otherwise: whole scenes at a size that small
 * networks were trained at.
 */
export const DEFAULT_EVALUATION_SIZE = 128;

/** Tells what could not be read or filled, goes on, and ends the process with status 1 at the end. */
export function tellFailure(error: unknown, what?: string): void {
  process.exitCode = 1;
  console.error(what === undefined ? sentence(error) : `${what}: ${sentence(error)}`);
}

/** Every photograph of a folder; one that cannot be read is told and left out. Throws when none is left. */
export async function readPhotographs(folder: string): Promise<Photograph[]> {
  const photographs: Photograph[] = [];
  for (const { name, path } of await listPictures(folder)) {
    try {
      photographs.push({ name, image: await readImage(path) });
    } catch (error) {
      tellFailure(error);
    }
  }
  if (photographs.length === 0) throw new CommandError(`Not one picture in ${folder} can be read.`);
  return photographs;
}

/** The holes of a folder, or the fixed ones at `size`; one that cannot be read is told and left out. */
export async function readHoles(
  folder: string | undefined,
  size: number,
): Promise<Map<string, Hole>> {
  if (folder === undefined) return new Map(Object.entries(evaluationHoles(size)));
  const holes = new Map<string, Hole>();
  for (const { name, path } of await listPictures(folder)) {
    try {
      holes.set(name, await readHole(path));
    } catch (error) {
      tellFailure(error);
    }
  }
  if (holes.size === 0) throw new CommandError(`Not one hole in ${folder} can be read.`);
  return holes;
}

/**
 * The methods of those identifiers, then those whose fills lie in a folder of their own under `fills`,
 * by name. Throws `CommandError` for an unknown or doubled identifier, or when there is none at all.
 */
export async function gatherMethods(
  ids: readonly string[],
  fills: string | undefined,
): Promise<Map<string, Filling>> {
  const methods = new Map<string, Filling>();
  const add = (id: string, filling: Filling) => {
    if (methods.has(id)) throw new CommandError(`The method “${id}” is there twice.`);
    methods.set(id, filling);
  };
  for (const id of ids) add(id, filledBy(findMethod(id)));
  if (fills !== undefined) for (const id of await listFolders(fills)) add(id, filledIn(fills, id));
  if (methods.size === 0) throw new CommandError('There is no method to evaluate.');
  return methods;
}

async function listFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new CommandError(`${folder} is not a folder that can be read.`, { cause });
  });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
