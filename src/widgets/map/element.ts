import { eraseProgress, watchProgress, type Progress } from '../progress/progress.ts';

/**
 * The map of the lineage: a step under the pointer or the focus shows all that it stands on, and each
 * chapter says what this reader has done of it.
 */
export class LineageMap extends HTMLElement {
  connectedCallback(): void {
    for (const step of this.querySelectorAll<HTMLElement>('[data-step]')) {
      const trace = (): void => this.#trace(step.dataset['step'] ?? '');
      step.addEventListener('pointerenter', trace);
      step.addEventListener('focusin', trace);
      step.addEventListener('pointerleave', () => this.#trace(null));
      step.addEventListener('focusout', () => this.#trace(null));
    }
    this.querySelector('[data-kept] button')?.addEventListener('click', () => {
      eraseProgress();
      const line = this.querySelector('[data-kept] [role="status"]');
      if (line) line.textContent = 'Forgotten.';
    });
    watchProgress((progress) => this.#show(progress));
  }

  /** Lights a step and whatever it stands on, all the way down; null lights nothing. */
  #trace(id: string | null): void {
    const lit = new Set<string>();
    const climb = (step: string): void => {
      lit.add(step);
      const below = this.querySelector<HTMLElement>(`[data-step="${step}"]`)?.dataset['standsOn'];
      below?.split(' ').filter(Boolean).forEach(climb);
    };
    if (id !== null) climb(id);
    this.querySelector('.map')?.toggleAttribute('data-tracing', id !== null);
    for (const step of this.querySelectorAll<HTMLElement>('[data-step]')) {
      step.toggleAttribute('data-lit', lit.has(step.dataset['step'] ?? ''));
      // What is told of a step stays until another is asked for.
      if (id !== null) step.dataset['shown'] = String(step.dataset['step'] === id);
    }
    for (const edge of this.querySelectorAll<SVGElement>('[data-to]')) {
      edge.toggleAttribute('data-lit', lit.has(edge.dataset['to'] ?? ''));
    }
  }

  #show({ solved, read }: Progress): void {
    for (const item of this.querySelectorAll<HTMLElement>('[data-chapter]')) {
      const { chapter = '', exercises = '0' } = item.dataset;
      const line = item.querySelector<HTMLElement>('.done');
      if (!line) continue;
      const share = read[chapter] ?? 0;
      const done = solved.filter((id) => id.startsWith(`${chapter}/`)).length;
      const parts = [
        share >= 100 ? 'Read' : share > 0 && `Read to ${share} %`,
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

customElements.define('lineage-map', LineageMap);
