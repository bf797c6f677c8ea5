import { eraseProgress, watchProgress, type Progress } from './progress.ts';

/** Around a list of chapters: each says what this reader has done of it, and all of that can be forgotten. */
class ReadingProgress extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('[data-kept] button')?.addEventListener('click', () => {
      eraseProgress();
      const line = this.querySelector('[data-kept] [role="status"]');
      if (line) line.textContent = 'Forgotten.';
    });
    watchProgress((progress) => this.#show(progress));
  }

  #show({ solved, read }: Progress): void {
    for (const item of this.querySelectorAll<HTMLElement>('[data-chapter]')) {
      const { chapter = '', exercises = '0' } = item.dataset;
      const line = item.querySelector<HTMLElement>('.done');
      if (!line) continue;
      const share = read[chapter] ?? 0;
      const done = solved.filter((id) => id.startsWith(`${chapter}/`)).length;
      const parts = [
        share >= 100 ? 'Read' : share > 0 && `Read to ${share}\u00a0%`,
        done > 0 && `${done} of ${exercises} exercises solved`,
      ].filter((part) => part !== false);
      line.textContent = parts.join(' · ');
      line.hidden = parts.length === 0;
    }
    const isKept = solved.length > 0 || Object.keys(read).length > 0;
    const kept = this.querySelector<HTMLElement>('[data-kept]');
    if (kept && isKept) kept.hidden = false;
    const button = kept?.querySelector('button');
    if (button) button.hidden = !isKept;
  }
}

customElements.define('reading-progress', ReadingProgress);
