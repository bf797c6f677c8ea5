import { createRunner } from '../../networks/client.ts';
import type { NetworkEntry, Provider, Runner, RunOptions } from '../../networks/contract.ts';
import { SELF_TEST_TOLERANCE, selfTestError, selfTestInputs } from '../../networks/selfTest.ts';
import { sentenceOf } from '../easel/sentenceOf.ts';
import { describeProgress } from '../fill/describe.ts';

/**
 * Around a table of networks and providers, a button that runs the self-test of each in this browser and
 * writes what came out into the table. `runner` is open, so that any other picture can be tried by hand.
 */
export class NetworkCheck extends HTMLElement {
  readonly runner: Runner = createRunner();
  #stop: AbortController | null = null;

  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    button.disabled = false;
    button.addEventListener('click', () => {
      if (this.#stop) this.#stop.abort();
      else void this.#checkAll(button);
    });
  }

  async #checkAll(button: HTMLElement): Promise<void> {
    const { signal } = (this.#stop = new AbortController());
    const idle = button.textContent;
    button.textContent = 'Stop';
    try {
      // The catalogue is needed only now.
      const { networks } = await import('../../networks/catalogue.ts');
      for (const row of this.querySelectorAll<HTMLElement>('tr[data-provider]')) {
        const network = networks.find(({ id }) => id === row.dataset['network']);
        const provider: Provider = row.dataset['provider'] === 'webgpu' ? 'webgpu' : 'wasm';
        if (network) await this.#check(network, provider, row, signal);
      }
      this.#say('All checked.');
    } catch (error) {
      this.#say(signal.aborted ? 'Stopped.' : sentenceOf(error));
    } finally {
      this.#stop = null;
      button.textContent = idle;
    }
  }

  /** Rejects only when it is stopped: a provider that cannot run the network is a result. */
  async #check(
    { id, name, selfTest }: NetworkEntry,
    provider: Provider,
    row: HTMLElement,
    signal: AbortSignal,
  ): Promise<void> {
    const write = (...texts: readonly string[]): void => writeAcross(row, texts);
    write('running');
    try {
      const { size, output } = selfTest;
      const request = { network: id, ...selfTestInputs(size), provider, outputs: [output] };
      const options: RunOptions = {
        signal,
        onProgress: (progress) => this.#say(`${name}. ${describeProgress(progress).sentence}`),
      };
      const { outputs, milliseconds } = await (output === 'fill'
        ? this.runner.run(request, options)
        : this.runner.judge(request, options));
      const error = outputs[output] ? selfTestError(outputs[output].data, selfTest) : Infinity;
      const verdict = error <= SELF_TEST_TOLERANCE ? 'right' : 'wrong';
      write(verdict, error.toExponential(1), `${milliseconds.toFixed(0)}\u00a0ms`);
    } catch (error) {
      write(signal.aborted || !(error instanceof Error) ? 'not run' : error.message);
      signal.throwIfAborted();
    }
  }

  #say(sentence: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = sentence;
  }
}

/** A text a cell; the last has the room of those that are not needed. */
function writeAcross(row: HTMLElement, texts: readonly string[]): void {
  const cells = row.querySelectorAll('td');
  cells.forEach((cell, i) => {
    cell.textContent = texts[i] ?? '';
    cell.hidden = i >= texts.length;
    cell.colSpan = i === texts.length - 1 ? cells.length - i : 1;
  });
}

customElements.define('network-check', NetworkCheck);
