/** What a reader has done, kept in this browser alone. */
export interface Progress {
  /** Solved exercises, each as `<chapter>/<exercise>`. */
  readonly solved: readonly string[];
  /** How far each chapter was read, in per cent of its length, by slug. */
  readonly read: Readonly<Record<string, number>>;
}

const key = 'progress';
/** Raised when what is stored changes its shape; an older shape is then brought over in `parseProgress`. */
const version = 1;
const nothing: Progress = { solved: [], read: {} };

/** Told on `window` after every change made on this page; other pages hear the browser's own `storage`. */
const progressEvent = 'lacuna-progress';

/** The progress of a stored text. What is not as `progressText` writes it counts as not there. */
export function parseProgress(text: string | null): Progress {
  const stored = jsonOf(text);
  if (!isObject(stored) || stored['version'] !== version) return nothing;
  const { solved, read } = stored;
  return {
    solved: Array.isArray(solved)
      ? [...new Set(solved.filter((id) => typeof id === 'string'))].filter(isExercise)
      : [],
    read: isObject(read) ? Object.fromEntries(Object.entries(read).filter(isShare)) : {},
  };
}

/** The text to store for `parseProgress` to read. */
export function progressText(progress: Progress): string {
  return JSON.stringify({ version, ...progress });
}

/** What this browser has kept; nothing where storage is forbidden or damaged. */
function readProgress(): Progress {
  try {
    return parseProgress(localStorage.getItem(key));
  } catch {
    return nothing;
  }
}

/** Keeps an exercise as solved. */
export function keepSolved(exercise: string): void {
  const { solved, read } = readProgress();
  if (!solved.includes(exercise)) write({ solved: [...solved, exercise], read });
}

/** Keeps how far a chapter was read, 0 to 100, if that is further than before. */
export function keepRead(chapter: string, percent: number): void {
  const { solved, read } = readProgress();
  const share = Math.min(100, Math.max(0, Math.round(percent)));
  if (share > (read[chapter] ?? 0)) write({ solved, read: { ...read, [chapter]: share } });
}

/** Forgets everything. */
export function eraseProgress(): void {
  write(null);
}

/**
 * Calls `show` now, and again whenever the progress changes, here or on another page of the site, and when this page
 * is gone back to: it is as it was left.
 */
export function watchProgress(show: (progress: Progress) => void): void {
  const update = (): void => show(readProgress());
  for (const type of [progressEvent, 'storage', 'pageshow']) addEventListener(type, update);
  update();
}

function write(progress: Progress | null): void {
  try {
    if (progress) localStorage.setItem(key, progressText(progress));
    else localStorage.removeItem(key);
  } catch {
    // Storage is forbidden or full: the page works, and forgets.
  }
  dispatchEvent(new Event(progressEvent));
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isExercise(id: string): boolean {
  return /^[a-z0-9-]+\/[a-z0-9-]+$/.test(id);
}

function isShare(entry: [string, unknown]): entry is [string, number] {
  const [chapter, share] = entry;
  return /^[a-z0-9-]+$/.test(chapter) && typeof share === 'number' && share >= 0 && share <= 100;
}
