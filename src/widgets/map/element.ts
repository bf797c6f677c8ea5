/** The map of the lineage: a step under the pointer or the focus shows all that it stands on. */
class LineageMap extends HTMLElement {
  connectedCallback(): void {
    for (const step of this.querySelectorAll<HTMLElement>('[data-step]')) {
      const trace = (): void => this.#trace(step.dataset['step'] ?? '');
      step.addEventListener('pointerenter', trace);
      step.addEventListener('focusin', trace);
      step.addEventListener('pointerleave', () => this.#trace(null));
      step.addEventListener('focusout', () => this.#trace(null));
    }
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
    for (const edge of this.querySelectorAll<HTMLElement | SVGElement>('[data-to]')) {
      edge.toggleAttribute('data-lit', lit.has(edge.dataset['to'] ?? ''));
    }
  }
}

customElements.define('lineage-map', LineageMap);
